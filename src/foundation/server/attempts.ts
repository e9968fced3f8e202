/** Counting tries in the database, so that a limit holds across processes and restarts. */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

export interface Limit {
  readonly max: number;
  readonly seconds: number;
  /** `first`: so many in a stretch of time. `last`: so many in a row, and the wait counts from the last. */
  readonly from: "first" | "last";
}

export type Taken = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

/** Counts this try before it is made, so that many at once cannot slip through together. */
export async function take(db: Kysely<Tables>, key: string, limit: Limit): Promise<Taken> {
  const over = sql`tried.since <= now() - make_interval(secs => ${limit.seconds})`;
  const { rows } = await sql<{ count: number; wait: number }>`
    insert into auth.attempt as tried (key, count, since) values (${hashed(key)}, 1, now())
    on conflict (key) do update set
      count = case when ${over} then 1 else least(tried.count + 1, ${limit.max + 1}) end,
      since = case when ${over} or (${limit.from === "last"} and tried.count < ${limit.max}) then now() else tried.since end
    returning count, ceil(extract(epoch from since - now()) + ${limit.seconds})::int as wait`.execute(db);
  const taken = rows[0];
  return !taken || taken.count <= limit.max ? { allowed: true } : { allowed: false, retryAfter: Math.max(1, taken.wait) };
}

/** It was the right person after all: the tries before are forgotten. */
export const forgive = async (db: Kysely<Tables>, key: string): Promise<void> => {
  await sql`delete from auth.attempt where key = ${hashed(key)}`.execute(db);
};

/** One try less, for a count that other people share. */
export const giveBack = async (db: Kysely<Tables>, key: string): Promise<void> => {
  await sql`update auth.attempt set count = greatest(count - 1, 0) where key = ${hashed(key)}`.execute(db);
};

/** Whose tries are counted together: an IPv4 address, or the network of one household (/64), which has more IPv6 addresses than can be counted. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [left = "", right] = plain.split("::");
  const [front, back] = [left.split(":").filter(Boolean), (right ?? "").split(":").filter(Boolean)];
  const middle = right === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return `${[...front, ...middle, ...back]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, "").toLowerCase())
    .join(":")}::/64`;
}

const hashed = (key: string): string => createHash("sha256").update(key).digest("hex");
