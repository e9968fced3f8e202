import { Trans } from "@lingui/react/macro";
import { Camera, Check, Mic, Square } from "lucide-react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { readHelp, sendFamilyFile } from "#family/portal-more.api.ts";
import type { Sent } from "#family/observation.ts";
import { MOST_PHOTO_BYTES, MOST_SOUND_SECONDS } from "#family/sent-file.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { Button } from "../../Button.tsx";
import page from "../../page.module.css";
import { readAgain, useAnswer } from "../../use-answer.ts";
import look from "./later.module.css";
import { inBase64, smallPhoto } from "#foundation/web/small-photo.ts";

/** Looked at and found too large, or stopped at the door already. */
const TOO_LARGE: readonly string[] = ["file-too-large", "too-large"];

type State = "open" | "making" | "sending" | "sent" | "unreadable" | "too-large" | "not-sent";

/** A photo or a voice note with what was just told; offered only where a consent to it stands. */
export function SentAlong({ clientId, observationId }: { clientId: string; observationId: string }) {
  const read = useAnswer(readHelp, { ids: { clientId } });
  const [state, setState] = useState<State>("open");
  if (read.state !== "ready" || !(read.value.mayPhoto || read.value.maySound)) return null;
  const send = async (medium: Sent, blob: Blob) => {
    setState("sending");
    const input = { id: uuidv7(), observationId, medium, content: await inBase64(blob) };
    const answer = await call(sendFamilyFile, { ids: { clientId }, input });
    setState(answer.ok ? "sent" : TOO_LARGE.includes(answer.refusal.type) ? "too-large" : "not-sent");
    readAgain();
  };
  return (
    <section className={page.section}>
      <h2>
        <Trans>Something along with it?</Trans>
      </h2>
      {read.value.mayPhoto ? <Photo onReady={(blob) => void send("photo", blob)} onState={setState} /> : null}
      {read.value.maySound ? <Voice onReady={(blob) => void send("sound", blob)} /> : null}
      <Said state={state} />
    </section>
  );
}

function Said({ state }: { state: State }) {
  if (state === "open") return null;
  if (state === "sent")
    return (
      <p className={page.sign} role="status">
        <Icon of={Check} size={22} />
        <Trans>It has arrived too.</Trans>
      </p>
    );
  return (
    <p className={page.muted} role="status">
      {state === "making" || state === "sending" ? <Trans>One moment…</Trans> : null}
      {state === "unreadable" ? <Trans>This phone cannot read that picture. Take a photo instead, or describe it.</Trans> : null}
      {state === "too-large" ? <Trans>This is too large to send. A shorter one will do.</Trans> : null}
      {state === "not-sent" ? <Trans>It could not be sent. Your words have arrived all the same.</Trans> : null}
    </p>
  );
}

function Photo({ onReady, onState }: { onReady: (blob: Blob) => void; onState: (state: State) => void }) {
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = "";
    if (file === undefined) return;
    onState("making");
    const small = await smallPhoto(file, MOST_PHOTO_BYTES);
    if (small === undefined) onState("unreadable");
    else onReady(small);
  };
  return (
    <label className={look.choice}>
      <Icon of={Camera} size={22} />
      <Trans>A photo (it is made small, and where it was taken is removed)</Trans>
      <input className="so-hidden" type="file" accept="image/*" onChange={(event) => void choose(event)} />
    </label>
  );
}

/** Ends by itself: two minutes are a long story. */
function Voice({ onReady }: { onReady: (blob: Blob) => void }) {
  const recorder = useRef<MediaRecorder | null>(null);
  const [since, setSince] = useState<number | null>(null);
  const [isRefused, setRefused] = useState(false);
  const isOn = since !== null;
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = window.setTimeout(() => recorder.current?.stop(), MOST_SOUND_SECONDS * 1000);
    return () => window.clearTimeout(timer);
  }, [isOn]);
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
    if (stream === undefined) return setRefused(true);
    const pieces: Blob[] = [];
    const making = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
    making.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    making.addEventListener("stop", () => {
      for (const track of stream.getTracks()) track.stop();
      setSince(null);
      onReady(new Blob(pieces, { type: making.mimeType }));
    });
    recorder.current = making;
    making.start();
    setSince(Date.now());
  };
  if (isRefused)
    return (
      <p className={page.muted}>
        <Trans>This phone did not let us use its microphone. Written words are just as good.</Trans>
      </p>
    );
  return isOn ? (
    <Button icon={Square} look="filled" onPress={() => recorder.current?.stop()}>
      <Trans>Stop and send</Trans>
    </Button>
  ) : (
    <Button icon={Mic} onPress={() => void begin()}>
      <Trans>Say it aloud (up to two minutes)</Trans>
    </Button>
  );
}
