/** All SQL of what is done at home. What was said about it stands as it was said; nothing is summed up. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { isHiddenFrom } from "./release-store.ts";
import type { Face, NewActivity, readAtHome, readGiven } from "../at-home.api.ts";

const SAID_BACK = 10;

const stands = (row: RawBuilder<unknown>) => sql<boolean>`
  not exists (select from home_activity_end e where e.practice_id = ${row}.practice_id and e.activity_id = ${row}.id)`;

const fields = sql`
  'id', a.id, 'name', (select i.name from intervention_now i where i.practice_id = a.practice_id and i.id = a.intervention_id),
  'wordsEn', a.words_en, 'wordsFr', a.words_fr, 'steps', a.steps,
  'hasSound', exists (select from family_file f where f.practice_id = a.practice_id and f.activity_id = a.id)`;

type AtHome = z.input<typeof readAtHome.output>["activities"];
type Given = z.input<typeof readGiven.output>;

export async function atHomeOf(tx: Tx, { practiceId, personId }: Actor, clientId: string, today: string): Promise<AtHome> {
  const { rows } = await sql<{ activities: AtHome }>`
    select coalesce(json_agg(json_build_object(${fields}, 'today', (select d.face from home_activity_done d
        where d.practice_id = a.practice_id and d.activity_id = a.id and d.told_by = ${personId} and d.day = ${today}::date)) order by a.given_at, a.id), '[]') as activities
    from home_activity a where a.practice_id = ${practiceId} and a.client_id = ${clientId} and ${stands(sql`a`)}
      and not ${isHiddenFrom(sql`${personId}`, "activity_id", sql`a`)}`.execute(tx);
  return rows[0]?.activities ?? [];
}

export async function givenTo(tx: Tx, { practiceId }: Actor, clientId: string): Promise<Given> {
  const { rows } = await sql<Given>`
    select (select coalesce(json_agg(json_build_object(${fields}, 'givenAt', instant(a.given_at),
        'said', (select coalesce(json_agg(json_build_object('day', d.day, 'face', d.face, 'by', d.by) order by d.day desc, d.by), '[]') from (
           select d.day, d.face, p.chosen_name as by from home_activity_done d join person p on p.practice_id = d.practice_id and p.id = d.told_by
           where d.practice_id = a.practice_id and d.activity_id = a.id order by d.day desc limit ${SAID_BACK}) d)) order by a.given_at, a.id), '[]')
      from home_activity a where a.practice_id = ${practiceId} and a.client_id = ${clientId} and ${stands(sql`a`)}) as activities,
      (select coalesce(json_agg(json_build_object('interventionId', i.id, 'name', i.name) order by i.name, i.id), '[]')
       from intervention_now i where i.practice_id = ${practiceId} and i.client_id = ${clientId} and i.status = 'active') as interventions`.execute(
    tx,
  );
  return rows[0] ?? { activities: [], interventions: [] };
}

/** Whether it was given to this very client and not taken off; for somebody of the family also, whether it is kept from them. */
export async function doesStand(tx: Tx, { practiceId, personId }: Actor, clientId: string, activityId: string): Promise<boolean> {
  const { rows } = await sql`
    select from home_activity a where a.practice_id = ${practiceId} and a.client_id = ${clientId} and a.id = ${activityId} and ${stands(sql`a`)}
      and not ${isHiddenFrom(sql`${personId}`, "activity_id", sql`a`)}`.execute(tx);
  return rows.length > 0;
}

/** Counted with the client held, so that two who give at once do not give a fourth. */
export async function howManyStand(tx: Tx, { practiceId }: Actor, clientId: string): Promise<number> {
  await sql`select from client where practice_id = ${practiceId} and id = ${clientId} for no key update`.execute(tx);
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from home_activity a where a.practice_id = ${practiceId} and a.client_id = ${clientId} and ${stands(sql`a`)}`.execute(
    tx,
  );
  return rows[0]?.many ?? 0;
}

export const saveActivity = (
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  { id, interventionId, wordsEn, wordsFr, steps }: NewActivity,
  now: string,
) =>
  tx
    .insertInto("homeActivity")
    .values({ practiceId, clientId, id, interventionId, wordsEn, wordsFr, steps: JSON.stringify(steps), givenBy: personId, givenAt: now })
    .execute();

export async function endOf(tx: Tx, { practiceId, personId }: Actor, activityId: string, now: string): Promise<boolean> {
  const ended = await tx
    .insertInto("homeActivityEnd")
    .values({ practiceId, activityId, endedBy: personId, endedAt: now })
    .onConflict((same) => same.columns(["practiceId", "activityId"]).doNothing())
    .returning("activityId")
    .executeTakeFirst();
  return ended !== undefined;
}

interface Done {
  readonly id: string;
  readonly activityId: string;
  readonly face: Face;
}

/** The same person said it today already: what was said first stands, and saying it again is no fault. */
export const saveDone = (tx: Tx, { practiceId, personId }: Actor, done: Done, today: string, now: string) =>
  tx
    .insertInto("homeActivityDone")
    .values({ practiceId, ...done, day: today, toldBy: personId, toldAt: now })
    .onConflict((same) => same.columns(["practiceId", "activityId", "toldBy", "day"]).doNothing())
    .execute();
