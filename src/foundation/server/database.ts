/** The one door to PostgreSQL, embedded or a server: the same client, the same SQL, the same transactions. */
import { AsyncLocalStorage } from "node:async_hooks";
import { CamelCasePlugin, type CompiledQuery, Kysely, type KyselyPlugin, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { conversationOf, isForgotten, type Statement } from "./conversation.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
/** What a store works in: never the outer connection, so that nothing can happen outside the transaction. */
export type Tx = Transaction<Tables>;

export interface Database {
  readonly engine: "embedded" | "postgres";
  readonly db: Db;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/** The transaction that runs here; undefined outside of one. */
interface Running {
  hasConnection: boolean;
  /** What is sent together with the commit, and what is done once it stands. */
  readonly last: Statement[];
  readonly after: (() => void)[];
}
const running = new AsyncLocalStorage<Running>();

/** Days stay text ("2026-03-14"): as a Date they would move with the computer's time zone. Whole numbers and scores are numbers. */
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === 1082) return (value: string) => value;
    if (oid === 20 || oid === 1700) return Number;
    return pg.types.getTypeParser(oid, format ?? "text");
  },
};

export function poolOnServer(url: string, { max = 10 }: { max?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    application_name: "sostenuto",
  });
  return survivesItsServer(pool);
}

/** A connection may die with its server, idle or in the middle of work; without listeners that would end this program too. */
export function survivesItsServer(pool: pg.Pool): pg.Pool {
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export const poolTypes = types;

export function openOn(pool: pg.Pool, engine: Database["engine"], close: () => Promise<void>): Database {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: guarded(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), momentsAsText],
  });
  return { engine, db, pool, close };
}

/** Runs `work` in one transaction. Using the outer handle inside it fails at once instead of waiting for itself. */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (running.getStore()) throw new Error(INSIDE);
  const here: Running = { hasConnection: false, last: [], after: [] };
  const answer = await running.run(here, () => db.transaction().execute(work));
  for (const after of here.after) after();
  return answer;
}

/** Does something small once the transaction that runs here is committed, and never when it is rolled back. */
export const afterCommit = (doing: () => void): void => {
  running.getStore()?.after.push(doing);
};

/** Travels with the commit of the transaction that runs here. Nobody waits for its answer; if it fails, nothing is committed. */
export function lastly({ sql: text, parameters: values }: CompiledQuery): void {
  const here = running.getStore();
  if (!here) throw new Error("No transaction runs here");
  here.last.push({ text, values });
}

/** Two faults that are otherwise silent: a second connection inside a transaction, and a commit that PostgreSQL turned into a rollback. */
function guarded(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const here = running.getStore();
    if (here?.hasConnection) throw new Error(INSIDE);
    if (here) here.hasConnection = true;
    return conversationOf(await pool.connect(), () => here?.last ?? []);
  };
  return { options: {}, connect, end: () => pool.end() } as unknown as pg.Pool;
}
const INSIDE = "Use the transaction object inside a transaction";

const momentsAsText: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    for (const row of result.rows) for (const key in row) if (row[key] instanceof Date) row[key] = (row[key] as Date).toISOString();
    return result;
  },
};

export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === "23505";
export const isForeignKeyViolation = (error: unknown): boolean => sqlState(error) === "23503";
/** Two things at once where the database allows one: a therapist, a client or a room that is taken. */
export const isExclusionViolation = (error: unknown): boolean => sqlState(error) === "23P01";
/** Two transactions met; trying once more is safe because nothing was committed. */
export const isWorthRetrying = (error: unknown): boolean =>
  ["40001", "40P01"].includes(sqlState(error) ?? "") || isForgotten(sqlState(error));
export const violatedConstraint = (error: unknown): string | undefined => (error as { constraint?: string } | null)?.constraint;

/** The store is away or lost the connection: nothing was confirmed, and trying again later with the same key is safe. */
export function isDatabaseUnreachable(error: unknown): boolean {
  const state = sqlState(error) ?? "";
  return /^(08...|57P0[1235]|53300)$/.test(state) || AWAY.has(state) || (error instanceof Error && CUT_OFF.test(error.message));
}
const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
/** The client library gives these no code. */
const CUT_OFF =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** No room left, in the database's own words (53100) or the system's. Nothing was written. */
export const isDiskFull = (error: unknown): boolean => ["53100", "ENOSPC", "EDQUOT"].includes(sqlState(error) ?? "");

const sqlState = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;
