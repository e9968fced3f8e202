/** What somebody saw outside the sessions, in their own words. It counts for nothing until a therapist accepts it as evidence. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, longText } from "#foundation/words.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { HelpSeen, HowOften, WithWhom } from "#progress/evidence.ts";
import { About, FamilyWords } from "./question.ts";

export const ObservationId = idOf("Observation");
export type ObservationId = z.infer<typeof ObservationId>;

/** What may be sent along: a photo, or a sound. */
export const Sent = z.enum(["photo", "sound"]);
export type Sent = z.infer<typeof Sent>;

export const NewObservation = About.extend({
  id: ObservationId,
  day: CalendarDay,
  /** "In the kitchen". */
  place: longText(120),
  words: FamilyWords,
  /** What was not said is not known. What waits on a telephone since before these could be said has none of them. */
  withWhom: longText(120).default(""),
  help: HelpSeen.nullable().default(null),
  howOften: HowOften.nullable().default(null),
});
export type NewObservation = z.infer<typeof NewObservation>;

/** Thanked = read, kept and thanked for; filed = read and kept; accepted = it stands on the chart of an objective. */
export const ObservationAnswer = z.strictObject({
  outcome: z.enum(["thanked", "accepted", "filed"]),
  words: z.string(),
  writerName: z.string(),
  answeredAt: Instant,
});
export type ObservationAnswer = z.infer<typeof ObservationAnswer>;

export const Observation = NewObservation.extend({
  place: z.string(),
  words: z.string(),
  withWhom: z.string(),
  help: HelpSeen.nullable(),
  howOften: HowOften.nullable(),
  /** Said in one tap: nothing new. */
  nothingNew: z.boolean(),
  files: z.array(z.strictObject({ fileId: z.string(), medium: Sent })),
  toldAt: Instant,
  answer: ObservationAnswer.nullable(),
});
export type Observation = z.infer<typeof Observation>;

/** A therapist’s answer: with an objective it is accepted as evidence for it, and only then it may be celebrated too. */
export const NewObservationAnswer = z.strictObject({
  id: idOf("ObservationAnswer"),
  words: longText(2_000),
  objectiveId: ObjectiveId.nullable(),
  /** With whom it was seen, as the board of an objective sorts it. */
  withWhom: WithWhom.default("family"),
  /** Without an objective: kept without a word of thanks. */
  filed: z.boolean().default(false),
  celebrate: z.boolean(),
  namedOnPurpose: NamedOnPurpose.optional(),
});
export type NewObservationAnswer = z.infer<typeof NewObservationAnswer>;
