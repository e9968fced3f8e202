import { Trans } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { SongRow } from "../own-song.ts";
import { tagIn } from "../song-tag.ts";
import { inNames } from "./key-words.ts";
import look from "./Songs.module.css";
import { useChordNames } from "./use-chord-names.ts";

/** One line a song: its name, its key and tempo, what it is good for. */
export function SongList({ songs, singer = "" }: { songs: readonly SongRow[]; singer?: string }) {
  const { language } = useLanguage();
  const [names] = useChordNames();
  const spoken = (code: string) => new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  return (
    <ul className={look.list}>
      {songs.map((song) => (
        <li key={song.id} className={look.row}>
          <div className={look.name}>
            <Go to={`/library/songs/${song.id}${singer === "" ? "" : `?for=${singer}`}`}>{song.title}</Go>
            <small>
              {[song.artist, song.language === null ? null : spoken(song.language), ...song.tags.map((tag) => tagIn(tag, language))]
                .filter((part) => part !== null)
                .join(" · ")}
            </small>
          </div>
          <span className={look.facts}>
            {song.own ? (
              <Chip>
                <Trans>Ours</Trans>
              </Chip>
            ) : null}
            {song.key === null ? null : <Chip>{inNames(song.key, names)}</Chip>}
            {song.beatsPerMinute === null ? null : <Chip>♩ = {song.beatsPerMinute}</Chip>}
          </span>
        </li>
      ))}
    </ul>
  );
}
