/** How each way of measuring is recorded by touch in the room, and which mark a touch makes. */
import type { MeasureForm, MethodSettings } from "./method.ts";
import type { PromptLevel } from "./prompt-level.ts";
import type { Tap } from "./tap.ts";

/** chances = yes or not this time; levels = the same with the help behind it; looks = yes or not now when the timer asks; count; time = start and stop; typed = a number. */
export type Recorder = "chances" | "levels" | "looks" | "count" | "time" | "typed";

export function recorderOf({ measure, form }: { readonly measure: MethodSettings; readonly form: MeasureForm }): Recorder {
  if (form === "before-after" || form === "two-raters") return "typed";
  switch (measure.method) {
    case "pct":
    case "task":
      return "chances";
    case "prompt":
      return "levels";
    case "mts":
    case "pir":
    case "wir":
      return "looks";
    case "freq":
    case "product":
      return "count";
    case "rate":
      return measure.perMinutes === null ? "typed" : "count";
    case "dur":
      return "time";
    case "lat":
    case "rating":
    case "gas":
    case "sync":
    case "phys":
      return "typed";
  }
}

/** The whole tile (or the pedal's right side), the strip (or its left side), and the second strip where refusing is told apart from not responding. */
export type Touch = "main" | "not-this-time" | "refused";

/** What a touch writes; null when this tile has nothing to say to it. `level` is the help chosen on the tile. */
export function markOfTouch(
  recorder: Recorder,
  touch: Touch,
  level: PromptLevel | null,
  isRunning: boolean,
): Pick<Tap, "kind" | "level"> | null {
  if (touch === "main") {
    if (recorder === "chances" || recorder === "looks") return { kind: "yes", level: null };
    if (recorder === "levels") return { kind: "yes", level };
    if (recorder === "count") return { kind: "count", level: null };
    if (recorder === "time") return { kind: isRunning ? "stop" : "start", level: null };
    return null;
  }
  if (recorder === "levels") return { kind: "no", level: touch === "refused" ? "R" : "NR" };
  return touch === "not-this-time" && (recorder === "chances" || recorder === "looks") ? { kind: "no", level: null } : null;
}

/** The values a session asks for when they are typed: one, or the two of its form. Null = the charted one. */
export const partsToType = (form: MeasureForm): (string | null)[] =>
  form === "before-after" ? ["before", "after"] : form === "two-raters" ? ["first", "second"] : [null];

/** Marks from the server and from this device, each once, in the order they were made. */
export function together<Made extends Tap>(...kept: readonly (readonly Made[])[]): Made[] {
  const byId = new Map(kept.flat().map((mark) => [mark.id, mark]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The start that has no stop yet. */
export function runningSince<Made extends Tap>(marks: readonly Made[]): Made | undefined {
  const last = marks.findLast((mark) => mark.kind === "start" || mark.kind === "stop");
  if (last?.kind !== "start") return undefined;
  // A second start within a running time changes nothing: the time runs from the first.
  const lastStop = marks.findLastIndex((mark) => mark.kind === "stop");
  return marks.slice(lastStop + 1).find((mark) => mark.kind === "start");
}

/** A look at the moment the timer asks: due now, or in how many seconds. A look nobody answered in time passes; it is not counted as anything. */
export function lookAt(
  everySeconds: number,
  elapsedSeconds: number,
  secondsSinceLastMark: number | null,
): { readonly due: boolean; readonly inSeconds: number } {
  const sinceAsked = elapsedSeconds % everySeconds;
  const wasAsked = elapsedSeconds >= everySeconds;
  const answered = secondsSinceLastMark !== null && secondsSinceLastMark <= sinceAsked;
  const due = wasAsked && !answered && sinceAsked < Math.min(20, everySeconds / 2);
  return { due, inSeconds: Math.ceil(everySeconds - sinceAsked) };
}
