/** A song anyone may sing: in the public domain, with the reason, or our own. The chords are our arrangement; transpose to the singer. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";
import { Bilingual } from "./bilingual.ts";
import { Population } from "./population.ts";

export const SongId = z
  .string()
  .regex(/^T\d{2}$/)
  .brand("Song");
export type SongId = z.infer<typeof SongId>;

const NOTE = "[A-G][#b]?\\d";

export const Song = z.strictObject({
  id: SongId,
  title: shortText(),
  /** Null: it has no words. */
  language: z.enum(["en", "fr", "de", "es"]).nullable(),
  origin: shortText(500),
  publicDomainReason: shortText(500),
  /** `certain`: a dated print or an author long dead. `high`: anonymous and claimed by nobody, but the first printing is undated. */
  certainty: z.enum(["certain", "high"]),
  licence: z.enum(["public-domain", "CC0"]),
  /** The same song in the other language. */
  pair: SongId.nullable(),
  /** `melody`: chords compared with the tune. `customary`: the usual chords, to be tried by ear. */
  chordBasis: z.enum(["melody", "customary"]),
  key: z.string().regex(/^[A-G][#b]?m?$/),
  mode: z.enum(["major", "minor"]),
  metre: z.string().regex(/^\d{1,2}\/\d{1,2}$/),
  beatsPerMinute: z.int().min(30).max(240),
  /** Lowest and highest note of the tune in this key. */
  range: z.string().regex(new RegExp(`^${NOTE}-${NOTE}$`)),
  tags: z.array(shortText(40)),
  populations: z.array(Population).min(1),
  uses: z.array(shortText(80)),
  chordpro: shortText(10_000),
  cautions: Bilingual.nullable(),
});
export type Song = z.infer<typeof Song>;
