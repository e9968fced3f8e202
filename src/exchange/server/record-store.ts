/** What the export of one client's record needs of the database; the record itself is one question, in `record-question.ts`. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { FileKind } from "#foundation/attached-file.ts";
import { recordsUnder } from "#people/server/client-merge-store.ts";
import { ENDINGS } from "#foundation/server/take-file.ts";
import { recordingsOfOne, type WholeRecording } from "#session/server/recording-store.ts";
import type { RecordTable } from "../record-format.ts";
import { askAsOne, askInParts, tableAt } from "./record-question.ts";
import { TABLES_OF_RECORD } from "./record-tables.ts";

/** Whose record it is, with the reason and for how long it can be fetched. */
export const findExport: FoundWith<{ readonly exportId: string }> = {
  row: (
    its,
  ) => sql`select 'export' as kind, e.id, e.client_id, json_build_object('authorId', e.made_by, 'until', instant(e.until), 'language', e.language) as facts
    from record_export e where e.practice_id = who.practice_id and e.id = ${its("exportId")}`,
};

export interface KeptFile {
  /** What it is a file of, by its id. */
  readonly of: string;
  readonly file: string;
  readonly place: string;
}

export interface OneRecord {
  readonly clientId: string;
  readonly practice: string;
  readonly chosenName: string;
  /** Who asks. */
  readonly maker: string;
  /** First the people they name: the client’s own row, then the family and the staff. */
  readonly tables: readonly RecordTable[];
  readonly files: readonly KeptFile[];
  /** Of this client alone; together as large as fits into one file that is made in memory. */
  readonly recordings: readonly WholeRecording[];
}

export interface WholeRecord extends OneRecord {
  /** The other records of the same person, that lie under this one. */
  readonly others: readonly OneRecord[];
}

/** Whose practice, and who asks. */
type Whoever = Pick<Actor, "practiceId" | "personId">;

export async function recordOf(tx: Tx, actor: Whoever, clientId: string): Promise<WholeRecord> {
  const others: OneRecord[] = [];
  for (const under of await recordsUnder(tx, actor, clientId)) others.push(await oneRecord(tx, actor, under));
  return { ...(await oneRecord(tx, actor, clientId)), others };
}

async function oneRecord(tx: Tx, actor: Whoever, clientId: string): Promise<OneRecord> {
  const row = await askInParts(tx, whose(actor, clientId));
  const { own, known, practice, chosenName, maker, files } = row;
  const tables = TABLES_OF_RECORD.map(({ name, part, without = [] }, index) => tableOf({ name, part, without }, row[tableAt(index)] ?? ""));
  const named = known.filter(({ id }) => tables.some(({ lines }) => lines.includes(id)));
  return {
    clientId,
    practice,
    chosenName,
    maker,
    tables: [
      tableOf({ name: "people", part: "who", without: ["account_id"] }, [own, ...named.map(({ line }) => line)].join("\n")),
      ...tables,
    ],
    recordings: fitting(await recordingsOfOne(tx, actor, clientId)),
    files: files.map(({ id, of, file, kind }) => ({
      of: `${of} ${id}`,
      file,
      place: `attachments/${file}.${ENDINGS[FileKind.parse(kind)]}`,
    })),
  };
}

const MOST_OF_RECORDINGS = 256 * 1024 * 1024;
function fitting(all: readonly WholeRecording[]): WholeRecording[] {
  const taken: WholeRecording[] = [];
  let room = MOST_OF_RECORDINGS;
  for (const one of all) {
    if (one.size > room) continue;
    taken.push(one);
    room -= one.size;
  }
  return taken;
}

/** The tables of a record and the people they name, as one JSON object whose rows nobody here reads. */
export async function recordAsJson(tx: Tx, actor: Actor, clientId: string): Promise<string> {
  const others: string[] = [];
  for (const under of await recordsUnder(tx, actor, clientId)) others.push(`{${await oneAsJson(tx, actor, under)}}`);
  return `{${await oneAsJson(tx, actor, clientId)},"others":[${others.join(",")}]}`;
}

async function oneAsJson(tx: Tx, actor: Actor, clientId: string): Promise<string> {
  const { people, tables } = await askAsOne(tx, whose(actor, clientId));
  return `"clientId":"${clientId}","tables":{"people":[${people.join(",")}]${tables}}`;
}

const tableOf = (it: Pick<RecordTable, "name" | "part" | "without">, lines: string): RecordTable => ({
  ...it,
  lines,
  rows: lines === "" ? 0 : linesIn(lines),
});
const whose = ({ practiceId, personId }: Whoever, clientId: string) => ({ practice: practiceId, client: clientId, person: personId });

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

export interface EarlierExport {
  readonly id: string;
  readonly madeBy: string;
  readonly mine: boolean;
  readonly madeAt: string;
  readonly reason: string;
  readonly until: string;
}

export async function exportsOf(tx: Tx, { practiceId, personId }: Actor, clientId: string): Promise<EarlierExport[]> {
  const { rows } = await sql<EarlierExport>`
    select e.id, concat_ws(' ', p.chosen_name, p.family_name) as "madeBy", e.made_by = ${personId} as mine, instant(e.made_at) as "madeAt", e.reason,
      instant(e.until) as until
    from record_export e join person p on p.practice_id = e.practice_id and p.id = e.made_by
    where e.practice_id = ${practiceId} and e.client_id = ${clientId} order by e.made_at desc, e.id desc limit 50`.execute(tx);
  return rows;
}

export async function madeSince(tx: Tx, { practiceId, personId }: Actor, since: string): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    select count(*)::int as made from record_export where practice_id = ${practiceId} and made_by = ${personId} and made_at > ${since}`.execute(
    tx,
  );
  return rows[0]?.made ?? 0;
}

export const saveExport = (
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  it: { readonly id: string; readonly reason: string; readonly language: "en" | "fr"; readonly madeAt: string; readonly until: string },
) =>
  tx
    .insertInto("recordExport")
    .values({ practiceId, clientId, madeBy: personId, ...it })
    .execute();

/** Whoever runs the practice is told that a record left it, unless it was they. */
export async function ownersToTell(tx: Tx, { practiceId, personId }: Actor): Promise<{ email: string; language: "en" | "fr" }[]> {
  const { rows } = await sql<{ email: string; language: "en" | "fr" }>`
    select distinct a.email, p.language from practice pr
    cross join lateral members_on(pr.practice_id, (now() at time zone pr.time_zone)::date) m
    join person p on p.practice_id = m.practice_id and p.id = m.person_id join auth.account a on a.id = p.account_id
    where pr.practice_id = ${practiceId} and m.duty = 'owner' and m.person_id <> ${personId}`.execute(tx);
  return rows;
}
