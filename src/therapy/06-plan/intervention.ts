/** An intervention: what is done with music, for which objectives, and why this music. */
import { z } from "zod";
import { idOf, longText, shortText } from "#foundation/words.ts";
import { InterventionMethod } from "#library/intervention-method.ts";
import { MusicElement } from "#library/music-element.ts";
import { ObjectiveId } from "./objective.ts";
import { FamilyWording } from "./wording.ts";

export const InterventionId = idOf("Intervention");
export type InterventionId = z.infer<typeof InterventionId>;

/** One chosen element of the music: what it is and what it is for. "tempo: 88, leaves room for the voice". */
export const MusicChoice = z.strictObject({ element: MusicElement, value: shortText(200), purpose: longText(400) });
export type MusicChoice = z.infer<typeof MusicChoice>;

export const InterventionWording = z.strictObject({
  name: shortText(80),
  method: InterventionMethod,
  music: z.array(MusicChoice).max(20),
  /** Why we do this, in the family's words. */
  familyReason: FamilyWording,
  /** Words and chords in ChordPro: public domain, or the therapist's own. */
  chart: longText(20_000).nullable(),
  position: z.int().min(0).max(99),
  /** Every intervention is mapped to a clinical goal: at least one objective. */
  objectiveIds: z.array(ObjectiveId).min(1, { error: "serves-no-objective" }).max(20),
});
export type InterventionWording = z.infer<typeof InterventionWording>;

export const NewIntervention = InterventionWording.extend({ id: InterventionId, bankIntervention: z.string().max(36).nullable() });
export type NewIntervention = z.infer<typeof NewIntervention>;

export const InterventionStatus = z.enum(["active", "paused", "discontinued"]);

export const InterventionVersion = InterventionWording.extend({ basedOn: z.int().min(1), status: InterventionStatus });
export type InterventionVersion = z.infer<typeof InterventionVersion>;

export const Intervention = InterventionWording.extend({
  id: InterventionId,
  bankIntervention: z.string().nullable(),
  version: z.int(),
  status: InterventionStatus,
});
export type Intervention = z.infer<typeof Intervention>;
