import { z } from "zod";
import { MOST_IN_LETTERS } from "#foundation/attached-file.ts";
import { endpoint } from "#foundation/endpoint.ts";
import { Instant, Language, longText, shortText } from "#foundation/words.ts";
import { Attachment, ATTACHING, AttachmentId, NewAttachment } from "#people/attachment.ts";
import { ClientId, NewClient } from "#people/client.ts";
import { NamedInWords } from "#people/person.ts";
import {
  AskedBy,
  Closing,
  OpenState,
  ReachBy,
  ReferralContact,
  ReferralId,
  ReferralState,
  ReferralStep,
  ReferralStepId,
  ReferralWords,
} from "./referral.ts";
import { WishedDay, Wishes, WishedSetting, WishId } from "./wishes.ts";

const ids = z.strictObject({ referralId: ReferralId });
/** How many steps stood when the person decided: of two who decide at once, the second is told. */
const basedOn = z.int().min(0).max(1_000);
const decided = z.strictObject({ id: ReferralStepId, state: ReferralState });
const refusals = { "decided-meanwhile": 409 } as const;

/** Somebody who may be the same person: another referral or a client. Of a colleague's client only whose it is; to the front desk only a name. */
export const AlikePerson = z.strictObject({
  kind: z.enum(["referral", "client"]),
  id: z.union([ReferralId, ClientId]).nullable(),
  name: z.string().nullable(),
  number: z.string().nullable(),
  state: ReferralState.nullable(),
  clientId: ClientId.nullable(),
  caredFor: z.string(),
  why: z.array(z.enum(["name", "born", "reach"])),
});
export type AlikePerson = z.infer<typeof AlikePerson>;

/** What a card shows: about whom, who asks, how to reach them, and since when it stands where it stands. */
const ReferralCard = z.strictObject({
  id: ReferralId,
  number: z.string(),
  aboutName: z.string(),
  askedBy: AskedBy,
  askerName: z.string(),
  reachBy: ReachBy.nullable(),
  phone: z.string(),
  email: z.string(),
  language: Language,
  state: ReferralState,
  position: z.int(),
  since: Instant,
  receivedAt: Instant,
  /** The last move can be taken back; then it stands here again. */
  undoTo: ReferralState.nullable(),
  /** Null for those who may not know why. */
  firstWords: z.string().nullable(),
  closing: Closing.nullable(),
  /** The client it became, for those on the care team. */
  clientId: ClientId.nullable(),
  /** While nothing is decided. */
  alike: z.array(AlikePerson),
});

export const listReferrals = endpoint({
  method: "GET",
  path: "/referrals",
  summary: "The board: who asked for music therapy by how it stands, the longest there first, found by name or number",
  may: "referral.list",
  ids: z.strictObject({}),
  input: z.strictObject({ state: ReferralState.optional(), find: longText(120).optional() }),
  output: z.strictObject({
    fields: z.enum(["whole", "contact"]),
    /** At most sixty of each column; the counts are whole. */
    referrals: z.array(ReferralCard),
    counts: z.record(ReferralState, z.int()),
    /** Where the practice's own form is. */
    form: z.string(),
  }),
  refusals: {},
});

export const listWaiting = endpoint({
  method: "GET",
  path: "/referrals/waiting",
  summary: "The waiting list, the longest waiting first, by the day, place or setting they wish; whoever named none fits every one",
  may: "referral.list",
  ids: z.strictObject({}),
  input: z.strictObject({
    day: z.coerce.number().pipe(WishedDay).optional(),
    place: longText(120).optional(),
    setting: WishedSetting.exclude(["either"]).optional(),
  }),
  output: z.strictObject({
    waiting: z.array(
      z.strictObject({ id: ReferralId, number: z.string(), aboutName: z.string(), since: Instant, wishes: Wishes.nullable() }),
    ),
  }),
  refusals: {},
});

