/** Does a change of an objective change what its numbers mean? Then the picture begins anew from that day; old and new are never joined. */
import type { MethodSettings } from "#assessment/method.ts";
import type { ObjectiveWording } from "./objective.ts";

/** How many chances are planned changes no share; everything else of a measure, its form and its direction does. */
export const isCountedAnew = (
  before: Pick<ObjectiveWording, "measure" | "form" | "direction">,
  now: Pick<ObjectiveWording, "measure" | "form" | "direction">,
): boolean => before.form !== now.form || before.direction !== now.direction || meaningOf(before.measure) !== meaningOf(now.measure);

function meaningOf(measure: MethodSettings): string {
  const settings = Object.entries(measure)
    .filter(([name]) => name !== "chances" && name !== "samples")
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(settings);
}
