/** A rhythm as it was played along: the beat that was given, and when each tap came. The number is made from it anew each time. */
import { z } from "zod";

export const BeatTaps = z.strictObject({
  beatsPerMinute: z.number().min(20).max(300),
  /** Each tap in milliseconds after the first given beat; what came before it is below zero. */
  taps: z.array(z.number().min(-10_000).max(3_600_000)).min(1).max(2_000),
  /** How late this device hears and shows, as it was calibrated; null: it was not, so early and late are not told. */
  lateMs: z.number().min(-500).max(1_000).nullable(),
});
export type BeatTaps = z.infer<typeof BeatTaps>;
