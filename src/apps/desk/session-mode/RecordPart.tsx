import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Go } from "#foundation/web/Go.tsx";
import type { Room } from "#overview/overview.api.ts";
import { standingOf } from "#session/mark.ts";
import { USE_WORDS } from "#intake/web/consent-words.ts";
import look from "./more.module.css";
import own from "./recording.module.css";
import type { RecordingHere } from "./use-recording.ts";

/** What may be recorded here, and nothing else is offered. It begins when somebody presses, and never by itself. */
export function RecordPart({ room, recording }: { room: Room; recording: RecordingHere }) {
  const { t } = useLingui();
  const sounds = room.mayRecord.filter(({ medium }) => medium !== "photo");
  const mayPhoto = room.mayRecord.some(({ medium, use }) => medium === "photo" && use === "clinical-review");
  return (
    <section>
      <h2>
        <Trans>Recording</Trans>
      </h2>
      {recording.trouble === null ? null : (
        <p className={look.failed} role="alert">
          {recording.trouble === "lost" ? (
            <Trans>The recording ended: the microphone went away, or the device has no room. What came before is kept.</Trans>
          ) : (
            <Trans>Nothing is recorded: this browser was not allowed to listen, or cannot record.</Trans>
          )}
        </p>
      )}
      {sounds.length === 0 ? (
        <p className={look.hint}>
          <Trans>Nobody has agreed to a recording of {room.chosenName}, so none can begin.</Trans>{" "}
          <Go to={`/clients/${room.clientId}/consents`}>
            <Trans>Consents</Trans>
          </Go>
        </p>
      ) : (
        <>
          <div className={look.hand}>
            {sounds.map((one) => (
              <button
                key={`${one.medium} ${one.use}`}
                type="button"
                disabled={recording.underWay !== null || recording.beginning}
                onClick={() => void recording.start(one)}
              >
                {one.medium === "audio" ? (
                  <Trans>Record sound: {t(USE_WORDS[one.use])}</Trans>
                ) : (
                  <Trans>Record picture and sound: {t(USE_WORDS[one.use])}</Trans>
                )}
              </button>
            ))}
          </div>
          <p className={look.hint}>
            <Trans>Kept locked, heard by the team alone, and deleted by the rule of the practice. Say aloud that you record.</Trans>
          </p>
        </>
      )}
      {mayPhoto ? <PhotoPart room={room} /> : null}
    </section>
  );
}

/** A photo of what was made, with the mark that stands for it. */
function PhotoPart({ room }: { room: Room }) {
  const [said, setSaid] = useState<"kept" | "failed" | null>(null);
  const products = room.objectives.flatMap(({ id, title, measure }) => {
    const mark = measure.method === "product" ? standingOf(id, room.marks).at(-1) : undefined;
    return mark === undefined ? [] : [{ id, title, markId: mark.id }];
  });
  const take = async (markId: string, picture: File | undefined) => {
    if (picture === undefined) return;
    try {
      const { keepPhoto } = await import("#session/web/recording/photo-of-product.ts");
      setSaid((await keepPhoto({ ...room, markId }, picture)) ? "kept" : "failed");
    } catch (error) {
      reportError(error);
      setSaid("failed");
    }
  };
  if (products.length === 0) return null;
  return (
    <>
      <div className={look.hand}>
        {products.map(({ id, title, markId }) => (
          <label key={id} className={own.photo}>
            <Trans>Photo of what was made: {title}</Trans>
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                void take(markId, event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </label>
        ))}
      </div>
      <p className={look.hint} role="status">
        {said === "kept" ? (
          <Trans>The photo is kept with the last mark, without the place it was taken at.</Trans>
        ) : said === "failed" ? (
          <Trans>This picture could not be kept.</Trans>
        ) : null}
      </p>
    </>
  );
}
