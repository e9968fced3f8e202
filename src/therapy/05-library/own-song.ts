/** A song of the practice: a therapist’s own chart, private to the practice; and what a client sings a song in. */
import { z } from "zod";
import { idOf, shortText } from "#foundation/words.ts";
import { readChordPro } from "./chord-pro.ts";
import { keyName, keyOf } from "./note-name.ts";
import { SongId } from "./song.ts";

export const OwnSongId = idOf("Song");
export type OwnSongId = z.infer<typeof OwnSongId>;

/** Any song: one that ships with the product, or the practice’s own. */
export const AnySongId = z.union([SongId, OwnSongId]);
export type AnySongId = z.infer<typeof AnySongId>;

/** "G", "F#m". */
export const KeyName = z.string().regex(/^[A-G][#b]?m?$/);
export const Tempo = z.int().min(30).max(240);
/** ISO 639: the languages a song is sung in are more than ours. */
export const SungLanguage = z.string().regex(/^[a-z]{2,3}$/);

export const SongWording = z.strictObject({
  title: shortText(),
  artist: shortText().nullable(),
  /** Null: it has no words, or nobody said. */
  language: SungLanguage.nullable(),
  tags: z.array(shortText(40)).max(20),
  /** Words and chords, as the therapist keeps them. */
  chart: z
    .string()
    .max(30_000)
    .refine((text) => text.trim() !== "", { error: "chart-empty" }),
});
export type SongWording = z.infer<typeof SongWording>;

export const SongStatus = z.enum(["kept", "put-away"]);

/** What lists show of a song: everything but its chart. */
export const SongRow = z.strictObject({
  id: AnySongId,
  own: z.boolean(),
  title: z.string(),
  artist: z.string().nullable(),
  language: z.string().nullable(),
  key: z.string().nullable(),
  beatsPerMinute: z.int().nullable(),
  metre: z.string().nullable(),
  tags: z.array(z.string()),
});
export type SongRow = z.infer<typeof SongRow>;

/** What a client sings a song in. Null: as it is written. */
export const ClientSongWording = z.strictObject({
  song: AnySongId,
  key: KeyName.nullable(),
  beatsPerMinute: Tempo.nullable(),
  knows: z.boolean(),
  /** Taken off the client’s list. */
  dropped: z.boolean(),
});
export type ClientSongWording = z.infer<typeof ClientSongWording>;

/** Key, tempo and metre as the chart itself says them: kept beside it for lists. What cannot be read is not known. */
export function factsOf(chart: string): { key: string | null; beatsPerMinute: number | null; metre: string | null } {
  const { key, beatsPerMinute, metre } = readChordPro(chart);
  const read = keyOf(key ?? "");
  return { key: read === undefined ? null : keyName(read), beatsPerMinute, metre };
}
