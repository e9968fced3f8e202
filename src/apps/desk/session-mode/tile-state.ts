/** What a tile shows, from the marks that are kept: worked out anew at every change, never counted on the side. */
import type { Room } from "#overview/overview.api.ts";
import type { Objective } from "#plan/objective.ts";
import { type Mark, standingOf } from "#session/mark.ts";
import type { Score } from "#session/note.ts";
import { type Asked, askedOf, intervalClock } from "#assessment/interval.ts";
import { nextStep, type Recorder, recorderOf, runningSince } from "#assessment/recorder.ts";
import { answersTo, isForgotten, lastedSeconds, usualOf } from "#assessment/times.ts";
import { scoreOf } from "#session/score.ts";

export interface TileState {
  readonly objective: Objective;
  readonly recorder: Recorder;
  readonly marks: readonly Mark[];
  readonly score: Score | null;
  /** Seconds of a time that runs now. */
  readonly running: number | null;
  /** It runs twice as long as it usually does. */
  readonly forgotten: boolean;
  readonly look: Asked | null;
  /** The step of a task that comes next. */
  readonly step: { readonly nth: number; readonly name: string } | null;
  /** Cues nobody answered. */
  readonly unanswered: number;
  /** Events in the window of a rate, so far. */
  readonly perWindow: { readonly value: number; readonly minutes: number } | null;
  readonly before: readonly number[];
}

/** `now` on the device’s steady clock; `elapsed` = seconds of the session so far; `step` = the step chosen by hand. A second observer sees their own marks. */
export function tileState(
  room: Pick<Room, "marks" | "lastScores" | "minutes" | "startsAt">,
  objective: Objective,
  { elapsed, now, observer, step }: Moment,
): TileState {
  const all =
    observer === null ? room.marks : room.marks.filter((mark) => mark.observer === observer).map((mark) => ({ ...mark, observer: null }));
  const marks = standingOf(objective.id, all).filter((mark) => mark.observer === null);
  const recorder = recorderOf(objective);
  const { measure } = objective;
  const started = recorder === "time" || recorder === "answer" ? runningSince(marks) : undefined;
  const running = started === undefined ? null : secondsSince(started, now);
  const counted = marks.filter((mark) => mark.kind === "count" && mark.part === null).length;
  const before = room.lastScores.filter(({ score }) => score.objectiveId === objective.id).map(({ score }) => score);
  const nth = measure.method === "task" ? (step ?? nextStep(measure, marks)) : null;
  return {
    objective,
    recorder,
    marks,
    score: scoreOf(objective, all, room.minutes),
    running,
    forgotten: running !== null && recorder === "time" && isForgotten(running, usualOf(lastedSeconds(marks), before.flatMap(meanTime))),
    look:
      "everySeconds" in measure
        ? askedOf(measure, intervalClock(now, room.startsAt), elapsed, new Set(marks.flatMap((mark) => mark.nth ?? [])))
        : null,
    step: measure.method === "task" && nth !== null ? { nth, name: measure.steps[nth] ?? "" } : null,
    unanswered: recorder === "answer" ? answersTo(marks, "seconds").unanswered : 0,
    perWindow:
      measure.method === "rate" && measure.perMinutes !== null && elapsed >= 60
        ? { value: (counted / elapsed) * 60 * measure.perMinutes, minutes: measure.perMinutes }
        : null,
    before: before.map(({ value }) => value),
  };
}

interface Moment {
  readonly elapsed: number;
  readonly now: number;
  readonly observer: Mark["observer"];
  readonly step: number | undefined;
}

/** How long one time lasted on average in an earlier session, where it was taken by touch. */
const meanTime = ({ details }: Score): number[] => {
  const [total, times] = [details["total"], details["times"]];
  return total === undefined || times === undefined || times === 0 ? [] : [total / times];
};

export const secondsSince = (mark: Mark, now: number): number =>
  Math.max(0, Math.floor((now - (mark.steadyMs ?? Date.parse(mark.at))) / 1_000));

/** The number in the middle of the tile and what it is out of. */
export function tileNumber({ recorder, score, marks, running, objective }: TileState): {
  readonly value: number | null;
  readonly outOf: number | null;
  readonly isClock: boolean;
} {
  if (recorder === "count") {
    const counted = marks.filter((mark) => mark.kind === "count" && mark.part === null).length;
    return { value: counted > 0 ? counted : (lastTyped(marks) ?? 0), outOf: null, isClock: false };
  }
  if (recorder === "pair") return { value: score?.value ?? 0, outOf: null, isClock: false };
  if (recorder === "answer") return { value: running ?? score?.value ?? null, outOf: null, isClock: running !== null };
  if (recorder === "beats" || recorder === "scale") return { value: score?.value ?? lastTyped(marks), outOf: null, isClock: false };
  if (recorder === "time") return { value: running ?? score?.value ?? 0, outOf: null, isClock: true };
  if (recorder === "typed") return { value: score?.value ?? lastTyped(marks), outOf: null, isClock: objective.measure.method === "dur" };
  const chances = marks.filter((mark) => mark.part === null && (mark.kind === "yes" || mark.kind === "no")).length;
  return { value: score?.value ?? 0, outOf: chances === 0 ? null : (score?.outOf ?? chances), isClock: false };
}

const lastTyped = (marks: readonly Mark[]): number | null => marks.findLast((mark) => mark.kind === "value")?.value ?? null;

/** Chances, steps or looks planned for one session. */
export function planned({ measure }: Objective): number | null {
  if (measure.method === "task") return measure.steps.length;
  if (measure.method === "mts") return measure.samples;
  return "chances" in measure ? measure.chances : null;
}
