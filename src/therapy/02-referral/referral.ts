/** Somebody asks for music therapy, for themselves or for another. What they typed is kept as they typed it. */
import { z } from "zod";
import { idOf, Instant, Language, longText, shortText } from "#foundation/words.ts";
import { PersonName } from "#people/person.ts";

export const ReferralId = idOf("Referral");
export type ReferralId = z.infer<typeof ReferralId>;
export const ReferralStepId = idOf("ReferralStep");

export const AskedBy = z.enum(["parent", "guardian", "self", "relative", "physician", "teacher", "agency", "professional", "other"]);
export type AskedBy = z.infer<typeof AskedBy>;

/** Their hopes are what the family would like; anybody else's stand beside why they come. */
export const isFamily = (askedBy: AskedBy): boolean => ["parent", "guardian", "relative"].includes(askedBy);

/** What matters most to them, in everyday words; "unsure" is an answer. */
export const Matter = z.enum(["communication", "feelings", "attention", "movement", "others", "memory", "comfort", "unsure"]);
export type Matter = z.infer<typeof Matter>;

export const ReachBy = z.enum(["phone", "text", "email"]);
export type ReachBy = z.infer<typeof ReachBy>;

/** A year or a day. */
export const Born = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

export const ReferralWords = z.strictObject({
  askedBy: AskedBy,
  askerName: PersonName,
  /** Where they ask from: a school, a ward, an agency, a profession. */
  askerPlace: longText(200),
  /** A first name or initials are enough. */
  aboutName: PersonName,
  born: Born.nullable(),
  // Together no longer than one telling of the story, which they become.
  reason: shortText(2_500),
  hopes: longText(1_400),
  matters: z.array(Matter).max(Matter.options.length),
  loves: longText(1_000),
  leaveOut: longText(400),
  reachBy: ReachBy.nullable(),
  phone: longText(40),
  email: z.union([z.literal(""), z.email().max(200)]),
  reachWhen: longText(200),
});
export type ReferralWords = z.infer<typeof ReferralWords>;

/** The columns of the board, in the order of the work. Accepted: a client now; closed: not here, with the reason in the record. */
export const ReferralState = z.enum(["new", "contacted", "assessing", "waiting", "accepted", "closed"]);
export type ReferralState = z.infer<typeof ReferralState>;

/** Where a card may be put by hand, in any order: people call back before they were called. */
export const OpenState = z.enum(["new", "contacted", "assessing", "waiting"]);
export type OpenState = z.infer<typeof OpenState>;
const isOpen = (state: ReferralState): boolean => OpenState.safeParse(state).success;

/** Why a referral is closed; the words beside it say more. */
export const Closing = z.enum([
  "not-the-right-help",
  "named-elsewhere",
  "no-place",
  "too-far",
  "cost",
  "changed-their-mind",
  "not-reached",
  "asked-twice",
  "other",
]);
export type Closing = z.infer<typeof Closing>;

/** Accepting makes a client and is never undone; what is closed can be opened again. */
export const mayGo = (from: ReferralState, to: ReferralState): boolean =>
  from !== to && from !== "accepted" && (isOpen(from) || isOpen(to));

export const ReferralStep = z.strictObject({
  id: ReferralStepId,
  state: ReferralState,
  reason: z.string(),
  closing: Closing.nullable(),
  /** The step before was a slip and was taken back. */
  isUndo: z.boolean(),
  joined: z.boolean(),
  decidedBy: z.string(),
  decidedAt: Instant,
});

/** What the front desk may know: who, how to reach them, how it stands. Never a reason. */
export const ReferralContact = ReferralWords.pick({
  askedBy: true,
  askerName: true,
  askerPlace: true,
  aboutName: true,
  reachBy: true,
  phone: true,
  email: true,
  reachWhen: true,
}).extend({ language: Language });
