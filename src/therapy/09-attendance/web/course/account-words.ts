/** The words for what is written at once about an absence. */
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Channel, Done, Factor, MakeUp, Reached } from "../../absence-account.ts";
import type { CutShort } from "../../attendance.ts";

type Words<Code extends string> = Readonly<Record<Code, MessageDescriptor>>;

export const CHANNEL_WORDS: Words<Channel> = {
  "in-person": msg`In person`,
  phone: msg`By phone`,
  message: msg`By message`,
  "e-mail": msg`By e-mail`,
  portal: msg`On the family’s pages`,
  "school-or-ward": msg`Through school or ward`,
};

export const DONE_WORDS: Words<Done> = {
  waited: msg`Waited`,
  called: msg`Called`,
  "left-a-message": msg`Left a neutral message`,
  "asked-the-team": msg`Asked the team`,
  "went-to-see": msg`Went to see`,
};

export const REACHED_WORDS: Words<Reached> = {
  reached: msg`Reached somebody`,
  "not-reached": msg`Reached nobody`,
  "not-tried": msg`Not tried`,
};

export const MAKE_UP_WORDS: Words<MakeUp> = {
  offered: msg`Offered`,
  declined: msg`Offered, not wanted`,
  owed: msg`We owe one`,
  none: msg`None`,
};

export const FACTOR_WORDS: Words<Factor> = {
  transport: msg`Getting here`,
  money: msg`Money`,
  "care-of-others": msg`Caring for others`,
  "work-or-school": msg`Work or school`,
  health: msg`Health`,
  fatigue: msg`Tiredness`,
  overwhelmed: msg`Too much at once`,
  "therapy-itself": msg`The sessions themselves`,
  trust: msg`Trust`,
  forgot: msg`It was forgotten`,
  weather: msg`Weather or roads`,
  "family-change": msg`Changes at home`,
  other: msg`Something else`,
};

export const CUT_SHORT_WORDS: Words<CutShort> = {
  late: msg`Came late`,
  "left-early": msg`Left early`,
  unwell: msg`Was unwell`,
};
