/** Writes the types of tables.ts from the database itself, so that a store can never disagree with a migration. */
import type pg from "pg";

const TYPES: Readonly<Record<string, string>> = {
  uuid: "string",
  text: "string",
  date: "string",
  time: "string",
  timestamptz: "Moment",
  tstzrange: "string",
  int8multirange: "string",
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  numeric: "number",
  float8: "number",
  jsonb: "Json",
  bytea: "Buffer",
  _text: "string[]",
};

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly given: boolean;
  readonly always: boolean;
}

export async function describeTables(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
           a.atthasdef or a.attidentity <> '' as given, a.attidentity = 'a' or a.attgenerated <> '' as always
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind = 'r' order by c.relname, a.attnum`);
  const tables = group(rows);
  const interfaces = [...tables].map(([table, columns]) => `export interface ${pascal(table)}Row {\n${columns.map(line).join("\n")}\n}`);
  const all = [...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}Row;`).join("\n");
  return `${HEADER}\n${interfaces.join("\n\n")}\n\nexport interface Tables {\n${all}\n}\n`;
}

const HEADER = `/** Written from the migrated database by \`node tools/generate.mjs\`; a test compares. Do not edit by hand. */
import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** Read as an Instant text; written as one, or as SQL. */
type Moment = ColumnType<string, string | Date, string | Date>;
/** Read as parsed JSON; written as JSON text, so that a list is not mistaken for a SQL array. */
type Json = ColumnType<unknown, string, string>;
type Given<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : Generated<T>;
`;

function line({ column, type, nullable, given, always }: Column): string {
  const named = TYPES[type];
  if (!named) throw new Error(`No TypeScript type for the column type ${type}: add it to table-types.ts`);
  const plain = nullable ? nullableOf(named) : named;
  return `  ${camel(column)}: ${always ? `GeneratedAlways<${plain}>` : given ? `Given<${plain}>` : plain};`;
}

const nullableOf = (type: string): string =>
  type === "Moment"
    ? "ColumnType<string | null, string | Date | null | undefined, string | Date | null>"
    : type === "Json"
      ? "ColumnType<unknown, string | null | undefined, string | null>"
      : `${type} | null`;
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => camel(`_${name}`);

function group(rows: readonly Column[]): Map<string, Column[]> {
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return tables;
}
