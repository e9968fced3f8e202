import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MusicExperience } from "../intervention-bank.ts";
import type { NeurologicTechnique } from "../neurologic-technique.ts";

/** What happens in the music. */
export const EXPERIENCE_WORDS: Readonly<Record<MusicExperience, MessageDescriptor>> = {
  singing: msg`Singing`,
  listening: msg`Listening`,
  "percussion-play": msg`Percussion`,
  "instrument-play": msg`Playing instruments`,
  improvising: msg`Improvising`,
  "song-writing": msg`Song writing`,
  "moving-to-music": msg`Moving to music`,
  relaxation: msg`Relaxation`,
  "lyric-analysis": msg`Talking about lyrics`,
};

/** The techniques of neurologic music therapy by their registered English names: they are the same in French. */
export const TECHNIQUE_NAMES: Readonly<Record<NeurologicTechnique, string>> = {
  RAS: "Rhythmic Auditory Stimulation",
  PSE: "Patterned Sensory Enhancement",
  TIMP: "Therapeutic Instrumental Music Performance",
  MIT: "Melodic Intonation Therapy",
  MUSTIM: "Musical Speech Stimulation",
  RSC: "Rhythmic Speech Cueing",
  VIT: "Vocal Intonation Therapy",
  TS: "Therapeutic Singing",
  OMREX: "Oral Motor and Respiratory Exercises",
  DSLM: "Developmental Speech and Language Training through Music",
  SYCOM: "Symbolic Communication Training through Music",
  MSOT: "Musical Sensory Orientation Training",
  MNT: "Musical Neglect Training",
  APT: "Auditory Perception Training",
  MACT: "Musical Attention Control Training",
  MMT: "Musical Mnemonics Training",
  EMM: "Musical Echoic Memory Training",
  AMMT: "Associative Mood and Memory Training",
  MEFT: "Musical Executive Function Training",
  MPC: "Music in Psychosocial Training and Counseling",
};
