import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SafetyKind, SafetyThing } from "#people/safety-card.ts";

/** How each kind of line is headed, on the card and in the line above the plan. */
export const SAFETY_WORDS: Readonly<Record<SafetyKind, MessageDescriptor>> = {
  seizure: msg`Seizures`,
  allergy: msg`Allergy`,
  "leave-out": msg`Leave out`,
  "mouth-instrument": msg`Mouth instruments`,
  sensory: msg`Senses`,
  movement: msg({ message: "Movement", context: "safety" }),
  behaviour: msg`Signs to watch for`,
  "before-you-start": msg`Before you start`,
  "not-now": msg`“Not now”`,
  stop: msg`“Stop”`,
  medical: msg`Medical`,
};

export const THING_WORDS: Readonly<Record<SafetyThing, MessageDescriptor>> = {
  song: msg({ message: "A song", context: "safety" }),
  sound: msg({ message: "A sound", context: "safety" }),
  instrument: msg({ message: "An instrument", context: "safety" }),
  material: msg({ message: "A material", context: "safety" }),
  movement: msg({ message: "A movement", context: "safety" }),
  other: msg({ message: "Something else", context: "safety" }),
};
