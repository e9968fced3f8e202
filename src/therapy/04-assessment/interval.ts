/** Intervals and looks: which one is asked about now, and which one a touch answers. */
import type { MethodSettings } from "./method.ts";

export type IntervalMeasure = Extract<MethodSettings, { readonly everySeconds: number }>;

export interface Asked {
  readonly due: boolean;
  readonly inSeconds: number;
  /** The look or interval asked about, or the last one asked about; null before the first. */
  readonly nth: number | null;
  /** The interval that runs now. */
  readonly current: number;
}

/** How long a signal waits for its answer. */
export const answerWindow = (everySeconds: number): number => Math.min(20, everySeconds / 2);

/**
 * `clock` = seconds since the planned beginning, the same on every device, so that two observers answer the same intervals; `watched` = seconds since this
 * device began to watch. A question nobody answered in time passes; it is not counted as anything.
 */
export function askedOf({ method, everySeconds }: IntervalMeasure, clock: number, watched: number, answered: ReadonlySet<number>): Asked {
  const current = Math.floor(clock / everySeconds);
  const since = clock - current * everySeconds;
  // A look needs the moment of the signal, an interval all of its time.
  const seen = watched >= since + (method === "mts" ? 0 : everySeconds);
  const nth = seen && current > 0 ? current - 1 : null;
  const due = nth !== null && !answered.has(nth) && since < answerWindow(everySeconds);
  return { due, inSeconds: Math.ceil(everySeconds - since), nth, current };
}

/** The interval a touch belongs to; null: a look of one’s own, which counts for itself. What decides an interval while it runs (it happened; it broke off) belongs to that one. */
export function intervalOf({ method }: IntervalMeasure, asked: Asked, kind: "yes" | "no"): number | null {
  if (method === "mts" || asked.due) return asked.nth;
  const decides = method === "pir" ? kind === "yes" : kind === "no";
  return decides ? asked.current : (asked.nth ?? asked.current);
}

const DAY = 86_400;
/** Seconds since the planned beginning, within the day: a session opened on another day still has its intervals. */
export const intervalClock = (nowMs: number, startsAt: string): number => ((((nowMs - Date.parse(startsAt)) / 1_000) % DAY) + DAY) % DAY;
