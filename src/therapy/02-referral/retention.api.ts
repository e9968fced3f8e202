import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, idOf, Instant, shortText } from "#foundation/words.ts";
import { ReferralId } from "./referral.ts";

const ids = z.strictObject({ referralId: ReferralId });

/** Months after closing. Never less than a year: whoever was told no may still ask why. */
const MonthsKept = z.int().min(12).max(300);

const Rule = z.strictObject({
  id: idOf("ReferralRetention"),
  months: MonthsKept,
  fromDay: CalendarDay,
  reason: z.string(),
  chosenBy: z.string(),
  chosenAt: Instant,
});

/** Past its time and free to go; on hold; or its time is still to come. */
const Standing = z.enum(["due", "held", "later"]);

const ClosedReferral = z.strictObject({
  id: ReferralId,
  number: z.string(),
  aboutName: z.string(),
  askerName: z.string(),
  closedAt: Instant,
  /** The day from which it may be deleted. */
  keptUntil: CalendarDay,
  letters: z.int(),
  standing: Standing,
  hold: z.strictObject({ reason: z.string(), placedBy: z.string(), placedAt: Instant }).nullable(),
  /** Somebody who runs the practice asked that it be deleted; another one of them looks and does it. */
  asked: z.strictObject({ askedBy: z.string(), isMine: z.boolean(), askedAt: Instant }).nullable(),
});
export type ClosedReferral = z.infer<typeof ClosedReferral>;

/** What stays of a deleted referral: no name, no words. */
const Certificate = z.strictObject({
  id: idOf("ReferralDeletion"),
  receivedAt: Instant,
  closedAt: Instant,
  deletedAt: Instant,
  deletedBy: z.string(),
  /** Who had asked for it; null: nobody else ran the practice then. */
  askedBy: z.string().nullable(),
  months: z.int(),
  isDefault: z.boolean(),
  letters: z.int(),
  /** On this day no backup of the program holds it any more, as long as backups go on. Copies made by hand are not known here. */
  inBackupsUntil: CalendarDay,
});
export type Certificate = z.infer<typeof Certificate>;

export const readRetention = endpoint({
  method: "GET",
  path: "/practice/referral-retention",
  summary:
    "How long closed, never accepted referrals are kept, which are past their time or on hold, and what was deleted; never a reason they asked",
  may: "retention.write",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({
    months: z.int(),
    /** The practice has not chosen yet. */
    isDefault: z.boolean(),
    /** Nobody else runs this practice today: what is deleted is looked at by one person only. */
    isAlone: z.boolean(),
    /** The newest first; what begins later is here too. */
    history: z.array(Rule),
    /** At most two hundred, the longest past their time first; the counts are whole. */
    referrals: z.array(ClosedReferral),
    counts: z.record(Standing, z.int()),
    /** The last hundred. */
    deleted: z.array(Certificate),
  }),
  refusals: {},
});

export const chooseRetention = endpoint({
  method: "POST",
  path: "/practice/referral-retention",
  summary: "Choose how many months after closing a referral is kept, from a day on and for what reason; earlier choices stay readable",
  may: "retention.write",
  ids: z.strictObject({}),
  input: z.strictObject({ id: idOf("ReferralRetention"), months: MonthsKept, fromDay: CalendarDay, reason: shortText(500) }),
  output: z.strictObject({ id: idOf("ReferralRetention") }),
  refusals: { "begins-in-the-past": 422 },
});

export const holdReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/hold",
  summary: "Put a referral on hold: it is not deleted while a complaint, a claim or an inquiry may need it",
  may: "retention.write",
  ids,
  input: z.strictObject({ id: idOf("ReferralHold"), reason: shortText(500) }),
  output: z.strictObject({ id: idOf("ReferralHold") }),
  refusals: {},
});

export const liftHold = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/hold/end",
  summary: "Lift the hold of a referral; it may be deleted when its time is over",
  may: "retention.write",
  ids,
  input: z.strictObject({}),
  output: z.strictObject({ id: ReferralId }),
  refusals: { "already-ended": 409 },
});

export const askForDeletion = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/deletion-request",
  summary: "Ask that a closed, never accepted referral past its time be deleted; somebody else who runs the practice looks and does it",
  may: "retention.delete",
  ids,
  input: z.strictObject({ id: idOf("ReferralDeletionAsk") }),
  output: z.strictObject({ id: idOf("ReferralDeletionAsk") }),
  refusals: { "not-due": 409, "on-hold": 409, "asked-already": 409 },
});

export const takeBackDeletion = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/deletion-request/end",
  summary: "Take back that a referral be deleted, or say no to it: it stays as it is",
  may: "retention.delete",
  ids,
  input: z.strictObject({}),
  output: z.strictObject({ id: ReferralId }),
  refusals: { "already-ended": 409 },
});

export const deleteReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/deletion",
  summary:
    "Delete a closed, never accepted referral that is past its time, with its letters, after another owner asked, or alone with a fresh factor; a certificate without a name stays",
  may: "retention.delete",
  ids,
  input: z.strictObject({ id: idOf("ReferralDeletion") }),
  output: z.strictObject({ id: idOf("ReferralDeletion") }),
  refusals: { "not-due": 409, "on-hold": 409, "second-person-needed": 409, "factor-needed": 403 },
});
