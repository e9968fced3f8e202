/** What one sample session measured for one objective. Counts stay counts, so that marks can be made from them; nothing is stored as a bare percentage of unknown chances. */
import { z } from "zod";
import { PromptLevel } from "#assessment/prompt-level.ts";

const Count = z.int().nonnegative();

export const SampleMeasure = z.discriminatedUnion("kind", [
  /** Hits of chances offered, or steps done alone of all steps. */
  z
    .strictObject({ kind: z.literal("share"), hits: Count, of: Count.positive() })
    .refine((it) => it.hits <= it.of, { error: "more-hits-than-chances" }),
  /** How many answers came at each level of help. */
  z.strictObject({ kind: z.literal("prompts"), levels: z.partialRecord(PromptLevel, Count) }),
  z.strictObject({ kind: z.literal("count"), count: Count }),
  /** A count and the time it was counted in; `shown` is the figure on the data sheet. */
  z.strictObject({
    kind: z.literal("rate"),
    count: Count,
    windowSeconds: Count.positive(),
    perMinutes: Count.positive(),
    shown: z.number(),
  }),
  z.strictObject({ kind: z.literal("duration"), seconds: z.number().nonnegative() }),
  /** A figure read or rated, with its unit. */
  z.strictObject({ kind: z.literal("value"), value: z.number(), unit: z.string() }),
  z.strictObject({ kind: z.literal("before-after"), before: z.number(), after: z.number() }),
  z.strictObject({ kind: z.literal("two-raters"), first: z.number(), second: z.number() }),
  z.strictObject({ kind: z.literal("split"), charted: z.string(), parts: z.record(z.string(), Count) }),
]);
export type SampleMeasure = z.infer<typeof SampleMeasure>;

/** The number the chart draws, in the unit of the method: hits of the chances, events per so many minutes, seconds, the difference of before and after. */
export function chartedValue(measure: SampleMeasure): number {
  switch (measure.kind) {
    case "share":
      return measure.hits;
    // In the samples the most help that still counts is a gesture.
    case "prompts":
      return (measure.levels.I ?? 0) + (measure.levels.MC ?? 0) + (measure.levels.G ?? 0);
    case "count":
      return measure.count;
    case "rate":
      return (measure.count * 60 * measure.perMinutes) / measure.windowSeconds;
    case "duration":
      return measure.seconds;
    case "value":
      return measure.value;
    case "before-after":
      return measure.after - measure.before;
    case "two-raters":
      return measure.first;
    case "split":
      return measure.parts[measure.charted] ?? 0;
  }
}
