import { Trans, useLingui } from "@lingui/react/macro";
import { Minus, Plus } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { readChordPro, type Song } from "#library/chord-pro.ts";
import { transpose } from "#library/transpose.ts";
import { ChartLines } from "#library/web/ChartLines.tsx";
import { inNames } from "#library/web/key-words.ts";
import { useChordNames } from "#library/web/use-chord-names.ts";
import look from "./now.module.css";

interface Props {
  readonly chart: string;
  /** Semitones away from the key it is written in. */
  readonly steps: number;
  readonly onSteps: (steps: number) => void;
  readonly header: (keyNow: string | null, song: Song) => React.ReactNode;
  /** What stands above the words. */
  readonly before?: React.ReactNode;
}

/** Words and chords, in the key of the day. */
export function ChordChart({ chart, steps, onSteps, header, before }: Props) {
  const { t } = useLingui();
  const plain = readChordPro(chart);
  const song = transpose(plain, steps);
  const [names] = useChordNames();
  return (
    <>
      <div className={look.facts}>
        {header(song.key === null ? null : inNames(song.key, names), plain)}
        <span className={look.steps} role="group" aria-label={t`Change the key`}>
          <button type="button" onClick={() => onSteps(steps - 1)} aria-label={t`Lower`}>
            <Icon of={Minus} />
          </button>
          <button type="button" onClick={() => onSteps(steps + 1)} aria-label={t`Higher`}>
            <Icon of={Plus} />
          </button>
        </span>
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={look.chart} data-pages="" tabIndex={0} role="region" aria-label={t`Words and chords`}>
        {before}
        <ChartLines song={song} names={names} />
        {steps === 0 || plain.key === null ? null : (
          <p className={look.remark}>
            <Trans>
              Written in {inNames(plain.key, names)}, now in {inNames(song.key ?? plain.key, names)}
            </Trans>
          </p>
        )}
      </div>
    </>
  );
}
