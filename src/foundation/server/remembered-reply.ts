/** Sent twice, done once: the answer to a deed is kept under the key its device gave it. Ids and states only, no clinical text. */
import { createHash } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { askedOften } from "./asked-often.ts";
import { entry, type Trace, type TraceFields } from "./audit.ts";
import { lastly, type Tx } from "./database.ts";
import type { Tables } from "./tables.ts";

export interface DeedKey {
  readonly practiceId: string;
  readonly accountId: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface RememberedReply {
  readonly bodyHash: string;
  readonly reply: unknown;
}

/** The name of the constraint that two requests with one key meet at when they arrive in the same moment. */
export const ONE_REPLY_PER_KEY = "remembered_reply_pkey";

export async function earlierReply(tx: Tx, deed: DeedKey): Promise<RememberedReply | undefined> {
  return (await EARLIER.rows(tx, deed))[0];
}

const EARLIER = askedOften<DeedFields, RememberedReply>(
  (its) => sql`select body_hash, reply from remembered_reply
    where practice_id = ${its("practiceId")} and account_id = ${its("accountId")} and key = ${its("key")}`,
);

/** The trace of a deed that was done and its reply are kept together with the commit: a second arrival in the same moment meets the first one's key there. */
export const rememberReply = (tx: Tx, deed: DeedKey, reply: unknown, trace: Trace): void =>
  lastly(REMEMBER.filled(tx, { ...trace, ...deed, reply: JSON.stringify(reply) }));

const REMEMBER = askedOften<TraceFields & DeedFields & { reply: string }, never>((its) => sql`with ${remembering(its)}`);

/** Both rows as the last part of a statement that keeps other things too. */
export const remembering = (
  its: <Name extends keyof (TraceFields & DeedFields) | "reply">(name: Name) => RawBuilder<unknown>,
) => sql<never>`
  remembered as (
    insert into remembered_reply (practice_id, account_id, key, body_hash, reply)
    values (${its("practiceId")}, ${its("accountId")}, ${its("key")}, ${its("bodyHash")}, ${its("reply")}))
  ${entry(its)}`;

type DeedFields = { [Name in keyof DeedKey]: DeedKey[Name] };

/** Devices keep unsent deeds for weeks, so replies are remembered for half a year before they are cleared. */
export const forgetOldReplies = (db: Kysely<Tables>) =>
  db.deleteFrom("rememberedReply").where("at", "<", sql<string>`now() - interval '180 days'`).execute();

/** Two bodies are the same when their canonical JSON is, whatever the order of their fields. */
export const hashOfBody = (operation: string, ids: unknown, body: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify([operation, canonical(ids), canonical(body)]))
    .digest("hex");

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
