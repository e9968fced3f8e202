/** All SQL about challenges: what is hard, what is tried, and what was found when it was looked at again. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { Challenge, DueChallenge, NewChallenge, NewChallengeLook } from "../challenge.ts";

type Sql = RawBuilder<string>;
type Event = Pick<Challenge, "id" | "objectiveId" | "day" | "hard" | "tries">;

export const challengeEventsJson = (practiceId: Sql, clientId: Sql): RawBuilder<Event[]> => sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'objectiveId', c.objective_id, 'day', c.day, 'hard', c.hard, 'tries', c.tries) order by c.day, c.id), '[]')
  from challenge c where c.practice_id = ${practiceId} and c.client_id = ${clientId})`;

export const challengesJson = (practiceId: Sql, clientId: Sql, timeZone: Sql): RawBuilder<Challenge[]> => sql`(
  select coalesce(json_agg(json_build_object('id', c.id, 'objectiveId', c.objective_id, 'day', c.day, 'hard', c.hard, 'tries', c.tries,
      'state', c.state, 'lookAgainOn', c.look_again_on,
      'looks', (select coalesce(json_agg(json_build_object('day', (l.recorded_at at time zone ${timeZone})::date, 'outcome', l.outcome, 'words', l.words,
            'by', concat_ws(' ', w.chosen_name, w.family_name)) order by l.recorded_at, l.id), '[]')
          from challenge_look l join person w on w.practice_id = l.practice_id and w.id = l.recorded_by
          where l.practice_id = c.practice_id and l.challenge_id = c.id)) order by c.day desc, c.id desc), '[]')
  from challenge_now c where c.practice_id = ${practiceId} and c.client_id = ${clientId})`;

export async function findChallenge(
  tx: Tx,
  { clientId, challengeId }: { readonly clientId: string; readonly challengeId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("challenge")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("clientId", "=", clientId)
    .where("id", "=", challengeId)
    .executeTakeFirst();
  return row && { kind: "challenge", id: row.id, clientId };
}

export const saveChallenge = (tx: Tx, actor: Actor, clientId: string, challenge: NewChallenge, now: string) =>
  tx
    .insertInto("challenge")
    .values({ practiceId: actor.practiceId, clientId, ...challenge, recordedBy: actor.personId, recordedAt: now })
    .execute();

/** How it stands, held until this deed is done. */
export async function stateOfChallenge(tx: Tx, practiceId: string, challengeId: string): Promise<Challenge["state"] | undefined> {
  await tx.selectFrom("challenge").select("id").where("practiceId", "=", practiceId).where("id", "=", challengeId).forUpdate().execute();
  const { rows } = await sql<{ state: Challenge["state"] }>`
    select state from challenge_now where practice_id = ${practiceId} and id = ${challengeId}`.execute(tx);
  return rows[0]?.state;
}

export const saveLook = (
  tx: Tx,
  actor: Actor,
  { clientId, challengeId }: { readonly clientId: string; readonly challengeId: string },
  look: NewChallengeLook,
  now: string,
) =>
  tx
    .insertInto("challengeLook")
    .values({ practiceId: actor.practiceId, clientId, challengeId, ...look, recordedBy: actor.personId, recordedAt: now })
    .execute();

/** Of the clients this person answers for: those whose day has come. */
export async function challengesDue(tx: Tx, actor: Actor, today: string): Promise<DueChallenge[]> {
  const { rows } = await sql<DueChallenge>`
    select c.id, c.client_id as "clientId", pe.chosen_name as "chosenName", c.hard, c.tries, c.look_again_on as "lookAgainOn"
    from challenge_now c
    join client cl on cl.practice_id = c.practice_id and cl.id = c.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where c.practice_id = ${actor.practiceId} and c.client_id = any(array${caseload(actor)}) and c.look_again_on <= ${today}
    order by c.look_again_on, c.id limit 100`.execute(tx);
  return rows;
}
