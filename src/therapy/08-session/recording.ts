/** A recording of a session, or a photo of what was made in it. None begins by itself, and none is kept without somebody who agreed to this medium and this use. */
import { z } from "zod";
import { MarkId } from "#assessment/tap.ts";
import { DeviceMoment, idOf, Instant } from "#foundation/words.ts";
import { MediaUse, Medium } from "#people/consent.ts";

export const RecordingId = idOf("Recording");
export type RecordingId = z.infer<typeof RecordingId>;

/** What a device sends in one letter: small enough for a poor network, large enough that an hour is not a thousand letters. */
export const PIECE_BYTES = 512 * 1024;
/** What is read of one at a time. */
export const READ_BYTES = 4 * 1024 * 1024;

export const MediaType = z.enum(["audio/webm", "audio/mp4", "audio/ogg", "video/webm", "video/mp4", "image/jpeg"]);
export type MediaType = z.infer<typeof MediaType>;

const KIND_OF: Readonly<Record<Medium, string>> = { photo: "image/", audio: "audio/", video: "video/" };

export const NewRecording = z
  .strictObject({
    id: RecordingId,
    medium: Medium,
    use: MediaUse,
    /** Of a photo: the mark of the permanent product it shows. */
    markId: MarkId.nullable(),
    type: MediaType,
    size: z.int().min(1),
    lengthMs: z.int().min(0).nullable(),
    at: DeviceMoment,
    steadyMs: z.number().nullable(),
  })
  .refine(({ medium, markId }) => (medium === "photo") === (markId !== null), { path: ["markId"], error: "a-photo-shows-a-mark" })
  .refine(({ medium, type }) => type.startsWith(KIND_OF[medium]), { path: ["type"], error: "not-of-this-medium" });
export type NewRecording = z.infer<typeof NewRecording>;

export const Recording = z.strictObject({
  id: RecordingId,
  medium: Medium,
  use: MediaUse,
  markId: MarkId.nullable(),
  type: MediaType,
  size: z.number(),
  /** How much of it is here. */
  arrived: z.number(),
  lengthMs: z.int().nullable(),
  at: DeviceMoment,
  steadyMs: z.number().nullable(),
  end: z.strictObject({ why: z.enum(["rule", "consent-withdrawn", "never-arrived", "by-hand"]), at: Instant }).nullable(),
});
export type Recording = z.infer<typeof Recording>;

export const RecordingRule = z.strictObject({
  /** Sounds and films go after this; photos of what was made stay with the mark they show. */
  keepMonths: z.int().min(1).max(240),
  /** After somebody withdrew it is locked at once, and goes after this. */
  withdrawnDays: z.int().min(0).max(90),
  mostMegabytes: z.int().min(1).max(4_000),
});
export type RecordingRule = z.infer<typeof RecordingRule>;
/** Until a practice chooses. The numbers are ours, to be confirmed for each place. */
export const USUAL_RULE: RecordingRule = { keepMonths: 12, withdrawnDays: 14, mostMegabytes: 500 };

/** How far into a recording a moment lies, in seconds; null: before it began or after it ended. By the steady clock where both have one. */
export function secondsInto(
  recording: Pick<Recording, "at" | "steadyMs" | "lengthMs">,
  moment: { readonly at: number; readonly steadyMs: number | null },
): number | null {
  const bySteady = recording.steadyMs !== null && moment.steadyMs !== null ? moment.steadyMs - recording.steadyMs : null;
  const into = bySteady ?? moment.at - Date.parse(recording.at);
  return into < 0 || (recording.lengthMs !== null && into > recording.lengthMs) ? null : into / 1000;
}
