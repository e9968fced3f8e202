/** One connection's talk with PostgreSQL. What needs no answer waits and travels with the next question: every way there and back costs more than most answers. */
import type pg from "pg";
import { nameOf } from "./statement-names.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What Kysely needs of a client. */
export interface Conversation {
  readonly query: (text: unknown, values?: readonly unknown[]) => Promise<Heard>;
  readonly release: () => void;
}

type Heard = Pick<pg.QueryResult, "command" | "rowCount" | "rows">;

/** `lastWords` are what is sent together with the commit. */
export function conversationOf(client: pg.PoolClient, lastWords: () => readonly Statement[]): Conversation {
  let waiting: string[] = [];
  /** The connection's memory of statements no longer fits the database: the next one to come gets a new connection. */
  let isForgetful = false;

  async function send(statements: readonly Statement[]): Promise<Heard> {
    const { stream } = (client as unknown as { readonly connection?: { readonly stream?: Partial<Corked> } }).connection ?? {};
    stream?.cork?.();
    const asked = statements.map(({ text, values }) => ask(text, values));
    stream?.uncork?.();
    const heard = await Promise.allSettled(asked);
    for (const one of heard)
      if (one.status === "rejected") {
        isForgetful ||= FORGETFUL.has((one.reason as { code?: string } | null)?.code ?? "");
        throw one.reason;
      }
    return (heard.at(-1) as PromiseFulfilledResult<Heard>).value;
  }

  const ask = (text: string, values: readonly unknown[]): Promise<Heard> => {
    const name = nameOf(text);
    return client.query({ text, values: [...values], ...(name && { name }) });
  };

  async function query(text: unknown, values: readonly unknown[] = []): Promise<Heard> {
    if (typeof text !== "string") return client.query(text as pg.QueryConfig, [...values]);
    if (/^(begin$|savepoint )/.test(text)) {
      waiting.push(text);
      return UNASKED;
    }
    const last = text === "commit" ? lastWords() : [];
    const unsaid = unsaidBy(text, waiting);
    if (unsaid !== undefined && last.length === 0) {
      waiting = unsaid;
      return { ...UNASKED, command: text.toUpperCase() };
    }
    const statements = [...waiting.map((one) => ({ text: one, values: [] })), ...last, { text, values }];
    waiting = [];
    const heard = await send(statements);
    if (text === "commit" && heard.command === "ROLLBACK") throw new Error("The transaction had failed and was rolled back");
    return heard;
  }

  return { query, release: () => client.release(isForgetful) };
}

/** What still waits after `text`, when `text` only ends something that was never said; otherwise undefined. */
function unsaidBy(text: string, waiting: readonly string[]): string[] | undefined {
  if (text === "commit" || text === "rollback") return waiting[0] === "begin" ? [] : undefined;
  const savepoint = /^rollback to (savepoint .+)$/.exec(text)?.[1];
  const at = savepoint === undefined ? -1 : waiting.indexOf(savepoint);
  return at === -1 ? undefined : waiting.slice(0, at + 1);
}

interface Corked {
  readonly cork: () => void;
  readonly uncork: () => void;
}
const UNASKED: Heard = { command: "", rowCount: 0, rows: [] };

/** A named statement is not there, or what it answers has changed since: after a migration by another process, or behind a pooler that changes servers. */
const FORGETFUL = new Set(["26000", "0A000"]);
export const isForgotten = (state: string | undefined): boolean => FORGETFUL.has(state ?? "");
