/** The plain facts of one objective's line: where it began, where it is, what was met, and what can and cannot yet be said. Facts and codes; never a judgement. */
import type { CalendarDay } from "#foundation/words.ts";
import type { Nature } from "#assessment/nature.ts";
import { nonOverlapOfAllPairs } from "#statistics/non-overlap-of-all-pairs.ts";
import { latestReview, MEASURED_DESIGN, type Verdict } from "#statistics/progress-verdict.ts";
import { median } from "#statistics/summary.ts";
import { checkBand, FEWEST_FOR_BAND } from "#statistics/tolerance-band.ts";
import { type ChartAim, type ChartData, type ChartPhase, type ChartPoint, type Result, type Slot, slotsOf } from "./chart-data.ts";
import { aimOf, type Charted } from "./chart-from-record.ts";
import { anewFrom, type CriterionFacts, criterionOf } from "./criterion-of.ts";
import type { Line, MissedSession } from "./progress.api.ts";

export interface DatedResult extends Result {
  readonly day: CalendarDay;
}

export interface PhaseFacts {
  readonly kind: ChartPhase["kind"];
  readonly name: string;
  /** Sessions counted in it. */
  readonly counted: number;
  readonly median: Result | null;
}

/** What can be said of the change since the baseline, with what is missing until it can. */
export type Change =
  | {
      readonly kind: "shown";
      readonly baseline: number;
      readonly intervention: number;
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
    }
  | { readonly kind: "too-early"; readonly baseline: number; readonly intervention: number; readonly needed: number };

export type Judgement =
  | {
      readonly kind: "verdict";
      readonly verdict: Exclude<Verdict, "not-enough-data">;
      readonly on: CalendarDay | null;
      readonly by: "level" | "trend" | "both" | "neither";
    }
  /** `sessions` more have to be counted before anything can be said; `trendOnly`: without more baseline it will be the trend alone. */
  | { readonly kind: "too-early"; readonly baseline: number; readonly sessions: number; readonly trendOnly: boolean }
  | { readonly kind: "band"; readonly verdict: "holding" | "outside" | "unclear"; readonly inBand: number; readonly of: number }
  | { readonly kind: "band-too-early"; readonly sessions: number; readonly inBand: number; readonly of: number }
  | { readonly kind: "limit"; readonly breaches: readonly DatedResult[]; readonly of: number; readonly couldStillBe: number };

export interface Reading {
  /** Sessions counted so far. */
  readonly counted: number;
  readonly missed: number;
  /** Held, but not counted. */
  readonly notCounted: number;
  /** The first session counted, and whether it was baseline. */
  readonly first: DatedResult | null;
  readonly firstIsBaseline: boolean;
  /** The last three counted that are not the first. */
  readonly last: readonly DatedResult[];
  readonly phases: readonly PhaseFacts[];
  readonly criterion: (CriterionFacts & { readonly metOn: CalendarDay | null; readonly metWith: readonly DatedResult[] }) | null;
  readonly change: Change;
  readonly judgement: Judgement;
  /** More than three in ten of the latest sessions held were not counted: the picture may be rosier than the whole. */
  readonly manyNotCounted: boolean;
}

interface Asked {
  readonly objective: Charted;
  readonly nature: Nature;
  readonly data: ChartData;
  readonly line: Line | undefined;
  readonly rests: readonly MissedSession[];
}

export function readingOf({ objective, nature, data, line, rests }: Asked): Reading {
  const slots = slotsOf(data);
  const all = countedOf(slots, unitOf(data));
  // What was counted in another way before stands in the picture; it is never joined with what is counted now.
  const anew = anewFrom(objective);
  const counted = all.filter(({ result }) => result.day >= anew);
  const baseline = counted.filter(({ phase }) => phase?.kind === "baseline");
  const after = counted.filter(({ phase }) => phase?.kind !== "baseline");
  const first = counted[0] ?? null;
  const held = slots.filter((slot) => slot.kind === "point");
  const latest = held.slice(-MEASURED_DESIGN.window);
  return {
    counted: counted.length,
    missed: slots.length - held.length,
    notCounted: held.length - all.length,
    first: first?.result ?? null,
    firstIsBaseline: first?.phase?.kind === "baseline",
    last: counted
      .slice(1)
      .slice(-3)
      .map(({ result }) => result),
    phases: data.phases.map((phase) => phaseFacts(phase, all, unitOf(data))),
    criterion: withDays(
      criterionOf(
        objective,
        (line?.points ?? []).filter(({ day }) => day >= anew),
        rests,
      ),
      counted,
    ),
    change: changeOf(baseline, after, objective),
    judgement: judgementOf({ objective, nature, baseline, after, counted, unit: unitOf(data) }),
    manyNotCounted: latest.length >= 4 && latest.filter(({ point }) => point.value === null).length > latest.length * 0.3,
  };
}

