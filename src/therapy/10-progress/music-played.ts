/** The music that was meant for an objective in a session, as its plan says: activity, song, key, tempo, and what the intervention's own music says. */
import { z } from "zod";
import { ObjectiveId } from "#plan/objective.ts";
import { SessionId } from "#schedule/series.ts";

export const MusicPlayed = z.strictObject({
  sessionId: SessionId,
  objectiveId: ObjectiveId,
  /** The client's own intervention, or what the activity is called where it is none. */
  intervention: z.string(),
  /** The title, or the number of a song that ships with the product. */
  song: z.string().nullable(),
  key: z.string().nullable(),
  beatsPerMinute: z.int().nullable(),
  instrument: z.string().nullable(),
  live: z.string().nullable(),
});
export type MusicPlayed = z.infer<typeof MusicPlayed>;
