import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "sostenuto-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", resolve(import.meta.dirname, "main.ts"), ...words], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

const fileWith = (content: string) => {
  const path = join(folder, "cases.json");
  writeFileSync(path, content);
  return path;
};

describe("cli analyse", () => {
  it("prints the answers for a file of cases", () => {
    const { status, stdout, stderr } = cli("analyse", resolve(import.meta.dirname, "../../statistics/reference-cases.json"));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ab_cases: { "pvd-2011": { A: { median: 22.5 }, nap: 38.5 / 42 } },
      other_cases: { "mastery-80x3": { met: true } },
    });
    expect(stderr).toMatch(/^(cli analyse: left out, kind not known: .+\n)?$/);
  });

  it("reads a file that begins with the invisible mark of some editors", () => {
    expect(cli("analyse", fileWith('\uFEFF{"ab_cases": []}'))).toEqual({
      status: 0,
      stdout: '{\n  "ab_cases": {},\n  "other_cases": {}\n}\n',
      stderr: "",
    });
  });

  it("refuses a missing file, a folder, something else than JSON and another form in one line each, printing no answer", () => {
    const missing = join(folder, "nowhere.json");
    expect(cli("analyse", missing)).toEqual({
      status: 1,
      stdout: "",
      stderr: `cli analyse: ${missing} cannot be read: there is no such file\n`,
    });
    expect(cli("analyse", folder)).toEqual({ status: 1, stdout: "", stderr: `cli analyse: ${folder} cannot be read: it is a folder\n` });
    const broken = cli("analyse", fileWith('{\n"ab_cases": [1,\n2'));
    expect(broken).toMatchObject({ status: 1, stdout: "" });
    expect(broken.stderr).toMatch(/^cli analyse: \S+ is not JSON: [^\n]+\n$/);
    const otherForm = fileWith('{"ab_cases": [{"id": "x", "improvement": "sideways"}]}');
    expect(cli("analyse", otherForm)).toMatchObject({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(/is not a file of cases: ab_cases\[0\]\.[^\n]+\n$/),
    });
  });

  it("says how it is called when it is called wrongly", () => {
    expect(cli("analyse")).toEqual({ status: 2, stdout: "", stderr: "cli analyse: give one file: analyse FILE.json\n" });
    expect(cli("divine")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("there is no command “divine”") });
    expect(cli("--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("cli analyse FILE.json") });
  });
});
