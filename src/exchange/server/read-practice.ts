/** Reads the export of a whole installation into an empty one, and does not say that it is done before every table is the same. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type pg from "pg";
import { filesIn } from "#foundation/server/files.ts";
import { putRows, type RowPiece } from "#foundation/server/logical-dump.ts";
import type { Migration } from "#foundation/server/migrations.ts";
import { differing } from "#foundation/server/backup/row-sums.ts";
import { sumsOf } from "#foundation/server/backup/read-backup.ts";
import { PracticeManifest } from "../practice-format.ts";
import { allBelow, fileOfTable, sha256Of } from "./write-practice.ts";

const ROWS_AT_ONCE = 1_000;

/** In one line what is wrong with what was given. */
export class ExportRefused extends Error {}

/** Reads every file once and compares it with its checksum, before anything is written. */
export async function checkExport(folder: string): Promise<PracticeManifest> {
  const sums = await readFile(join(folder, "checksums.sha256"), "utf8").catch(() => undefined);
  if (sums === undefined) throw new ExportRefused(`${folder} is not an export of a practice: it has no checksums.sha256`);
  const told = new Map(sums.split("\n").flatMap((line) => (line === "" ? [] : [[line.slice(66), line.slice(0, 64)] as const])));
  for (const [name, sum] of told) {
    const found = await sha256Of(join(folder, name)).catch(() => undefined);
    if (found !== sum)
      throw new ExportRefused(`${name} is ${found === undefined ? "missing" : "not as it was written"}: take another copy of the export`);
  }
  const strange = (await allBelow(folder, "")).filter((name) => name !== "checksums.sha256" && !told.has(name));
  if (strange.length > 0) throw new ExportRefused(`${strange[0]} is no part of this export`);
  const manifest = PracticeManifest.safeParse(JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")));
  if (!manifest.success) throw new ExportRefused("manifest.json is of another format, or of a newer version");
  return manifest.data;
}

export async function readPractice(
  pool: pg.Pool,
  { folder, manifest, dataDirectory }: { readonly folder: string; readonly manifest: PracticeManifest; readonly dataDirectory: string },
  known: readonly Migration[],
): Promise<void> {
  await putRows(pool, { migrations: manifest.migrations, pieces: piecesIn(folder, manifest) }, known);
  const different = differing(manifest.tables, await sumsOf(pool));
  if (different.length > 0) throw new ExportRefused(`After the import these tables differ: ${different.join(", ")}`);
  const files = filesIn(join(dataDirectory, "files"));
  for (const name of manifest.files) await files.keep(await readFile(join(folder, "files", name)));
}

async function* piecesIn(folder: string, { tables }: PracticeManifest): AsyncGenerator<RowPiece> {
  for (const table of Object.keys(tables)) {
    let rows: string[] = [];
    for await (const line of createInterface({
      input: createReadStream(join(folder, "tables", fileOfTable(table))),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      rows.push(line);
      if (rows.length < ROWS_AT_ONCE) continue;
      yield { table, rows };
      rows = [];
    }
    if (rows.length > 0) yield { table, rows };
  }
}
