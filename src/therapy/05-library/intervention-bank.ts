/** An intervention of the bank: something to do together in music, what it may serve, and how to make it fit. Nothing in it is a right or wrong answer. */
import { z } from "zod";
import { Minutes } from "#foundation/words.ts";
import { Bilingual } from "./bilingual.ts";
import { BankGoalId } from "./goal-bank.ts";
import { InterventionMethod } from "./intervention-method.ts";
import { Method } from "#assessment/method.ts";
import { BankMusicChoice } from "./music-element.ts";
import { NeurologicTechnique } from "./neurologic-technique.ts";
import { Population } from "./population.ts";

export const BankInterventionId = z
  .string()
  .regex(/^I\d{2}$/)
  .brand("BankIntervention");
export type BankInterventionId = z.infer<typeof BankInterventionId>;

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

export const BankIntervention = z.strictObject({
  id: BankInterventionId,
  name: Bilingual,
  method: InterventionMethod,
  experiences: z.array(MusicExperience).min(1),
  technique: NeurologicTechnique.nullable(),
  formats: z.array(z.enum(["individual", "group"])).min(1),
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
export type BankIntervention = z.infer<typeof BankIntervention>;