const Standing = z.strictObject({
  id: ReferralId,
  number: z.string(),
  state: ReferralState,
  position: z.int(),
  since: Instant,
  receivedAt: Instant,
  undoTo: ReferralState.nullable(),
  /** Until when whoever asked can look how it stands; null when their link was ended or has run out. */
  statusUntil: Instant.nullable(),
  alike: z.array(AlikePerson),
  wishes: Wishes.nullable(),
  /** The client it became, for those on the care team. */
  clientId: ClientId.nullable(),
});

export const readReferral = endpoint({
  method: "GET",
  path: "/referrals/{referralId}",
  summary: "One referral as it was typed; the front desk and the owner see who, how to reach them and how it stands",
  may: "referral.read",
  ids,
  input: z.strictObject({}),
  output: z.discriminatedUnion("fields", [
    Standing.extend({ fields: z.literal("whole"), language: Language, words: ReferralWords, steps: z.array(ReferralStep) }),
    Standing.extend({ fields: z.literal("contact"), contact: ReferralContact }),
  ]),
  refusals: {},
});

export const moveReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/move",
  summary: "Put a referral into another column of the board; what was closed is opened again by it",
  may: "referral.sort",
  ids,
  input: z.strictObject({ id: ReferralStepId, basedOn, to: OpenState }),
  output: decided,
  refusals,
});

export const takeBackMove = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/take-back",
  summary: "Take the last move back: it stands where it stood, with the days it had",
  may: "referral.sort",
  ids,
  input: z.strictObject({ id: ReferralStepId, basedOn }),
  output: decided,
  refusals,
});

export const closeReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/close",
  summary: "Close a referral, with the reason for the record; it can be opened again",
  may: "referral.close",
  ids,
  input: z.strictObject({ id: ReferralStepId, basedOn, closing: Closing, reason: shortText(1_000) }),
  output: decided,
  refusals,
});

export const noteWishes = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/wishes",
  summary: "Note the days, times, places and setting they wish; the newest holds, earlier notes stay",
  may: "referral.sort",
  ids,
  input: Wishes.extend({ id: WishId }),
  output: z.strictObject({ id: WishId }),
  refusals: {},
});

export const endStatusLink = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/status-link/end",
  summary: "End the link by which whoever asked sees how it stands; it opens nothing from then on",
  may: "referral.sort",
  ids,
  input: z.strictObject({}),
  output: z.strictObject({ id: ReferralId }),
  refusals: { "already-ended": 409 },
});

export const acceptReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/accept",
  summary: "Take the person on: a client with this music therapist on the care team, and the referral’s words in their story",
  may: "referral.accept",
  ids,
  input: z.strictObject({
    id: ReferralStepId,
    basedOn,
    client: NewClient,
    /** Who said it, in plain words, as it stands under the tellings. The day is the referral's own. */
    toldBy: NamedInWords,
  }),
  output: z.strictObject({ id: ReferralStepId, state: ReferralState, clientId: ClientId }),
  refusals,
});

export const joinReferral = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/join",
  summary: "The person is a client already: the referral’s words stand in their story as further tellings, nothing is overwritten",
  may: "referral.accept",
  ids,
  input: z.strictObject({ id: ReferralStepId, basedOn, clientId: ClientId, toldBy: NamedInWords }),
  output: z.strictObject({ id: ReferralStepId, state: ReferralState, clientId: ClientId }),
  refusals: { ...refusals, "not-in-your-care": 409 },
});

export const listLetters = endpoint({
  method: "GET",
  path: "/referrals/{referralId}/files",
  summary: "The letters that came with a referral, for the music therapists",
  may: "referral.read",
  ids: z.strictObject({ referralId: ReferralId }),
  input: z.strictObject({}),
  output: z.strictObject({ files: z.array(Attachment) }),
  refusals: {},
});

export const keepLetter = endpoint({
  method: "POST",
  path: "/referrals/{referralId}/files",
  summary: "Keep a letter with a referral: a PDF or a picture of it",
  may: "referral.attach",
  ids: z.strictObject({ referralId: ReferralId }),
  input: NewAttachment,
  most: MOST_IN_LETTERS,
  output: z.strictObject({ id: AttachmentId }),
  refusals: ATTACHING,
});
