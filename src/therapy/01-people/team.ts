/** Who stands around a client: the team that cares for them, their family, and the client's own way in. Each from a day, until a day. */
import { z } from "zod";
import { CalendarDay, idOf, Language, longText, shortText } from "#foundation/words.ts";
import { PersonId, PersonName } from "./person.ts";

export const CareRelationId = idOf("CareRelation");
export type CareRelationId = z.infer<typeof CareRelationId>;
export const GuardianId = idOf("Guardian");
export type GuardianId = z.infer<typeof GuardianId>;
export const SelfId = idOf("Self");
export type SelfId = z.infer<typeof SelfId>;

/** What somebody on the team does. Supervisor is not here: it follows from whose intern is on the team. */
export const CarePart = z.enum(["therapist", "substitute", "intern"]);
export type CarePart = z.infer<typeof CarePart>;

export const Relationship = z.enum([
  "mother",
  "father",
  "parent",
  "grandparent",
  "sibling",
  "partner",
  "daughter",
  "son",
  "foster-parent",
  "decision-maker",
  "other",
]);
export type Relationship = z.infer<typeof Relationship>;

/** The right a person of the family has, each by itself: no relationship brings any of them along. */
export const GuardianRights = z.strictObject({
  seesRecord: z.boolean(),
  toldAttendance: z.boolean(),
  consents: z.boolean(),
  /** By order: sees nothing, is told nothing. It takes away whatever else was given. */
  restricted: z.boolean(),
});
export type GuardianRights = z.infer<typeof GuardianRights>;

/** Left open at the beginning, it begins today by the clock that judges rights. */
const Period = { fromDay: CalendarDay.nullable(), untilDay: CalendarDay.nullable() };
const isInOrder = ({ fromDay, untilDay }: { readonly fromDay: string | null; readonly untilDay: string | null }): boolean =>
  fromDay === null || untilDay === null || untilDay >= fromDay;
const OUT_OF_ORDER = { error: "ends-before-it-begins", path: ["untilDay"] };

export const NewTeamMember = z
  .strictObject({ id: CareRelationId, personId: PersonId, part: CarePart, ...Period })
  .refine(isInOrder, OUT_OF_ORDER);
export type NewTeamMember = z.infer<typeof NewTeamMember>;

const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

export const NewGuardian = z
  .strictObject({
    id: GuardianId,
    /** Names and language are used when nobody of this practice has the e-mail yet. */
    chosenName: PersonName,
    familyName: PersonName.nullable(),
    language: Language,
    /** Null: no way in, such as for whom an order keeps away. */
    email: Email.nullable(),
    relationship: Relationship,
    ...GuardianRights.shape,
    words: longText(400),
    ...Period,
  })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine((it) => it.restricted !== (it.seesRecord || it.toldAttendance || it.consents), {
    error: "some-right-or-none-by-order",
    path: ["restricted"],
  });
export type NewGuardian = z.infer<typeof NewGuardian>;

/** Capacity is judged for one decision and written down with its ground; it is never read from a birthday. */
export const NewSelf = z
  .strictObject({ id: SelfId, kind: z.enum(["adult", "capable"]), decision: shortText(400), email: Email, ...Period })
  .refine(isInOrder, OUT_OF_ORDER);
export type NewSelf = z.infer<typeof NewSelf>;

/** Whether a relation holds today, is still to come, or is over. */
export const Standing = z.enum(["now", "later", "over"]);
export type Standing = z.infer<typeof Standing>;
