/** One worked-out sample client, from the story to the last session. */
import { ObjectiveId } from "#plan/objective.ts";
import type { MethodSettings } from "#assessment/method.ts";
import { librarySong } from "#library/server/library-data.ts";
import { daysLater, weekdayOf } from "#schedule/series.ts";
import {
  type DemoWriter,
  writeCarePlan,
  writeClient,
  writeGoal,
  writeHeld,
  writeIntake,
  writeIntervention,
  writeMissed,
  writeObjective,
  writeSafety,
  writeTelling,
} from "./demo-writer.ts";
import { writeAssent, writeAssessment, writeCommunication } from "./before-therapy.ts";
import type { Sample } from "./sample.ts";
import { marksFor } from "./sample-marks.ts";

export interface WrittenClient {
  readonly clientId: string;
  readonly plan: Sample["plan"];
  /** Each session by its day. */
  readonly sessions: ReadonlyMap<string, string>;
  /** By the entry of the bank each began from. */
  readonly goals: ReadonlyMap<string, { readonly goalId: string; readonly objectiveIds: readonly string[] }>;
}

type Objectives = ReadonlyMap<string, { readonly id: ObjectiveId; readonly measure: MethodSettings }>;

export async function writeSample(writer: DemoWriter, sample: Sample): Promise<WrittenClient> {
  const { client, plan } = sample;
  const { chosenName, familyName, pronouns, language, bornOn } = client;
  const clientId = await writeClient(
    writer,
    { chosenName, familyName, pronouns, language, bornOn },
    sample.sessions[0]?.day ?? plan.signedOn,
  );
  for (const telling of sample.story) await writeTelling(writer, clientId, telling);
  for (const line of sample.safety) await writeSafety(writer, clientId, line);
  await writeCommunication(writer, clientId, client.communication);
  if (sample.assent) await writeAssent(writer, clientId, sample.assent, plan.signedOn);
  if (sample.assessment) await writeAssessment(writer, clientId, sample.assessment);
  await writeIntake(writer, clientId, sample);
  const { objectives, goals } = await writeGoals(writer, clientId, sample);
  for (const [position, { objectives: keys, song, ...intervention }] of sample.interventions.entries()) {
    const objectiveIds = keys.flatMap((key) => objectives.get(key)?.id ?? []);
    await writeIntervention(writer, clientId, {
      ...intervention,
      chart: song ? (librarySong(song)?.chordpro ?? null) : null,
      position,
      objectiveIds,
    });
  }
  // Xerxes’ goals are set and their plan is still to be written: somebody who tries the demo can do it.
  if (sample.key !== "xerxes") await writeCarePlan(writer, clientId, sample);
  const sessions = new Map<string, string>();
  for (const session of sample.sessions) sessions.set(session.day, await writeSession(writer, clientId, sample, session, objectives));
  return { clientId, plan, sessions, goals };
}

async function writeGoals(writer: DemoWriter, clientId: string, sample: Sample) {
  const written = new Map<string, { id: ObjectiveId; measure: MethodSettings }>();
  const goals = new Map<string, { goalId: string; objectiveIds: string[] }>();
  for (const { familyTitle: _, objectives, ...goal } of sample.goals) {
    const goalId = await writeGoal(writer, clientId, goal);
    const objectiveIds: string[] = [];
    goals.set(goal.bankGoal, { goalId, objectiveIds });
    for (const { key, wording: _wording, baseline: _baseline, phases, ...objective } of objectives) {
      const id = await writeObjective(writer, { goalId, clientId }, { ...objective, position: written.size }, phases);
      objectiveIds.push(id);
      written.set(key, { id: ObjectiveId.parse(id), measure: objective.measure });
    }
  }
  return { objectives: written, goals };
}

async function writeSession(
  writer: DemoWriter,
  clientId: string,
  { plan, client }: Sample,
  session: Sample["sessions"][number],
  objectives: Objectives,
): Promise<string> {
  const when = { clientId, day: session.day, at: plan.at, place: plan.place };
  if (session.outcome !== "came") {
    const { outcome, category, reason, noticeHours } = session;
    return writeMissed(writer, { ...when, minutes: plan.minutes, outcome, category, reason, noticeHours });
  }
  const minutes = session.minutes ?? plan.minutes;
  const marks = (startsAt: string) =>
    Object.entries(session.measures).flatMap(([key, measure]) => {
      const objective = objectives.get(key);
      return objective && measure ? marksFor(objective.id, measure, startsAt, minutes) : [];
    });
  return writeHeld(writer, { ...when, minutes, marks, note: session.note, language: client.language, signed: true });
}

/** The days from one day on, this many days long, on which a plan's weekdays fall. */
export const plannedDays = (plan: Sample["plan"], from: Parameters<typeof daysLater>[0], days: number) =>
  Array.from({ length: days }, (_, index) => daysLater(from, index)).filter((day) => plan.weekdays.includes(weekdayOf(day)));
