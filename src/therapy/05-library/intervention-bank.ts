/** An intervention of the bank: something to do together in music, what it may serve, and how to make it fit. Nothing in it is a right or wrong answer. */
import { z } from "zod";
import { idOf, Language, Minutes } from "#foundation/words.ts";
import { Bilingual } from "./bilingual.ts";
import { AnyGoalId, BankGoalId } from "./goal-bank.ts";
import { InterventionMethod } from "./intervention-method.ts";
import { Method } from "#assessment/method.ts";
import { BankMusicChoice } from "./music-element.ts";
import { NeurologicTechnique } from "./neurologic-technique.ts";
import { PlaceKey } from "./place.ts";
import { Population } from "./population.ts";

export const BankInterventionId = z
  .string()
  .regex(/^I\d{2}$/)
  .brand("BankIntervention");
export type BankInterventionId = z.infer<typeof BankInterventionId>;

export const OwnInterventionId = idOf("OwnIntervention");
export type OwnInterventionId = z.infer<typeof OwnInterventionId>;

/** Any intervention to start from: one that ships with the product, or the practice’s own. */
export const AnyInterventionId = z.union([BankInterventionId, OwnInterventionId]);
export type AnyInterventionId = z.infer<typeof AnyInterventionId>;

/** What happens in music, in the words therapists and families use. */
export const MusicExperience = z.enum([
  "singing",
  "listening",
  "percussion-play",
  "instrument-play",
  "improvising",
  "song-writing",
  "moving-to-music",
  "relaxation",
  "lyric-analysis",
]);
export type MusicExperience = z.infer<typeof MusicExperience>;

/** Alone with the therapist, or in a group. */
export const Format = z.enum(["individual", "group"]);

export const Setting = z.enum([
  "home",
  "school",
  "clinic",
  "community",
  "hospital",
  "nicu",
  "rehabilitation",
  "long-term-care",
  "hospice",
  "telehealth",
]);

/** An intervention as it ships. */
export const ShippedIntervention = z.strictObject({
  id: BankInterventionId,
  name: Bilingual,
  method: InterventionMethod,
  experiences: z.array(MusicExperience).min(1),
  technique: NeurologicTechnique.nullable(),
  formats: z.array(Format).min(1),
  populations: z.array(Population).min(1),
  settings: z.array(Setting).min(1),
  goals: z.array(BankGoalId).min(1),
  description: Bilingual,
  /** Every way of taking part that counts, watching included. */
  participation: Bilingual,
  music: z.array(BankMusicChoice).min(1),
  materials: z.array(Bilingual).min(1),
  minutes: Minutes,
  adaptations: Bilingual,
  /** Null: nothing beyond ordinary care. */
  cautions: Bilingual.nullable(),
  /** Why we do it, in the family's words. */
  familyReason: Bilingual,
  measures: z.array(Method).min(1),
});
export type ShippedIntervention = z.infer<typeof ShippedIntervention>;

const Text = z.strictObject({ en: z.string(), fr: z.string() });

/** An intervention of the library, shipped or the practice’s own. A text missing in one language is read in the other; the family’s reason is left open. */
export const BankIntervention = ShippedIntervention.extend({
  id: AnyInterventionId,
  own: z.boolean(),
  name: Text,
  populations: z.array(PlaceKey),
  settings: z.array(PlaceKey),
  goals: z.array(AnyGoalId),
  description: Text,
  participation: Text,
  music: z.array(BankMusicChoice.extend({ value: Text, purpose: Text, form: Text })),
  materials: z.array(Text),
  adaptations: Text,
  cautions: Text.nullable(),
  familyReason: Text,
  measures: z.array(Method),
  /** Languages in which words are still missing. */
  lacking: z.array(Language),
});
export type BankIntervention = z.infer<typeof BankIntervention>;

/** What lists show of an intervention. */
export const InterventionRow = BankIntervention.pick({
  id: true,
  own: true,
  name: true,
  method: true,
  experiences: true,
  technique: true,
  formats: true,
  minutes: true,
  lacking: true,
});
export type InterventionRow = z.infer<typeof InterventionRow>;
