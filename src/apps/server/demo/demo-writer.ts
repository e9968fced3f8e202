/** Writes an invented client through the chapters' own stores, as a therapist would have done week by week. */
import { v7 as uuidv7 } from "uuid";
import { AbsenceCategory } from "#attendance/absence-category.ts";
import { AttendanceReport } from "#attendance/attendance.ts";
import { saveEntry } from "#attendance/server/attendance-store.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { momentAt } from "#foundation/server/zone.ts";
import { CalendarDay } from "#foundation/words.ts";
import { NewIntakeAnswer } from "#intake/intake.ts";
import { questionnaireOf } from "#intake/questionnaire.ts";
import { saveAnswer } from "#intake/server/intake-store.ts";
import type { z } from "zod";
import { NewClient } from "#people/client.ts";
import { saveNewClient, saveTelling } from "#people/server/people-store.ts";
import { saveSafetyLine } from "#people/server/safety-store.ts";
import { NewSafetyLine } from "#people/safety-card.ts";
import { NewTelling } from "#people/story.ts";
import { PlanTerms } from "#plan/care-plan.ts";
import { NewGoal } from "#plan/goal.ts";
import { NewIntervention } from "#plan/intervention.ts";
import { NewObjective, NewPhase } from "#plan/objective.ts";
import { contentOf, saveNewPlan, sign as signCarePlan } from "#plan/server/care-plan-store.ts";
import { saveNewIntervention } from "#plan/server/intervention-store.ts";
import { saveNewGoal, saveNewObjective, savePhase } from "#plan/server/plan-store.ts";
import { NewSession } from "#schedule/new-series.ts";
import { saveSession } from "#schedule/server/schedule-store.ts";
import type { Mark } from "#session/mark.ts";
import { NoteId } from "#session/note.ts";
import { keepMarks, storeScores } from "#session/server/mark-store.ts";
import { signatureOf } from "#people/server/signature.ts";
import { keepDraft, sign } from "#session/server/note-store.ts";
import type { Sample } from "./sample.ts";

export interface DemoWriter {
  readonly tx: Tx;
  readonly actor: Actor;
}

export interface HeldSession {
  readonly clientId: string;
  readonly day: string;
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly marks: (startsAt: string) => readonly Mark[];
  readonly note: string;
  readonly language: "en" | "fr";
  readonly signed: boolean;
  /** The session they were in together with others; left out: a session of their own. */
  readonly sessionId?: string;
}

/** A client whose care began on a day in the past. Answers the client's id. */
export async function writeClient({ tx, actor }: DemoWriter, details: Omit<NewClient, "id" | "personId">, from: string): Promise<string> {
  const client = NewClient.parse({ id: uuidv7(), personId: uuidv7(), ...details });
  await saveNewClient(tx, actor, client, uuidv7(), from);
  return client.id;
}

export const writeTelling = ({ tx, actor }: DemoWriter, clientId: string, telling: Omit<NewTelling, "id">) =>
  saveTelling(tx, actor, clientId, NewTelling.parse({ id: uuidv7(), ...telling }));

export const writeSafety = ({ tx, actor }: DemoWriter, clientId: string, line: Omit<z.input<typeof NewSafetyLine>, "id">) =>
  saveSafetyLine(tx, actor, clientId, NewSafetyLine.parse({ id: uuidv7(), ...line }));

/** Written as it was answered; the story and the safety card have their own words in the sample. */
export async function writeIntake({ tx, actor }: DemoWriter, clientId: string, { intake, intakeBy, plan }: Sample): Promise<void> {
  const at = momentAt(plan.signedOn, "10:00", actor.timeZone);
  const { known, edition } = questionnaireOf([]);
  for (const [field, told] of Object.entries(intake)) {
    const words = { value: "told", words: told, settled: true, toldBy: intakeBy };
    const answer = NewIntakeAnswer.parse({ id: uuidv7(), field, ...words });
    await saveAnswer(tx, actor, clientId, { answer, at, asked: known.get(field)?.asks[actor.language] ?? "", edition, toldId: null });
  }
}

export async function writeGoal({ tx, actor }: DemoWriter, clientId: string, goal: Omit<NewGoal, "id">): Promise<string> {
  const it = NewGoal.parse({ id: uuidv7(), ...goal });
  await saveNewGoal(tx, actor, clientId, it);
  return it.id;
}

export async function writeObjective(
  { tx, actor }: DemoWriter,
  place: { readonly goalId: string; readonly clientId: string },
  objective: Omit<NewObjective, "id">,
  phases: readonly Omit<NewPhase, "id">[],
): Promise<string> {
  const it = NewObjective.parse({ id: uuidv7(), ...objective });
  await saveNewObjective(tx, actor, place.goalId, place.clientId, it);
  for (const phase of phases) await savePhase(tx, actor, it.id, NewPhase.parse({ id: uuidv7(), ...phase }));
  return it.id;
}

