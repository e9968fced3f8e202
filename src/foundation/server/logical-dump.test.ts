import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpRows, restoreRows } from "./logical-dump.ts";
import { readMigrations } from "./migrations.ts";
import { aDatabase, anEmptyDatabase, type TestDatabase } from "./test-database.ts";

let from: TestDatabase;
let to: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sostenuto-dump-"));
  [from, to] = [await aDatabase(), await anEmptyDatabase()];
});
afterAll(async () => {
  await from?.drop();
  await to?.drop();
  await rm(folder, { recursive: true });
});

const contentOf = async ({ pool }: TestDatabase) => {
  const { rows: tables } = await pool.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') order by 1",
  );
  const content: Record<string, unknown[]> = {};
  for (const { name } of tables) content[name] = (await pool.query(`select to_jsonb(it)::text as row from ${name} it order by 1`)).rows;
  return content;
};

test("what a backup brings back is row for row what was there", async () => {
  const practice = "10000000-0000-7000-8000-000000000001";
  await from.pool.query(`insert into practice values ('${practice}', 'Musique « été » \\ "x"', 'invented', 'fr', 'America/Toronto', 'CA');
    insert into person (practice_id, id, chosen_name, language) select '${practice}', gen_random_uuid(), E'Ilse\\n' || n, 'fr' from generate_series(1, 2500) n;
    insert into client (practice_id, id, person_id, created_by, born_on) select practice_id, gen_random_uuid(), id, id, '1999-02-28' from person;
    insert into story_telling (practice_id, id, client_id, voice, words, pictures, told_by, recorded_by) select practice_id, gen_random_uuid(), id, 'what-i-like', 'Écharpes', '[{"word": "É"}]', 'Ilse', id from client limit 3;
    insert into audit_entry (practice_id, action, rule, outcome, kind, request_id) select '${practice}', 'goal.read', 'none', 'done', 'goal', n::text from generate_series(1, 7) n`);
  const place = join(folder, "before.rows.gz");
  await dumpRows(from.pool, place);
  await restoreRows(to.pool, place, await readMigrations("migrations"));
  expect(await contentOf(to)).toEqual(await contentOf(from));
  const next = await to.pool.query(
    `insert into audit_entry (practice_id, action, rule, outcome, kind, request_id) values ('${practice}', 'a', 'r', 'o', 'k', 'i') returning seq`,
  );
  expect(next.rows[0].seq).toBe(8);
  await expect(
    to.pool.query(
      "insert into client (practice_id, id, person_id, created_by) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid())",
    ),
  ).rejects.toMatchObject({ code: "23503" });
});

test("a file that is no backup, or one of a newer version, is refused", async () => {
  const place = join(folder, "strange.gz");
  await writeFile(place, gzipSync('{"format":"other"}\n'));
  await expect(restoreRows(to.pool, place, [])).rejects.toThrow(/not a backup/);
  await dumpRows(from.pool, place);
  await expect(restoreRows(to.pool, place, [])).rejects.toThrow(/newer version/);
});
