import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keyFromSheet, masterKey, masterKeyFile, openMasterKey } from "./master-key.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "master-key-"));
});
afterEach(() => rm(directory, { recursive: true }));

it("is made once, for the owner of the folder alone, and is the same afterwards", async () => {
  const first = await openMasterKey(directory, { mayCreate: true });
  expect((await stat(masterKeyFile(directory))).mode & 0o777).toBe(0o600);
  const again = await openMasterKey(directory, { mayCreate: true });
  expect(again.derive("sign-in")).toEqual(first.derive("sign-in"));
  expect(first.derive("backup")).not.toEqual(first.derive("sign-in"));
});

it("is refused when others can read it, when it is damaged, and when it is missing beside a practice", async () => {
  await expect(openMasterKey(directory, { mayCreate: false })).rejects.toThrow("is missing");
  await openMasterKey(directory, { mayCreate: true });
  await chmod(masterKeyFile(directory), 0o640);
  await expect(openMasterKey(directory, { mayCreate: true })).rejects.toThrow("run chmod 600");
  await chmod(masterKeyFile(directory), 0o600);
  await writeFile(masterKeyFile(directory), "c2hvcnQ=\n");
  await expect(openMasterKey(directory, { mayCreate: true })).rejects.toThrow("is damaged");
});

it("comes back from its recovery sheet, and a wrong letter is noticed", async () => {
  const { recoverySheet } = await openMasterKey(directory, { mayCreate: true });
  const key = keyFromSheet(recoverySheet.toLowerCase().replaceAll("-", " "));
  expect(key?.toString("base64")).toBe((await readFile(masterKeyFile(directory), "utf8")).trim());
  const letter = recoverySheet[7] === "A" ? "B" : "A";
  expect(keyFromSheet(`${recoverySheet.slice(0, 7)}${letter}${recoverySheet.slice(8)}`)).toBeUndefined();
  expect(masterKey(Buffer.alloc(32, 1)).recoverySheet).not.toBe(masterKey(Buffer.alloc(32, 2)).recoverySheet);
});
