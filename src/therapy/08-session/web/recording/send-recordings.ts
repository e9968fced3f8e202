/** Sends what was recorded here, piece by piece, from the place the server has reached (tus 1.0). Cut off anywhere, it goes on there. */
import { z } from "zod";
import { outbox, store } from "#foundation/web/device.ts";
import { fillPath } from "#foundation/endpoint.ts";
import { DeviceMoment } from "#foundation/words.ts";
import { MarkId } from "#assessment/tap.ts";
import { type NewRecording, PIECE_BYTES, RecordingId } from "../../recording.ts";
import { keepRecording } from "../../recording.api.ts";
import { forgetRecording, type HeldRecording, openPiece, piecesOf, shelf } from "./recording-shelf.ts";

const LOCK = "sostenuto-recordings";
export const lockOf = (id: string): string => `${LOCK} ${id}`;

/** Everything is here: that it is coming goes into the outbox, like every other deed of a session. */
export async function finish(recording: HeldRecording): Promise<void> {
  const { id, medium, use, type, markId, at, steadyMs, sessionId, clientId, chosenName } = recording;
  const pieces = await piecesOf(id);
  const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
  if (size === 0) return forgetRecording(id);
  const input: NewRecording = {
    id: RecordingId.parse(id),
    medium,
    use,
    markId: markId === null ? null : MarkId.parse(markId),
    type,
    size,
    lengthMs: medium === "photo" ? null : Math.round(pieces.at(-1)?.upToMs ?? 0),
    at: DeviceMoment.parse(at),
    steadyMs,
  };
  await shelf.recordings.update(id, { state: "over" });
  const about = { code: "deed.recording", values: { name: chosenName } };
  await outbox.add({ endpoint: keepRecording, ids: { sessionId, clientId }, input, key: id, settledBy: ["already-exists"], about });
  await outbox.send();
  await sendRecordings();
}

/** One tab at a time. What cannot be sent now waits. */
export async function sendRecordings(): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const account = await store.account();
    if (lock === null || account === null) return;
    for (const recording of await shelf.recordings.where("account").equals(account).toArray()) {
      if (recording.state === "under-way") await takeUp(recording);
      else await sendOne(recording).catch(reportError);
    }
  });
}

/** Its page is gone, and nobody stopped it: what was kept until then is all there is. */
async function takeUp(recording: HeldRecording): Promise<void> {
  const { held } = await navigator.locks.query();
  if (!held?.some(({ name }) => name === lockOf(recording.id))) await finish(recording);
}

async function sendOne({ id, key }: HeldRecording): Promise<void> {
  if ((await store.deeds.where("key").equals(id).count()) > 0) return;
  const address = fillPath("/api/v1/tus/recordings/{id}", { id });
  const state = await fetch(address, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } });
  // Deleted on the other side: nothing of it stays here.
  if (state.status === 410) return forgetRecording(id);
  if (!state.ok) return;
  let offset = Number(state.headers.get("upload-offset"));
  const size = Number(state.headers.get("upload-length"));
  while (offset < size) {
    const body = await bytesFrom(id, key, offset);
    const answer = await fetch(address, {
      method: "PATCH",
      headers: { "tus-resumable": "1.0.0", "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
      body,
    });
    const next = z.coerce.number().int().min(1).safeParse(answer.headers.get("upload-offset"));
    if (answer.status === 410) break;
    if (!answer.ok || !next.success || next.data <= offset) return;
    offset = next.data;
  }
  await forgetRecording(id);
}

/** The next letter: as many bytes as one may hold, from wherever the pieces of the device begin and end. */
async function bytesFrom(id: string, key: CryptoKey, offset: number): Promise<Blob> {
  const parts: ArrayBuffer[] = [];
  let [at, room] = [0, PIECE_BYTES];
  for (const piece of await piecesOf(id)) {
    const from = Math.max(0, offset - at);
    if (from < piece.size && room > 0) {
      const part = (await openPiece(key, piece)).slice(from, from + room);
      parts.push(part);
      room -= part.byteLength;
    }
    at += piece.size;
  }
  return new Blob(parts);
}
