/** Puts the export of one record together: tables, kept files, the page, the manifest, the format and the checksums. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { ServerSay } from "#foundation/server/catalogues.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NEVER_IN_IT, RECORD_FORMAT, RECORD_FORMAT_VERSION, RecordManifest, type RecordTable } from "../record-format.ts";
import { FORMAT_PAGE } from "../record-format-page.ts";
import { recordPage } from "./record-page.ts";
import { rowsIn } from "./record-rows.ts";
import { filesOf, headOf, peopleOf, tablesOf } from "./record-store.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

interface Asked {
  readonly clientId: string;
  readonly language: string;
  readonly now: string;
}

export async function recordFile(
  tx: Tx,
  actor: Actor,
  { clientId, language: asked, now }: Asked,
  { say, files }: { readonly say: ServerSay; readonly files: Files },
): Promise<Buffer> {
  const language = Language.parse(asked);
  const [tables, head] = [await withPeople(tx, actor, clientId), await headOf(tx, actor, clientId)];
  const attachments = await filesOf(tx, actor, clientId);
  const manifest = RecordManifest.parse({
    format: RECORD_FORMAT,
    version: RECORD_FORMAT_VERSION,
    clientId: ClientId.parse(clientId),
    practice: head.practice,
    madeBy: head.maker,
    madeAt: Instant.parse(now),
    language,
    tables: tables.map(({ name, part, without, rows }) => ({ name, part, without, rows, file: rows === 0 ? null : placeOf(name) })),
    attachments: attachments.map(({ of, place }) => ({ file: place, of })),
    neverInIt: [...NEVER_IN_IT],
  });
  const [self, ...others] =
    tables
      .find(({ name }) => name === "people")
      ?.lines.split("\n")
      .map(personIn) ?? [];
  const page = recordPage({
    manifest,
    timeZone: actor.timeZone,
    client: { name: self?.name ?? "", pronouns: self?.pronouns ?? null },
    names: new Map(others.map(({ id, name }) => [id, name])),
    rows: rowsIn(tables),
    say: (code, values = {}) => say(code, values, language),
  });
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
  const sums = entries.map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`).join("");
  return zipOf([...entries, text("checksums.sha256", sums)], new Date(now));
}

/** The tables, and as one more the people they name: the client’s own row first. */
export async function withPeople(tx: Tx, actor: Actor, clientId: string): Promise<RecordTable[]> {
  const tables = await tablesOf(tx, actor, clientId);
  const { own, others } = await peopleOf(tx, actor, clientId);
  const lines = [own, ...others.filter(({ id }) => tables.some((table) => table.lines.includes(id))).map(({ line }) => line)];
  return [{ name: "people", part: "who", without: ["account_id"], lines: lines.join("\n"), rows: lines.length }, ...tables];
}

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
