/** What can be agreed to, and what a consent is: a row of a ledger, never a sheet of paper that somebody has to find. */
import { z } from "zod";
import { CalendarDay, Instant, idOf, Language, longText, shortText } from "#foundation/words.ts";
import { NamedInWords, PersonId, PersonName } from "./person.ts";

export const ConsentId = idOf("Consent");
export const ConsentSignatureId = idOf("ConsentSignature");

export const ConsentKind = z.enum([
  "treatment",
  "assessment",
  "privacy",
  "fees",
  "authority",
  "portal",
  "email",
  "telehealth",
  "release",
  "intern",
  "recordings",
  "bystanders",
  "songs",
  "touch",
  "outings",
]);
export type ConsentKind = z.infer<typeof ConsentKind>;

export const ConsentAnswer = z.enum(["yes", "ask-each-time", "no"]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

export const Medium = z.enum(["photo", "audio", "video"]);
export type Medium = z.infer<typeof Medium>;
export const MediaUse = z.enum(["clinical-review", "supervision", "teaching", "family", "research", "public"]);
export type MediaUse = z.infer<typeof MediaUse>;
export const Outing = z.enum(["outside", "home-visit", "transport", "pets"]);
export type Outing = z.infer<typeof Outing>;

interface KindRule {
  /** Who has not been asked about this stands in the list as missing: each client, or once somebody comes whom it concerns. */
  readonly asked: "of-everybody" | "with-family" | "with-intern" | "when-needed";
  /** After how long it is asked again, unless somebody says otherwise. */
  readonly usualMonths: number | null;
  readonly answers: readonly ConsentAnswer[];
  /** Several stand beside each other: one for each recipient. */
  readonly perRecipient?: true;
  readonly perMedium?: true;
  readonly perOuting?: true;
}

const YES_OR_NO = ["yes", "no"] as const;

export const CONSENT_RULES: Readonly<Record<ConsentKind, KindRule>> = {
  treatment: { asked: "of-everybody", usualMonths: 12, answers: YES_OR_NO },
  assessment: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO },
  privacy: { asked: "of-everybody", usualMonths: null, answers: ["yes"] },
  fees: { asked: "when-needed", usualMonths: null, answers: ["yes"] },
  authority: { asked: "when-needed", usualMonths: null, answers: ["yes"] },
  portal: { asked: "with-family", usualMonths: 24, answers: YES_OR_NO },
  email: { asked: "when-needed", usualMonths: 24, answers: YES_OR_NO },
  telehealth: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO },
  release: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO, perRecipient: true },
  intern: { asked: "with-intern", usualMonths: 12, answers: YES_OR_NO },
  recordings: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO, perMedium: true },
  bystanders: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO, perMedium: true },
  songs: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO },
  touch: { asked: "when-needed", usualMonths: 12, answers: ["yes", "ask-each-time", "no"] },
  outings: { asked: "when-needed", usualMonths: 12, answers: YES_OR_NO, perOuting: true },
};

/** Who says so: the client, found capable of this very decision, or one of the family whose right it is to decide. */
export const Signer = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("client"), /** On what ground they decide this themselves. */ ground: shortText(400) }),
  z.strictObject({ as: z.literal("guardian"), personId: PersonId }),
]);
export type Signer = z.infer<typeof Signer>;

export const SigningMethod = z.enum(["paper", "screen", "telephone"]);
export type SigningMethod = z.infer<typeof SigningMethod>;

export const NewConsentSignature = z
  .strictObject({
    id: ConsentSignatureId,
    signer: Signer,
    method: SigningMethod,
    /** Who else heard it. A consent by telephone has one. */
    witness: PersonName.nullable(),
    signedOn: CalendarDay,
  })
  .refine(({ method, witness }) => method !== "telephone" || witness !== null, { path: ["witness"], error: "witness-needed" });
export type NewConsentSignature = z.infer<typeof NewConsentSignature>;

const Scope = {
  kind: ConsentKind,
  answer: ConsentAnswer,
  words: longText(400),
  media: z.array(z.strictObject({ medium: Medium, use: MediaUse })).max(18),
  recipient: shortText(160).nullable(),
  exchange: z.enum(["to-them", "both-ways"]).nullable(),
  places: z.array(Outing).max(4),
  untilDay: CalendarDay.nullable(),
};

export const NewConsent = z
  .strictObject({
    id: ConsentId,
    ...Scope,
    /** The words that were read or signed: which version, in which language. */
    text: z.strictObject({ version: shortText(40), language: Language }),
    signature: NewConsentSignature,
  })
  .refine(({ kind, answer }) => CONSENT_RULES[kind].answers.includes(answer), { path: ["answer"], error: "not-a-choice" })
  .refine(({ kind, recipient }) => !CONSENT_RULES[kind].perRecipient || recipient !== null, {
    path: ["recipient"],
    error: "recipient-needed",
  })
  .refine(({ kind, recipient, exchange }) => CONSENT_RULES[kind].perRecipient || (recipient === null && exchange === null), {
    path: ["recipient"],
    error: "not-of-this-kind",
  })
  .refine(({ kind, media }) => media.length === 0 || CONSENT_RULES[kind].perMedium === true, { path: ["media"], error: "not-of-this-kind" })
  .refine(({ kind, places }) => places.length === 0 || CONSENT_RULES[kind].perOuting === true, {
    path: ["places"],
    error: "not-of-this-kind",
  })
  .refine(({ untilDay, signature }) => untilDay === null || untilDay >= signature.signedOn, {
    path: ["untilDay"],
    error: "ends-before-it-begins",
  });
export type NewConsent = z.infer<typeof NewConsent>;

export const ConsentSignature = z.strictObject({
  personId: PersonId,
  name: z.string(),
  relation: z.string(),
  capacity: z.string(),
  method: SigningMethod,
  witness: z.string().nullable(),
  signedOn: CalendarDay,
});

export const Consent = z.strictObject({
  id: ConsentId,
  ...Scope,
  textVersion: z.string(),
  language: Language,
  fromDay: CalendarDay,
  /** Everybody who has to agree besides the first; who of them has not signed yet keeps it from standing. */
  coSigners: z.array(z.strictObject({ personId: PersonId, name: z.string() })),
  signatures: z.array(ConsentSignature),
  end: z.strictObject({ how: z.enum(["withdrawn", "superseded"]), day: CalendarDay, reason: z.string(), toldBy: z.string() }).nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
});
export type Consent = z.infer<typeof Consent>;

export const ConsentWithdrawal = z.strictObject({
  id: idOf("ConsentEnd"),
  /** The day it was said. It is locked from the moment this is written, whatever the day. */
  day: CalendarDay,
  reason: longText(1_000),
  toldBy: NamedInWords,
});
export type ConsentWithdrawal = z.infer<typeof ConsentWithdrawal>;
