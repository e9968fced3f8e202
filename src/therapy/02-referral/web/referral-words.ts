import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Tone } from "#foundation/web/Chip.tsx";
import type { Alike } from "../likeness.ts";
import type { WishedSetting } from "../wishes.ts";
import type { AskedBy, Closing, Matter, OpenState, ReachBy, ReferralState } from "../referral.ts";

export const STATE_WORDS: Readonly<Record<ReferralState, { readonly word: MessageDescriptor; readonly tone: Tone }>> = {
  new: { word: msg({ message: "New", context: "referral" }), tone: "accent" },
  contacted: { word: msg({ message: "Contacted", context: "referral" }), tone: "neutral" },
  assessing: { word: msg({ message: "Assessing fit", context: "referral" }), tone: "neutral" },
  waiting: { word: msg({ message: "Waiting", context: "referral" }), tone: "brass" },
  accepted: { word: msg({ message: "Accepted", context: "referral" }), tone: "slate" },
  closed: { word: msg({ message: "Closed", context: "referral" }), tone: "neutral" },
};

/** The one step that usually comes next. */
export const NEXT_STEP: Readonly<Partial<Record<ReferralState, { readonly to: OpenState; readonly word: MessageDescriptor }>>> = {
  new: { to: "contacted", word: msg({ message: "Spoken with them", context: "referral" }) },
  contacted: { to: "assessing", word: msg({ message: "Assess the fit", context: "referral" }) },
  assessing: { to: "waiting", word: msg({ message: "Let them wait", context: "referral" }) },
};

export const CLOSING_WORDS: Readonly<Record<Closing, MessageDescriptor>> = {
  "not-the-right-help": msg`Another kind of help fits better`,
  "named-elsewhere": msg`Named another service`,
  "no-place": msg`No place for them here`,
  "too-far": msg`Too far away`,
  cost: msg`The cost`,
  "changed-their-mind": msg`They changed their mind`,
  "not-reached": msg`Could not be reached`,
  "asked-twice": msg`Asked twice`,
  other: msg({ message: "Something else", context: "closing" }),
};

export const SETTING_WORDS: Readonly<Record<WishedSetting, MessageDescriptor>> = {
  individual: msg`On their own`,
  group: msg`In a group`,
  either: msg`Either is fine`,
};

export const ALIKE_WORDS: Readonly<Record<Alike, MessageDescriptor>> = {
  name: msg`the same name`,
  born: msg`born alike`,
  reach: msg`reached the same way`,
};

export const ASKED_BY_WORDS: Readonly<Record<AskedBy, MessageDescriptor>> = {
  parent: msg`a parent`,
  guardian: msg`a guardian`,
  self: msg`for themselves`,
  relative: msg`a relative`,
  physician: msg`a physician`,
  teacher: msg`a teacher`,
  agency: msg`an agency`,
  professional: msg`a professional`,
  other: msg`someone else`,
};

export const MATTER_WORDS: Readonly<Record<Matter, MessageDescriptor>> = {
  communication: msg`Communication`,
  feelings: msg`Feelings`,
  attention: msg`Attention`,
  movement: msg`Movement`,
  others: msg`Being with others`,
  memory: msg`Memory`,
  comfort: msg`Comfort`,
  unsure: msg`Not sure yet`,
};

export const REACH_WORDS: Readonly<Record<ReachBy, MessageDescriptor>> = {
  phone: msg`Prefers a call`,
  text: msg`Prefers a text message`,
  email: msg`Prefers an email`,
};
