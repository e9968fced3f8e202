/** An objective: condition, behaviour, criterion, and how it is measured. Measurable, or it is not an objective. */
import { z } from "zod";
import { ok, refuse, type Result } from "#foundation/result.ts";
import { CalendarDay, idOf, shortText } from "#foundation/words.ts";
import { Direction, MeasureForm, MethodSettings } from "#assessment/method.ts";
import type { Nature } from "#assessment/nature.ts";
import { PromptLevel } from "#assessment/prompt-level.ts";
import { FamilyWording } from "./wording.ts";

export const ObjectiveId = idOf("Objective");
export type ObjectiveId = z.infer<typeof ObjectiveId>;

/** How many attended sessions must show it: "three in a row", "3 of the last 4". Absences are skipped, never counted as misses. */
export const SessionRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("in-a-row"), sessions: z.int().min(1).max(20) }),
  z
    .strictObject({ kind: z.literal("of-the-last"), met: z.int().min(1).max(20), sessions: z.int().min(1).max(20) })
    .refine((rule) => rule.met <= rule.sessions, { error: "more-than-all" }),
]);
export type SessionRule = z.infer<typeof SessionRule>;

/**
 * What the objective is judged against. Values: hits of the planned chances, samples or steps for pct, prompt, mts and task (of 100 where no
 * number is planned, and for a share of time); events for freq; events per window for rate; seconds for dur; otherwise the measure's own unit.
 */
export const Target = z.discriminatedUnion("kind", [
  /** Progressive: reach this value (or come down to it), with at most this help, in this many sessions. */
  z.strictObject({ kind: z.literal("criterion"), value: z.number(), maxHelp: PromptLevel.nullable(), rule: SessionRule }),
  /** Maintaining: stay in this band; whether above it is good, neutral or outside is decided here. */
  z
    .strictObject({ kind: z.literal("band"), low: z.number(), high: z.number(), above: z.enum(["good", "neutral", "outside"]) })
    .refine((band) => band.low <= band.high, { error: "band-upside-down" }),
  /** Preventive: do not pass this limit. */
  z.strictObject({ kind: z.literal("limit"), value: z.number() }),
]);
export type Target = z.infer<typeof Target>;

/** One smaller step: what will be seen, by when, and the day a person called it reached. */
export const ObjectiveStep = z.strictObject({
  words: shortText(200),
  dueOn: CalendarDay.nullable(),
  reachedOn: CalendarDay.nullable(),
});
export type ObjectiveStep = z.infer<typeof ObjectiveStep>;

export const ObjectiveStatus = z.enum(["active", "paused", "met", "discontinued"]);

export const ObjectiveWording = z.strictObject({
  /** Short enough for a tile and a heading: "Asks with sign and voice". */
  title: shortText(60),
  /** Given what. */
  condition: shortText(300),
  /** Does what, so that two people would count the same. */
  behaviour: shortText(300),
  target: Target,
  measure: MethodSettings,
  form: MeasureForm,
  direction: Direction,
  familyWording: FamilyWording,
  /** Sessions to be counted before the work on it begins; null when nobody planned any. */
  baselineSessions: z.int().min(0).max(30).nullable().optional(),
  beginsOn: CalendarDay.nullable().optional(),
  dueOn: CalendarDay.nullable().optional(),
  /** The smaller steps on the way, in their order. */
  steps: z.array(ObjectiveStep).max(8).optional(),
  position: z.int().min(0).max(99),
});
export type ObjectiveWording = z.infer<typeof ObjectiveWording>;

export const NewObjective = ObjectiveWording.extend({ id: ObjectiveId });
export type NewObjective = z.infer<typeof NewObjective>;

export const ObjectiveVersion = ObjectiveWording.extend({ basedOn: z.int().min(1), status: ObjectiveStatus });
export type ObjectiveVersion = z.infer<typeof ObjectiveVersion>;

export const PhaseId = idOf("Phase");
/** From this day on: baseline, or an intervention with its name. The dashed lines of the chart. */
export const NewPhase = z.strictObject({
  id: PhaseId,
  kind: z.enum(["baseline", "intervention"]),
  name: shortText(60).nullable(),
  fromDay: CalendarDay,
  /** From here on it is counted in another way; what was counted before is never joined with it. */
  countedAnew: z.boolean().optional(),
});
export type NewPhase = z.infer<typeof NewPhase>;

export const Objective = ObjectiveWording.extend({ id: ObjectiveId, version: z.int(), status: ObjectiveStatus, phases: z.array(NewPhase) });
export type Objective = z.infer<typeof Objective>;

export type TargetRefusal = { readonly type: "target-does-not-fit-nature" };

/** A maintaining goal is judged by a band, a progressive one by a criterion; a preventive one by a limit, or by a criterion about what must not come back. */
export function targetFits(nature: Nature, target: Target): Result<Target, TargetRefusal> {
  const fits = { progressive: ["criterion"], maintaining: ["band"], preventive: ["limit", "criterion"] }[nature];
  return fits.includes(target.kind) ? ok(target) : refuse({ type: "target-does-not-fit-nature" });
}
