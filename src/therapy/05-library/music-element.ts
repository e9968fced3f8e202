/** The parts of the music a therapist chooses on purpose. Each choice says what it is, what it is for, and how it will sound. */
import { z } from "zod";
import { Bilingual } from "./bilingual.ts";

export const MusicElement = z.enum([
  "key",
  "tempo",
  "metre",
  "instrumentation",
  "lyrics",
  "melody",
  "rhythm",
  "harmony",
  "dynamics",
  "timbre",
  "texture",
  "form",
  "style",
  "articulation",
  "silence",
  "pitch-range",
  /** Two choices about the music as a whole that change what it does. */
  "live-or-recorded",
  "who-chooses",
]);
export type MusicElement = z.infer<typeof MusicElement>;

/** One element of a shipped intervention with the therapist's reason: "tempo: 88, so that the answer can be felt coming, slowing before the name". */
export const BankMusicChoice = z.strictObject({ element: MusicElement, value: Bilingual, purpose: Bilingual, form: Bilingual });
export type BankMusicChoice = z.infer<typeof BankMusicChoice>;
