/** Who a client is beyond a name: what papers say, the languages of their home, how they communicate, and how they are reached. */
import { z } from "zod";
import { Instant, longText, shortText } from "#foundation/words.ts";
import { ClientDetails } from "./client.ts";

/** Several may hold at once; which words the family uses for it stands beside. */
export const Communication = z.enum(["speech", "signs", "aac", "pictures", "eye-gaze", "preverbal"]);
export type Communication = z.infer<typeof Communication>;

/** What somebody has to know who only calls or writes: the front desk reads this much and no more. */
export const ClientContact = ClientDetails.omit({ bornOn: true }).extend({
  homeLanguages: z.array(shortText(40)).max(8),
  /** Null: nobody has asked yet. */
  needsInterpreter: z.boolean().nullable(),
  readingLanguage: shortText(60).nullable(),
  phone: shortText(40).nullable(),
  /** How and when they are best reached. */
  reach: longText(400),
});

export const ClientProfile = ClientContact.extend({
  bornOn: ClientDetails.shape.bornOn,
  /** The whole name as papers have it, where that differs from the one they go by. */
  legalName: shortText(200).nullable(),
  communication: z.array(Communication).max(Communication.options.length),
  communicationWords: longText(400),
});
export type ClientProfile = z.infer<typeof ClientProfile>;

/** A wording of an older program may lack what was asked later. */
const KnownThen = ClientProfile.partial();
export type KnownThen = z.infer<typeof KnownThen>;

/** What stood until somebody wrote it anew. */
export const EarlierProfile = z.strictObject({
  version: z.int(),
  details: KnownThen,
  replacedBy: z.string(),
  replacedAt: Instant,
});
export type EarlierProfile = z.infer<typeof EarlierProfile>;

export type ProfileField = keyof ClientProfile;

export interface ProfileChange {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly fields: readonly { readonly field: ProfileField; readonly was: unknown; readonly became: unknown }[];
}

const FIELDS = ClientProfile.keyof().options;

/** Who changed what, newest first: each earlier wording beside the one that took its place. */
export function changesIn(now: ClientProfile, earlier: readonly EarlierProfile[]): ProfileChange[] {
  const newestFirst = earlier.toSorted((a, b) => b.version - a.version);
  return newestFirst.map(({ version, details, replacedBy, replacedAt }, index) => {
    const after = newestFirst[index - 1]?.details ?? now;
    return { version, by: replacedBy, at: replacedAt, fields: FIELDS.flatMap((field) => differenceIn(field, details, after)) };
  });
}

function differenceIn(field: ProfileField, before: KnownThen, after: KnownThen) {
  const [was, became] = [before[field] ?? null, after[field] ?? null];
  return JSON.stringify(was) === JSON.stringify(became) ? [] : [{ field, was, became }];
}
