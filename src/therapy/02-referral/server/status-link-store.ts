/** All SQL about the link that tells whoever asked how it stands. Its secret is made from the server's own key and is nowhere kept. */
import { createHash, createHmac } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Tables } from "#foundation/server/tables.ts";
import { daysAfter } from "../days-since.ts";
import { type StatusToldOutside, statusFor } from "../status-told.ts";
import type { ReferralState } from "../referral.ts";

/** As long as most waiting lists are. */
const DAYS_OPEN = 365;

export const statusToken = (key: Buffer, referralId: string): string => createHmac("sha256", key).update(referralId).digest("base64url");
const printOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export const openStatusLink = (tx: Tx, practiceId: string, referralId: string, token: string, now: string) =>
  tx
    .insertInto("referralStatusLink")
    .values({ practiceId, referralId, tokenHash: printOf(token), until: daysAfter(now, DAYS_OPEN) })
    .execute();

/** True while the link opens: a page shows it only then. */
export async function isStatusLinkOpen(db: Kysely<Tables>, practiceId: string, token: string, now: string): Promise<boolean> {
  const row = await db
    .selectFrom("referralStatusLink")
    .select("referralId")
    .where("practiceId", "=", practiceId)
    .where("tokenHash", "=", printOf(token))
    .where("endedAt", "is", null)
    .where("until", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the link says: the number, initials at most, and one of four words. */
export async function statusByLink(
  tx: Tx,
  practiceId: string,
  token: string,
  now: string,
): Promise<{ readonly referralId: string; readonly told: StatusToldOutside } | undefined> {
  const { rows } = await sql<{ referralId: string; number: string; aboutName: string; receivedAt: string; state: ReferralState }>`
    select r.id as referral_id, r.number, r.about_name, instant(r.received_at) as received_at, coalesce(
      (select s.state from referral_step s where s.practice_id = r.practice_id and s.referral_id = r.id order by s.position desc limit 1), 'new') as state
    from referral_status_link l join referral r on r.practice_id = l.practice_id and r.id = l.referral_id
    where l.practice_id = ${practiceId} and l.token_hash = ${printOf(token)} and l.ended_at is null and l.until > ${now}`.execute(tx);
  const found = rows[0];
  return found && { referralId: found.referralId, told: statusFor(found) };
}

/** True when it opened until now. */
export async function endStatusLink(tx: Tx, actor: Actor, referralId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("referralStatusLink")
    .set({ endedAt: now, endedBy: actor.personId })
    .where("practiceId", "=", actor.practiceId)
    .where("referralId", "=", referralId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
