/** How a therapy ends. A person gives the reasons and signs; what a count says can at most be one reason among others, and never the only one unheard. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, longText, shortText } from "#foundation/words.ts";

export const DischargeId = idOf("Discharge");

export const DischargeReason = z.enum([
  "goals-reached",
  "client-wishes",
  "family-wishes",
  "other-help",
  "health",
  "moved",
  "no-longer-fits",
  "service-ends",
  "absences",
  "died",
]);
export type DischargeReason = z.infer<typeof DischargeReason>;

export const NewDischarge = z.strictObject({
  id: DischargeId,
  lastDay: CalendarDay,
  reasons: z
    .array(DischargeReason)
    .min(1, { error: "choose-a-reason" })
    .max(DischargeReason.options.length)
    .refine((reasons) => new Set(reasons).size === reasons.length, { error: "each-reason-once" }),
  words: shortText(4_000),
  /** What comes next for the client: who takes over, how they may come back. */
  afterwards: longText(2_000),
});
export type NewDischarge = z.infer<typeof NewDischarge>;

export const Discharge = NewDischarge.extend({
  signedName: z.string(),
  signedAt: Instant,
  reopened: z.strictObject({ words: z.string(), by: z.string(), at: Instant }).nullable(),
});
export type Discharge = z.infer<typeof Discharge>;

/** Absences are looked at as a question first. Alone they are no reason until somebody has talked with the client or their family. */
export const restsOnAbsencesOnly = (reasons: readonly DischargeReason[]): boolean =>
  reasons.length > 0 && reasons.every((reason) => reason === "absences");

/**
 * A conversation is about these absences when it came after the first of those since the client was last here, or in the last 90 days: a
 * term, so that one of this term counts although the client came once in between, and one of another year never does.
 */
export const DAYS_A_TALK_COUNTS = 90;

/** The one that holds; a therapy that was taken up again has not ended. */
export const standingDischarge = (discharges: readonly Discharge[]): Discharge | null =>
  discharges.find(({ reopened }) => reopened === null) ?? null;