export async function writeIntervention(
  { tx, actor }: DemoWriter,
  clientId: string,
  intervention: Omit<NewIntervention, "id">,
): Promise<void> {
  await saveNewIntervention(tx, actor, clientId, NewIntervention.parse({ id: uuidv7(), ...intervention }));
}

/** A session outside a series, standing in the calendar with nothing written about it. */
export async function writePlanned(
  { tx, actor }: DemoWriter,
  clientId: string,
  when: { day: string; at: string; minutes: number; place: string },
): Promise<string> {
  const { day, at, minutes, place } = when;
  const session = NewSession.parse({ id: uuidv7({ msecs: Date.parse(`${day}T00:00:00Z`) }), day, at, minutes, place });
  const taken = await saveSession(tx, actor, clientId, session);
  if (taken) throw new Error(`The demo has two things at once: ${taken.day} ${taken.at}`);
  return session.id;
}

/** One more client in a session that stands already: a group. */
async function joinSession(
  { tx, actor }: DemoWriter,
  sessionId: string,
  { clientId, day }: { clientId: string; day: string },
): Promise<string> {
  await tx.insertInto("participation").values({ practiceId: actor.practiceId, sessionId, clientId, day }).execute();
  return sessionId;
}

/** A session that was held: attendance, marks, the note. Answers the session's id. */
export async function writeHeld(writer: DemoWriter, held: HeldSession): Promise<string> {
  const { tx, actor } = writer;
  const sessionId = held.sessionId ? await joinSession(writer, held.sessionId, held) : await writePlanned(writer, held.clientId, held);
  const place = { sessionId, clientId: held.clientId };
  const startsAt = momentAt(held.day, held.at, actor.timeZone);
  await writeAttendance(writer, place, startsAt, { outcome: "came", category: null, reason: "", toldAt: null });
  const marks = held.marks(startsAt);
  for (let from = 0; from < marks.length; from += 100) await keepMarks(tx, actor, place, marks.slice(from, from + 100));
  if (marks.length > 0) await storeScores(tx, actor.practiceId, place);
  const ended = new Date(Date.parse(startsAt) + (held.minutes + 5) * 60_000).toISOString();
  const noteId = NoteId.parse(uuidv7({ msecs: Date.parse(ended) }));
  await keepDraft(tx, actor, place, { id: noteId, language: held.language, words: held.note, basedOn: 0 }, ended);
  if (held.signed) await sign(tx, actor, noteId, 1, await signatureOf(tx, actor), ended);
  return sessionId;
}

export async function writeMissed(
  writer: DemoWriter,
  missed: {
    clientId: string;
    day: string;
    at: string;
    minutes: number;
    place: string;
    outcome: "absent" | "did-not-run";
    category: string;
    reason: string;
    noticeHours: number | null;
    sessionId?: string;
  },
): Promise<string> {
  const sessionId = missed.sessionId
    ? await joinSession(writer, missed.sessionId, missed)
    : await writePlanned(writer, missed.clientId, missed);
  const startsAt = momentAt(missed.day, missed.at, writer.actor.timeZone);
  const toldAt = missed.noticeHours === null ? null : new Date(Date.parse(startsAt) - missed.noticeHours * 3_600_000).toISOString();
  await writeAttendance(writer, { sessionId, clientId: missed.clientId }, startsAt, {
    outcome: missed.outcome,
    category: AbsenceCategory.parse(missed.category),
    reason: missed.reason,
    toldAt,
  });
  return sessionId;
}

async function writeAttendance(
  { tx, actor }: DemoWriter,
  place: { readonly sessionId: string; readonly clientId: string },
  at: string,
  what: Pick<AttendanceReport, "outcome" | "category" | "reason"> & { toldAt: string | null },
): Promise<void> {
  await saveEntry(tx, actor, place, AttendanceReport.parse({ id: uuidv7({ msecs: Date.parse(at) }), at, supersedes: null, ...what }));
}

export const dayBefore = (day: string, days: number): CalendarDay =>
  CalendarDay.parse(new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10));

/** The plan as it was agreed on and signed then, with the goals the sample has. */
export async function writeCarePlan({ tx, actor }: DemoWriter, clientId: string, { plan }: Sample): Promise<void> {
  const signedAt = momentAt(plan.signedOn, "16:00", actor.timeZone);
  const terms = PlanTerms.parse({
    times: plan.weekdays.length,
    per: "week",
    minutes: plan.minutes,
    place: plan.place,
    startsOn: plan.signedOn,
    reviewOn: plan.reviewOn,
    words: "",
  });
  const id = uuidv7();
  await saveNewPlan(tx, actor, { id, clientId, version: 1, terms }, signedAt);
  const content = await contentOf(tx, actor.practiceId, clientId, terms);
  await signCarePlan(tx, actor, { id, content }, { signedName: await signatureOf(tx, actor), signedAt });
}
