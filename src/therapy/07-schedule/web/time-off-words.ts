import { msg } from "@lingui/core/macro";
import type { TimeOffKind } from "../time-off.ts";

export const KIND_WORDS = {
  holiday: msg`School holidays`,
  closure: msg`Closed`,
  leave: msg`Leave`,
  illness: msg`Illness`,
} as const satisfies Record<TimeOffKind, unknown>;
