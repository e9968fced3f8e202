/** One invented client: who they are, their plan, their weekly series, and what was written about every session before today. */
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater, WEEKS_AHEAD } from "#schedule/series.ts";
import { type BenchMeasure, benchPlan } from "./bench-plan.ts";
import { benchSession } from "./bench-session.ts";
import { FAMILY_NAMES, FIRST_NAMES, PLACES } from "./bench-words.ts";
import type { Chance } from "./chance.ts";
import type { RowBatch } from "./row-batch.ts";

export interface BenchTherapist {
  readonly practiceId: string;
  readonly personId: string;
  readonly signedName: string;
}

export interface Span {
  /** Which of the therapist's forty clients: it gives the weekday and the hour. */
  readonly place: number;
  readonly firstMonday: CalendarDay;
  readonly weeks: number;
  readonly until: CalendarDay;
}

const HOURS = ["09:00", "09:45", "10:30", "11:15", "13:00", "13:45", "14:30", "15:15"] as const;
const MINUTES = 40;
export const BENCH_ZONE = "America/Toronto";

export function benchClient(
  batch: RowBatch,
  therapist: BenchTherapist,
  { place, firstMonday, weeks, until }: Span,
  chance: Chance,
): { sessions: number; marks: number } {
  const { practiceId, personId: therapistId } = therapist;
  const weekday = 1 + (place % 5);
  const atTime = HOURS[Math.floor(place / 5) % HOURS.length] ?? "09:00";
  const firstDay = daysLater(firstMonday, weekday - 1);
  const begun = momentAt(firstDay, "08:00", "UTC");
  const by = { recordedBy: therapistId, recordedAt: begun };

  const [clientId, personId] = [chance.idAt(begun), chance.idAt(begun)];
  batch.add("person", {
    practiceId,
    id: personId,
    chosenName: chance.oneOf(FIRST_NAMES),
    familyName: chance.oneOf(FAMILY_NAMES),
    pronouns: null,
    language: chance.oneOf(["en", "fr"]),
    email: null,
    accountId: null,
  });
  batch.add("client", {
    practiceId,
    id: clientId,
    personId,
    bornOn: `${chance.between(1936, 2021)}-0${chance.between(1, 9)}-1${chance.between(0, 9)}`,
    createdBy: therapistId,
    createdAt: begun,
  });
  batch.add("careRelation", {
    practiceId,
    id: chance.idAt(begun),
    clientId,
    personId: therapistId,
    part: "therapist",
    fromDay: firstMonday,
    untilDay: null,
  });
  for (const voice of ["why-we-come", "what-i-like", "what-my-family-likes", "what-we-work-on"])
    batch.add("storyTelling", {
      practiceId,
      id: chance.idAt(begun),
      clientId,
      voice,
      words: `Told on the first visit: ${voice.replaceAll("-", " ")}.`,
      toldBy: "Family",
      toldOn: firstDay,
      ...by,
    });
  for (const kind of ["before-you-start", "leave-out"])
    batch.add("safetyLine", {
      practiceId,
      id: chance.idAt(begun),
      clientId,
      kind,
      words: kind === "leave-out" ? "No sudden loud cymbal." : "Check the hearing aids.",
      ...by,
      withdrawnBy: null,
      withdrawnAt: null,
    });
  const measures: readonly BenchMeasure[] = benchPlan(batch, therapist, { clientId, firstDay }, chance);

  const seriesId = chance.idAt(begun);
  const room = chance.oneOf(PLACES);
  batch.add("series", {
    practiceId,
    id: seriesId,
    clientId,
    therapistId,
    weekday,
    atTime,
    minutes: MINUTES,
    place: room,
    fromDay: firstDay,
    untilDay: null,
    createdBy: therapistId,
    createdAt: begun,
  });
  let marks = 0;
  const all = weeks + WEEKS_AHEAD + 1;
  for (let week = 0; week < all; week++) {
    const day = daysLater(firstDay, 7 * week);
    const startsAt = momentAt(day, atTime, BENCH_ZONE);
    const sessionId = chance.idAt(startsAt);
    batch.add("session", { practiceId, id: sessionId, seriesId, day, atTime, startsAt, minutes: MINUTES, place: room, therapistId });
    batch.add("participation", { practiceId, sessionId, clientId, day });
    if (day >= until) continue;
    marks += benchSession(
      batch,
      therapist,
      { clientId, sessionId, day, startsAt, minutes: MINUTES, share: week / weeks },
      measures,
      chance,
    );
  }
  return { sessions: all, marks };
}
