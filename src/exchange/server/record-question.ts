/**
 * One client's whole record as one question: every table, the people its rows name, and, where it is put into a file, who and which files.
 * The database writes the rows; nothing is read and written again on their way out.
 */
import { sql } from "kysely";
import { type AskedOften, askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import { TABLES_OF_RECORD, type TableOfRecord } from "./record-tables.ts";
import { type Column, columnsOf, joined, rowAsJson } from "./row-as-json.ts";

/** Whose record, and who asks. */
type Whose = {
  readonly practice: string;
  readonly client: string;
  readonly person: string;
};

/** The client’s own row of a person, and whom the record may name. Which of them it does the program finds out: PostgreSQL searches a long text slowly. */
interface People {
  readonly own: string;
  readonly known: readonly { readonly id: string; readonly line: string }[];
}

/** A table a column, with a row a line; null where there are no rows. */
export type RecordRow = Readonly<Record<`t${number}`, string | null>> &
  People & {
    readonly practice: string;
    readonly chosenName: string;
    readonly maker: string;
    readonly files: readonly { readonly id: string; readonly of: string; readonly file: string; readonly kind: string }[];
  };

export const tableAt = (index: number): `t${number}` => `t${index}`;

/** For a file. */
export async function askInParts(tx: Tx, whose: Whose): Promise<RecordRow> {
  inParts ??= writtenFor(await columnsOf(tx, EVERY_TABLE), partsOf);
  return theOne(await inParts.rows(tx, whose));
}

/** For a program: one JSON object of tables. */
export async function askAsOne(tx: Tx, whose: Whose): Promise<{ readonly people: readonly string[]; readonly tables: string }> {
  asOne ??= writtenFor(await columnsOf(tx, EVERY_TABLE), oneOf);
  const { own, known, tables } = theOne(await asOne.rows(tx, whose));
  return { people: [own, ...known.filter(({ id }) => tables.includes(id)).map(({ line }) => line)], tables };
}

type Columns = ReadonlyMap<string, readonly Column[]>;
type Question<Row> = AskedOften<Whose, Row>;
/** Put together when first asked: columns are those of this database. A program that is older than they are knows no newer tables either. */
let inParts: Question<RecordRow> | undefined;
let asOne: Question<People & { readonly tables: string }> | undefined;

const EVERY_TABLE = ["person", ...TABLES_OF_RECORD.map(({ name }) => name)];

const writtenFor = <Row>(columns: Columns, write: (columns: Columns) => string): Question<Row> =>
  // The values stand where the planner does not look: the plan is the same for every record and is kept, for making it takes longer than the answer.
  askedOften(
    (
      its,
    ) => sql<Row>`with given as materialized (select ${its("practice")}::uuid as practice, ${its("client")}::uuid as client, ${its("person")}::uuid as person),
      ${sql.raw(write(columns))}`,
  );

const partsOf = (columns: Columns): string => `
  ${tablesWith(columns, "E'\\n'")},
  ${peopleWith(columns)}
  select parts.*, people.own, people.known, practice.name as practice, p.chosen_name,
    (select concat_ws(' ', m.chosen_name, m.family_name) from person m where m.practice_id = given.practice and m.id = given.person) as maker,
    (${FILES}) as files
  from given cross join parts cross join people join practice on practice.practice_id = given.practice
    join client c on c.practice_id = given.practice and c.id = given.client join person p on p.practice_id = c.practice_id and p.id = c.person_id`;

const oneOf = (columns: Columns): string => `
  ${tablesWith(columns, "','")},
  ${peopleWith(columns)}
  select people.own, people.known, ${joined(TABLES_OF_RECORD.flatMap(({ name }, index) => [`',"${name}":['`, tableAt(index), "']'"]))} as tables
  from parts cross join people`;

const tablesWith = (columns: Columns, between: string): string =>
  `parts as materialized (select ${TABLES_OF_RECORD.map((table, index) => `${linesOf(table, columns, between)} as ${tableAt(index)}`).join(", ")} from given)`;

const linesOf = ({ name, where, without = [] }: TableOfRecord, columns: Columns, between: string): string =>
  `(select string_agg(${rowOf(name, columns, without)}, ${between}) from "${name}" t where t.practice_id = given.practice and ${conditionOf(where)})`;

const conditionOf = (where: string): string => where.replaceAll(":practice", "given.practice").replaceAll(":client", "given.client");

function rowOf(table: string, columns: Columns, without: readonly string[]): string {
  const all = columns.get(table);
  if (!all) throw new Error(`This database has no table ${table}`);
  return rowAsJson(all.filter(({ name }) => !without.includes(name)));
}

/** The client’s own row whole; of the family, and of whoever works or worked here, the name. */
const peopleWith = (columns: Columns): string => `
  known as materialized (
    select p.id, json_build_object('id', p.id, 'chosen_name', p.chosen_name, 'family_name', p.family_name)::text as line
    from given cross join lateral (
      select g.person_id as id from guardians g where g.practice_id = given.practice and g.client_id = given.client
      union select m.person_id from membership m where m.practice_id = given.practice) may
    join person p on p.practice_id = given.practice and p.id = may.id
    where not exists (select from client c where c.practice_id = p.practice_id and c.person_id = p.id)),
  people as materialized (
    select (select ${rowOf("person", columns, ["account_id"])} from client c join person t on t.practice_id = c.practice_id and t.id = c.person_id
       where c.practice_id = given.practice and c.id = given.client) as own,
      (select coalesce(json_agg(known order by known.id), '[]') from known) as known
    from given)`;

/** The kept files of a record: signed reports, papers of consents, letters of the referral. */
const FILES = `select coalesce(json_agg(f order by f.id), '[]') from (
    select r.id, 'report' as of, r.file, 'application/pdf' as kind from report r
    where r.practice_id = given.practice and r.client_id = given.client and r.file is not null
    union all select a.id, 'attachment', a.file, a.kind from attachment a
    where a.practice_id = given.practice and (a.client_id = given.client
      or a.referral_id in (select s.referral_id from referral_step s where s.practice_id = given.practice and s.client_id = given.client))) f`;

function theOne<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error("A record belongs to a practice");
  return row;
}
