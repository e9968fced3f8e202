/** All SQL about people: clients, their story and safety card, the practice and its staff. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import type { NewClient } from "../client.ts";
import type { SafetyLine } from "../safety-card.ts";
import type { NewTelling, Telling } from "../story.ts";
import { safetyJson } from "./safety-store.ts";

/** The record a right is asked about when a path names a client. */
export const findClient: FoundWith<{ readonly clientId: string }> = {
  row: (its) => sql`select 'client' as kind, c.id, c.id as client_id, null::json as facts from client c
    where c.practice_id = who.practice_id and c.id = ${its("clientId")} and c.taken_back_at is null`,
};

/** A new client, cared for from today by the music therapist who took them on. */
export async function saveNewClient(tx: Tx, actor: Actor, client: NewClient, careRelationId: string, today: string): Promise<void> {
  const { practiceId } = actor;
  const { id, personId, bornOn, ...details } = client;
  await tx
    .insertInto("person")
    .values({ practiceId, id: personId, ...details })
    .execute();
  await tx.insertInto("client").values({ practiceId, id, personId, bornOn, createdBy: actor.accountId }).execute();
  await tx
    .insertInto("careRelation")
    .values({ practiceId, id: careRelationId, clientId: id, personId: actor.personId, part: "therapist", fromDay: today })
    .execute();
}

/** Today by the clock that judges care relations (`guard.ts`): a relation begun today must hold at once, also where the demo's day is pinned. */
export async function todayOfRelations(tx: Tx, timeZone: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`select to_char((now() at time zone ${timeZone})::date, 'YYYY-MM-DD') as today`.execute(tx);
  const today = rows[0]?.today;
  if (today === undefined) throw new Error("The database tells no day");
  return today;
}

export const saveTelling = (tx: Tx, actor: Actor, clientId: string, { pictures, ...telling }: z.output<typeof NewTelling>) =>
  tx
    .insertInto("storyTelling")
    .values({ practiceId: actor.practiceId, clientId, ...telling, pictures: JSON.stringify(pictures), recordedBy: actor.personId })
    .execute();

/** The newest telling of each voice, as JSON inside any query: one round trip a screen. */
export const tellingsJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<Telling[]> => sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'voice', t.voice, 'words', t.words, 'pictures', t.pictures, 'toldBy', t.told_by,
                                             'toldOn', t.told_on, 'recordedAt', instant(t.recorded_at))), '[]')
  from (select distinct on (voice) * from story_telling where practice_id = ${practiceId} and client_id = ${clientId}
        order by voice, recorded_at desc, id desc) t)`;

/** Everything said, or everything one voice said, newest first. */
export async function allTellings(tx: Tx, practiceId: string, clientId: string, voice: Telling["voice"] | undefined): Promise<Telling[]> {
  const { rows } = await sql<{ telling: Telling }>`
    select json_build_object('id', t.id, 'voice', t.voice, 'words', t.words, 'pictures', t.pictures, 'toldBy', t.told_by, 'toldOn', t.told_on,
                             'recordedAt', instant(t.recorded_at)) as telling
    from story_telling t where t.practice_id = ${practiceId} and t.client_id = ${clientId} and (${voice ?? null}::text is null or t.voice = ${voice ?? null})
    order by t.recorded_at desc, t.id desc limit 500`.execute(tx);
  return rows.map(({ telling }) => telling);
}

export async function storyOf(tx: Tx, practiceId: string, clientId: string): Promise<{ tellings: Telling[]; safety: SafetyLine[] }> {
  const practice = sql<string>`${practiceId}::uuid`;
  const client = sql<string>`${clientId}::uuid`;
  const { rows } = await sql<{ tellings: Telling[]; safety: SafetyLine[] }>`
    select ${tellingsJson(practice, client)} as tellings, ${safetyJson(practice, client)} as safety`.execute(tx);
  return rows[0] ?? { tellings: [], safety: [] };
}
