/** A person, known once in a practice whatever they are to whom. */
import { z } from "zod";
import { idOf, Language, shortText } from "#foundation/words.ts";

export const PersonId = idOf("Person");
export type PersonId = z.infer<typeof PersonId>;

/** What somebody does in the practice; what they are to a client is a care relation. */
export const Duty = z.enum(["owner", "therapist", "intern", "frontdesk", "auditor"]);
export type Duty = z.infer<typeof Duty>;

/** A name as the person writes it: any script, apostrophes, accents; names of two hundred letters exist. */
export const PersonName = shortText(200);

/** Who said something, or is meant by it: a name, and often what they are to the client: "Amara, her mother". Room for the longest name and as much again in plain words. */
export const NamedInWords = shortText(260);

/** What every form about a person asks. The chosen name is the one used everywhere; the family name stays off shared screens. */
export const PersonDetails = z.strictObject({
  chosenName: PersonName,
  familyName: PersonName.nullable(),
  pronouns: shortText(40).nullable(),
  language: Language,
});
export type PersonDetails = z.infer<typeof PersonDetails>;
