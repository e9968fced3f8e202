/** All SQL about the versioned care plan. A version is drafted, signed once, and never changed again; who agreed and what a review decided are added. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { sealOf } from "#foundation/server/seal.ts";
import type { NewConsentSignature } from "#people/consent.ts";
import type { Signing } from "#people/consent-signer.ts";
import { todayIn } from "#people/server/arrivals.ts";
import { caseload } from "#people/server/guard.ts";
import type { listPlansDue, readCarePlan } from "../care-plan.api.ts";
import type { DraftPlan, NewPlanReview, PlanContent, PlanTerms } from "../care-plan.ts";
import { planOf } from "./plan-store.ts";

type Kept = Pick<z.output<typeof readCarePlan.output>, "chosenName" | "versions" | "reviews"> & {
  readonly clientName: string;
  readonly open: (Pick<DraftPlan, "id" | "version" | "revision" | "author"> & { readonly terms: PlanTerms }) | null;
};
type Due = z.output<typeof listPlansDue.output>["due"];

export async function findCarePlan(tx: Tx, { planId }: { readonly planId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("carePlan")
    .select(["clientId", "signedAt"])
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", planId)
    .where("dismissedAt", "is", null)
    .executeTakeFirst();
  return row && { kind: "care-plan", id: planId, clientId: row.clientId, facts: { signed: row.signedAt !== null } };
}

const nameOf = (person: RawBuilder<unknown>) => sql`concat_ws(' ', ${person}.chosen_name, ${person}.family_name)`;

/** Everything of one client's plan: its signed versions, its draft, its reviews. */
export async function carePlanOf(tx: Tx, practiceId: string, clientId: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select pe.chosen_name as "chosenName", ${nameOf(sql`pe`)} as "clientName",
      (select coalesce(json_agg(json_build_object('id', c.id, 'version', c.version, 'content', c.content, 'signedBy', c.signed_name,
          'signedAt', instant(c.signed_at),
          'signatures', (select coalesce(json_agg(json_build_object('personId', s.person_id, 'name', s.name, 'relation', s.relation, 'capacity', s.capacity,
             'method', s.method, 'witness', s.witness, 'signedOn', s.signed_on) order by s.recorded_at, s.id), '[]')
             from care_plan_signature s where s.practice_id = c.practice_id and s.plan_id = c.id)) order by c.version desc), '[]')
       from care_plan c where c.practice_id = cl.practice_id and c.client_id = cl.id and c.signed_at is not null) as versions,
      (select json_build_object('id', c.id, 'version', c.version, 'revision', t.revision, 'author', ${nameOf(sql`a`)}, 'terms', ${termsJson})
       from care_plan c join person a on a.practice_id = c.practice_id and a.id = c.author_id
       join lateral (select * from care_plan_terms x where x.practice_id = c.practice_id and x.plan_id = c.id order by x.revision desc limit 1) t on true
       where c.practice_id = cl.practice_id and c.client_id = cl.id and c.signed_at is null and c.dismissed_at is null) as open,
      (select coalesce(json_agg(json_build_object('id', r.id, 'version', c.version, 'reviewedOn', r.reviewed_on, 'nextReviewOn', r.next_review_on,
          'words', r.words, 'by', ${nameOf(sql`p`)},
          'decisions', (select coalesce(json_agg(json_build_object('goalId', d.goal_id, 'decision', d.decision, 'reason', d.reason) order by d.goal_id), '[]')
             from plan_review_decision d where d.practice_id = r.practice_id and d.review_id = r.id)) order by r.recorded_at desc, r.id desc), '[]')
       from plan_review r join care_plan c on c.practice_id = r.practice_id and c.id = r.plan_id
       join person p on p.practice_id = r.practice_id and p.id = r.recorded_by
       where r.practice_id = cl.practice_id and r.client_id = cl.id) as reviews
    from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${practiceId} and cl.id = ${clientId}`.execute(tx);
  const kept = rows[0];
  if (!kept) throw new Error("A client who was just found is gone");
  return kept;
}

const termsJson = sql`json_build_object('times', t.times, 'per', t.per, 'minutes', t.minutes, 'place', t.place, 'startsOn', t.starts_on,
  'reviewOn', t.review_on, 'words', t.words)`;

/** The plan as it would be signed now. Words and chords of songs stay with the intervention. */
export async function contentOf(tx: Tx, practiceId: string, clientId: string, terms: PlanTerms): Promise<PlanContent> {
  const { goals, interventions } = await planOf(tx, practiceId, clientId);
  return {
    terms,
    goals,
    interventions: interventions.map(({ id, name, method, familyReason, objectiveIds, status }) => ({
      id,
      name,
      method,
      familyReason,
      objectiveIds,
      status,
    })),
  };
}

export const fingerprintOf = (planId: string, content: PlanContent): string => sealOf([planId, content]);

export async function saveNewPlan(
  tx: Tx,
  actor: Actor,
  { id, clientId, version, terms }: { readonly id: string; readonly clientId: string; readonly version: number; readonly terms: PlanTerms },
  now: string,
): Promise<void> {
  const { practiceId, personId: authorId } = actor;
  await tx.insertInto("carePlan").values({ practiceId, id, clientId, version, authorId, begunAt: now }).execute();
  await saveTerms(tx, actor, { id, clientId, revision: 1, terms }, now);
}

export const saveTerms = (
  tx: Tx,
  actor: Actor,
  {
    id,
    clientId,
    revision,
    terms,
  }: { readonly id: string; readonly clientId: string; readonly revision: number; readonly terms: PlanTerms },
  now: string,
) =>
  tx
    .insertInto("carePlanTerms")
    .values({ practiceId: actor.practiceId, planId: id, clientId, revision, ...terms, recordedBy: actor.personId, recordedAt: now })
    .execute();

export const dismiss = (tx: Tx, { practiceId, personId: dismissedBy }: Actor, id: string, dismissedAt: string) =>
  tx.updateTable("carePlan").set({ dismissedBy, dismissedAt }).where("practiceId", "=", practiceId).where("id", "=", id).execute();

/** Whoever drafts, signs or reviews waits for whoever does so for the same client. */
export const holdPlansOf = (tx: Tx, practiceId: string, clientId: string) =>
  sql`select from client where practice_id = ${practiceId} and id = ${clientId} for no key update`.execute(tx);

export async function sign(
  tx: Tx,
  { practiceId, personId: signedBy }: Actor,
  { id, content }: { readonly id: string; readonly content: PlanContent },
  { signedName, signedAt }: { readonly signedName: string; readonly signedAt: string },
): Promise<void> {
  const signedHash = sealOf([practiceId, fingerprintOf(id, content), signedBy, signedName, Date.parse(signedAt)]);
  await tx
    .updateTable("carePlan")
    .set({ content: JSON.stringify(content), signedBy, signedName, signedAt, signedHash })
    .where("practiceId", "=", practiceId)
    .where("id", "=", id)
    .execute();
}

/** The signed plans of a practice that no longer say what was signed. Empty is how it must be. */
export async function brokenCarePlans(tx: Tx, { practiceId }: Pick<Actor, "practiceId">): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    content: PlanContent;
    signedBy: string;
    signedName: string;
    signedAt: string;
    signedHash: string;
  }>`
    select id, content, signed_by as "signedBy", signed_name as "signedName", instant(signed_at) as "signedAt", signed_hash as "signedHash"
    from care_plan where practice_id = ${practiceId} and signed_at is not null`.execute(tx);
  return rows.flatMap(({ id, content, signedBy, signedName, signedAt, signedHash }) =>
    sealOf([practiceId, fingerprintOf(id, content), signedBy, signedName, Date.parse(signedAt)]) === signedHash ? [] : [id],
  );
}

export const saveAgreement = (
  tx: Tx,
  actor: Actor,
  { planId, clientId }: { readonly planId: string; readonly clientId: string },
  { id, method, witness, signedOn }: z.output<typeof NewConsentSignature>,
  signing: Signing,
  now: string,
) =>
  tx
    .insertInto("carePlanSignature")
    .values({
      practiceId: actor.practiceId,
      id,
      planId,
      clientId,
      ...signing,
      method,
      witness,
      signedOn,
      recordedBy: actor.personId,
      recordedAt: now,
    })
    .execute();

export async function saveReview(
  tx: Tx,
  actor: Actor,
  { planId, clientId }: { readonly planId: string; readonly clientId: string },
  { id, decisions, reviewedOn, nextReviewOn, words }: NewPlanReview,
  now: string,
): Promise<void> {
  const { practiceId, personId: recordedBy } = actor;
  await tx
    .insertInto("planReview")
    .values({ practiceId, id, planId, clientId, reviewedOn, nextReviewOn, words, recordedBy, recordedAt: now })
    .execute();
  if (decisions.length > 0)
    await tx
      .insertInto("planReviewDecision")
      .values(decisions.map((decision) => ({ practiceId, reviewId: id, clientId, ...decision })))
      .execute();
}

/** How long before its day a review is spoken of. */
export const DAYS_AHEAD = 14;

/** When the plan that stands is to be looked at again: what its latest review said stands before what the plan said. */
const reviewOn = sql<string>`coalesce(
  (select r.next_review_on from plan_review r where r.practice_id = c.practice_id and r.plan_id = c.id order by r.recorded_at desc, r.id desc limit 1),
  (c.content #>> '{terms,reviewOn}')::date)`;

/** The review of one client's plan, when it has come or is near, as JSON inside any query. */
export const planReviewJson = (practice: RawBuilder<string>, client: RawBuilder<string>, today: string) => sql<{
  on: string;
  isDue: boolean;
} | null>`(
  select json_build_object('on', it.review_on, 'isDue', it.review_on <= ${today}::date)
  from (select ${reviewOn} as review_on from care_plan c
        where c.practice_id = ${practice} and c.client_id = ${client} and c.signed_at is not null order by c.version desc limit 1) it
  where it.review_on <= ${today}::date + ${DAYS_AHEAD}::int)`;

/** Plans of this person's clients whose review has come or comes by the day. */
export async function plansDue(tx: Tx, actor: Actor, byDay: string): Promise<Due> {
  const { rows } = await sql<Due[number]>`
    select standing.client_id as "clientId", pe.chosen_name as "chosenName", standing.version, standing.review_on::text as "reviewOn"
    from (select distinct on (c.client_id) c.client_id, c.version, ${reviewOn} as review_on
      from care_plan c where c.practice_id = ${actor.practiceId} and c.signed_at is not null and c.client_id in (
        select mine.client_id from care_on(${actor.practiceId}, ${todayIn(actor.timeZone)}) mine where mine.person_id = ${actor.personId}
          and mine.client_id in ${caseload(actor)})
      order by c.client_id, c.version desc) standing
    join client cl on cl.practice_id = ${actor.practiceId} and cl.id = standing.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where standing.review_on <= ${byDay}::date order by standing.review_on, pe.chosen_name, standing.client_id`.execute(tx);
  return rows;
}
