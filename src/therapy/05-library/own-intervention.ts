/** An intervention of the practice's own: written here, or copied from one that ships and adapted. Every change is a version. */
import { z } from "zod";
import { Method } from "#assessment/method.ts";
import { AnyGoalId } from "./goal-bank.ts";
import { AnyInterventionId, Format, MusicExperience } from "./intervention-bank.ts";
import { InterventionMethod } from "./intervention-method.ts";
import { MusicElement } from "./music-element.ts";
import { NeurologicTechnique } from "./neurologic-technique.ts";
import { type InEither, lackingIn, oneOrBoth, perhapsBoth } from "./one-or-both.ts";
import { PlaceKey } from "./place.ts";

/** One element of the music: what it is, what it is for, and how it will sound. */
export const OwnMusicChoice = z.strictObject({
  element: MusicElement,
  value: oneOrBoth(200),
  purpose: oneOrBoth(400),
  form: perhapsBoth(400),
});

export const OwnInterventionWording = z.strictObject({
  name: oneOrBoth(80),
  method: InterventionMethod,
  experiences: z.array(MusicExperience).min(1, { error: "choose-an-experience" }),
  technique: NeurologicTechnique.nullable(),
  formats: z.array(Format).min(1, { error: "alone-or-together" }),
  populations: z.array(PlaceKey).max(30),
  settings: z.array(PlaceKey).max(30),
  /** Every intervention is mapped to a clinical goal. */
  goals: z.array(AnyGoalId).min(1, { error: "serves-no-goal" }).max(20),
  description: oneOrBoth(),
  participation: perhapsBoth(),
  music: z.array(OwnMusicChoice).max(20),
  materials: z.array(oneOrBoth(200)).max(20),
  minutes: z.int().min(1).max(480),
  adaptations: perhapsBoth(),
  cautions: perhapsBoth(),
  familyReason: oneOrBoth(),
  measures: z.array(Method),
  from: AnyInterventionId.nullable(),
});
export type OwnInterventionWording = z.infer<typeof OwnInterventionWording>;

const textsOf = (it: OwnInterventionWording): InEither[] => [
  it.name,
  it.description,
  it.participation,
  ...it.music.flatMap(({ value, purpose, form }) => [value, purpose, form]),
  ...it.materials,
  it.adaptations,
  it.cautions,
  it.familyReason,
];

export const lackingInIntervention = (wording: OwnInterventionWording) => lackingIn(textsOf(wording));

/** What it is looked for by: its name, what happens, what it is done with, the technique. */
export const toldOf = ({
  name,
  description,
  materials,
  technique,
}: {
  readonly name: InEither;
  readonly description: InEither;
  readonly materials: readonly InEither[];
  readonly technique: string | null;
}): string =>
  [name, description, ...materials]
    .flatMap(({ en, fr }) => [en, fr])
    .concat(technique ?? "")
    .join(" ");
