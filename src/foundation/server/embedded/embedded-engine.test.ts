import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type EmbeddedEngine, openEmbedded, restoreInto } from "./embedded-engine.ts";
import { embeddedPool } from "./embedded-pool.ts";
import { EngineDiedError, EngineRefusedError } from "./engine-errors.ts";

/** A busy machine may need longer than a therapist would wait. */
const PATIENT = { connectionTimeoutMillis: 120_000 };
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const place = mkdtempSync(join(tmpdir(), "sostenuto-engine-"));
const directory = join(place, "data");
const deaths: Error[] = [];
const said: string[] = [];
const engine: EmbeddedEngine = await openEmbedded({
  directory,
  housekeepingEveryMs: 0,
  log: (line) => said.push(line),
  onDeath: (cause) => deaths.push(cause),
});
const pool = embeddedPool(engine, PATIENT);

afterAll(async () => {
  await pool.end();
  await engine.close();
  rmSync(place, { recursive: true, force: true });
});

const numbersKept = async () => (await pool.query<{ kept: number }>("select count(*)::int as kept from ledger")).rows[0]?.kept;

describe("the embedded engine", () => {
  test("keeps rooms from being booked twice at the same time", async () => {
    await pool.query("create extension btree_gist");
    await pool.query("create table booking (room int, during tstzrange, exclude using gist (room with =, during with &&))");
    const book = () => pool.query("insert into booking values (1, '[2026-03-14 09:00, 2026-03-14 10:00)')");
    await book();
    await expect(book()).rejects.toMatchObject({ code: "23P01" });
  });

  test("keeps sixteen transactions at once apart", async () => {
    await pool.query("create table ledger (id int primary key, part int)");
    const transaction = async (id: number) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        await client.query("insert into ledger values ($1, 1)", [id]);
        await client.query(id % 4 === 0 ? "rollback" : "commit");
      } finally {
        client.release();
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, id) => transaction(id)));
    expect(await numbersKept()).toBe(12);
  });

  test("hands over a result of fifty million letters", async () => {
    const { rows } = await pool.query<{ text: string }>("select repeat('x', 1000) as text from generate_series(1, 50000)");
    expect(rows.reduce((length, { text }) => length + text.length, 0)).toBe(50_000_000);
  });

  test("leaves nothing of a client that went away in the middle of a transaction", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("set search_path = nowhere");
    await client.query("prepare mine as select 1");
    await client.query("insert into public.ledger values (99, 1)");
    client.release(true);
    expect(await numbersKept()).toBe(12);
    expect((await pool.query("select name from pg_prepared_statements")).rows).toEqual([]);
    expect((await pool.query("show search_path")).rows).toEqual([{ search_path: "public" }]);
  });

  test("lets a second client wait until the first has left", async () => {
    const second = embeddedPool(engine, PATIENT);
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into ledger values (100, 1)");
    const waiting = second.query<{ kept: number }>("select count(*)::int as kept from ledger");
    await client.query("rollback");
    client.release(true);
    expect((await waiting).rows[0]?.kept).toBe(12);
    await second.end();
  });

  test("opens again after its worker was ended", async () => {
    engine.terminate();
    await expect(pool.query("select 1").catch(() => pool.query("select 2 as two"))).resolves.toMatchObject({ rowCount: 1 });
    expect(await numbersKept()).toBe(12);
  });

  test("opens again only once when several ask at the same moment", async () => {
    engine.terminate();
    const before = said.length;
    const asked = await Promise.all([numbersKept().catch(numbersKept), engine.dump(), engine.housekeeping()]);
    expect(asked[0]).toBe(12);
    expect(said.slice(before).filter((line) => line.includes("open again"))).toHaveLength(1);
  });

  test("survives a client that speaks nonsense", async () => {
    await expect(pool.query("copy ledger from stdin")).rejects.toBeInstanceOf(EngineDiedError);
    expect(await numbersKept()).toBe(12);
  });

  test("does not take a therapist's words for a failure of the disk", async () => {
    const seen = deaths.length;
    expect((await pool.query("select 'could not fsync' as note")).rows).toEqual([{ note: "could not fsync" }]);
    expect(deaths.length).toBe(seen);
  });

  test("cleans house only between transactions", async () => {
    const client = await pool.connect();
    await client.query("begin");
    let done = false;
    const cleaning = engine.housekeeping().then(() => {
      done = true;
    });
    await client.query("insert into ledger values (200, 1)");
    expect(done).toBe(false);
    await client.query("commit");
    client.release();
    await cleaning;
    const { rows } = await pool.query(
      "select last_vacuum is not null as cleaned, last_analyze is not null as counted from pg_stat_user_tables where relname = 'ledger'",
    );
    expect(rows).toEqual([{ cleaned: true, counted: true }]);
  });

  test("makes a backup in the middle of a transaction, and restores only what was committed", async () => {
    const client = await pool.connect();
    await client.query("begin");
    await client.query("insert into ledger values (300, 1)");
    const dump = await engine.dump();
    await client.query("commit");
    client.release();

    const elsewhere = join(place, "restored");
    await restoreInto(elsewhere, dump);
    await expect(restoreInto(elsewhere, dump)).rejects.toBeInstanceOf(EngineRefusedError);
    const restored = await openEmbedded({ directory: elsewhere, housekeepingEveryMs: 0 });
    const other = embeddedPool(restored, PATIENT);
    expect((await other.query("select count(*)::int as kept, max(id) as last from ledger")).rows).toMatchObject([{ kept: 13, last: 200 }]);
    await expect(other.query("insert into booking values (1, '[2026-03-14 09:30, 2026-03-14 11:00)')")).rejects.toMatchObject({
      code: "23P01",
    });
    await other.end();
    await restored.close();
  });

  test("does not put a backup in place that PostgreSQL cannot open", async () => {
    const elsewhere = join(place, "broken");
    await expect(restoreInto(elsewhere, new Uint8Array(10_240))).rejects.toBeInstanceOf(EngineRefusedError);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("refuses a folder it cannot use in one line", async () => {
    const file = join(place, "a-file");
    writeFileSync(file, "");
    const refusal = await openEmbedded({ directory: file }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EngineRefusedError);
    expect(String(refusal)).not.toContain("\n");
  });
});
