/** Whether a client can decide this very thing: judged by somebody on a day, for one matter at a time, and never read from an age. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, shortText } from "#foundation/words.ts";
import type { ConsentKind } from "./consent.ts";

export const CapacityDecisionId = idOf("CapacityDecision");

/** What there is to decide. */
export const CapacityMatter = z.enum(["treatment", "assessment", "recordings", "songs", "release", "sharing", "own-page"]);
export type CapacityMatter = z.infer<typeof CapacityMatter>;

/** With support they decide themselves as well: somebody helps them to understand and to say it. */
export const CapacityOutcome = z.enum(["capable", "with-support", "not-capable"]);
export type CapacityOutcome = z.infer<typeof CapacityOutcome>;

const Judged = {
  matter: CapacityMatter,
  outcome: CapacityOutcome,
  /** What was explained, what they said back, what was seen. */
  basis: shortText(1_000),
  /** A name and what they are: it is often nobody of the practice. */
  judgedBy: shortText(160),
  judgedOn: CalendarDay,
  /** By when somebody looks again. */
  reviewOn: CalendarDay.nullable(),
};

export const NewCapacityDecision = z
  .strictObject({ id: CapacityDecisionId, ...Judged })
  .refine(({ judgedOn, reviewOn }) => reviewOn === null || reviewOn > judgedOn, { path: ["reviewOn"], error: "looked-at-again-before" });
export type NewCapacityDecision = z.infer<typeof NewCapacityDecision>;

export const CapacityDecision = z.strictObject({ id: CapacityDecisionId, ...Judged, recordedBy: z.string(), recordedAt: Instant });
export type CapacityDecision = z.infer<typeof CapacityDecision>;

/** The matter a consent is about; null where a signature only says that a paper was received or read. */
export const MATTER_OF: Readonly<Record<ConsentKind, CapacityMatter | null>> = {
  treatment: "treatment",
  assessment: "assessment",
  privacy: null,
  fees: null,
  authority: null,
  portal: "sharing",
  email: "sharing",
  telehealth: "treatment",
  release: "release",
  intern: "treatment",
  recordings: "recordings",
  bystanders: "recordings",
  songs: "songs",
  touch: "treatment",
  outings: "treatment",
};

type Written = Pick<CapacityDecision, "matter">;

/** Of each matter the decision that was written last; the list comes newest first. */
export const holding = <One extends Written>(newestFirst: readonly One[]): readonly One[] =>
  newestFirst.filter((one, place) => newestFirst.findIndex(({ matter }) => matter === one.matter) === place);

/** What was found for the matter of this consent; null when nobody has judged it, or there is nothing to judge. */
export const outcomeFor = (
  newestFirst: readonly Pick<CapacityDecision, "matter" | "outcome">[],
  kind: ConsentKind,
): CapacityOutcome | null => newestFirst.find(({ matter }) => matter === MATTER_OF[kind])?.outcome ?? null;

export const isDueAgain = ({ reviewOn }: { readonly reviewOn: string | null }, today: string): boolean =>
  reviewOn !== null && reviewOn <= today;
