/** Records in the room: only when somebody presses, and never without a sign on the screen. */
import { v7 as uuidv7 } from "uuid";
import { store } from "#foundation/web/device.ts";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import type { MediaUse, Medium } from "#people/consent.ts";
import type { MediaType } from "../../recording.ts";
import { type HeldRecording, keepPiece, newKey, shelf } from "./recording-shelf.ts";
import { finish, lockOf } from "./send-recordings.ts";

interface Wanted {
  readonly sessionId: string;
  readonly clientId: string;
  readonly chosenName: string;
  readonly medium: Exclude<Medium, "photo">;
  readonly use: MediaUse;
}

export interface UnderWay {
  readonly since: number;
  readonly stop: () => Promise<void>;
}

/** What this browser can write, the plainest first. */
const CAN: Readonly<Record<Wanted["medium"], readonly MediaType[]>> = {
  audio: ["audio/webm", "audio/mp4", "audio/ogg"],
  video: ["video/webm", "video/mp4"],
};
const PIECE_LASTS_MS = 5_000;

/** Throws where the browser is not allowed to listen, or cannot record. `onLost`: the microphone went away, or the device is full. */
export async function record(wanted: Wanted, onLost: () => void): Promise<UnderWay> {
  const account = await store.account();
  const type = CAN[wanted.medium].find((one) => MediaRecorder.isTypeSupported(one));
  if (account === null || type === undefined) throw new Error("This browser records nothing");
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: wanted.medium === "video" ? { width: { ideal: 960 } } : false,
  });
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 64_000, videoBitsPerSecond: 900_000 });
  const { sessionId, clientId, chosenName, medium, use } = wanted;
  const began = steadyMs();
  const held: HeldRecording = {
    id: uuidv7(),
    account,
    sessionId,
    clientId,
    chosenName,
    medium,
    use,
    type,
    markId: null,
    at: deviceMoment(),
    steadyMs: began,
    key: await newKey(),
    state: "under-way",
  };
  await shelf.recordings.put(held);
  let nth = 0;
  let kept: Promise<unknown> = Promise.resolve();
  const over = new Promise<void>((resolve) => recorder.addEventListener("stop", () => resolve(), { once: true }));
  recorder.addEventListener("dataavailable", ({ data }) => {
    const upTo = steadyMs() - began;
    if (data.size === 0) return;
    kept = kept
      .then(async () => keepPiece(held, nth++, await data.arrayBuffer(), upTo))
      .catch((error: unknown) => {
        reportError(error);
        if (recorder.state !== "inactive") recorder.stop();
        onLost();
      });
  });
  // As long as this page lives, nobody else takes it for one that was left behind.
  void navigator.locks.request(lockOf(held.id), () => over.then(() => kept));
  recorder.addEventListener("error", onLost);
  recorder.start(PIECE_LASTS_MS);
  const done = over.then(async () => {
    for (const track of stream.getTracks()) track.stop();
    await kept;
    await finish(held);
  });
  done.catch(reportError);
  for (const track of stream.getTracks())
    track.addEventListener("ended", () => {
      if (recorder.state !== "inactive") recorder.stop();
      onLost();
    });
  return {
    since: began,
    stop: async () => {
      if (recorder.state !== "inactive") recorder.stop();
      await over;
      await kept;
    },
  };
}