interface Counted {
  /** Its place among all planned sessions, missed ones included. */
  readonly time: number;
  readonly phase: ChartPhase | null;
  readonly sessionId: string;
  readonly result: DatedResult;
  /** The value in the unit all sessions share. */
  readonly value: number;
}

/** The whole that all results share: null for values that are not part of a whole, 100 where the whole changes from session to session. */
export function unitOf(data: ChartData): number | null {
  if (data.measure.kind !== "out-of" && data.measure.kind !== "time-sampling") return null;
  const wholes = new Set(data.points.flatMap(({ value, outOf }) => (value === null || outOf === null ? [] : [outOf])));
  const [whole] = wholes;
  return wholes.size === 1 && whole !== undefined ? whole : 100;
}

function countedOf(slots: readonly Slot[], unit: number | null): Counted[] {
  return slots.flatMap((slot, index) => {
    if (slot.kind === "rest" || slot.point.value === null) return [];
    const { value, outOf, day, sessionId } = slot.point;
    return { time: index + 1, phase: slot.phase, sessionId, result: { day, value, outOf }, value: inUnit({ value, outOf }, unit) };
  });
}

const inUnit = ({ value, outOf }: Result, unit: number | null): number =>
  unit === null || outOf === null ? value : (value * unit) / outOf;

/** One counted session in the unit all of them share. */
export type CountedValue = Pick<Counted, "sessionId" | "value">;

/** The counted sessions that may be set beside one another: those that were counted as it is counted now. */
export function countedValues(objective: Pick<Charted, "phases">, data: ChartData): CountedValue[] {
  const anew = anewFrom(objective);
  return countedOf(slotsOf(data), unitOf(data)).filter(({ result }) => result.day >= anew);
}

/** Whether a session reached the level aimed at; false where there is none to reach. */
export function reachesAim({ value, outOf }: ChartPoint, aim: ChartAim | null): boolean {
  if (value === null || aim === null || aim.kind === "within" || aim.kind === "limit") return false;
  const reached = inUnit({ value, outOf }, aim.level.outOf);
  return aim.kind === "at-least" ? reached >= aim.level.value : reached <= aim.level.value;
}

/** Whether a session stayed inside a band, or did not pass a limit. */
export function isInside({ value, outOf }: ChartPoint, aim: Extract<ChartAim, { kind: "within" | "limit" }>, unit: number | null): boolean {
  if (value === null) return false;
  const at = inUnit({ value, outOf }, unit);
  if (aim.kind === "limit") return aim.breach === "above" ? at <= inUnit(aim.level, unit) : at >= inUnit(aim.level, unit);
  return at >= inUnit(aim.low, unit) && (aim.above !== "outside" || at <= inUnit(aim.high, unit));
}

function phaseFacts(phase: ChartPhase, counted: readonly Counted[], unit: number | null): PhaseFacts {
  const own = counted.filter((one) => one.phase === phase || (one.phase?.from === phase.from && one.phase.name === phase.name));
  const middle = median(own.map(({ value }) => value));
  return { kind: phase.kind, name: phase.name, counted: own.length, median: middle === null ? null : { value: middle, outOf: unit } };
}

function withDays(facts: CriterionFacts | null, counted: readonly Counted[]): Reading["criterion"] {
  if (facts === null) return null;
  const resultOf = (sessionId: string) => counted.find((one) => one.sessionId === sessionId)?.result ?? null;
  const metOn = facts.metAt === null ? null : (resultOf(facts.metAt)?.day ?? null);
  return { ...facts, metOn, metWith: facts.metBy.flatMap((sessionId) => resultOf(sessionId) ?? []) };
}

