/** The music that was in force when a mark was made, so that a response can later be read by song, tempo, key, instrument and by live or recorded. It is what the screen said, not a measurement of sound. */
import { z } from "zod";
import { shortText } from "#foundation/words.ts";
import { MusicElement } from "#library/music-element.ts";
import { AnySongId } from "#library/own-song.ts";

export const MusicInForce = z.strictObject({
  /** What was being done, by the name it had then: the planned activity, or the intervention of the plan. */
  activity: shortText(120),
  song: AnySongId.nullable(),
  songTitle: z.string().max(200).nullable(),
  /** As it was set on the screen in that moment: tapped in, ramped, or as planned. */
  beatsPerMinute: z.number().min(20).max(300).nullable(),
  /** As it was set on the screen in that moment, after transposing. */
  key: z.string().max(24).nullable(),
  /** The metronome was sounding. */
  metronome: z.boolean(),
  /** Every other choice of the plan for this activity, by element: `instrumentation`, `live-or-recorded`, `metre`, `who-chooses` … */
  elements: z.partialRecord(MusicElement, z.string().max(400)),
});
export type MusicInForce = z.infer<typeof MusicInForce>;
