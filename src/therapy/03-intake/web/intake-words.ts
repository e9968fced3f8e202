import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Voice } from "#people/story.ts";
import type { IntakePart, Speaker } from "../question.ts";

export const PART_WORDS: Readonly<Record<IntakePart, MessageDescriptor>> = {
  general: msg`Home and days`,
  diagnosis: msg`Diagnosis and strengths`,
  medical: msg`Health`,
  physical: msg`Body and senses`,
  cognitive: msg`Understanding and speaking`,
  behavioural: msg`Moods and company`,
  musical: msg`Music`,
  hopes: msg`What each is looking for`,
};

/** The voices of the story, as the story names them. */
export const VOICE_WORDS: Readonly<Record<Voice, MessageDescriptor>> = {
  "why-we-come": msg`Why we come`,
  "what-i-like": msg`What I like`,
  "what-my-family-likes": msg`What my family likes`,
  "what-we-work-on": msg`What we work on`,
};

/** Whose voice a link asks for. */
export const SPEAKER_WORDS: Readonly<Record<Speaker, MessageDescriptor>> = {
  client: msg`The client`,
  family: msg`The family`,
  professional: msg`A professional`,
};
