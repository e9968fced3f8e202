import { execFileSync, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { testEngine } from "#foundation/server/test-database.ts";
import { aDeed, aHome, buildProgram, type Home, send, startProgram } from "./test-program.ts";

/** A disk so small that it can be filled, where this user may mount one. */
const place = await mkdtemp(join(tmpdir(), "sostenuto-small-disk-"));
const embedded = testEngine() === "embedded";
const mounted = embedded && spawnSync("mount", ["-t", "tmpfs", "-o", "size=160m", "tmpfs", place]).status === 0;

const WHY = embedded ? "this user may not mount a small disk" : "the disk of a database server cannot be filled from here";

let program: Awaited<ReturnType<typeof buildProgram>>;
let home: Home;
beforeAll(async () => {
  if (!mounted) return;
  [program, home] = await Promise.all([buildProgram(), aHome("embedded")]);
  cpSync(home.dataDirectory, place, { recursive: true });
});
afterAll(async () => {
  if (mounted) execFileSync("umount", [place]);
  await rm(place, { recursive: true, force: true });
  await home?.remove();
  await program?.remove();
});

const fill = () => {
  const filler = join(place, "filler");
  spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"]);
  return () => rm(filler);
};

test("a full disk refuses deeds, keeps what was confirmed, and goes on when there is room", { timeout: 240_000 }, async ({ skip }) => {
  if (!mounted) skip(WHY);
  const running = startProgram(program.file, { ...home.environment, DATA_DIR: place });
  const address = await running.ready;
  const confirmed: string[] = [];
  const deed = async () => {
    const it = aDeed();
    const status = await send(address, home, it);
    if (status === 200) confirmed.push(it.clientId);
    return { it, status };
  };
  expect((await deed()).status).toBe(200);
  const makeRoom = fill();
  const refused = [];
  // Room inside files that exist already is used up first.
  for (let tries = 0; tries < 30_000 && refused.length < 3; tries++) {
    const { it, status } = await deed();
    if (status !== 200) refused.push({ it, status });
  }
  expect(refused.map(({ status }) => status).filter((status) => status !== 507 && status !== 503)).toEqual([]);
  expect(refused).toHaveLength(3);
  expect((await fetch(`${address}/health`)).status).toBe(200);
  await makeRoom();
  for (const { it } of refused) {
    await expect.poll(() => send(address, home, it), { timeout: 60_000, interval: 200 }).toBe(200);
    confirmed.push(it.clientId);
  }
  running.process.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
  const database = await openEmbeddedDatabase({ directory: place, housekeepingEveryMs: 0 });
  const { rows } = await database.pool.query("select id from client");
  await database.close();
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(confirmed));
});

test("a full disk at start is one line", { timeout: 120_000 }, async ({ skip }) => {
  if (!mounted) skip(WHY);
  const makeRoom = fill();
  const { code, err } = await startProgram(program.file, { ...home.environment, DATA_DIR: place }).ended;
  await makeRoom();
  expect({ code, lines: err.trimEnd().split("\n") }).toEqual({ code: 1, lines: [expect.stringMatching(/full|No space|cannot be opened/)] });
});
