/** Puts the export of one record together: tables, kept files, the page, the manifest, the format and the checksums. */
import { hash } from "node:crypto";
import { z } from "zod";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Files } from "#foundation/server/files.ts";
import { Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NEVER_IN_IT, RECORD_FORMAT, RECORD_FORMAT_VERSION, RecordManifest } from "../record-format.ts";
import { FORMAT_PAGE } from "../record-format-page.ts";
import { recordPage } from "./record-page.ts";
import { rowsIn } from "./record-rows.ts";
import type { WholeRecording } from "#session/server/recording-store.ts";
import { wholeOf } from "#session/server/take-piece.ts";
import type { OneRecord, WholeRecord } from "./record-store.ts";
import { type ZipEntry, zipOf } from "#foundation/server/zip.ts";

interface Asked {
  readonly clientId: string;
  readonly language: string;
  readonly now: string;
  readonly timeZone: string;
}

interface With {
  readonly say: ServerSay;
  readonly files: Files;
  /** What recordings are locked with. */
  readonly master: Uint8Array;
}

/** The record, and whole beside it each other record of the same person. */
export async function recordFile(record: WholeRecord, asked: Asked, given: With): Promise<Buffer> {
  const entries = await entriesOf(record, asked, given);
  for (const other of record.others)
    for (const entry of await entriesOf(other, { ...asked, clientId: other.clientId }, given))
      entries.push({ ...entry, name: `other-records/${other.clientId}/${entry.name}` });
  const sums = entries.map(({ name, bytes }) => `${hash("sha256", bytes)}  ${name}\n`).join("");
  return zipOf([...entries, text("checksums.sha256", sums)], new Date(asked.now));
}

/** The page of one record that a person reads, alone. */
export const recordToRead = (record: OneRecord, asked: Asked, say: ServerSay): string => pageOf(record, asked, say).page;

function pageOf(
  { tables, files: attachments, recordings, practice, maker }: OneRecord,
  { clientId, language: asked, now, timeZone }: Asked,
  say: ServerSay,
): { readonly page: string; readonly manifest: RecordManifest } {
  const language = Language.parse(asked);
  const manifest = RecordManifest.parse({
    format: RECORD_FORMAT,
    version: RECORD_FORMAT_VERSION,
    clientId: ClientId.parse(clientId),
    practice,
    madeBy: maker,
    madeAt: Instant.parse(now),
    language,
    tables: tables.map(({ name, part, without, rows }) => ({ name, part, without, rows, file: rows === 0 ? null : placeOf(name) })),
    attachments: [
      ...attachments.map(({ of, place }) => ({ file: place, of })),
      ...recordings.map((one) => ({ file: placeOfRecording(one), of: `recording ${one.id}` })),
    ],
    neverInIt: [...NEVER_IN_IT],
  });
  const [self, ...others] =
    tables
      .find(({ name }) => name === "people")
      ?.lines.split("\n")
      .map(personIn) ?? [];
  const page = recordPage({
    manifest,
    timeZone,
    client: { name: self?.name ?? "", pronouns: self?.pronouns ?? null },
    names: new Map(others.map(({ id, name }) => [id, name])),
    rows: rowsIn(tables),
    say: (code, values = {}) => say(code, values, language),
  });
  return { page, manifest };
}

async function entriesOf(record: OneRecord, asked: Asked, { say, files, master }: With): Promise<ZipEntry[]> {
  const { tables, files: attachments } = record;
  const { page, manifest } = pageOf(record, asked, say);
  const entries: ZipEntry[] = [
    text("record.html", page),
    text("manifest.json", `${JSON.stringify(manifest, null, 2)}\n`),
    text("FORMAT.md", FORMAT_PAGE),
    ...tables.filter(({ rows }) => rows > 0).map(({ name, lines }) => text(placeOf(name), `${lines}\n`)),
  ];
  for (const { file, place } of new Map(attachments.map((one) => [one.place, one])).values()) {
    const bytes = await files.read(file);
    if (!bytes) throw new Error("A file of this record is not in the file store: restore it from a backup");
    entries.push({ name: place, bytes, compress: false });
  }
  for (const one of record.recordings)
    entries.push({ name: placeOfRecording(one), bytes: await wholeOf(one, record.clientId, { files, master }), compress: false });
  return entries;
}

const placeOfRecording = ({ id, type }: WholeRecording): string => `recordings/${id}.${type.split("/")[1]}`;

const Person = z.object({
  id: z.string(),
  chosen_name: z.string(),
  family_name: z.string().nullable(),
  pronouns: z.string().nullable().default(null),
});

function personIn(line: string) {
  const { id, chosen_name, family_name, pronouns } = Person.parse(JSON.parse(line));
  return { id, name: [chosen_name, family_name].filter(Boolean).join(" "), pronouns };
}

const placeOf = (table: string) => `tables/${table}.ndjson`;
const text = (name: string, words: string): ZipEntry => ({ name, bytes: Buffer.from(words, "utf8") });
