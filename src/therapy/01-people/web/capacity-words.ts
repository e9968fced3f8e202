import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CapacityMatter, CapacityOutcome } from "../capacity.ts";

/** What there is to decide, as it stands after “decides about”. */
export const MATTER_WORDS: Readonly<Record<CapacityMatter, MessageDescriptor>> = {
  treatment: msg({ message: "Music therapy", context: "capacity" }),
  assessment: msg({ message: "The assessment", context: "capacity" }),
  recordings: msg({ message: "Photo, audio and video", context: "capacity" }),
  songs: msg({ message: "What becomes of their songs", context: "capacity" }),
  release: msg({ message: "Telling others outside", context: "capacity" }),
  sharing: msg({ message: "What the family is shown", context: "capacity" }),
  "own-page": msg({ message: "A page of their own", context: "capacity" }),
};

export const OUTCOME_WORDS: Readonly<Record<CapacityOutcome, MessageDescriptor>> = {
  capable: msg({ message: "Decides themselves", context: "capacity" }),
  "with-support": msg({ message: "Decides with support", context: "capacity" }),
  "not-capable": msg({ message: "Cannot decide this now", context: "capacity" }),
};
