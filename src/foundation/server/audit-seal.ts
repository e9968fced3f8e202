/**
 * Seals the trail: rows that are a minute old, in stretches, each under an HMAC that also covers the seal before it (docs/decisions/0022).
 * Without the key nobody can change, take out or swap rows and make the seals fit again; that the newest are cut off is told by an anchor kept elsewhere.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { type Db, type Tx, transaction } from "./database.ts";

/** Long enough that no request that was given a number is still under way. */
const SETTLED_AFTER_SECONDS = 60;
const ROWS_A_SEAL = 2_000;
/** A row that came later than a minute is still found here; `verifyTrail` looks at all. */
const LOOKED_BACK = 3;
const MARK_BYTES = 8;

export interface TrailRow {
  readonly seq: string;
  /** What is sealed: every column, as text of the database itself. */
  readonly text: string;
}

/** Seals what can be sealed now in every practice; answers how many rows that were. */
export async function sealTrails(db: Db, key: Buffer, settledAfterSeconds: number = SETTLED_AFTER_SECONDS): Promise<number> {
  const practices = await db.selectFrom("practice").select("practiceId").execute();
  let sealed = 0;
  for (const { practiceId } of practices)
    for (let more = true; more; ) {
      const rows = await transaction(db, (tx) => sealStretch(tx, practiceId, key, settledAfterSeconds));
      sealed += rows;
      more = rows === ROWS_A_SEAL;
    }
  return sealed;
}

async function sealStretch(tx: Tx, practiceId: string, key: Buffer, settledAfterSeconds: number): Promise<number> {
  // Several server processes: one of them seals, the others come again in a minute.
  const { rows: turn } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('audit seal'), hashtext(${practiceId}::text)) as mine`.execute(tx);
  if (turn[0]?.mine !== true) return 0;
  const { rows: last } = await sql<{ number: number; seal: Buffer }>`
    select number, seal from audit_seal where practice_id = ${practiceId} order by number desc limit 1`.execute(tx);
  const { rows } = await sql<TrailRow>`
    with recent as (select range_agg(c) as covered from (
        select unnest(covered) as c from audit_seal where practice_id = ${practiceId} order by number desc limit ${LOOKED_BACK}) seals),
      since as (select coalesce((select lower(covered) from recent), 0) as seq)
    select ${rowText} from audit_entry a
    where practice_id = ${practiceId} and a.seq >= (select seq from since)
      and a.at < clock_timestamp() - make_interval(secs => ${settledAfterSeconds})
      and not coalesce((select covered @> a.seq from recent), false)
    order by a.seq limit ${ROWS_A_SEAL}`.execute(tx);
  if (rows.length === 0) return 0;
  const number = (last[0]?.number ?? 0) + 1;
  const marks = rows.map(({ text }) => markOf(text, key));
  const seal = sealOver({ practiceId, number, marks, before: last[0]?.seal ?? null }, key);
  await sql`insert into audit_seal (practice_id, number, covered, rows, row_marks, seal)
    select ${practiceId}, ${number}, range_agg(int8range(seq, seq, '[]')), ${rows.length}, ${Buffer.concat(marks)}, ${seal}
    from unnest(${rows.map(({ seq }) => seq)}::int8[]) seq`.execute(tx);
  return rows.length;
}

/** Microseconds and all: what cannot be told apart cannot be sealed. */
export const rowText = sql`a.seq::text as seq,
  jsonb_build_array(a.practice_id, a.seq, (extract(epoch from a.at) * 1000000)::int8, a.account_id, a.sign_in_id, a.action, a.rule, a.outcome, a.kind,
    a.record_id, a.client_id, a.request_id)::text as text`;

export const markOf = (text: string, key: Buffer): Buffer => createHmac("sha256", key).update(text).digest().subarray(0, MARK_BYTES);

export const marksOf = (together: Buffer): Buffer[] =>
  Array.from({ length: together.length / MARK_BYTES }, (_, index) => together.subarray(index * MARK_BYTES, (index + 1) * MARK_BYTES));

export const sealOver = (
  stretch: { readonly practiceId: string; readonly number: number; readonly marks: readonly Buffer[]; readonly before: Buffer | null },
  key: Buffer,
): Buffer => {
  const hmac = createHmac("sha256", key).update(
    JSON.stringify([stretch.practiceId, stretch.number, stretch.before?.toString("hex") ?? null]),
  );
  for (const mark of stretch.marks) hmac.update(mark);
  return hmac.digest();
};

export const isSame = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);
