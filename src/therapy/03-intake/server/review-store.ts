/** All SQL about what a person decided on what came by a link. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { LINK_DAYS, type NewReview } from "../intake-link.ts";
import type { Said } from "../intake.ts";

export interface ToldOnce extends Said {
  readonly id: string;
  readonly linkId: string;
  readonly field: string;
  readonly asked: string;
  readonly edition: string;
  readonly toldBy: string;
  readonly round: number;
  readonly isReviewed: boolean;
  /** It was handed in, and nothing newer was. */
  readonly isToRead: boolean;
}

export async function toldOf(tx: Tx, practiceId: string, clientId: string, toldId: string): Promise<ToldOnce | undefined> {
  const { rows } = await sql<ToldOnce>`
    select t.id, t.link_id, t.question as field, t.value, t.words, t.picks, t.asked, t.edition, l.for_whom as told_by, l.round,
      exists (select from intake_review r where r.practice_id = t.practice_id and r.told_id = t.id) as is_reviewed,
      (t.told_at <= l.handed_in_at or l.revoked_at is not null or l.expires_at <= now())
        and not exists (select from intake_told n where n.practice_id = t.practice_id and n.link_id = t.link_id and n.question = t.question
          and n.position > t.position and (n.told_at <= l.handed_in_at or l.revoked_at is not null or l.expires_at <= now())) as is_to_read
    from intake_told t join intake_link l on l.practice_id = t.practice_id and l.id = t.link_id
    where t.practice_id = ${practiceId} and t.client_id = ${clientId} and t.id = ${toldId}
    for update of l`.execute(tx);
  return rows[0];
}

/** Asking back opens the link again, thirty days from now; several questions asked back before the next hand-in are one round. */
export async function openAgain(tx: Tx, practiceId: string, linkId: string): Promise<number> {
  const { rows } = await sql<{ round: number }>`
    update intake_link set round = round + case when closed or round = 0 then 1 else 0 end, closed = false,
      expires_at = greatest(expires_at, now() + make_interval(days => ${LINK_DAYS}))
    where practice_id = ${practiceId} and id = ${linkId} returning round`.execute(tx);
  return rows[0]?.round ?? 0;
}

export const saveReview = (
  tx: Tx,
  actor: Actor,
  { told, review, round, at }: { readonly told: ToldOnce; readonly review: NewReview; readonly round: number; readonly at: string },
) =>
  tx
    .insertInto("intakeReview")
    .values({
      practiceId: actor.practiceId,
      id: review.id,
      linkId: told.linkId,
      question: told.field,
      toldId: told.id,
      outcome: review.outcome,
      words: review.words,
      round,
      decidedBy: actor.personId,
      decidedAt: at,
    })
    .execute();
