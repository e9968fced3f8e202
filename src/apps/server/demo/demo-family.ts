/** What the demo’s families see, have told and asked: goals and the last note released, and a little left waiting for the therapist. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { NewObservationAnswer, NewObservation } from "#family/observation.ts";
import { MessageId, NewQuestion } from "#family/question.ts";
import { Release, TellingRelease } from "#family/release.ts";
import { releaseGoal, releaseNote, releaseTelling } from "#family/server/release-store.ts";
import { saveMessage, saveObservation, saveObservationAnswer, saveQuestion } from "#family/server/talk-store.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { momentAt } from "#foundation/server/zone.ts";
import { HomeEvidence, NewCelebration } from "#progress/evidence.ts";
import { saveCelebration, saveEvidence } from "#progress/server/evidence-store.ts";
import type { DemoWriter } from "./demo-writer.ts";
import type { Sample } from "./sample.ts";
import type { WrittenClient } from "./write-sample.ts";

/** Who tells and asks for whom, and whose words of the sample are theirs: a relative’s, or the client’s own. */
const VOICES: Readonly<Record<string, { readonly key: string; readonly tells: readonly string[] }>> = {
  xerxes: { key: "xerxes-parent", tells: ["parent", "grandparent"] },
  noor: { key: "nicu-parent", tells: ["mother", "nurse"] },
  odile: { key: "dementia-daughter", tells: ["sa fille", "une préposée"] },
  maya: { key: "teen", tells: ["Maya"] },
  desmond: { key: "gait-client", tells: ["Desmond"] },
};

export async function writeDemoFamily(writer: DemoWriter, sample: Sample, written: WrittenClient): Promise<void> {
  const voice = VOICES[sample.key];
  const family = voice && (await findVoice(writer, `${voice.key}@hillside.example`));
  if (voice === undefined || family === undefined) return;
  const isTheirs = ({ by }: { readonly by: string }) => voice.tells.includes(by);
  await share(writer, sample, written);
  for (const celebration of sample.celebrations.filter((one) => one.visibleToParents)) {
    const { day, words } = celebration;
    const objectiveId = null;
    await saveCelebration(writer.tx, writer.actor, written.clientId, NewCelebration.parse({ id: uuidv7(), objectiveId, day, words }), {
      now: at(writer, day),
      fromFamily: false,
    });
  }
  const observations = sample.observations.filter(isTheirs);
  for (const told of observations) await writeObservation(writer, family, written, told, told === observations.at(-1));
  const questions = sample.questions.filter(isTheirs);
  for (const asked of questions) await writeQuestion(writer, family, written.clientId, asked, asked === questions.at(-1));
}

const at = ({ actor }: DemoWriter, day: string, time = "18:00"): string => momentAt(day, time, actor.timeZone);

async function findVoice({ tx, actor }: DemoWriter, email: string): Promise<Actor | undefined> {
  const { rows } = await sql<{ personId: string; accountId: string }>`
    select p.id as person_id, a.id as account_id from person p join auth.account a on a.id = p.account_id
    where p.practice_id = ${actor.practiceId} and a.email = ${email}`.execute(tx);
  const found = rows[0];
  return found && { ...actor, ...found, duties: [] };
}

async function share({ tx, actor }: DemoWriter, { referral }: Sample, { clientId, goals }: WrittenClient): Promise<void> {
  const now = new Date().toISOString();
  const release = () => Release.parse({ id: uuidv7(), shared: true });
  for (const { goalId } of goals.values()) await releaseGoal(tx, actor, goalId, release(), now);
  for (const { id, voice } of await tellingsOf(tx, actor.practiceId, clientId))
    if (voice === "what-i-like" || voice === "what-my-family-likes" || (voice === "why-we-come" && referral.by === "parents"))
      await releaseTelling(tx, actor, clientId, TellingRelease.parse({ ...release(), tellingId: id }), now);
  const note = await lastNoteOf(tx, actor.practiceId, clientId);
  if (note !== undefined) await releaseNote(tx, actor, note, release(), now);
}

/** Of what the four voices said, the family reads its own and the client’s words; what a colleague wrote at referral stays among colleagues, and the goals speak for the work. */
const tellingsOf = (tx: Tx, practiceId: string, clientId: string) =>
  tx.selectFrom("storyTelling").select(["id", "voice"]).where("practiceId", "=", practiceId).where("clientId", "=", clientId).execute();

/** The newest that speaks of no objective by its number: such a note was written for colleagues. */
async function lastNoteOf(tx: Tx, practiceId: string, clientId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select n.id from note n join session s on s.practice_id = n.practice_id and s.id = n.session_id
    where n.practice_id = ${practiceId} and n.client_id = ${clientId} and n.signed_at is not null and n.words !~ 'O[0-9]' order by s.day desc limit 1`.execute(
    tx,
  );
  return rows[0]?.id;
}

/** Accepted as evidence for the first objective of its goal; the last one waits. */
async function writeObservation(
  writer: DemoWriter,
  family: Actor,
  { clientId, goals }: WrittenClient,
  { day, by, help, where, words, bankGoal }: Sample["observations"][number],
  isLast: boolean,
): Promise<void> {
  const { tx, actor } = writer;
  const goal = goals.get(bankGoal);
  const observation = NewObservation.parse({ id: uuidv7(), goalId: goal?.goalId ?? null, interventionId: null, day, place: where, words });
  await saveObservation(tx, family, clientId, observation, at(writer, day));
  const objectiveId = goal?.objectiveIds[0];
  if (isLast || objectiveId === undefined) return;
  const answer = NewObservationAnswer.parse({ id: uuidv7(), words: "", objectiveId, celebrate: false });
  await saveObservationAnswer(tx, actor, observation.id, answer, at(writer, day, "20:00"));
  const evidence = HomeEvidence.parse({
    id: uuidv7(),
    objectiveId,
    day,
    place: where,
    words,
    withWhom: help === "none" ? "own" : "family",
    observer: by,
  });
  await saveEvidence(tx, actor, clientId, evidence, at(writer, day, "20:00"));
}

async function writeQuestion(
  writer: DemoWriter,
  family: Actor,
  clientId: string,
  { askedOn, question, answer, answeredOn }: Sample["questions"][number],
  isLast: boolean,
): Promise<void> {
  const { tx, actor } = writer;
  const asked = NewQuestion.parse({ id: uuidv7(), goalId: null, interventionId: null, words: question });
  await saveQuestion(tx, family, clientId, asked, at(writer, askedOn));
  if (isLast) return;
  const message = { id: MessageId.parse(uuidv7()), words: answer };
  await saveMessage(tx, actor, asked.id, message, { now: at(writer, answeredOn, "20:00"), fromFamily: false });
}
