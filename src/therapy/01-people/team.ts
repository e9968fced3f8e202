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

/** What a person of the family may, each by itself: no relationship brings any of them along. */
const Right = {
  /** Decides with or for the client, and signs. */
  consents: z.boolean(),
  /** Has to agree besides whoever decides: until then a consent does not stand. */
  mustCoConsent: z.boolean(),
  /** Goals, exercises, progress, and what is shared. */
  seesRecord: z.boolean(),
  /** When sessions are, and who came. */
  toldAttendance: z.boolean(),
  /** Writes to the therapist, and is answered. */
  messages: z.boolean(),
  reportsAbsence: z.boolean(),
  receivesInvoices: z.boolean(),
  /** May take the client home. */
  collects: z.boolean(),
};
export type GuardianRight = keyof typeof Right;
export const GUARDIAN_RIGHTS = z.strictObject(Right).keyof().options;

export const GuardianRights = z.strictObject({
  ...Right,
  /** Nobody of the practice writes to them or calls them. They may still decide, sign or collect. */
  noContact: z.boolean(),
  /** By order: sees nothing, is told nothing. It takes away whatever else was given. */
  restricted: z.boolean(),
});
export type GuardianRights = z.infer<typeof GuardianRights>;

/** What cannot be given to somebody whom nobody contacts: it would reach them. */
const REACHES: readonly GuardianRight[] = ["seesRecord", "toldAttendance", "messages", "reportsAbsence", "receivesInvoices"];

const hasAny = (rights: GuardianRights, of: readonly GuardianRight[] = GUARDIAN_RIGHTS) => of.some((right) => rights[right]);

/** What stands beside the rights: the practice’s own words, and which paper shows them. */
const Grounds = {
  words: longText(400),
  /** "Power of attorney for personal care of 3 May 2025". */
  document: longText(200),
  documentSeenOn: CalendarDay.nullable(),
};

/** Left open at the beginning, it begins today by the clock that judges rights. */
const Period = { fromDay: CalendarDay.nullable(), untilDay: CalendarDay.nullable() };
const isInOrder = ({ fromDay, untilDay }: { readonly fromDay: string | null; readonly untilDay: string | null }): boolean =>
  fromDay === null || untilDay === null || untilDay >= fromDay;
/** Left open it begins today: then what ended before today would end before it began. */
export const endsBeforeItBegins = (
  { fromDay = null, untilDay }: { readonly fromDay?: string | null; readonly untilDay: string | null },
  today: string,
): boolean => !isInOrder({ fromDay: fromDay ?? today, untilDay });
const OUT_OF_ORDER = { error: "ends-before-it-begins", path: ["untilDay"] };
const NO_RIGHT = { error: "some-right-or-none-by-order", path: ["restricted"] };
const OUT_OF_REACH = { error: "reaches-whom-nobody-contacts", path: ["noContact"] };
const WHICH_DOCUMENT = { error: "which-document", path: ["document"] };

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
    ...Grounds,
    ...Period,
  })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine((it) => (it.restricted ? !hasAny(it) : it.noContact || hasAny(it)), NO_RIGHT)
  .refine((it) => !it.noContact || !hasAny(it, REACHES), OUT_OF_REACH)
  .refine((it) => it.documentSeenOn === null || it.document !== "", WHICH_DOCUMENT);
export type NewGuardian = z.infer<typeof NewGuardian>;

/** Other rights for somebody who is written down already. Their earlier line ends in the same moment and stays readable. */
export const ChangedGuardian = z
  .strictObject({ id: GuardianId, relationship: Relationship, ...GuardianRights.shape, ...Grounds, untilDay: CalendarDay.nullable() })
  .refine((it) => (it.restricted ? !hasAny(it) : it.noContact || hasAny(it)), NO_RIGHT)
  .refine((it) => !it.noContact || !hasAny(it, REACHES), OUT_OF_REACH)
  .refine((it) => it.documentSeenOn === null || it.document !== "", WHICH_DOCUMENT);
export type ChangedGuardian = z.infer<typeof ChangedGuardian>;

export const ProfessionalId = idOf("Professional");

export const ProfessionalRole = z.enum([
  "physician",
  "teacher",
  "educator",
  "speech-language-pathologist",
  "occupational-therapist",
  "physiotherapist",
  "psychologist",
  "social-worker",
  "nurse",
  "music-teacher",
  "agency",
  "other",
]);
export type ProfessionalRole = z.infer<typeof ProfessionalRole>;

/** A professional outside the practice: written down to be known and reached. It gives them no right and opens nothing. */
const Professional = {
  role: ProfessionalRole,
  /** School, ward, clinic. */
  place: longText(160),
  /** It was they who asked for music therapy. */
  referred: z.boolean(),
  words: longText(400),
};
export const NewProfessional = z
  .strictObject({
    id: ProfessionalId,
    chosenName: PersonName,
    familyName: PersonName.nullable(),
    email: Email.nullable(),
    phone: shortText(40).nullable(),
    ...Professional,
    ...Period,
  })
  .refine(isInOrder, OUT_OF_ORDER);
export type NewProfessional = z.infer<typeof NewProfessional>;

/** Capacity is judged for one decision and written down with its ground; it is never read from a birthday. */
export const NewSelf = z
  .strictObject({ id: SelfId, kind: z.enum(["adult", "capable"]), decision: shortText(400), email: Email, ...Period })
  .refine(isInOrder, OUT_OF_ORDER);
export type NewSelf = z.infer<typeof NewSelf>;

/** Whether a relation holds today, is still to come, or is over. */
export const Standing = z.enum(["now", "later", "over"]);
export type Standing = z.infer<typeof Standing>;
