import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ChordNames } from "../chord.ts";
import type { Song, SongLine } from "../chord-pro.ts";
import { nameInSong } from "../transpose.ts";
import look from "./ChartLines.module.css";

/** Words with their chords above, as they are played from: the same on the song’s page, in session mode and on paper. */
export function ChartLines({ song, names = "letters" }: { song: Song; names?: ChordNames }) {
  return song.lines.map((line, nth) => <Line key={nth} line={line} named={(chord) => nameInSong(chord, song, names)} />);
}

function Line({ line, named }: { line: SongLine; named: (chord: string) => string }): ReactNode {
  if (line.kind === "comment") return <p className={look.remark}>{line.words}</p>;
  if (line.kind === "section") return <p className={look.section}>{line.name ?? PART_WORDS[line.part]}</p>;
  if (line.kind === "tab") return <pre className={look.tab}>{line.words}</pre>;
  return (
    <p className={look.line}>
      {line.pieces.map((piece, at) => (
        <span key={at} className={look.piece}>
          <b>{piece.chord === null ? "\u00a0" : named(piece.chord)}</b>
          {piece.words === "" ? "\u00a0\u00a0" : piece.words}
        </span>
      ))}
    </p>
  );
}

const PART_WORDS: Readonly<Record<string, ReactNode>> = {
  verse: <Trans>Verse</Trans>,
  chorus: <Trans>Chorus</Trans>,
  bridge: <Trans>Bridge</Trans>,
  intro: <Trans>Introduction</Trans>,
  outro: <Trans>Ending</Trans>,
};
