/** Times from pairs of touches: how long something lasted, and how long an answer took. */
import type { Counted } from "./tap.ts";

/** The steady clock when both marks have it from one run of the device; otherwise the wall clock, never below zero. */
export function secondsBetween(start: Counted, stop: Counted): number {
  const wall = (Date.parse(stop.at) - Date.parse(start.at)) / 1_000;
  const steady = start.steadyMs !== null && stop.steadyMs !== null ? (stop.steadyMs - start.steadyMs) / 1_000 : Number.NaN;
  return steady >= 0 ? steady : Math.max(0, wall);
}

/** Seconds between each start and its stop. A time still running counts for nothing until it is stopped. */
export function lastedSeconds(marks: readonly Counted[]): number[] {
  const lasted: number[] = [];
  let started: Counted | undefined;
  for (const mark of marks) {
    if (mark.kind === "start") started ??= mark;
    if (mark.kind === "stop" && started) {
      lasted.push(secondsBetween(started, mark));
      started = undefined;
    }
  }
  return lasted;
}

/** From each cue to its answer, in seconds or in beats of the tempo at the cue; and how many cues nobody answered. */
export function answersTo(marks: readonly Counted[], unit: "seconds" | "beats"): { readonly took: number[]; readonly unanswered: number } {
  const took: number[] = [];
  let cue: Counted | undefined;
  let unanswered = 0;
  for (const mark of marks) {
    // A second cue before an answer: the first one stays the cue.
    if (mark.kind === "start") cue ??= mark;
    if (mark.kind === "no") {
      unanswered += 1;
      cue = undefined;
    }
    if (mark.kind === "stop" && cue) {
      const seconds = secondsBetween(cue, mark);
      const tempo = cue.music?.beatsPerMinute ?? null;
      if (unit === "seconds") took.push(seconds);
      // Without a tempo nobody knows how many beats it were.
      else if (tempo !== null) took.push((seconds * tempo) / 60);
      cue = undefined;
    }
  }
  return { took, unanswered };
}

export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** A timer is probably forgotten when it runs twice as long as such times usually do. Without a usual time nobody can tell: null. */
export function isForgotten(runningSeconds: number, usualSeconds: number | null): boolean {
  return usualSeconds !== null && usualSeconds > 0 && runningSeconds >= 2 * usualSeconds;
}

/** How long it usually lasts: the middle of the times of this session and the means of those before. */
export const usualOf = (lasted: readonly number[], meansBefore: readonly number[]): number | null => medianOf([...lasted, ...meansBefore]);
