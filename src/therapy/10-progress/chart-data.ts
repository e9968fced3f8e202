/** What one objective's chart is made of: sessions that were counted, sessions that did not happen, and what people saw around them. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";

const SessionId = idOf("Session");
type SessionId = z.infer<typeof SessionId>;

/** A result as it was counted: 6 of 10 is value 6, outOf 10; a plain count has no outOf. Durations are in seconds. */
export const Result = z.object({ value: z.number(), outOf: z.int().positive().nullable() });
export type Result = z.infer<typeof Result>;

/** How the objective is counted; it decides the axis and how a value is written. */
export const ChartMeasure = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("count") }),
  z.object({ kind: z.literal("out-of") }),
  z.object({ kind: z.literal("time-sampling") }),
  z.object({ kind: z.literal("rate"), perMinutes: z.int().positive() }),
  z.object({ kind: z.literal("duration") }),
  z.object({ kind: z.literal("rating"), lowest: z.int(), highest: z.int() }),
  z.object({ kind: z.literal("amount"), decimals: z.int().min(0).max(4) }),
]);
export type ChartMeasure = z.infer<typeof ChartMeasure>;

/** The four shades of help, from none to most, and the two answers that are not help and are never shaded as help. */
export const SupportBand = z.enum(["own", "light", "more", "full", "no-response", "refused"]);
export type SupportBand = z.infer<typeof SupportBand>;

/** One step of the practice's prompt hierarchy, in its order. */
export const SupportLevel = z.object({ code: z.string().min(1).max(12), name: shortText(60), band: SupportBand });
export type SupportLevel = z.infer<typeof SupportLevel>;

/** A stretch of sessions under the same conditions. It runs from its first day until the next phase begins. */
export const ChartPhase = z.object({ from: CalendarDay, kind: z.enum(["baseline", "intervention", "follow-up"]), name: shortText(80) });
export type ChartPhase = z.infer<typeof ChartPhase>;

/** A session that took place. A null value means that it was held but not counted; it is never a zero. `parts` are the further columns of the table (before and after, the second rater). */
export const ChartPoint = z.object({
  sessionId: SessionId,
  day: CalendarDay,
  value: z.number().nullable(),
  outOf: z.int().positive().nullable(),
  support: z.record(z.string(), z.int().min(0)).nullable(),
  parts: z.array(z.number().nullable()),
});
export type ChartPoint = z.infer<typeof ChartPoint>;

/** A session that did not take place: a rest, with its reason in words. It has no value. */
export const ChartRest = z.object({ day: CalendarDay, category: z.string().max(60), reason: shortText(120) });
export type ChartRest = z.infer<typeof ChartRest>;

/** What the objective aims at: a level to reach, a band to stay in, or a limit not to pass. */
export const ChartAim = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("at-least"), level: Result }),
  z.object({ kind: z.literal("at-most"), level: Result }),
  z.object({ kind: z.literal("within"), low: Result, high: Result, above: z.enum(["good", "neutral", "outside"]) }),
  z.object({ kind: z.literal("limit"), level: Result, breach: z.enum(["above", "below"]) }),
]);
export type ChartAim = z.infer<typeof ChartAim>;

/** Everything one chart shows, as the server sends it in one answer. */
export const ChartData = z.object({
  measure: ChartMeasure,
  supportLevels: z.array(SupportLevel),
  partNames: z.array(shortText(60)),
  phases: z.array(ChartPhase),
  points: z.array(ChartPoint),
  rests: z.array(ChartRest),
  aim: ChartAim.nullable(),
  metBy: z.array(SessionId),
  home: z.array(z.object({ day: CalendarDay, short: shortText(80), text: longText(2000) })),
  celebrations: z.array(z.object({ day: CalendarDay, short: shortText(80), text: longText(2000) })),
  /** Days from which something was tried anew: a line that breaks no path. */
  events: z.array(z.object({ day: CalendarDay, short: shortText(80), text: longText(2000) })),
  notes: z.array(z.object({ sessionId: SessionId, text: shortText(200) })),
});
export type ChartData = z.infer<typeof ChartData>;

/** The usual variation around one session, on the chart of a family. */
export const RibbonPoint = z.object({ day: CalendarDay, low: Result, high: Result });
export type RibbonPoint = z.infer<typeof RibbonPoint>;

/** One place on the time line: a session that took place, or a rest. Both advance the line by one. */
export type Slot =
  | { kind: "point"; day: CalendarDay; phase: ChartPhase | null; point: ChartPoint }
  | { kind: "rest"; day: CalendarDay; phase: ChartPhase | null; rest: ChartRest };

/** The time line in order of day, every session and every rest in its own place. */
export function slotsOf(data: ChartData): Slot[] {
  const phases = data.phases.toSorted((a, b) => compareDays(a.from, b.from));
  const phaseOn = (day: CalendarDay) => phases.findLast((phase) => phase.from <= day) ?? phases[0] ?? null;
  const points = data.points.map((point): Slot => ({ kind: "point", day: point.day, phase: phaseOn(point.day), point }));
  const rests = data.rests.map((rest): Slot => ({ kind: "rest", day: rest.day, phase: phaseOn(rest.day), rest }));
  return [...points, ...rests].toSorted((a, b) => compareDays(a.day, b.day));
}

/** Runs of counted sessions that may be joined by a line: a rest, an uncounted session or a new phase ends a run. */
export function runsOf(slots: readonly Slot[]): number[][] {
  const runs: number[][] = [];
  let open: number[] = [];
  let openPhase: ChartPhase | null = null;
  slots.forEach((slot, index) => {
    const isCounted = slot.kind === "point" && slot.point.value !== null;
    if (!isCounted || (open.length > 0 && slot.phase !== openPhase)) {
      if (open.length > 0) runs.push(open);
      open = [];
    }
    if (isCounted) open.push(index);
    openPhase = slot.phase;
  });
  if (open.length > 0) runs.push(open);
  return runs;
}

/** How many answers a session has in each band of help. */
export function bandsOf(point: ChartPoint, levels: readonly SupportLevel[]): Map<SupportBand, number> {
  const counts = new Map<SupportBand, number>();
  for (const level of levels) {
    const count = point.support?.[level.code] ?? 0;
    if (count > 0) counts.set(level.band, (counts.get(level.band) ?? 0) + count);
  }
  return counts;
}

export const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
