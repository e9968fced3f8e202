/** All SQL about referrals: as they came, what was decided, and who may look. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import { wishesJson } from "./waiting-store.ts";
import { alikeTo } from "./alike-store.ts";
import type { listReferrals, readReferral } from "../referral.api.ts";
import type { Closing, ReferralState, ReferralWords } from "../referral.ts";

export async function findReferral(tx: Tx, { referralId }: { readonly referralId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("referral")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", referralId)
    .executeTakeFirst();
  // It is nobody's record yet; what it becomes has one of its own.
  return row && { kind: "referral", id: row.id, clientId: null };
}

export interface Received {
  readonly id: string;
  readonly formId: string;
  readonly bodyHash: string;
  readonly number: string;
  readonly language: "en" | "fr";
  readonly words: ReferralWords;
  readonly at: string;
}

/** Keeps a referral once. A form that was sent before is answered with what was kept then. */
export async function saveReferral(
  tx: Tx,
  practiceId: string,
  { words, at, ...received }: Received,
): Promise<{ readonly isNew: boolean; readonly id: string; readonly number: string; readonly isSame: boolean }> {
  const { matters, ...typed } = words;
  const saved = await tx
    .insertInto("referral")
    .values({ practiceId, ...received, ...typed, matters: JSON.stringify(matters), consentedAt: at, receivedAt: at })
    .onConflict((it) => it.columns(["practiceId", "formId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (saved) return { isNew: true, id: received.id, number: received.number, isSame: true };
  const earlier = await tx
    .selectFrom("referral")
    .select(["id", "number", "bodyHash"])
    .where("practiceId", "=", practiceId)
    .where("formId", "=", received.formId)
    .executeTakeFirstOrThrow();
  return { isNew: false, id: earlier.id, number: earlier.number, isSame: earlier.bodyHash === received.bodyHash };
}

/** What is told to whoever holds the form's own id: the number, nothing else. */
export const sentForm = (tx: Tx, practiceId: string, formId: string) =>
  tx
    .selectFrom("referral")
    .select(["id", "number", "language"])
    .where("practiceId", "=", practiceId)
    .where("formId", "=", formId)
    .executeTakeFirst();

/** The newest step and the one before it; a referral without one is new. */
const LATEST = sql`left join lateral (
    select s.position, s.state, s.client_id, s.since, s.closing, s.takes_back, coalesce(b.state, 'new') as before from referral_step s
    left join referral_step b on b.practice_id = s.practice_id and b.referral_id = s.referral_id and b.position = s.position - 1
    where s.practice_id = r.practice_id and s.referral_id = r.id order by s.position desc limit 1) now on true`;
const STATE = sql<ReferralState>`coalesce(now.state, 'new')`;
const SINCE = sql<string>`coalesce(now.since, r.received_at)`;
const UNDO_TO = sql<ReferralState | null>`case when now.takes_back is null and now.state <> 'accepted' then now.before end`;

const OF_A_COLUMN = 60;
const FIRST_WORDS = 160;

type List = z.input<typeof listReferrals.output>;

/** The board in one go. Open columns begin with whoever stands there longest, the last one with what was settled last. */
export async function referralsOf(
  tx: Tx,
  actor: Actor,
  { state, find = "" }: z.output<typeof listReferrals.input>,
  fields: string,
): Promise<List> {
  const isLike = `%${find.replace(/[\\%_]/g, "\\$&")}%`;
  const matches = sql`(${find} = '' or r.about_name ilike ${isLike} or r.asker_name ilike ${isLike} or r.number ilike ${isLike})`;
  const isWhole = fields === "whole";
  const { rows } = await sql<Omit<List["referrals"][number], "alike">>`
    select id, number, about_name, asked_by, asker_name, reach_by, phone, email, language, state, position, instant(since) as since,
      instant(received_at) as received_at, undo_to, first_words, closing, client_id
    from (
      select r.id, r.number, r.about_name, r.asked_by, r.asker_name, r.reach_by, r.phone, r.email, r.language, r.received_at,
        ${STATE} as state, coalesce(now.position, 0) as position, ${SINCE} as since, ${UNDO_TO} as undo_to,
        case when ${isWhole} then left(r.reason, ${FIRST_WORDS}) end as first_words, case when ${isWhole} then now.closing end as closing,
        case when now.client_id in ${caseload(actor)} then now.client_id end as client_id,
        row_number() over (partition by case when ${STATE} in ('accepted', 'closed') then 'settled' else ${STATE} end
          order by case when ${STATE} in ('accepted', 'closed') then -extract(epoch from ${SINCE}) else extract(epoch from ${SINCE}) end, r.id) as place
      from referral r ${LATEST}
      where r.practice_id = ${actor.practiceId} and (${state ?? null}::text is null or ${STATE} = ${state ?? null}) and ${matches}) card
    where place <= ${OF_A_COLUMN} order by place`.execute(tx);
  const open = rows.flatMap((row) => (row.state === "accepted" || row.state === "closed" ? [] : [row.id]));
  const alike = await alikeTo(tx, actor, open, fields);
  const counted = await sql<{ state: ReferralState; count: number }>`
    select ${STATE} as state, count(*)::int as count from referral r ${LATEST}
    where r.practice_id = ${actor.practiceId} and ${matches} group by 1`.execute(tx);
  const { slug } = await tx.selectFrom("practice").select("slug").where("practiceId", "=", actor.practiceId).executeTakeFirstOrThrow();
  const countOf = (one: ReferralState) => counted.rows.find((row) => row.state === one)?.count ?? 0;
  return {
    fields: isWhole ? "whole" : "contact",
    referrals: rows.map((row) => ({ ...row, alike: [...(alike.get(row.id) ?? [])] })),
    counts: {
      new: countOf("new"),
      contacted: countOf("contacted"),
      assessing: countOf("assessing"),
      waiting: countOf("waiting"),
      accepted: countOf("accepted"),
      closed: countOf("closed"),
    },
    form: `/refer/${slug}`,
  };
}

export async function referralOf(
  tx: Tx,
  actor: Actor,
  referralId: string,
  fields: string,
  moment: string,
): Promise<z.input<typeof readReferral.output>> {
  type Whole = Extract<z.input<typeof readReferral.output>, { fields: "whole" }>;
  const { rows } = await sql<{ whole: Omit<Whole, "fields" | "alike"> }>`
    select json_build_object('id', r.id, 'number', r.number, 'language', r.language, 'state', ${STATE}, 'position', coalesce(now.position, 0),
      'since', instant(${SINCE}), 'receivedAt', instant(r.received_at), 'undoTo', ${UNDO_TO}, 'wishes', ${wishesJson},
      'statusUntil', (select instant(l.until) from referral_status_link l
        where l.practice_id = r.practice_id and l.referral_id = r.id and l.ended_at is null and l.until > ${moment}), 'clientId', case when now.client_id in ${caseload(actor)} then now.client_id end,
      'words', json_build_object('askedBy', r.asked_by, 'askerName', r.asker_name, 'askerPlace', r.asker_place, 'aboutName', r.about_name, 'born', r.born,
        'reason', r.reason, 'hopes', r.hopes, 'matters', r.matters, 'loves', r.loves, 'leaveOut', r.leave_out,
        'reachBy', r.reach_by, 'phone', r.phone, 'email', r.email, 'reachWhen', r.reach_when),
      'steps', (select coalesce(json_agg(json_build_object('id', s.id, 'state', s.state, 'reason', s.reason, 'closing', s.closing, 'isUndo', s.takes_back is not null,
          'joined', s.joined, 'decidedAt', instant(s.decided_at), 'decidedBy', concat_ws(' ', p.chosen_name, p.family_name)) order by s.position), '[]')
        from referral_step s join person p on p.practice_id = s.practice_id and p.id = s.decided_by
        where s.practice_id = r.practice_id and s.referral_id = r.id)) as whole
    from referral r ${LATEST} where r.practice_id = ${actor.practiceId} and r.id = ${referralId}`.execute(tx);
  const found = rows[0]?.whole;
  if (!found) throw new Error("A referral that was found has no row");
  const isSettled = found.state === "accepted";
  const alike = isSettled ? [] : [...((await alikeTo(tx, actor, [referralId], fields)).get(referralId) ?? [])];
  const whole = { ...found, alike };
  if (fields !== "contact") return { fields: "whole", ...whole };
  const { words, language, steps: _decided, ...standing } = whole;
  const { askedBy, askerName, askerPlace, aboutName, reachBy, phone, email, reachWhen } = words;
  return {
    fields: "contact",
    ...standing,
    contact: { askedBy, askerName, askerPlace, aboutName, reachBy, phone, email, reachWhen, language },
  };
}

export interface KeptStep {
  readonly id: string | null;
  readonly position: number;
  readonly state: ReferralState;
  readonly since: string;
  readonly closing: Closing | null;
  readonly reason: string;
  readonly takesBack: string | null;
}

/** The last two steps, held until the end of the transaction: whoever decides at the same moment waits, and then sees what was decided. */
export async function heldSteps(
  tx: Tx,
  practiceId: string,
  referralId: string,
): Promise<{ readonly now: KeptStep; readonly before: KeptStep | undefined }> {
  const { receivedAt } = await tx
    .selectFrom("referral")
    .select(sql<string>`instant(received_at)`.as("receivedAt"))
    .where("practiceId", "=", practiceId)
    .where("id", "=", referralId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { rows } = await sql<KeptStep>`
    select id, position, state, instant(since) as since, closing, reason, takes_back from referral_step
    where practice_id = ${practiceId} and referral_id = ${referralId} order by position desc limit 2`.execute(tx);
  const asReceived: KeptStep = { id: null, position: 0, state: "new", since: receivedAt, closing: null, reason: "", takesBack: null };
  const [now = asReceived, before = asReceived] = rows;
  return { now, before: now === asReceived ? undefined : before };
}

export const saveStep = (
  tx: Tx,
  actor: Actor,
  step: {
    readonly id: string;
    readonly referralId: string;
    readonly position: number;
    readonly state: ReferralState;
    readonly since?: string;
    readonly closing?: Closing | null;
    readonly reason?: string;
    readonly takesBack?: string | null;
    readonly clientId?: string;
    readonly joined?: boolean;
    readonly at: string;
  },
) => {
  const { at, since = at, reason = "", closing = null, takesBack = null, clientId = null, joined = false, ...rest } = step;
  return tx
    .insertInto("referralStep")
    .values({
      practiceId: actor.practiceId,
      ...rest,
      since,
      reason,
      closing,
      takesBack,
      clientId,
      joined,
      decidedBy: actor.personId,
      decidedAt: at,
    })
    .execute();
};

/** The words the story and the safety card are made of, from the row itself: never from what a page sends back. */
export const wordsOf = (tx: Tx, practiceId: string, referralId: string) =>
  tx
    .selectFrom("referral")
    .select(["askedBy", "askerName", "askerPlace", "phone", "email", "reason", "hopes", "loves", "leaveOut", "receivedAt"])
    .where("practiceId", "=", practiceId)
    .where("id", "=", referralId)
    .executeTakeFirstOrThrow();

/** Whoever joins somebody's words to a story must be the one who treats them. */
export async function isTreatedBy(tx: Tx, actor: Actor, clientId: string): Promise<boolean> {
  const { rows } = await sql<{ treats: boolean }>`
    select exists (select from care_today where practice_id = ${actor.practiceId} and client_id = ${clientId} and person_id = ${actor.personId}
      and part in ('therapist', 'substitute') and client_id in ${caseload(actor)}) as treats`.execute(tx);
  return rows[0]?.treats === true;
}
