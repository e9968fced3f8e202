import { Trans, useLingui } from "@lingui/react/macro";
import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { moveKey, readChordPro, type Song, type SongLine, transpose } from "#library/chord-pro.ts";
import look from "./now.module.css";

/** Words and chords, in the key of the day. */
export function ChordChart({ chart, header }: { chart: string; header: (keyNow: string | null, song: Song) => React.ReactNode }) {
  const { t } = useLingui();
  const [steps, setSteps] = useState(0);
  const plain = readChordPro(chart);
  const song = transpose(plain, steps);
  return (
    <>
      <div className={look.facts}>
        {header(song.key, plain)}
        <span className={look.steps} role="group" aria-label={t`Change the key`}>
          <button type="button" onClick={() => setSteps(steps - 1)} aria-label={t`Lower`}>
            <Icon of={Minus} />
          </button>
          <button type="button" onClick={() => setSteps(steps + 1)} aria-label={t`Higher`}>
            <Icon of={Plus} />
          </button>
        </span>
      </div>
      {/* A scrolling region must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={look.chart} tabIndex={0} role="region" aria-label={t`Words and chords`}>
        {song.lines.map((line, nth) => (
          <Line key={nth} line={line} />
        ))}
        {steps === 0 || plain.key === null ? null : (
          <p className={look.remark}>
            <Trans>
              Written in {plain.key}, now in {moveKey(plain.key, steps)}
            </Trans>
          </p>
        )}
      </div>
    </>
  );
}

function Line({ line }: { line: SongLine }) {
  if (line.kind === "comment") return <p className={look.remark}>{line.words}</p>;
  if (line.kind === "section")
    return (
      <p className={look.remark}>
        {line.name ??
          (line.part === "chorus" ? <Trans>Chorus</Trans> : line.part === "bridge" ? <Trans>Bridge</Trans> : <Trans>Verse</Trans>)}
      </p>
    );
  return (
    <p className={look.line}>
      {line.pieces.map((piece, nth) => (
        <span key={nth} className={look.piece}>
          <b>{piece.chord ?? "\u00a0"}</b>
          {piece.words === "" ? "\u00a0\u00a0" : piece.words}
        </span>
      ))}
    </p>
  );
}
