import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { InterventionMethod } from "#library/intervention-method.ts";
import type { MusicElement } from "#library/music-element.ts";

/** The parts of the music a therapist chooses on purpose. */
export const ELEMENT_WORDS: Readonly<Record<MusicElement, MessageDescriptor>> = {
  key: msg`Key`,
  tempo: msg`Tempo`,
  metre: msg`Metre`,
  instrumentation: msg`Instruments`,
  lyrics: msg`Lyrics`,
  melody: msg`Melody`,
  rhythm: msg`Rhythm`,
  harmony: msg`Harmony`,
  dynamics: msg`Dynamics`,
  timbre: msg`Timbre`,
  texture: msg`Texture`,
  form: msg`Form`,
  style: msg`Style`,
  articulation: msg`Articulation`,
  silence: msg`Silence`,
  "pitch-range": msg`Pitch range`,
  "live-or-recorded": msg`Live or recorded`,
  "who-chooses": msg`Who chooses`,
};

/** Bruscia's four: listening, playing what exists, inventing in the moment, making something to keep. */
export const APPROACH_WORDS: Readonly<Record<InterventionMethod, MessageDescriptor>> = {
  receptive: msg`Receptive`,
  "re-creative": msg`Re-creative`,
  improvisation: msg`Improvisation`,
  compositional: msg`Compositional`,
};
