/** How each level of help is called where one chooses among them. */
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { PromptLevel } from "#assessment/prompt-level.ts";

export const HELP_WORDS: Readonly<Record<PromptLevel, MessageDescriptor>> = {
  I: msg`Independent`,
  MC: msg`Musical cue`,
  G: msg`Gesture`,
  V: msg`Verbal`,
  M: msg`Model`,
  P: msg`Physical help`,
  NR: msg`No response`,
  R: msg`Refused`,
};
