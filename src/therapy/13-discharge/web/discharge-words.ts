import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { DischargeReason } from "../discharge.ts";

export const DISCHARGE_WORDS: Readonly<Record<DischargeReason, MessageDescriptor>> = {
  "goals-reached": msg`What they came for is reached`,
  "client-wishes": msg`The client wishes it`,
  "family-wishes": msg`The family wishes it`,
  "other-help": msg`Other help fits better`,
  health: msg`Health does not allow it`,
  moved: msg`They move away`,
  "no-longer-fits": msg`No time or place fits any more`,
  "service-ends": msg`The service ends`,
  absences: msg`They no longer come`,
  died: msg`They died`,
};
