import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { idOf, longText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { NewRecording, PIECE_BYTES, RecordingId, RecordingRule } from "./recording.ts";

const ofRecording = z.strictObject({ recordingId: RecordingId });
const inLetters = (bytes: number) => Math.ceil(bytes / 3) * 4;

export const keepRecording = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/recordings",
  summary:
    "Say that a recording of a session is coming, where everybody who is recorded agreed to this medium and use; its bytes follow in pieces",
  may: "recording.write",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: NewRecording,
  output: z.strictObject({ id: RecordingId }),
  refusals: { "not-agreed": 409, "others-not-agreed": 409, "too-large": 413 },
  worksOffline: true,
});

export const readUpload = endpoint({
  method: "GET",
  path: "/recordings/{recordingId}/upload",
  summary: "How much of a recording has arrived, so that a device goes on where it was cut off",
  may: "recording.send",
  ids: ofRecording,
  input: z.strictObject({}),
  output: z.strictObject({ offset: z.number(), size: z.number() }),
  refusals: { ended: 410 },
});

export const sendPiece = endpoint({
  method: "POST",
  path: "/recordings/{recordingId}/upload",
  summary:
    "The next bytes of a recording, from the place that was reached; the same is spoken by the tus protocol at /tus/recordings/{recordingId}",
  may: "recording.send",
  ids: ofRecording,
  input: z.strictObject({
    offset: z.int().min(0),
    content: z
      .base64()
      .min(4)
      .max(inLetters(PIECE_BYTES) + 4),
  }),
  most: inLetters(PIECE_BYTES) + 4_096,
  output: z.strictObject({ id: RecordingId, offset: z.number() }),
  refusals: { "offset-differs": 409, "not-agreed": 409, "file-refused": 422, ended: 410 },
});

export const hearRecording = endpoint({
  method: "GET",
  path: "/recordings/{recordingId}/bytes",
  summary: "A part of a recording, to be heard or seen by who cares for this client, as long as everybody in it agrees",
  may: "recording.hear",
  ids: ofRecording,
  input: z.strictObject({ from: z.coerce.number().int().min(0).optional(), until: z.coerce.number().int().min(0).optional() }),
  sends: "application/octet-stream",
  output: FileAnswer,
  refusals: { "not-agreed": 409, "not-whole": 409, ended: 410 },
});

export const endRecording = endpoint({
  method: "POST",
  path: "/recordings/{recordingId}/end",
  summary: "Delete a recording: its bytes leave, and that it was there and why it went stays",
  may: "recording.end",
  ids: ofRecording,
  input: z.strictObject({ reason: longText(400) }),
  output: z.strictObject({ id: RecordingId }),
  refusals: { ended: 410 },
});

export const readRecordingRule = endpoint({
  method: "GET",
  path: "/practice/recordings",
  summary: "How long recordings are kept and how large one may be",
  may: "practice.read",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: RecordingRule,
  refusals: {},
});

export const chooseRecordingRule = endpoint({
  method: "POST",
  path: "/practice/recordings",
  summary: "Choose how long recordings are kept and how large one may be; the earlier choice stays readable",
  may: "practice.write",
  ids: z.strictObject({}),
  input: RecordingRule.extend({ id: idOf("RecordingRule") }),
  output: z.strictObject({ id: idOf("RecordingRule") }),
  refusals: {},
});
