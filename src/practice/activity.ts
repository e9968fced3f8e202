/** Something that was learned: a course, a congress, an evening of reading; what it counts for, and what changed because of it. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";
import { Backed, EvidenceAbout } from "#library/reference.ts";
import { Attachment } from "#people/attachment.ts";
import { CredentialId, LedgerStatus } from "./credential.ts";
import { Credits } from "./rule-set.ts";

export const ActivityId = idOf("LearningActivity");
export type ActivityId = z.infer<typeof ActivityId>;
export const ChangeId = idOf("LearningChange");

/** What one activity counts for one credential; of it, how much is ethics or another part. */
export const CreditLine = z
  .strictObject({
    credentialId: CredentialId,
    credits: Credits,
    category: shortText(80).nullable(),
    towards: z.array(z.strictObject({ part: shortText(80), credits: Credits })).max(6),
  })
  .refine(({ credits, towards }) => towards.every((one) => one.credits <= credits), { path: ["towards"], error: "part-above-whole" });
export type CreditLine = z.infer<typeof CreditLine>;

export const ActivityWording = z
  .strictObject({
    day: CalendarDay,
    title: shortText(200),
    provider: longText(200),
    /** The number under which a body approved it. */
    approval: shortText(60).nullable(),
    minutes: z.int().min(1).max(60_000).nullable(),
    /** What one takes from it into one's work. */
    learned: longText(4_000),
    credits: z.array(CreditLine).max(20),
  })
  .refine(({ credits }) => new Set(credits.map(({ credentialId }) => credentialId)).size === credits.length, {
    path: ["credits"],
    error: "credential-named-twice",
  });
export type ActivityWording = z.infer<typeof ActivityWording>;

/** "I changed this because of that course." */
export const Change = z.strictObject({
  id: ChangeId,
  day: CalendarDay,
  about: Backed.nullable(),
  words: z.string(),
});
export type Change = z.infer<typeof Change>;

export const NewChange = z.strictObject({
  id: ChangeId,
  day: CalendarDay,
  about: EvidenceAbout.nullable(),
  words: shortText(1_000),
});

export const Activity = ActivityWording.safeExtend({
  id: ActivityId,
  version: z.int(),
  status: LedgerStatus,
  files: z.array(Attachment),
  changes: z.array(Change),
});
export type Activity = z.infer<typeof Activity>;
