import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Metronome, Square } from "lucide-react";
import { useRef } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { tappedTempo } from "./metronome.ts";
import look from "./now.module.css";
import type { Playing } from "./use-playing.ts";

const TOO_LONG_AGO = 2_500;

/** The tempo of this song: tap it in, or let it beat for ear and eye. */
export function Tempo({ playing: { tempo, setTempo, beating, setBeating, flash } }: { playing: Playing }) {
  const { t } = useLingui();
  const taps = useRef<number[]>([]);

  const tap = () => {
    const now = performance.now();
    const recent = now - (taps.current.at(-1) ?? 0) < TOO_LONG_AGO ? taps.current.slice(-4) : [];
    taps.current = [...recent, now];
    const tapped = tappedTempo(taps.current);
    if (tapped !== null) setTempo(tapped);
  };

  return (
    <>
      <button type="button" className={look.tempo} onClick={tap}>
        <b className="so-figures">{tempo ?? "–"}</b> <Trans>tap</Trans>
        <span className="so-hidden">
          {tempo === null ? (
            <Trans>the tempo</Trans>
          ) : (
            <Plural value={tempo} one="the tempo, # beat a minute now" other="the tempo, # beats a minute now" />
          )}
        </span>
      </button>
      <button
        type="button"
        className={look.beat}
        aria-pressed={beating}
        aria-label={beating ? t`Stop the metronome` : t`Start the metronome`}
        disabled={tempo === null}
        onClick={() => setBeating(!beating)}
        data-flash={beating ? flash % 2 : undefined}
      >
        <Icon of={beating ? Square : Metronome} />
      </button>
    </>
  );
}
