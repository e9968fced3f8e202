import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SafetyKind } from "#people/story.ts";

/** How each kind of line is headed, on the card and in the line above the plan. */
export const SAFETY_WORDS: Readonly<Record<SafetyKind, MessageDescriptor>> = {
  "leave-out": msg`Leave out`,
  "before-you-start": msg`Before you start`,
  "not-now": msg`“Not now”`,
  stop: msg`“Stop”`,
  medical: msg`Medical`,
};
