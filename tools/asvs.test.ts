import { existsSync, readFileSync } from "node:fs";
import papa from "papaparse";
import { expect, it } from "vitest";

interface Row {
  readonly requirement: string;
  readonly level: string;
  readonly what: string;
  readonly status: string;
  readonly where: string;
  readonly tests: string;
  readonly reason: string;
}
const rows = papa.parse<Row>(readFileSync("docs/asvs.csv", "utf8"), { header: true, skipEmptyLines: true }).data;

it("names every requirement of levels 1 and 2 once", () => {
  const of = (level: string) => rows.filter((row) => row.level === level);
  expect([of("1").length, of("2").length]).toEqual([70, 183]);
  expect(new Set(rows.map(({ requirement }) => requirement)).size).toBe(rows.length);
  for (const { requirement, what } of rows)
    expect([requirement, what]).toEqual([expect.stringMatching(/^V\d+\.\d+\.\d+$/), expect.stringMatching(/\S/)]);
});

it("says of each where it is met, or why it is not, or not wholly", () => {
  for (const { requirement, status, where, tests, reason } of rows) {
    expect(["met", "partly", "not-met", "not-applicable"], requirement).toContain(status);
    if (status === "met") expect(where + tests, requirement).not.toBe("");
    else expect(reason, requirement).not.toBe("");
  }
});

it("names only tests that there are", () => {
  const named = rows.flatMap(({ tests }) => tests.split(" | ")).filter((one) => one !== "");
  expect(named.length).toBeGreaterThan(150);
  for (const one of named) {
    const [file = "", title = ""] = one.split(" > ");
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, "utf8"), one).toContain(title);
    expect(title.length, one).toBeGreaterThan(10);
  }
});

it("names only pages and files of the program that there are", () => {
  const places = rows.flatMap(({ where }) => where.match(/\b(?:src|docs|tools)\/[\w./-]+\.\w+/g) ?? []);
  expect(places.length).toBeGreaterThan(40);
  for (const place of places) expect(existsSync(place), place).toBe(true);
});
