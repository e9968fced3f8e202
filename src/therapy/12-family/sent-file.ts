/** A photo or a sound between home and practice: small, of few kinds, and without what a telephone writes into it beside the picture. */
import { z } from "zod";

/** A telephone makes a photo smaller than this before it is sent. */
export const MOST_PHOTO_BYTES = 2 * 1024 * 1024;
export const MOST_SOUND_BYTES = 4 * 1024 * 1024;
/** A voice note ends by itself after this. */
export const MOST_SOUND_SECONDS = 120;

const inLetters = (bytes: number) => Math.ceil(bytes / 3) * 4 + 4;
export const SENT_FILE = z.base64().min(4).max(inLetters(MOST_SOUND_BYTES));

/** Sounds a telephone records or a therapist keeps. */
export const SOUND_TYPES = [
  "audio/mpeg",
  "audio/mp4",
  "audio/x-m4a",
  "video/mp4",
  "audio/ogg",
  "audio/opus",
  "audio/webm",
  "video/webm",
  "audio/wav",
] as const;
