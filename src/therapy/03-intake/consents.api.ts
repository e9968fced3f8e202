/** Collecting consents: giving, agreeing as well, withdrawing, and the texts they are given to. */
import { z } from "zod";
import { MOST_IN_LETTERS } from "#foundation/attached-file.ts";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, idOf, Language, longText, shortText } from "#foundation/words.ts";
import { Attachment, ATTACHING, AttachmentId, NewAttachment } from "#people/attachment.ts";
import { CapacityDecision } from "#people/capacity.ts";
import { ClientId } from "#people/client.ts";
import {
  Consent,
  ConsentId,
  ConsentKind,
  ConsentSignatureId,
  ConsentWithdrawal,
  NewConsent,
  NewConsentSignature,
} from "#people/consent.ts";
import { PersonId } from "#people/person.ts";

const ofClient = z.strictObject({ clientId: ClientId });
const ofConsent = z.strictObject({ clientId: ClientId, consentId: ConsentId });
const Nothing = z.strictObject({});

/** How this person shows what they want, asked and looked for in every session. What somebody agreed to on paper does not replace it. */
export const NewAssentPlan = z.strictObject({
  id: idOf("AssentPlan"),
  showsYes: longText(400),
  showsNotNow: longText(400),
  showsNo: longText(400),
  showsStop: longText(400),
  whoDecides: longText(400),
  whatWeDo: longText(400),
});
export type NewAssentPlan = z.infer<typeof NewAssentPlan>;

export const AssentPlan = NewAssentPlan.omit({ id: true }).extend({ recordedBy: z.string(), recordedAt: Instant });
export type AssentPlan = z.infer<typeof AssentPlan>;

export const readConsents = endpoint({
  method: "GET",
  path: "/clients/{clientId}/consents",
  summary: "The consents of one client: what stands, what ends soon, what is over or withdrawn, and who may agree",
  may: "consent.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({
    /** The day by which all this is judged. */
    today: CalendarDay,
    consents: z.array(Consent),
    signers: z.array(z.strictObject({ personId: PersonId, name: z.string(), relation: z.string(), ground: z.string() })),
    /** What the client was found able to decide, as it holds today: it says who of them may agree to what. */
    capacity: z.array(CapacityDecision.pick({ matter: true, outcome: true, basis: true, judgedOn: true })),
    /** Whether somebody is there whom a consent concerns that not everybody needs. */
    around: z.strictObject({ family: z.boolean(), intern: z.boolean() }),
    assent: AssentPlan.nullable(),
  }),
  refusals: {},
});

export const giveConsent = endpoint({
  method: "POST",
  path: "/clients/{clientId}/consents",
  summary: "Write down a consent, or a no, as it was given; an earlier one about the same is superseded and stays readable",
  may: "consent.write",
  ids: ofClient,
  input: NewConsent,
  output: z.strictObject({ id: ConsentId }),
  refusals: { "may-not-sign": 409, "decides-themselves": 409, "found-not-capable": 409, "signed-in-future": 422, "text-unknown": 409 },
});

export const agreeAsWell = endpoint({
  method: "POST",
  path: "/clients/{clientId}/consents/{consentId}/signatures",
  summary: "Write down that somebody who has to agree as well has agreed",
  may: "consent.write",
  ids: ofConsent,
  input: NewConsentSignature,
  output: z.strictObject({ id: ConsentSignatureId }),
  refusals: { "may-not-sign": 409, "decides-themselves": 409, "found-not-capable": 409, "signed-in-future": 422, "already-ended": 409 },
});

export const withdrawConsent = endpoint({
  method: "POST",
  path: "/clients/{clientId}/consents/{consentId}/withdraw",
  summary: "Write down that a consent is withdrawn; what it opened is locked from this moment, and the row stays",
  may: "consent.withdraw",
  ids: ofConsent,
  input: ConsentWithdrawal,
  output: z.strictObject({ id: ConsentId }),
  refusals: { "already-ended": 409, "day-to-come": 422 },
});

export const writeAssentPlan = endpoint({
  method: "POST",
  path: "/clients/{clientId}/assent",
  summary: "Write down how this person shows yes, not now, no and stop; earlier ones stay",
  may: "assent.write",
  ids: ofClient,
  input: NewAssentPlan,
  output: z.strictObject({ id: idOf("AssentPlan") }),
  refusals: {},
});

const Text = { kind: ConsentKind, language: Language, version: shortText(40), words: longText(8_000), fromDay: CalendarDay };

export const ConsentText = z.strictObject({ ...Text, /** The practice's own words. */ isOwn: z.boolean() });
export type ConsentText = z.infer<typeof ConsentText>;

export const NewConsentText = z
  .strictObject({ id: idOf("ConsentText"), ...Text })
  .refine(({ words }) => words !== "", { path: ["words"], error: "missing" });
export type NewConsentText = z.infer<typeof NewConsentText>;

export const listConsentTexts = endpoint({
  method: "GET",
  path: "/consent-texts",
  summary: "The words of each kind of consent that hold today, in English and French",
  may: "consent-text.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({ texts: z.array(ConsentText) }),
  refusals: {},
});

/** One wording among the others of its kind, with who put it there. */
export const ConsentTextVersion = ConsentText.extend({
  standing: z.enum(["now", "later", "over"]),
  /** Null for the words that come with the program. */
  written: z.strictObject({ by: z.string(), at: Instant }).nullable(),
});
export type ConsentTextVersion = z.infer<typeof ConsentTextVersion>;

export const listConsentTextVersions = endpoint({
  method: "GET",
  path: "/consent-texts/versions",
  summary: "Every wording there has been or will be for one kind of consent, newest first, with who put it there and which holds today",
  may: "consent-text.read",
  ids: Nothing,
  input: z.strictObject({ kind: ConsentKind }),
  output: z.strictObject({ today: CalendarDay, mayWrite: z.boolean(), versions: z.array(ConsentTextVersion) }),
  refusals: {},
});

export const writeConsentText = endpoint({
  method: "POST",
  path: "/consent-texts",
  summary: "Put the practice’s own words for a kind of consent, from a day on; consents given before keep the words they were given to",
  may: "consent-text.write",
  ids: Nothing,
  input: NewConsentText,
  output: z.strictObject({ id: idOf("ConsentText") }),
  refusals: { "version-exists": 409 },
});

export const listPapers = endpoint({
  method: "GET",
  path: "/clients/{clientId}/consents/{consentId}/files",
  summary: "The signed papers of one consent",
  may: "consent.read",
  ids: z.strictObject({ clientId: ClientId, consentId: ConsentId }),
  input: z.strictObject({}),
  output: z.strictObject({ files: z.array(Attachment) }),
  refusals: {},
});

export const keepPaper = endpoint({
  method: "POST",
  path: "/clients/{clientId}/consents/{consentId}/files",
  summary: "Keep the signed paper of a consent: a PDF or a picture of it",
  may: "consent.write",
  ids: z.strictObject({ clientId: ClientId, consentId: ConsentId }),
  input: NewAttachment,
  most: MOST_IN_LETTERS,
  output: z.strictObject({ id: AttachmentId }),
  refusals: ATTACHING,
});
