import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { GAUGE } from "./disk-journal.ts";
import { START_PARAMETERS } from "./durable-file-system.ts";
import { type EmbeddedOptions, openEmbedded } from "./embedded-engine.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { EngineDiedError, EngineRefusedError, QueryTooLongError } from "./engine-errors.ts";
import { buildEngine } from "./proofs/built-engine.ts";
import { faultOfStart } from "./self-test.ts";

/** A busy machine may need longer than a therapist would wait. */
const PATIENT = { connectionTimeoutMillis: 120_000 };
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const place = mkdtempSync(join(tmpdir(), "sostenuto-durable-"));
const template = join(place, "template");
const built = await buildEngine();
await (await built.openEmbedded({ directory: template, housekeepingEveryMs: 0 })).close();

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
  built.remove();
});

/** A closed database may simply be copied. */
const copyOfTemplate = (name: string) => {
  const directory = join(place, name);
  cpSync(template, directory, { recursive: true });
  return directory;
};
const open = (name: string, options: Partial<EmbeddedOptions> = {}) =>
  openEmbedded({ directory: copyOfTemplate(name), housekeepingEveryMs: 0, ...options });

const straceWorks = spawnSync("strace", ["-f", "-e", "trace=none", "true"]).status === 0;
const ordinaryUser =
  process.getuid?.() === 0 && spawnSync("setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "true"]).status === 0;

/** The `writer` program, under another program that watches or restrains it. */
const runWriter = (before: readonly string[], directory: string) => {
  const [command = process.execPath, ...rest] = [...before, process.execPath, built.writer, directory, "run", "20"];
  return execFileSync(command, rest, { encoding: "utf8", cwd: "/" });
};

describe("what is confirmed is on the disk", () => {
  test("PostgreSQL is started so that it flushes, and by the call that reaches the disk", () => {
    expect(START_PARAMETERS).not.toContain("-F");
    expect(START_PARAMETERS).toEqual(
      expect.arrayContaining(["fsync=on", "wal_sync_method=fsync", "shared_buffers=32MB", "max_wal_size=64MB"]),
    );
  });

  test("each of twenty transactions makes the system flush before it is confirmed", (context) => {
    context.skip(!straceWorks, "strace cannot be used on this machine");
    const trace = join(place, "trace");
    const said = runWriter(["strace", "-f", "-e", "trace=fdatasync,write", "-e", "signal=none", "-o", trace], copyOfTemplate("traced"));
    expect(said.trim().split("\n").at(-1)).toBe("end");
    // The trace holds the program's own words too: between any two of them lies one transaction.
    const [, ...transactions] = readFileSync(trace, "utf8").split(/"(?:open|kept \d+)\\n"/);
    const flushes = transactions.slice(0, 20).map((lines) => [...lines.matchAll(/fdatasync\(\d+/g)].length);
    expect(flushes).toHaveLength(20);
    expect(Math.min(...flushes)).toBeGreaterThanOrEqual(1);
  });

  test("the built program works outside the project, without its packages", () => {
    expect(readdirSync(built.folder)).not.toContain("node_modules");
    expect(runWriter([], copyOfTemplate("built")).trim().split("\n")).toHaveLength(22);
  });

  test("an ordinary user can make and use a database", (context) => {
    context.skip(!ordinaryUser, "only root, with setpriv, can become another user");
    const home = mkdtempSync(join(tmpdir(), "sostenuto-user-"));
    chmodSync(built.folder, 0o755);
    chownSync(home, 65534, 65534);
    const said = runWriter(["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"], join(home, "data"));
    expect(said.trim().split("\n").at(-1)).toBe("end");
    rmSync(home, { recursive: true, force: true });
  });

  test("the engine refuses to serve when a commit does not reach the disk", async () => {
    const refusal = await open("no-hook", { proof: { withoutHook: true } }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EngineRefusedError);
    expect(String(refusal)).toContain("did not reach the disk");
  });

  test("the engine refuses to serve when a setting that keeps data safe is off", () => {
    const settings = { fsync: "on", synchronous_commit: "on", full_page_writes: "on", wal_sync_method: "fsync" };
    expect(faultOfStart({ syncsOfOneCommit: 1, settings })).toBeUndefined();
    expect(faultOfStart({ syncsOfOneCommit: 0, settings })).toContain("did not reach the disk");
    for (const name of Object.keys(settings))
      expect(faultOfStart({ syncsOfOneCommit: 1, settings: { ...settings, [name]: "off" } })).toContain(name);
  });

  test("after a failed flush nothing is confirmed, the worker ends at once, and the next query works", async () => {
    const gauge = new SharedArrayBuffer(GAUGE.length * Int32Array.BYTES_PER_ELEMENT);
    const deaths: Error[] = [];
    const engine = await open("failing", { proof: { gauge }, onDeath: (cause) => deaths.push(cause) });
    const pool = embeddedPool(engine, PATIENT);
    await pool.query("create table kept (id int primary key)");
    await pool.query("insert into kept values (1)");

    Atomics.store(new Int32Array(gauge), GAUGE.failNextSync, 1);
    const asked = performance.now();
    const refusal = await pool.query("insert into kept values (2)").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EngineDiedError);
    expect(String(refusal)).toContain("could not fsync");
    expect(performance.now() - asked).toBeLessThan(5_000);

    await pool.query("insert into kept values (3)");
    const { rows } = await pool.query<{ id: number }>("select id from kept where id <> 2 order by id");
    expect(rows).toEqual([{ id: 1 }, { id: 3 }]);
    expect(deaths).toHaveLength(1);
    await pool.end();
    await engine.close();
  });

  test("a query that runs away is ended, its client told, and the next query works", async () => {
    const deaths: Error[] = [];
    const engine = await open("runaway", { queryTimeoutMs: 3_000, onDeath: (cause) => deaths.push(cause) });
    const pool = embeddedPool(engine, PATIENT);
    await expect(pool.query("select count(*) from generate_series(1, 100000000000)")).rejects.toBeInstanceOf(QueryTooLongError);
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    expect(deaths).toHaveLength(1);
    await pool.end();
    await engine.close();
  });

  test("what an interrupted creation left is cleared away, and the database made anew", async () => {
    const directory = join(place, "interrupted");
    cpSync(join(template, "database"), join(directory, "unfinished-00000000"), { recursive: true });
    rmSync(join(directory, "unfinished-00000000", "PG_VERSION"));
    const engine = await built.openEmbedded({ directory, housekeepingEveryMs: 0 });
    await engine.close();
    expect(readdirSync(directory)).toEqual(["database"]);
  });
});
