/** Writes a whole installation into a folder, as anybody can read it without this program. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import { type Database, transaction } from "#foundation/server/database.ts";
import { filesIn } from "#foundation/server/files.ts";
import { html } from "#foundation/server/html.ts";
import { inSnapshot, type RowPiece } from "#foundation/server/logical-dump.ts";
import { RowSummer } from "#foundation/server/backup/row-sums.ts";
import { PRACTICE_FORMAT, PRACTICE_FORMAT_VERSION, PracticeManifest } from "../practice-format.ts";
import { PRACTICE_FORMAT_PAGE } from "../practice-format-page.ts";
import { recordToRead } from "./record-file.ts";
import { recordOf } from "./record-store.ts";

interface Order {
  readonly database: Database;
  readonly dataDirectory: string;
  readonly folder: string;
  readonly say: ServerSay;
  readonly program: string;
  readonly now: string;
}

/** The folder must be there and empty. */
export async function writePractice({ database, dataDirectory, folder, say, program, now }: Order): Promise<PracticeManifest> {
  await mkdir(join(folder, "tables"), { recursive: true });
  await mkdir(join(folder, "records"), { recursive: true });
  await mkdir(join(folder, "files"), { recursive: true });
  const summer = new RowSummer();
  const migrations = await inSnapshot(database.pool, async (snapshot) => {
    await writeTables(folder, summer.through(snapshot.pieces));
    return [...snapshot.migrations];
  });
  const files = await copyAll(join(dataDirectory, "files"), folder);
  const manifest = PracticeManifest.parse({
    format: PRACTICE_FORMAT,
    version: PRACTICE_FORMAT_VERSION,
    program,
    madeAt: now,
    migrations,
    tables: summer.sums(),
    files,
  });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, "FORMAT.md"), PRACTICE_FORMAT_PAGE);
  const anchors = await readFile(join(dataDirectory, "audit-anchors.txt"), "utf8").catch(() => "");
  if (anchors !== "") await writeFile(join(folder, "audit-anchors.txt"), anchors);
  await writePages(database, folder, manifest, say);
  await writeFile(join(folder, "checksums.sha256"), await checksumsOf(folder));
  return manifest;
}

async function writeTables(folder: string, pieces: AsyncIterable<RowPiece>): Promise<void> {
  let name = "";
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const { table, rows } of pieces) {
      if (table !== name) {
        await file?.close();
        name = table;
        file = await open(join(folder, "tables", fileOfTable(table)), "wx");
      }
      await file?.write(`${rows.join("\n")}\n`);
    }
  } finally {
    await file?.close();
  }
}

export const fileOfTable = (table: string): string => `${table.replaceAll('"', "")}.ndjson`;

async function copyAll(from: string, folder: string): Promise<string[]> {
  const kept = filesIn(from);
  const names: string[] = [];
  for (const shelf of await readdir(from).catch((): string[] => []))
    for (const name of await readdir(join(from, shelf))) {
      const bytes = /^[0-9a-f]{64}$/.test(name) ? await kept.read(name) : undefined;
      if (bytes === undefined) continue;
      await writeFile(join(folder, "files", name), bytes);
      names.push(name);
    }
  return names.sort();
}

interface ClientRow {
  readonly practice: string;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly language: "en" | "fr";
  readonly client: string;
  readonly name: string;
  readonly maker: string;
}

async function writePages(database: Database, folder: string, manifest: PracticeManifest, say: ServerSay): Promise<void> {
  const { rows } = await sql<ClientRow>`
    select c.practice_id as practice, pr.name as "practiceName", pr.time_zone as "timeZone", pr.language, c.id as client,
      concat_ws(' ', p.chosen_name, p.family_name) as name, c.created_by as maker
    from client c join practice pr on pr.practice_id = c.practice_id join person p on p.practice_id = c.practice_id and p.id = c.person_id
    order by pr.name, name, c.id`.execute(database.db);
  for (const { practice, practiceName, client, maker, language, timeZone } of rows) {
    const found = await transaction(database.db, (tx) => recordOf(tx, { practiceId: practice, personId: maker }, client));
    // Nobody asked for it on a screen: it is the practice that hands it out.
    const record = { ...found, maker: practiceName };
    const page = recordToRead(record, { clientId: client, language, now: manifest.madeAt, timeZone }, say);
    await writeFile(join(folder, "records", `${client}.html`), page);
  }
  const language = rows[0]?.language ?? "en";
  const words = (code: string) => say(`practice-export.${code}`, {}, language);
  const index = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>${words("title")}</title></head>
<body><h1>${words("title")}</h1><p>${manifest.madeAt}</p><h2>${words("clients")}</h2>
<ul>${rows.map(({ client, name, practiceName }) => html`<li><a href="records/${client}.html">${name}</a>, ${practiceName}</li>`)}</ul>
<h2>${words("tables")}</h2><table>${Object.entries(manifest.tables).map(([table, { rows: count }]) => html`<tr><th>${table}</th><td>${count}</td></tr>`)}</table></body></html>`;
  await writeFile(join(folder, "index.html"), index.text);
}

async function checksumsOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const name of await allBelow(folder, "")) lines.push(`${await sha256Of(join(folder, name))}  ${name}\n`);
  return lines.join("");
}

export async function allBelow(folder: string, under: string): Promise<string[]> {
  const names: string[] = [];
  for (const one of await readdir(join(folder, under), { withFileTypes: true })) {
    const name = under === "" ? one.name : `${under}/${one.name}`;
    if (one.isDirectory()) names.push(...(await allBelow(folder, name)));
    else names.push(name);
  }
  return names.sort();
}

export async function sha256Of(place: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(place)) hash.update(piece);
  return hash.digest("hex");
}
