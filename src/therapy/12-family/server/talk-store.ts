/** All SQL about what the family tells and asks, and what is answered. Nothing said is ever changed. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { NewObservation, NewObservationAnswer, Observation } from "../observation.ts";
import type { NewQuestion, Question } from "../question.ts";

const nameOf = (person: RawBuilder<unknown>) => sql`concat_ws(' ', ${person}.chosen_name, ${person}.family_name)`;

/** One observation as the inside of a JSON object, from a row `o`. */
export const observationFields = sql`
  'id', o.id, 'goalId', o.goal_id, 'interventionId', o.intervention_id, 'day', o.day, 'place', o.place, 'words', o.words, 'withWhom', o.with_whom, 'help', o.help, 'howOften', o.how_often,
  'nothingNew', o.nothing_new, 'files', (select coalesce(json_agg(json_build_object('fileId', f.id, 'medium', f.medium) order by f.kept_at, f.id), '[]')
     from family_file f where f.practice_id = o.practice_id and f.observation_id = o.id), 'toldAt', instant(o.told_at),
  'answer', (select json_build_object('outcome', a.outcome, 'words', a.words, 'writerName', ${nameOf(sql`w`)}, 'answeredAt', instant(a.answered_at))
             from observation_answer a join person w on w.practice_id = a.practice_id and w.id = a.answered_by
             where a.practice_id = o.practice_id and a.observation_id = o.id)`;

/** One question with its talk as the inside of a JSON object, from a row `q`. */
export const questionFields = sql`
  'id', q.id, 'goalId', q.goal_id, 'interventionId', q.intervention_id, 'category', q.category,
  'sessionDay', (select s.day from session s where s.practice_id = q.practice_id and s.id = q.session_id),
  'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'fromFamily', m.from_family, 'writerName', ${nameOf(sql`w`)}, 'words', m.words,
                 'writtenAt', instant(m.written_at)) order by m.written_at, m.id), '[]')
               from family_message m join person w on w.practice_id = m.practice_id and w.id = m.written_by
               where m.practice_id = q.practice_id and m.question_id = q.id)`;

export const observationsJson = (which: RawBuilder<unknown>): RawBuilder<Observation[]> => sql`(
  select coalesce(json_agg(json_build_object(${observationFields}) order by o.day desc, o.told_at desc, o.id), '[]') from home_observation o where ${which})`;

export const questionsJson = (which: RawBuilder<unknown>): RawBuilder<Question[]> => sql`(
  select coalesce(json_agg(json_build_object(${questionFields}) order by q.asked_at desc, q.id), '[]') from family_question q where ${which})`;

/** Where the family had the last word, the one that waits longest first. */
export const openQuestionsJson = (
  practiceId: RawBuilder<string>,
  clientId: RawBuilder<string>,
  which: RawBuilder<boolean> = sql<boolean>`true`,
): RawBuilder<Question[]> => sql`(
  select coalesce(json_agg(json_build_object(${questionFields}) order by q.asked_at, q.id), '[]') from family_question q
  where q.practice_id = ${practiceId} and q.client_id = ${clientId} and ${which} and (
    select m.from_family from family_message m where m.practice_id = q.practice_id and m.question_id = q.id order by m.written_at desc, m.id desc limit 1))`;

export const saveObservation = (tx: Tx, actor: Actor, clientId: string, observation: NewObservation, now: string) =>
  tx
    .insertInto("homeObservation")
    .values({ practiceId: actor.practiceId, clientId, ...observation, toldBy: actor.personId, toldAt: now })
    .execute();

/** A word too, and it waits for no answer. */
export const saveNothingNew = (tx: Tx, actor: Actor, clientId: string, { id, day }: { id: string; day: string }, now: string) =>
  tx
    .insertInto("homeObservation")
    .values({ practiceId: actor.practiceId, clientId, id, day, words: "", nothingNew: true, toldBy: actor.personId, toldAt: now })
    .execute();

export async function saveQuestion(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { words, ...question }: NewQuestion,
  now: string,
): Promise<void> {
  await tx
    .insertInto("familyQuestion")
    .values({ practiceId: actor.practiceId, clientId, ...question, askedBy: actor.personId, askedAt: now })
    .execute();
  await saveMessage(tx, actor, question.id, { id: question.id, words }, { now, fromFamily: true });
}

export const saveMessage = (
  tx: Tx,
  actor: Actor,
  questionId: string,
  { id, words }: { readonly id: string; readonly words: string },
  { now, fromFamily }: { readonly now: string; readonly fromFamily: boolean },
) =>
  tx
    .insertInto("familyMessage")
    .values({ practiceId: actor.practiceId, id, questionId, fromFamily, words, writtenBy: actor.personId, writtenAt: now })
    .execute();

export async function findQuestion(tx: Tx, { questionId }: { readonly questionId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("familyQuestion")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", questionId)
    .executeTakeFirst();
  return row && { kind: "question", id: questionId, clientId: row.clientId };
}

/** Of the family, nobody reads or continues what another has asked. */
export async function findOwnQuestion(tx: Tx, { questionId }: { readonly questionId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("familyQuestion")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", questionId)
    .where("askedBy", "=", actor.personId)
    .executeTakeFirst();
  return row && { kind: "question", id: questionId, clientId: row.clientId };
}

export async function askerOf(tx: Tx, { practiceId }: Actor, questionId: string): Promise<string> {
  const row = await tx
    .selectFrom("familyQuestion")
    .select("askedBy")
    .where("practiceId", "=", practiceId)
    .where("id", "=", questionId)
    .executeTakeFirstOrThrow();
  return row.askedBy;
}

export async function findObservation(
  tx: Tx,
  { observationId }: { readonly observationId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("homeObservation")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", observationId)
    .executeTakeFirst();
  return row && { kind: "observation", id: observationId, clientId: row.clientId };
}

/** False when somebody has answered it before. */
export async function saveObservationAnswer(
  tx: Tx,
  actor: Actor,
  observationId: string,
  { id, words, objectiveId, filed }: Pick<NewObservationAnswer, "id" | "words" | "objectiveId" | "filed">,
  now: string,
): Promise<boolean> {
  const outcome = objectiveId !== null ? "accepted" : filed ? "filed" : "thanked";
  const kept = await tx
    .insertInto("observationAnswer")
    .values({ practiceId: actor.practiceId, id, observationId, outcome, words, answeredBy: actor.personId, answeredAt: now })
    .onConflict((same) => same.columns(["practiceId", "observationId"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return kept !== undefined;
}

export async function wordsOfObservation(tx: Tx, { practiceId }: Actor, observationId: string) {
  return tx
    .selectFrom("homeObservation")
    .innerJoin("person", (join) =>
      join.onRef("person.practiceId", "=", "homeObservation.practiceId").onRef("person.id", "=", "homeObservation.toldBy"),
    )
    .select([
      "clientId",
      "day",
      "place",
      "words",
      "toldBy",
      "homeObservation.withWhom as withWords",
      "help",
      "person.chosenName as observer",
    ])
    .where("homeObservation.practiceId", "=", practiceId)
    .where("homeObservation.id", "=", observationId)
    .executeTakeFirstOrThrow();
}
