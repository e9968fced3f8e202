import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./more.module.css";
import type { Playing } from "./use-playing.ts";

const WALKS = [-10, 5, 10] as const;

/** A tempo that walks by small steps, as for gait; the therapist decides, and it stops with one touch. */
export function TempoRamp({ playing, onSetDevice }: { playing: Playing; onSetDevice: () => void }) {
  const { t } = useLingui();
  const { number } = useLanguage();
  const { tempo, ramp } = playing;
  return (
    <section>
      <h2>
        <Trans>Tempo that walks</Trans>
      </h2>
      {tempo === null ? (
        <p className={look.hint}>
          <Trans>Tap a tempo in first, for example the steps of somebody walking.</Trans>
        </p>
      ) : (
        <>
          <p className={look.hint} role="status">
            {ramp === null ? (
              <Trans>Now {number(tempo)} beats a minute. Each step is 2.5 % and lasts 20 seconds.</Trans>
            ) : (
              <Trans>
                Now {number(tempo)}, on the way to {number(ramp.to)}.
              </Trans>
            )}
          </p>
          <div className={look.hand}>
            {ramp === null ? (
              WALKS.map((percent) => (
                <button key={percent} type="button" onClick={() => playing.walk(percent)}>
                  {percent > 0 ? t`${number(percent)} % faster` : t`${number(-percent)} % slower`}
                </button>
              ))
            ) : (
              <button type="button" onClick={playing.stopWalk}>
                <Trans>Stay at this tempo</Trans>
              </button>
            )}
          </div>
        </>
      )}
      <button type="button" className={look.wide} onClick={onSetDevice}>
        <Trans>Set this device for playing along (10 seconds)</Trans>
      </button>
    </section>
  );
}
