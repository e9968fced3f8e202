import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { FileMusic } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { OwnSongId } from "../own-song.ts";
import { keepSongs } from "../song.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { readSongFile, type ReadSongFile, type SongFileTrouble } from "../song-file.ts";
import { lettersOf } from "./letters-of.ts";
import { SongForm } from "./SongForm.tsx";
import look from "./Songs.module.css";
import { FILE_WORDS } from "./trouble-words.ts";
import { Troubles } from "./Troubles.tsx";

interface FromFile {
  readonly name: string;
  readonly id: OwnSongId;
  readonly read: ReadSongFile | SongFileTrouble;
}
/** One deed takes ten songs and a quarter of a megabyte. */
const AT_ONCE = { songs: 10, letters: 60_000 };

/** Many songs from files, or one typed by hand. Files are read here: nothing is kept before it was looked at. */
export function AddSongs({ files, onDone }: { files: readonly File[]; onDone: () => void }) {
  const { t } = useLingui();
  const [found, setFound] = useState<readonly FromFile[]>([]);
  const [typing, setTyping] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (more: readonly File[]) => {
    const read = await Promise.all(
      more.map(async (file) => ({
        name: file.name,
        id: OwnSongId.parse(uuidv7()),
        read: file.size > 200_000 ? ("too-long" as const) : readSongFile(file.name, lettersOf(new Uint8Array(await file.arrayBuffer()))),
      })),
    );
    setFound((before) => [...before, ...read]);
  };
  const given = useRef(files);
  useEffect(() => void take(given.current), []);

  if (typing) return <SongForm onDone={onDone} />;
  return (
    <Card title={<Trans>Add songs</Trans>} heading={2} sign={<Icon of={FileMusic} />}>
      <p>
        <Trans>
          Drop ChordPro or text files anywhere on this page, or choose them. Chords above the words are read too. The songs are seen by your
          practice only.
        </Trans>
      </p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept=".cho,.chopro,.chordpro,.crd,.pro,.txt,text/plain"
        aria-label={t`Song files`}
        onChange={(event) => void take([...(event.currentTarget.files ?? [])])}
      />
      {found.length === 0 ? (
        <div className={look.buttons}>
          <Button variant="filled" onClick={() => chooser.current?.click()}>
            <Trans>Choose files</Trans>
          </Button>
          <Button variant="default" onClick={() => setTyping(true)}>
            <Trans>Type one</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Not now</Trans>
          </Button>
        </div>
      ) : (
        <Found found={found} onMore={() => chooser.current?.click()} onDone={onDone} />
      )}
    </Card>
  );
}

function Found({ found, onMore, onDone }: { found: readonly FromFile[]; onMore: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { send, refusal } = useDeed(keepSongs, { refresh: ["songs"] });
  const [done, setDone] = useState<{ readonly kept: number; readonly there: number; readonly of: number; readonly whole: boolean } | null>(
    null,
  );
  const good = found.flatMap(({ id, read }) => (typeof read === "string" ? [] : [{ ...read.song, id }]));
  const keep = async () => {
    let [kept, there] = [0, 0];
    for (const songs of portions(good)) {
      setDone({ kept, there, of: good.length, whole: false });
      const answer = await send({ input: { songs } });
      if (!answer.ok) return setDone(null);
      kept += answer.value.kept.length;
      there += answer.value.there.length;
    }
    setDone({ kept, there, of: good.length, whole: true });
  };
  if (done?.whole) return <Kept {...done} onDone={onDone} />;
  return (
    <>
      <ul className={look.found} aria-label={t`Songs found in the files`}>
        {found.toSorted(byTrouble).map(({ id, name, read }) => (
          <li key={id}>
            <strong>{typeof read === "string" ? name : read.song.title}</strong>
            {typeof read === "string" ? <span className={look.trouble}>{t(FILE_WORDS[read])}</span> : <Troubles troubles={read.troubles} />}
          </li>
        ))}
      </ul>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      {done === null ? null : (
        <progress className={look.progress} max={done.of} value={done.kept + done.there} aria-label={t`Songs kept so far`} />
      )}
      <div className={look.buttons}>
        <Button variant="filled" loading={done !== null} disabled={good.length === 0} onClick={() => void keep()}>
          <Plural value={good.length} one="Keep # song" other="Keep # songs" />
        </Button>
        <Button variant="default" disabled={done !== null} onClick={onMore}>
          <Trans>More files</Trans>
        </Button>
        <Button variant="subtle" disabled={done !== null} onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </>
  );
}

/** What wants to be looked at stands first. */
const byTrouble = (one: FromFile, other: FromFile) => troubleOf(other) - troubleOf(one);
const troubleOf = ({ read }: FromFile) => (typeof read === "string" ? 1_000 : read.troubles.length);

function Kept({ kept, there, onDone }: { kept: number; there: number; onDone: () => void }) {
  return (
    <>
      <p role="status">
        <Plural value={kept} one="# song is kept." other="# songs are kept." />{" "}
        {there === 0 ? null : <Plural value={there} one="# was here already, word for word." other="# were here already, word for word." />}
      </p>
      <div className={look.buttons}>
        <Button variant="filled" onClick={onDone}>
          <Trans>Good</Trans>
        </Button>
      </div>
    </>
  );
}

function portions<Song extends { readonly chart: string }>(songs: readonly Song[]): Song[][] {
  const all: Song[][] = [];
  let letters = 0;
  for (const song of songs) {
    const last = all.at(-1);
    if (last === undefined || last.length >= AT_ONCE.songs || letters + song.chart.length > AT_ONCE.letters) {
      all.push([song]);
      letters = song.chart.length;
    } else {
      last.push(song);
      letters += song.chart.length;
    }
  }
  return all;
}
