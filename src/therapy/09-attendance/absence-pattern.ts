/**
 * Is this stretch of absences unusual for this very client? Said to the therapist only, as a question, never as a verdict, and nothing follows from it by itself.
 * What is looked at: sessions that were planned and had come, each as attended or missed by the client's side. Left out: what the practice, the house or the
 * weather cancelled, leave told two weeks ahead, a day on which half a group stayed away, and the later sessions of one documented illness or hospital stay.
 */
import { z } from "zod";
import { type Scan, scanForMoreEvents, WEEKLY_SCAN } from "#statistics/predictive-window-scan.ts";
import { type AbsenceCategory, DEFAULT_COUNTING } from "./absence-category.ts";
import { isUnderHalf, type Outcome } from "./attendance.ts";

/** One planned session as it stands now. Oldest first. */
export interface PlannedSession {
  readonly sessionId: string;
  /** "2026-03-14", in the practice's calendar. */
  readonly day: string;
  readonly startsAt: string;
  /** Null: nobody has written yet what happened. */
  readonly outcome: Outcome | null;
  readonly category: AbsenceCategory | null;
  /** Planned, and of these how many the client was there for when only a part was possible. */
  readonly minutes: number;
  readonly minutesThere: number | null;
  /** When the family told it, else when it was written. */
  readonly knownAt: string | null;
  /** How many were expected, this client included, and how many of them stayed away. */
  readonly expected: number;
  readonly away: number;
}

export const Counted = z.enum(["attended", "missed", "left-out", "not-yet-recorded"]);
export type Counted = z.infer<typeof Counted>;

/** How easily a stretch is noticed. The share of clients a year for whom one is noticed although nothing changed was measured by simulation. */
export const Sensitivity = z.enum(["usual", "more", "most"]);
export type Sensitivity = z.infer<typeof Sensitivity>;

/** `budget` divided by the sessions of a year is the limit of the scan; `falseAlarms` of 100 clients a year at most, for absences that come one by one at a steady rate. */
export const SENSITIVITIES: Readonly<Record<Sensitivity, { readonly budget: number; readonly falseAlarms: number }>> = {
  usual: { budget: 0.0364, falseAlarms: 5 },
  more: { budget: 0.078, falseAlarms: 9 },
  most: { budget: 0.208, falseAlarms: 19 },
};

/** Told so many days ahead, staying away is a plan, not an absence. */
const LEAVE_AHEAD_DAYS = 14;
/** One illness, one stay in hospital: its first session counts. */
const EPISODES: ReadonlySet<AbsenceCategory> = new Set(["illness", "hospitalisation"]);
const DAY = 86_400_000;

/** What each session counts for, in the same order. */
export function countedAs(sessions: readonly PlannedSession[]): Counted[] {
  let episode: AbsenceCategory | null = null;
  return sessions.map((session) => {
    const counts = countsAs(session);
    const { category } = session;
    const goesOn = counts === "missed" && category !== null && category === episode;
    if (counts === "attended") episode = null;
    else if (counts === "missed") episode = category !== null && EPISODES.has(category) ? category : null;
    return goesOn ? "left-out" : counts;
  });
}

function countsAs({ outcome, category, knownAt, startsAt, expected, away, minutes, minutesThere }: PlannedSession): Counted {
  if (outcome === null) return "not-yet-recorded";
  if (outcome === "did-not-run") return "left-out";
  if (outcome === "partly" && DEFAULT_COUNTING.partial.pattern && isUnderHalf(minutesThere, minutes)) return "missed";
  if (outcome !== "absent") return "attended";
  if (away >= 3 && away * 2 >= expected) return "left-out";
  if (category === null) return "missed";
  if (!DEFAULT_COUNTING[category].pattern) return "left-out";
  const ahead = knownAt === null ? 0 : Date.parse(startsAt) - Date.parse(knownAt);
  return category === "client_cancel_notice" && ahead >= LEAVE_AHEAD_DAYS * DAY ? "left-out" : "missed";
}

export const Stretch = z.strictObject({
  /** The session at which it was noticed. */
  sessionId: z.string(),
  day: z.string(),
  fromDay: z.string(),
  /** So many of the latest sessions looked at, and how many of them were missed. */
  sessions: z.int(),
  missed: z.int(),
  /** And before that. */
  sessionsBefore: z.int(),
  missedBefore: z.int(),
  /** Of the missed ones, how many have a reason. */
  reasons: z.int(),
});
export type Stretch = z.infer<typeof Stretch>;

export const AbsencePattern = z.strictObject({
  /** `too-early`: fewer than 12 sessions or 3 absences to look at. `quiet` never means that attendance is stable. */
  state: z.enum(["too-early", "quiet", "noticed"]),
  sessions: z.int(),
  missed: z.int(),
  leftOut: z.int(),
  notYetRecorded: z.int(),
  /** Each stretch that was noticed, the oldest first. */
  stretches: z.array(Stretch),
  /** Of 100 clients a year for whom a stretch is noticed although nothing changed, at most. */
  falseAlarms: z.int(),
});
export type AbsencePattern = z.infer<typeof AbsencePattern>;

export function absencePattern(sessions: readonly PlannedSession[], sensitivity: Sensitivity): AbsencePattern {
  const counted = countedAs(sessions);
  const looked = sessions.filter((_, nth) => counted[nth] === "attended" || counted[nth] === "missed");
  const missed = sessions.map((_, nth) => counted[nth]).filter((it) => it === "attended" || it === "missed");
  const events = missed.map((it) => it === "missed");
  const { budget, falseAlarms } = SENSITIVITIES[sensitivity];
  const { alarms } = scanForMoreEvents(events, { ...WEEKLY_SCAN, limit: budget / sessionsAYear(sessions) });
  const stretches = alarms.map((alarm) => stretchOf(alarm, looked, events));
  const enough = looked.length >= WEEKLY_SCAN.fewestSessions && events.filter(Boolean).length >= WEEKLY_SCAN.fewestEvents;
  return {
    state: stretches.length > 0 ? "noticed" : enough ? "quiet" : "too-early",
    sessions: looked.length,
    missed: events.filter(Boolean).length,
    leftOut: counted.filter((it) => it === "left-out").length,
    notYetRecorded: counted.filter((it) => it === "not-yet-recorded").length,
    stretches,
    falseAlarms,
  };
}

function stretchOf(alarm: Scan["alarms"][number], looked: readonly PlannedSession[], events: readonly boolean[]): Stretch {
  const [from, until] = [alarm.session - alarm.window, alarm.session];
  const within = looked.slice(from, until);
  return {
    sessionId: within.at(-1)?.sessionId ?? "",
    day: within.at(-1)?.day ?? "",
    fromDay: within[0]?.day ?? "",
    sessions: alarm.window,
    missed: alarm.events,
    sessionsBefore: alarm.sessionsBefore,
    missedBefore: alarm.eventsBefore,
    reasons: within.filter(({ category }, nth) => events[from + nth] === true && category !== null).length,
  };
}

/** Planned sessions of a year, from the last twelve months or as much of them as there is; weekly until two months are known. */
export function sessionsAYear(sessions: readonly PlannedSession[]): number {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first === undefined || last === undefined) return 52;
  const until = Date.parse(last.startsAt);
  const recent = sessions.filter(({ startsAt }) => until - Date.parse(startsAt) < 365 * DAY);
  const days = (until - Date.parse(recent[0]?.startsAt ?? last.startsAt)) / DAY;
  if (recent.length < 8 || days < 56) return 52;
  return days > 330 ? recent.length : Math.round(((recent.length - 1) / days) * 365);
}
