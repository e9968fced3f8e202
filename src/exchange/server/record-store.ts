/** All SQL of the export of one client's record. The database writes the rows; nothing is read and written again on their way out. */
import { type RawBuilder, sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { FileKind } from "#foundation/attached-file.ts";
import { ENDINGS } from "#foundation/server/take-file.ts";
import type { RecordTable } from "../record-format.ts";
import { TABLES_OF_RECORD, type TableOfRecord } from "./record-tables.ts";

type Its = (name: "practice" | "client") => RawBuilder<string>;

/** Whose record it is, with the reason and for how long it can be fetched. */
export const findExport: FoundWith<{ readonly exportId: string }> = {
  row: (
    its,
  ) => sql`select 'export' as kind, e.id, e.client_id, json_build_object('authorId', e.made_by, 'until', instant(e.until), 'language', e.language) as facts
    from record_export e where e.practice_id = who.practice_id and e.id = ${its("exportId")}`,
};

/** The tables of a record, and the people its rows name. */
export async function tablesOf(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, clientId: string): Promise<RecordTable[]> {
  const [row] = await ALL.rows(tx, { practice: practiceId, client: clientId });
  if (!row) throw new Error("A record has no row");
  return TABLES_OF_RECORD.map(({ name, part, without = [] }, index) => {
    const lines = row[columnOf(index)] ?? "";
    return { name, part, without, lines, rows: lines === "" ? 0 : linesIn(lines) };
  });
}

const ALL = askedOften<{ practice: string; client: string }, Readonly<Record<string, string | null>>>(
  (its) => sql`select ${sql.join(TABLES_OF_RECORD.map((table, index) => sql`${linesOf(table, its)} as ${sql.id(columnOf(index))}`))}`,
);

function linesIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Not the table’s own name: names of columns change their spelling on the way here. */
const columnOf = (index: number): string => `t${index}`;

/** A row a line, in the order of its key. No JSON of the database holds a line break. */
const linesOf = ({ name, where, without = [] }: TableOfRecord, its: Its) => {
  const row = without.length === 0 ? sql`row_to_json(t)::text` : sql`(to_jsonb(t) - ${sql.lit(`{${without.join(",")}}`)}::text[])::text`;
  return sql`(select string_agg(${row}, E'\n') from ${sql.id(name)} t where t.practice_id = ${its("practice")}::uuid and ${conditionOf(where, its)})`;
};

const conditionOf = (where: string, its: Its): RawBuilder<unknown> =>
  sql.join(
    where
      .split(/(:practice|:client)/)
      .map((piece) => (piece === ":practice" || piece === ":client" ? sql`${its(NAMES[piece])}::uuid` : sql.raw(piece))),
    sql``,
  );
const NAMES = { ":practice": "practice", ":client": "client" } as const;

/** The client’s own row of a person, whole, and the names of those the record may name: the family, and whoever works or worked here. */
export async function peopleOf(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, clientId: string) {
  const { rows } = await sql<{ own: string; others: { id: string; line: string }[] }>`
    select (select (to_jsonb(p) - 'account_id')::text from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id
            where c.practice_id = ${practiceId} and c.id = ${clientId}) as own,
      (select coalesce(json_agg(json_build_object('id', p.id, 'line',
           json_build_object('id', p.id, 'chosen_name', p.chosen_name, 'family_name', p.family_name)::text) order by p.id), '[]')
       from person p where p.practice_id = ${practiceId}
         and not exists (select from client c where c.practice_id = p.practice_id and c.person_id = p.id)
         and (exists (select from guardians g where g.practice_id = p.practice_id and g.person_id = p.id and g.client_id = ${clientId})
           or exists (select from membership m where m.practice_id = p.practice_id and m.person_id = p.id))) as others`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("A record names nobody");
  return row;
}

/** The kept files of a record: signed reports, papers of consents, letters of the referral. */
export async function filesOf(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, clientId: string) {
  const { rows } = await sql<{ id: string; of: string; file: string; kind: string }>`
    select r.id, 'report' as of, r.file, 'application/pdf' as kind from report r
    where r.practice_id = ${practiceId} and r.client_id = ${clientId} and r.file is not null
    union all select a.id, 'attachment', a.file, a.kind from attachment a
    where a.practice_id = ${practiceId} and (a.client_id = ${clientId}
      or a.referral_id in (select s.referral_id from referral_step s where s.practice_id = ${practiceId} and s.client_id = ${clientId}))
    order by 1`.execute(tx);
  return rows.map(({ id, of, file, kind }) => ({ of: `${of} ${id}`, file, place: `attachments/${file}.${ENDINGS[FileKind.parse(kind)]}` }));
}

export async function headOf(tx: Tx, { practiceId, personId }: Actor, clientId: string) {
  const { rows } = await sql<{ practice: string; chosenName: string; maker: string }>`
    select pr.name as practice, p.chosen_name as "chosenName",
      (select concat_ws(' ', m.chosen_name, m.family_name) from person m where m.practice_id = pr.practice_id and m.id = ${personId}) as maker
    from practice pr join client c on c.practice_id = pr.practice_id and c.id = ${clientId}
    join person p on p.practice_id = c.practice_id and p.id = c.person_id where pr.practice_id = ${practiceId}`.execute(tx);
  const head = rows[0];
  if (!head) throw new Error("A record belongs to a practice");
  return head;
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
    select distinct a.email, p.language from membership m join person p on p.practice_id = m.practice_id and p.id = m.person_id
    join practice pr on pr.practice_id = m.practice_id join auth.account a on a.id = p.account_id
    where m.practice_id = ${practiceId} and m.duty = 'owner' and m.person_id <> ${personId} and m.from_day <= (now() at time zone pr.time_zone)::date
      and (m.until_day is null or m.until_day >= (now() at time zone pr.time_zone)::date)`.execute(tx);
  return rows;
}
