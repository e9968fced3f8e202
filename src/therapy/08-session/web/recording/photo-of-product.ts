/** A photo of what was made, kept on this device with the mark it shows: drawn anew and without the place it was taken at. */
import { v7 as uuidv7 } from "uuid";
import { store } from "#foundation/web/device.ts";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import { smallPhoto } from "#foundation/web/small-photo.ts";
import { PIECE_BYTES } from "../../recording.ts";
import { withoutPlace } from "#foundation/without-place.ts";
import { type HeldRecording, keepPiece, newKey, shelf } from "./recording-shelf.ts";
import { finish } from "./send-recordings.ts";

/** False: this device cannot read that picture. */
export async function keepPhoto(
  place: { readonly sessionId: string; readonly clientId: string; readonly chosenName: string; readonly markId: string },
  picture: Blob,
): Promise<boolean> {
  const account = await store.account();
  const small = await smallPhoto(picture, PIECE_BYTES);
  const plain = small === undefined ? undefined : withoutPlace(new Uint8Array(await small.arrayBuffer()));
  if (account === null || plain === undefined) return false;
  const held: HeldRecording = {
    id: uuidv7(),
    account,
    sessionId: place.sessionId,
    clientId: place.clientId,
    chosenName: place.chosenName,
    medium: "photo",
    use: "clinical-review",
    type: "image/jpeg",
    markId: place.markId,
    at: deviceMoment(),
    steadyMs: steadyMs(),
    key: await newKey(),
    state: "under-way",
  };
  await shelf.recordings.put(held);
  await keepPiece(held, 0, new Uint8Array(plain).buffer, 0);
  await finish(held);
  return true;
}
