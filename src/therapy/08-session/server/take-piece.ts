/** Looks at what arrives and keeps it locked: by what its first bytes say it is, never by what it was called. */
import { fileTypeFromBuffer } from "file-type";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Files } from "#foundation/server/files.ts";
import { holdFiles } from "#foundation/server/forget-file.ts";
import { withoutPlace } from "#foundation/without-place.ts";
import { READ_BYTES } from "../recording.ts";
import { pieceLock } from "./media-lock.ts";
import { type KeptRecording, piecesOf, savePiece, type WholeRecording } from "./recording-store.ts";

interface With {
  readonly files: Files;
  readonly master: Uint8Array;
}

export async function takePiece(
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  recording: KeptRecording,
  { offset, bytes, now }: { readonly offset: number; readonly bytes: Buffer; readonly now: string },
  { files, master }: With,
): Promise<Result<number, { readonly type: "offset-differs" | "file-refused" }>> {
  if (offset !== recording.arrived || offset + bytes.length > recording.size) return refuse({ type: "offset-differs" });
  if (offset === 0 && !(await isWhatItSays(bytes, recording))) return refuse({ type: "file-refused" });
  await holdFiles(tx);
  const locked = pieceLock(master, recording.lockedKey, { clientId: recording.clientId, recordingId: recording.id }).lock(bytes, offset);
  await savePiece(tx, actor, { recordingId: recording.id, at: offset, size: bytes.length, file: await files.keep(locked), keptAt: now });
  return ok(offset + bytes.length);
}

/** Sounds and films of one container look alike in their first bytes. A photo comes in one piece, without the place it was made at. */
async function isWhatItSays(bytes: Buffer, { type, medium, size }: KeptRecording): Promise<boolean> {
  const found = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  if (medium === "photo") return found === type && bytes.length === size && withoutPlace(bytes)?.length === bytes.length;
  const container = type.split("/")[1] ?? "";
  return CONTAINERS[container]?.includes(found) ?? false;
}

const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  webm: ["video/webm", "audio/webm"],
  mp4: ["video/mp4", "audio/mp4", "audio/x-m4a", "video/quicktime"],
  ogg: ["audio/ogg", "audio/opus", "video/ogg", "application/ogg"],
};

/** The bytes asked for, as far as one answer goes. Only the pieces that hold them are opened. */
export async function readPart(
  tx: Tx,
  actor: Pick<Actor, "practiceId">,
  recording: KeptRecording,
  asked: { readonly from?: number | undefined; readonly until?: number | undefined },
  { files, master }: With,
): Promise<{ readonly from: number; readonly bytes: Buffer }> {
  const from = Math.min(asked.from ?? 0, recording.size - 1);
  const until = Math.max(from, Math.min(asked.until ?? recording.size - 1, recording.size - 1, from + READ_BYTES - 1));
  const { open } = pieceLock(master, recording.lockedKey, { clientId: recording.clientId, recordingId: recording.id });
  const parts: Buffer[] = [];
  for (const { at, file } of await piecesOf(tx, actor, recording.id, { from, until })) {
    const locked = await files.read(file);
    if (!locked) throw new Error("A piece of a recording is not in the file store: restore it from a backup");
    const bytes = open(locked, at);
    parts.push(bytes.subarray(Math.max(0, from - at), Math.max(0, until + 1 - at)));
  }
  return { from, bytes: Buffer.concat(parts) };
}

/** All of it, opened, for the hands of whom it is about. */
export async function wholeOf({ id, lockedKey, pieces }: WholeRecording, clientId: string, { files, master }: With): Promise<Buffer> {
  const { open } = pieceLock(master, lockedKey, { clientId, recordingId: id });
  const parts: Buffer[] = [];
  for (const { at, file } of pieces) {
    const locked = await files.read(file);
    if (!locked) throw new Error("A piece of a recording is not in the file store: restore it from a backup");
    parts.push(open(locked, at));
  }
  return Buffer.concat(parts);
}
