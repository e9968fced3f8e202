/** What a tile shows, from the marks that are kept: worked out anew at every change, never counted on the side. */
import type { Room } from "#overview/overview.api.ts";
import type { Objective } from "#plan/objective.ts";
import { type Mark, standingOf } from "#session/mark.ts";
import type { Score } from "#session/note.ts";
import { lookAt, type Recorder, recorderOf, runningSince } from "#assessment/recorder.ts";
import { scoreOf } from "#session/score.ts";

export interface TileState {
  readonly objective: Objective;
  readonly recorder: Recorder;
  readonly marks: readonly Mark[];
  readonly score: Score | null;
  /** Seconds of a time that runs now. */
  readonly running: number | null;
  readonly look: { readonly due: boolean; readonly inSeconds: number } | null;
  /** Events in the window of a rate, so far. */
  readonly perWindow: { readonly value: number; readonly minutes: number } | null;
  readonly before: readonly number[];
}

/** `now` on the device’s steady clock; `elapsed` = seconds of the session so far. */
export function tileState(room: Room, objective: Objective, elapsed: number, now: number): TileState {
  const marks = standingOf(objective.id, room.marks);
  const recorder = recorderOf(objective);
  const { measure } = objective;
  const started = recorder === "time" ? runningSince(marks) : undefined;
  const last = marks.at(-1);
  const counted = marks.filter((mark) => mark.kind === "count" && mark.part === null).length;
  return {
    objective,
    recorder,
    marks,
    score: scoreOf(objective, room.marks, room.minutes),
    running: started === undefined ? null : secondsSince(started, now),
    look: "everySeconds" in measure ? lookAt(measure.everySeconds, elapsed, last === undefined ? null : secondsSince(last, now)) : null,
    perWindow:
      measure.method === "rate" && measure.perMinutes !== null && elapsed >= 60
        ? { value: (counted / elapsed) * 60 * measure.perMinutes, minutes: measure.perMinutes }
        : null,
    before: room.lastScores.filter(({ score }) => score.objectiveId === objective.id).map(({ score }) => score.value),
  };
}

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
