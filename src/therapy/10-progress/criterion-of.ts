/** Whether a criterion was met, by which sessions, and how often chance alone would meet it. */
import { isAtOrUnder, PromptLevel } from "#assessment/prompt-level.ts";
import { plannedOf } from "#plan/objective-sentence.ts";
import type { Objective, SessionRule } from "#plan/objective.ts";
import type { SessionId } from "#schedule/series.ts";
import { checkCriterion } from "#statistics/criterion.ts";
import { chanceOfMeetingCriterion } from "#statistics/criterion-chance.ts";
import type { LinePoint, MissedSession } from "./progress.api.ts";

type Judged = Pick<Objective, "measure" | "form" | "direction" | "target" | "phases">;

export interface CriterionFacts {
  readonly needed: number;
  readonly outOf: number;
  /** The session at which it was met for the first time, and those that met it then; empty while it is not met. */
  readonly metAt: SessionId | null;
  readonly metBy: readonly SessionId[];
  /** How many of the latest attended sessions in a row reached it. */
  readonly currentRun: number;
  /** Sessions with fewer chances than planned: they are drawn, and not judged. */
  readonly tooFewChances: readonly SessionId[];
  readonly byChance: ByChance | null;
}

/** Of `cases` people whose true level is `rate` and stays so, this many would have met it by now. */
export interface ByChance {
  readonly rate: number;
  readonly inHundred: number;
}

/** After more than this many weeks with planned sessions and none attended, a run begins anew. */
const LONGEST_GAP_IN_WEEKS = 6;

/** Null when the objective has no criterion. Only attended sessions after the baseline are judged; a missed one neither counts nor breaks a run. */
export function criterionOf(objective: Judged, points: readonly LinePoint[], rests: readonly MissedSession[]): CriterionFacts | null {
  const { target, direction } = objective;
  if (target.kind !== "criterion") return null;
  const judged = points.filter((point) => !isBaseline(objective, point.day));
  const timeOf = scheduledWeeks([...points, ...rests].map(({ day }) => day));
  const sessions = judged.map((point, order) => ({ point, time: timeOf(point.day) + order / 10_000, score: scoreFor(objective, point) }));
  const { needed, outOf } = windowOf(target.rule);
  const check = checkCriterion(sessions, {
    threshold: target.value,
    reached: direction === "up" ? "atLeast" : "atMost",
    needed,
    outOf,
    longestGap: LONGEST_GAP_IN_WEEKS + 1.5,
  });
  const idsAt = (times: readonly number[]) => sessions.filter(({ time }) => times.includes(time)).map(({ point }) => point.sessionId);
  return {
    needed,
    outOf,
    metAt: check.metAt === null ? null : (idsAt([check.metAt])[0] ?? null),
    metBy: idsAt(check.metBy),
    currentRun: check.currentRun,
    tooFewChances: judged.filter((point) => hasTooFewChances(objective, point)).map(({ sessionId }) => sessionId),
    byChance: byChance(objective, sessions.filter(({ score }) => score !== null).length),
  };
}

export const windowOf = (rule: SessionRule): { needed: number; outOf: number } =>
  rule.kind === "in-a-row" ? { needed: rule.sessions, outOf: rule.sessions } : { needed: rule.met, outOf: rule.sessions };

/** In the unit of the criterion: hits of the planned chances, given with no more help than it allows. */
function scoreFor(objective: Judged, point: LinePoint): number | null {
  if (point.value === null || hasTooFewChances(objective, point)) return null;
  const { measure, target, form } = objective;
  const helped = target.kind === "criterion" && target.maxHelp !== null ? hitsWithin(target.maxHelp, point) : null;
  const value = helped ?? point.value;
  if (form === "before-after" || point.outOf === null || !isShare(objective)) return value;
  // Multiplied before it is divided, so that 8 of 10 is exactly 80 of 100.
  return (value * (plannedOf(measure) ?? 100)) / point.outOf;
}

const isShare = ({ measure }: Judged): boolean =>
  ["pct", "prompt", "task", "mts", "pir", "wir"].includes(measure.method) || (measure.method === "dur" && measure.value === "share");

/** Null when the help was not noted, as for a total typed in later. */
function hitsWithin(maxHelp: PromptLevel, { support }: LinePoint): number | null {
  const noted = Object.entries(support);
  if (noted.length === 0) return null;
  return noted.reduce((sum, [code, count]) => {
    const level = PromptLevel.safeParse(code);
    return level.success && isAtOrUnder(level.data, maxHelp) ? sum + count : sum;
  }, 0);
}

const hasTooFewChances = ({ measure }: Judged, { outOf }: LinePoint): boolean => {
  const planned = plannedOf(measure);
  return planned !== null && outOf !== null && outOf < planned;
};

export const isBaseline = ({ phases }: Pick<Objective, "phases">, day: string): boolean => {
  const begun = phases.filter(({ fromDay }) => fromDay <= day).toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1));
  return begun.at(-1)?.kind === "baseline";
};

/** The day from which it is counted as it is counted now; before all days when that never changed. */
export const anewFrom = ({ phases }: Pick<Objective, "phases">): string =>
  phases
    .filter(({ countedAnew }) => countedAnew === true)
    .map(({ fromDay }) => String(fromDay))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1) ?? "";

/** The true level that is asked about: someone who succeeds every second time. */
const EVEN = 0.5;

function byChance({ measure, direction, target, form }: Judged, sessions: number): ByChance | null {
  const trials = plannedOf(measure);
  // Steps of a chain and looks at a clock are no independent tries.
  const isCountedInTries = measure.method === "pct" || measure.method === "prompt";
  if (target.kind !== "criterion" || trials === null || !isCountedInTries || form === "before-after" || sessions === 0) return null;
  const { needed, outOf } = windowOf(target.rule);
  // For something that is to become rarer, the successes are the tries without it.
  const successesNeeded = direction === "up" ? Math.ceil(target.value) : trials - Math.floor(target.value);
  if (successesNeeded > trials || successesNeeded < 0 || outOf > LONGEST_WINDOW) return null;
  const { ever } = chanceOfMeetingCriterion({ trials, successesNeeded, needed, outOf, sessions, successRate: EVEN });
  return { rate: EVEN, inHundred: 100 * ever };
}

const LONGEST_WINDOW = 16;

/** The place of a day among the weeks in which anything was planned: holidays pass without a week of their own. */
function scheduledWeeks(days: readonly string[]): (day: string) => number {
  const weekOf = (day: string) => Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7);
  const weeks = [...new Set(days.map(weekOf))].toSorted((a, b) => a - b);
  const places = new Map(weeks.map((week, place) => [week, place]));
  return (day) => places.get(weekOf(day)) ?? -1;
}
