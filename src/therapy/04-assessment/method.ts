/** How an objective is measured. Raw marks are kept; these settings say how a session's value is made from them. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";
import { PromptLevel } from "./prompt-level.ts";

/** The short names therapists write on data sheets. */
export const Method = z.enum([
  "freq",
  "rate",
  "dur",
  "lat",
  "pct",
  "prompt",
  "pir",
  "wir",
  "mts",
  "task",
  "rating",
  "gas",
  "product",
  "sync",
  "phys",
  "pair",
]);
export type Method = z.infer<typeof Method>;

/** The methods session mode can record with a tap. The others are planned and typed in. */
export const RECORDABLE_METHODS = ["pct", "prompt", "freq", "rate", "dur", "mts"] as const satisfies readonly Method[];
export const RecordableMethod = z.enum(RECORDABLE_METHODS);
export type RecordableMethod = z.infer<typeof RecordableMethod>;
export const isRecordable = (method: Method): method is RecordableMethod => RecordableMethod.safeParse(method).success;

/** Chances meant to be offered in one session; null when the session decides. */
const Chances = z.int().min(1).max(500).nullable();
const Unit = shortText(24);
const Scale = z.strictObject({ from: z.number(), to: z.number() }).refine((scale) => scale.from < scale.to, { error: "scale-is-empty" });

/** How many faces stand for a scale; null when none do. */
export const facesOf = ({ from, to }: { readonly from: number; readonly to: number }): 3 | 5 | null =>
  from !== 1 ? null : to === 3 ? 3 : to === 5 ? 5 : null;

/** The settings of each method, told apart by its key. */
export const MethodSettings = z.discriminatedUnion("method", [
  /** Percent of opportunities: hits of chances offered, always shown with their number. */
  z.strictObject({ method: z.literal("pct"), chances: Chances }),
  /** Percent of opportunities with the help behind each; `target` is the most help that still counts. */
  z.strictObject({ method: z.literal("prompt"), chances: Chances, levels: z.array(PromptLevel).min(2), target: PromptLevel }),
  /** A count of short events. */
  z.strictObject({ method: z.literal("freq"), unit: Unit.nullable() }),
  /** A count over a time that leaves pauses out; or a speed read from an instrument, with its unit. */
  z.strictObject({ method: z.literal("rate"), perMinutes: z.int().min(1).max(120).nullable(), unit: Unit.nullable() }),
  /** How long it lasted, and which of the session's durations the objective is about. */
  z.strictObject({ method: z.literal("dur"), value: z.enum(["total", "longest", "mean", "share"]), unit: z.enum(["seconds", "minutes"]) }),
  /** From cue to response. No response is counted apart and never averaged in as zero. */
  z.strictObject({ method: z.literal("lat"), unit: z.enum(["seconds", "beats"]) }),
  /** Partial interval: any occurrence in the interval. It overstates time. */
  z.strictObject({ method: z.literal("pir"), everySeconds: z.int().min(5).max(1_800) }),
  /** Whole interval: throughout the interval. It understates time. */
  z.strictObject({ method: z.literal("wir"), everySeconds: z.int().min(5).max(1_800) }),
  /** Momentary time sampling: a look at the moment the timer asks. */
  z.strictObject({ method: z.literal("mts"), everySeconds: z.int().min(5).max(1_800), samples: Chances }),
  /** A chain of steps, each done alone or with help. */
  z.strictObject({
    method: z.literal("task"),
    steps: z.array(shortText(80)).min(1).max(30),
    /** All at once, or one step after the other from the first or from the last. */
    chaining: z.enum(["total", "forward", "backward"]).optional(),
  }),
  /** A rating on a scale whose ends are written; who rated is stored with each value. */
  z
    .strictObject({
      method: z.literal("rating"),
      scale: Scale,
      /** What a value of the scale looks like: "4: sings whole phrases". */
      anchors: z
        .array(z.strictObject({ value: z.number(), words: shortText(120) }))
        .max(11)
        .optional(),
      /** Shown as faces from the least to the best: three on a scale of 1 to 3, five on a scale of 1 to 5. */
      faces: z.boolean().optional(),
    })
    .refine(({ faces, scale }) => faces !== true || facesOf(scale) !== null, { path: ["scale"], error: "faces-need-three-or-five" }),
  /** Goal attainment scaling, at a review: what each outcome from much less (-2) to much more (+2) than expected looks like. */
  z.strictObject({ method: z.literal("gas"), levels: z.array(shortText(200)).length(5).optional() }),
  /** Something that remains: a song, a sheet, a recording. */
  z.strictObject({ method: z.literal("product"), unit: Unit.nullable() }),
  /** Closeness to the beat, or evenness of steps. */
  z.strictObject({
    method: z.literal("sync"),
    unit: Unit,
    /** How far from the beat, in percent of it, still counts as on it. */
    withinPercent: z.int().min(1).max(50).optional(),
  }),
  /** A value read from a monitor. */
  z.strictObject({ method: z.literal("phys"), unit: Unit }),
  /** Two things together, such as a sign and a sound: it counts only when both come within the window, in whichever order. */
  z.strictObject({ method: z.literal("pair"), one: shortText(24), other: shortText(24), withinSeconds: z.number().min(0.5).max(30) }),
]);
export type MethodSettings = z.infer<typeof MethodSettings>;

/** How many values one session gives and which of them is charted: one; the difference of two; the first of two raters; a named part. */
export const MeasureForm = z.enum(["single", "before-after", "two-raters", "split"]);
export type MeasureForm = z.infer<typeof MeasureForm>;

/** Which way is the hoped-for way. */
export const Direction = z.enum(["up", "down"]);
export type Direction = z.infer<typeof Direction>;

/** A value of it is a part of a whole: chances, looks, steps, intervals, time. */
export const isShareOf = (measure: MethodSettings): boolean =>
  ["pct", "prompt", "task", "mts", "pir", "wir"].includes(measure.method) || (measure.method === "dur" && measure.value === "share");
