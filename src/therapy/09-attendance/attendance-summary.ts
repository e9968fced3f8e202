/**
 * What was planned, given and missed, counted for a person who asks. Three numbers stand apart: came, told us ("commitment": came or told us), and chose not
 * to, which is clinical information and no absence. What nobody has recorded is counted as such and as nothing else.
 */
import { type AbsenceCategory, DEFAULT_COUNTING } from "./absence-category.ts";
import type { Outcome } from "./attendance.ts";

export interface SummedSession {
  readonly outcome: Outcome | null;
  readonly category: AbsenceCategory | null;
  readonly minutes: number;
  readonly minutesThere: number | null;
  readonly toldAt: string | null;
}

/** On whose side a session was lost. `chose`: they came or were visited and declined. */
export type Side = "ours" | "house" | "client" | "health" | "chose" | "nobody" | "unknown";

const SIDE_OF: Readonly<Record<AbsenceCategory, Side>> = {
  no_show: "client",
  late_cancel: "client",
  client_cancel_notice: "client",
  family_leave: "client",
  religious_day: "client",
  illness: "health",
  hospitalisation: "health",
  medical_hold: "health",
  medical_unavailable: "health",
  bereavement: "client",
  therapist_cancel: "ours",
  facility_closure: "house",
  school_event: "house",
  weather_emergency: "nobody",
  assent_withheld: "chose",
  partial: "client",
  deceased: "nobody",
};

export interface Summary {
  readonly planned: number;
  readonly notRecorded: number;
  /** Came, whole or in part. */
  readonly came: number;
  readonly inPart: number;
  readonly absent: number;
  /** Of these, chose not to take part. */
  readonly chose: number;
  readonly didNotRun: number;
  /** Of the sessions that count for the rate, those attended. */
  readonly rate: { readonly of: number; readonly attended: number };
  /** Attended or told us, of the same sessions; of some it is not known. */
  readonly commitment: { readonly of: number; readonly kept: number; readonly unknown: number };
  readonly minutes: {
    readonly planned: number;
    readonly given: number;
    /** Sessions in part of which nobody counted the minutes: they are in no sum of minutes given. */
    readonly uncounted: number;
    readonly missed: Readonly<Record<Side, number>>;
    /** Lost on our side or the school's: to be made up where that was promised. */
    readonly owed: number;
  };
  /** Each reason with its sessions and the minutes they took. */
  readonly categories: readonly { readonly category: AbsenceCategory | null; readonly count: number; readonly minutes: number }[];
}

export function summaryOf(sessions: readonly SummedSession[]): Summary {
  const recorded = sessions.filter(({ outcome }) => outcome !== null);
  const came = recorded.filter(({ outcome }) => outcome === "came" || outcome === "partly");
  const away = recorded.filter(({ outcome }) => outcome === "absent" || outcome === "did-not-run");
  const absent = away.filter(({ outcome }) => outcome === "absent");
  const counting = absent.filter(({ category }) => category === null || DEFAULT_COUNTING[category].rate);
  const told = counting.filter(isTold);
  const unknown = counting.filter(({ category, toldAt }) => category === null && toldAt === null);
  const missed = { ours: 0, house: 0, client: 0, health: 0, chose: 0, nobody: 0, unknown: 0 };
  for (const session of away) missed[sideOf(session)] += session.minutes;
  for (const { minutes, minutesThere } of came) if (minutesThere !== null) missed.client += Math.max(0, minutes - minutesThere);
  const uncounted = came.filter(({ outcome, minutesThere }) => outcome === "partly" && minutesThere === null);
  return {
    planned: sessions.length,
    notRecorded: sessions.length - recorded.length,
    came: came.length,
    inPart: came.filter(({ outcome }) => outcome === "partly").length,
    absent: absent.length,
    chose: absent.filter(({ category }) => category === "assent_withheld").length,
    didNotRun: away.length - absent.length,
    rate: { of: came.length + counting.length, attended: came.length },
    commitment: { of: came.length + counting.length - unknown.length, kept: came.length + told.length, unknown: unknown.length },
    minutes: {
      planned: sum(sessions.map(({ minutes }) => minutes)),
      given: sum(came.map(minutesGiven)),
      uncounted: uncounted.length,
      missed,
      owed: missed.ours + missed.house,
    },
    categories: byReason(away),
  };
}

/** Told us in time to do something about it: by its category, or because it was said when they told us. */
const isTold = ({ category, toldAt }: SummedSession): boolean =>
  category === null ? toldAt !== null : !DEFAULT_COUNTING[category].commitment;

export function sideOf({ outcome, category }: Pick<SummedSession, "outcome" | "category">): Side {
  if (category !== null) return SIDE_OF[category];
  return outcome === "did-not-run" ? "ours" : "unknown";
}

/** Minutes given: all of them for who came, the counted ones of a part, and none where nobody counted. */
export const minutesGiven = ({ outcome, minutes, minutesThere }: SummedSession): number =>
  outcome === "came" ? minutes : outcome === "partly" ? Math.min(minutes, minutesThere ?? 0) : 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const byReason = (away: readonly SummedSession[]) =>
  [...new Set(away.map(({ category }) => category))]
    .map((category) => {
      const its = away.filter((one) => one.category === category);
      return { category, count: its.length, minutes: sum(its.map(({ minutes }) => minutes)) };
    })
    .toSorted((a, b) => b.count - a.count);
