/**
 * A row as JSON, put together from its columns. `row_to_json` finds out for every single value how its kind is written, and a record has thousands of them:
 * that took most of an export's time. What comes out is the same; a test reads it back into the tables and compares.
 */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";

export interface Column {
  readonly name: string;
  /** The name of its type, as PostgreSQL keeps it. */
  readonly type: string;
  readonly mayBeNull: boolean;
}

/** As the catalogue has them, so that no column is forgotten. */
export async function columnsOf(tx: Tx, tables: readonly string[]): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await sql<{ table: string; columns: Column[] }>`
    select c.relname as table, json_agg(json_build_object('name', a.attname, 'type', y.typname, 'mayBeNull', not a.attnotnull) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type y on y.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relname in (${sql.join(tables)}) group by 1`.execute(tx);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** SQL for the text of a row `t`. */
export function rowAsJson(columns: readonly Column[]): string {
  const pieces: string[] = [];
  let text = "{";
  columns.forEach((column, index) => {
    const isQuoted = QUOTED.has(column.type) && !column.mayBeNull;
    text += `${index === 0 ? "" : ","}"${column.name}":${isQuoted ? '"' : ""}`;
    pieces.push(`'${text}'`, valueOf(column));
    text = isQuoted ? '"' : "";
  });
  return joined([...pieces, `'${text}}'`]);
}

/** Kinds that hold no character JSON would have to escape. */
const QUOTED = new Set(["uuid", "date"]);
/** Kinds that are JSON as they are. */
const AS_THEY_ARE = new Set(["int2", "int4", "int8", "jsonb"]);

function valueOf({ name, type, mayBeNull }: Column): string {
  const value = `t."${name}"`;
  const or = (written: string) => (mayBeNull ? `case when ${value} is null then 'null' else ${written} end` : written);
  if (QUOTED.has(type)) return mayBeNull ? or(`'"' || ${value}::text || '"'`) : value;
  if (AS_THEY_ARE.has(type)) return mayBeNull ? or(`${value}::text`) : value;
  if (type === "bool") return or(`case when ${value} then 'true' else 'false' end`);
  return mayBeNull ? or(`to_json(${value})::text`) : `to_json(${value})`;
}

/** PostgreSQL gives a function a hundred values at most. */
const MOST = 90;

/** One text of many pieces of SQL; what is null adds nothing. */
export function joined(pieces: readonly string[]): string {
  if (pieces.length <= MOST) return `concat(${pieces.join(", ")})`;
  const parts = Array.from({ length: Math.ceil(pieces.length / MOST) }, (_, part) => pieces.slice(part * MOST, (part + 1) * MOST));
  return joined(parts.map(joined));
}
