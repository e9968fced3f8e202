/** A question that is a transaction by itself: one way to the database and back. */
import type { AskedOften } from "./asked-often.ts";
import { isForgotten } from "./conversation.ts";
import type { Database } from "./database.ts";
import { nameOf } from "./statement-names.ts";

/** Undefined when this connection has forgotten the question's name: it is left, and the longer way asks again. */
export async function askAlone<Given, Row extends object>(
  { db, pool }: Database,
  question: AskedOften<Given, Row>,
  given: Given,
): Promise<Row[] | undefined> {
  const { sql: text, parameters } = question.filled(db, given);
  const name = nameOf(text);
  try {
    const { rows } = await pool.query<Readonly<Record<string, unknown>>>({ text, values: [...parameters], ...(name && { name }) });
    return rows.map(inCamelCase<Row>);
  } catch (error) {
    if (isForgotten((error as { readonly code?: string } | null)?.code)) return undefined;
    throw error;
  }
}

/** As Kysely names columns. */
const inCamelCase = <Row>(row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value])) as Row;

const known = new Map<string, string>();
function camelCase(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const now = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  known.set(name, now);
  return now;
}
