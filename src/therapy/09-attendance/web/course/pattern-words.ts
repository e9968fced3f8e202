import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Counted, Sensitivity } from "../../absence-pattern.ts";
import type { TalkOutcome } from "../../pattern.api.ts";

export const COUNTED_WORDS: Readonly<Record<Counted, MessageDescriptor>> = {
  attended: msg`Came`,
  missed: msg`Missed`,
  "left-out": msg`Left out`,
  "not-yet-recorded": msg`Not yet recorded`,
};

export const TALK_WORDS: Readonly<Record<TalkOutcome, MessageDescriptor>> = {
  talked: msg`We talked`,
  "call-planned": msg`A call is planned`,
  "not-a-concern": msg`Not a concern`,
};

export const SENSITIVITY_WORDS: Readonly<Record<Sensitivity, MessageDescriptor>> = {
  usual: msg`As usual`,
  more: msg`Sooner`,
  most: msg`Soonest`,
};