const wantedOf = ({ direction }: Charted) => (direction === "up" ? "increase" : "decrease");
const valuesOf = (counted: readonly Counted[]): number[] => counted.map(({ value }) => value);
const pointsOf = (counted: readonly Counted[]) => counted.map(({ time, value }) => ({ time, value }));

function changeOf(baseline: readonly Counted[], after: readonly Counted[], objective: Charted): Change {
  const overlap = nonOverlapOfAllPairs(valuesOf(baseline), valuesOf(after), wantedOf(objective));
  if (overlap.kind === "too-early") return overlap;
  return { kind: "shown", baseline: overlap.baseline, intervention: overlap.intervention, value: overlap.value, ...overlap.interval };
}

interface Judged {
  readonly objective: Charted;
  readonly nature: Nature;
  readonly baseline: readonly Counted[];
  readonly after: readonly Counted[];
  readonly counted: readonly Counted[];
  readonly unit: number | null;
}

/** Each nature asks its own question: has it grown, does it hold, was the limit passed. */
function judgementOf(judged: Judged): Judgement {
  const aim = aimOf(judged.objective);
  if (aim.kind === "within") return bandJudgement(judged, aim);
  if (aim.kind === "limit") return limitJudgement(judged, aim);
  return growthJudgement(judged);
}

/** Reviews fall after every sixth session counted; between them the word stays and the numbers move. */
function growthJudgement({ objective, baseline, after }: Judged): Judgement {
  const review = latestReview(pointsOf(baseline), pointsOf(after), wantedOf(objective));
  const every = MEASURED_DESIGN.reviewEvery;
  const hasBaseline = baseline.length >= MEASURED_DESIGN.fewestBaseline;
  if (review === null || review.verdict === "not-enough-data") {
    const atReview = Math.max(
      (Math.floor(after.length / every) + 1) * every,
      Math.ceil((MEASURED_DESIGN.fewestForTrend - baseline.length) / every) * every,
    );
    return { kind: "too-early", baseline: baseline.length, sessions: atReview - after.length, trendOnly: !hasBaseline };
  }
  const { levelLimit, trendLimit } = MEASURED_DESIGN;
  const speaks = (chances: { better: number; worse: number } | null, limit: number) =>
    chances !== null && Math.min(chances.better, chances.worse) <= limit;
  const [level, trend] = [speaks(review.level, levelLimit), speaks(review.trend, trendLimit)];
  return {
    kind: "verdict",
    verdict: review.verdict,
    on: after[review.measuredInterventionSessions - 1]?.result.day ?? null,
    by: level && trend ? "both" : level ? "level" : trend ? "trend" : "neither",
  };
}

/** Above a band whose upper side is welcome, or says nothing, is not outside it. */
function bandJudgement({ after, unit }: Judged, aim: Extract<ChartAim, { kind: "within" }>): Judgement {
  const latest = after.slice(-MEASURED_DESIGN.window);
  const lower = inUnit(aim.low, unit);
  const upper = aim.above === "outside" ? inUnit(aim.high, unit) : Number.MAX_VALUE;
  const inBand = latest.filter(({ value }) => value >= lower && value <= upper).length;
  if (latest.length < FEWEST_FOR_BAND)
    return { kind: "band-too-early", sessions: FEWEST_FOR_BAND - latest.length, inBand, of: latest.length };
  // A band of a single value is too narrow for any mean to be called inside it.
  const verdict = lower < upper ? checkBand(pointsOf(latest), { lower, upper })?.verdict : undefined;
  return { kind: "band", verdict: verdict ?? "unclear", inBand, of: latest.length };
}

function limitJudgement({ after, counted, unit }: Judged, aim: Extract<ChartAim, { kind: "limit" }>): Judgement {
  const watched = after.length > 0 ? after : counted;
  const limit = inUnit(aim.level, unit);
  const breaches = watched.filter(({ value }) => (aim.breach === "above" ? value > limit : value < limit)).map(({ result }) => result);
  // With none in so many sessions, the highest rate that would still leave none in 5 of 100 such stretches.
  const couldStillBe = watched.length === 0 ? 1 : 1 - 0.05 ** (1 / watched.length);
  return { kind: "limit", breaches, of: watched.length, couldStillBe };
}
