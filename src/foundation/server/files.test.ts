import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FileDamaged, filesIn, writeSafely } from "./files.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sostenuto-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the same bytes are kept once, under a name made of them", async () => {
  const files = filesIn(folder);
  const name = await files.keep(Buffer.from("a song"));
  expect(name).toBe(createHash("sha256").update("a song").digest("hex"));
  expect(await files.keep(Buffer.from("a song"))).toBe(name);
  expect(await readdir(join(folder, name.slice(0, 2)))).toEqual([name]);
  expect(await files.read(name)).toEqual(Buffer.from("a song"));
});

test("a file that nobody kept is not there, and a name that is none is refused", async () => {
  const files = filesIn(folder);
  expect(await files.read("0".repeat(64))).toBeUndefined();
  await expect(files.read("../../etc/passwd")).rejects.toThrow(/Not the name/);
});

test("a file that is forgotten is gone, the others stay, and forgetting it twice is nothing new", async () => {
  const files = filesIn(folder);
  const [gone, stays] = [await files.keep(Buffer.from("a letter")), await files.keep(Buffer.from("another letter"))];
  for (const _ of [1, 2]) await files.forget(gone);
  expect(await files.read(gone)).toBeUndefined();
  expect(await files.read(stays)).toEqual(Buffer.from("another letter"));
  await expect(files.forget("../../etc/passwd")).rejects.toThrow(/Not the name/);
});

test("a file that changed on disk is never handed out", async () => {
  const files = filesIn(folder);
  const name = await files.keep(Buffer.from("another song"));
  await truncate(join(folder, name.slice(0, 2), name), 3);
  await expect(files.read(name)).rejects.toThrow(FileDamaged);
});

test("what breaks half-way leaves nothing behind", async () => {
  const broken = async function* () {
    yield Buffer.from("half");
    throw new Error("the disk is full");
  };
  await expect(writeSafely(join(folder, "half", "letter"), broken())).rejects.toThrow("the disk is full");
  expect(await readdir(join(folder, "half"))).toEqual([]);
});
