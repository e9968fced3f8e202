/** How each way of measuring is recorded by touch in the room, and which mark a touch makes. */
import type { MeasureForm, MethodSettings } from "./method.ts";
import type { PromptLevel } from "./prompt-level.ts";
import type { Counted, RoomTap } from "./tap.ts";

/**
 * chances = yes or not this time; levels = the same with the help behind it; steps = the same, one step after the other; looks = yes or not now when the
 * timer asks; intervals = did it happen, did it last; count; time = start and stop; answer = cue and answer; scale = one of a few values; beats = a rhythm
 * played along; pair = two things, each with a side of its own; typed = a number.
 */
export type Recorder =
  | "chances"
  | "levels"
  | "steps"
  | "looks"
  | "intervals"
  | "count"
  | "time"
  | "answer"
  | "scale"
  | "beats"
  | "pair"
  | "typed";

export function recorderOf({ measure, form }: { readonly measure: MethodSettings; readonly form: MeasureForm }): Recorder {
  if (scaleOf(measure) !== null) return "scale";
  if (form === "before-after" || form === "two-raters") return "typed";
  switch (measure.method) {
    case "pct":
      return "chances";
    case "task":
      return "steps";
    case "prompt":
      return "levels";
    case "mts":
      return "looks";
    case "pir":
    case "wir":
      return "intervals";
    case "freq":
    case "product":
      return "count";
    case "rate":
      return measure.perMinutes === null ? "typed" : "count";
    case "dur":
      return "time";
    case "lat":
      return "answer";
    case "sync":
      return "beats";
    case "pair":
      return "pair";
    case "rating":
    case "gas":
    case "phys":
      return "typed";
  }
}

/** Two quick presses of a pedal are two here: one more, the answer, the other end of a time. Elsewhere the second takes the first one back. */
export const eachPressCounts = (recorder: Recorder): boolean => ["count", "pair", "time", "answer", "beats"].includes(recorder);

/** A touch says yes or no to something. */
export const asksYesOrNo = (recorder: Recorder): boolean => ["chances", "levels", "steps", "looks", "intervals"].includes(recorder);

const MOST_BUTTONS = 11;

/** The values of a scale short enough to be buttons; null: it is typed. */
export function scaleOf(measure: MethodSettings): readonly number[] | null {
  if (measure.method === "gas") return [-2, -1, 0, 1, 2];
  if (measure.method !== "rating") return null;
  const { from, to } = measure.scale;
  return Number.isInteger(from) && Number.isInteger(to) && to - from < MOST_BUTTONS
    ? [...Array(to - from + 1).keys()].map((nth) => from + nth)
    : null;
}

/** The whole tile (or the pedal's right side), the strip (or its left side), and the second strip where refusing is told apart from not responding. */
export type Touch = "main" | "not-this-time" | "refused";

/** What a touch writes; null when this tile has nothing to say to it. `level` is the help chosen on the tile. */
export function markOfTouch(
  recorder: Recorder,
  touch: Touch,
  level: PromptLevel | null,
  isRunning: boolean,
): (Pick<RoomTap, "kind" | "level"> & Partial<Pick<RoomTap, "part">>) | null {
  if (recorder === "pair") return touch === "refused" ? null : { kind: "count", level: null, part: touch === "main" ? "one" : "other" };
  if (touch === "main") {
    if (recorder === "chances" || recorder === "looks" || recorder === "intervals") return { kind: "yes", level: null };
    if (recorder === "levels" || recorder === "steps") return { kind: "yes", level };
    if (recorder === "count") return { kind: "count", level: null };
    if (recorder === "time" || recorder === "answer") return { kind: isRunning ? "stop" : "start", level: null };
    return null;
  }
  if (recorder === "levels" || recorder === "steps") return { kind: "no", level: touch === "refused" ? "R" : "NR" };
  if (touch === "refused") return null;
  // A cue that nobody answers; without a cue there is nothing to wait for.
  if (recorder === "answer") return isRunning ? { kind: "no", level: null } : null;
  return asksYesOrNo(recorder) ? { kind: "no", level: null } : null;
}

/** The values a session asks for when they are typed: one, or the two of its form. Null = the charted one. */
export const partsToType = (form: MeasureForm): (string | null)[] =>
  form === "before-after" ? ["before", "after"] : form === "two-raters" ? ["first", "second"] : [null];

/** Marks from the server and from this device, each once, in the order they were made. */
export function together<Made extends Counted>(...kept: readonly (readonly Made[])[]): Made[] {
  const byId = new Map(kept.flat().map((mark) => [mark.id, mark]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The start, or the cue, that has no end yet. */
export function runningSince<Made extends Counted>(marks: readonly Made[]): Made | undefined {
  const ends = (mark: Made) => mark.kind === "stop" || mark.kind === "no";
  // A second start within a running time changes nothing: the time runs from the first.
  return marks.slice(marks.findLastIndex(ends) + 1).find((mark) => mark.kind === "start");
}

/** The step that comes next: the one tried least, in the order of the chain. After the last one the chain begins again. */
export function nextStep(
  { steps, chaining }: { readonly steps: readonly string[]; readonly chaining?: string | undefined },
  marks: readonly Counted[],
): number {
  const tried = steps.map((_, step) => marks.filter(({ nth }) => nth === step).length);
  const fewest = Math.min(...tried);
  return chaining === "backward" ? tried.lastIndexOf(fewest) : tried.indexOf(fewest);
}
