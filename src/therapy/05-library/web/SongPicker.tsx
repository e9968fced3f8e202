import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { call } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import type { SongRow } from "../own-song.ts";
import { listSongs, readSong } from "../song.api.ts";
import { rewritten } from "../transpose.ts";
import look from "./Songs.module.css";

/** At most so many stand under the field: who sees more types another letter. */
const SHOWN = 6;

/** Finds a song and gives its chart, in the key and at the tempo this client sings it in, where that is remembered. */
export function SongPicker({ clientId, onTake }: { clientId: ClientId; onTake: (chart: string, title: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [taken, setTaken] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Parameters<typeof RefusalState>[0]["refusal"] | null>(null);
  const words = useDeferredValue(text.trim());
  const read = useRead(listSongs, { chapter: "songs", input: { text: words }, enabled: words.length > 1 });
  const found = words.length > 1 && read.state === "ready" ? read.value.songs.slice(0, SHOWN) : [];
  const take = async ({ id }: SongRow) => {
    const answer = await call(readSong, { ids: { songId: id } });
    if (!answer.ok) return setRefusal(answer.refusal);
    const { song, sungWith } = answer.value;
    const theirs = sungWith.find((one) => one.clientId === clientId);
    onTake(rewritten(song.chart, { key: theirs?.key ?? null, beatsPerMinute: theirs?.beatsPerMinute ?? null }), song.title);
    setRefusal(null);
    setTaken(song.title);
    setText("");
  };
  return (
    <div>
      <TextField
        type="search"
        label={t`Take a song of the library`}
        hint={t`In the client’s own key and tempo, where they are remembered`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.length === 0 ? null : (
        <ul className={look.list} aria-label={t`Songs found`}>
          {found.map((song) => (
            <li key={song.id}>
              <Button variant="subtle" onClick={() => void take(song)}>
                {[song.title, song.artist].filter((part) => part !== null).join(", ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {words.length > 1 && read.state === "ready" && found.length === 0 ? (
        <p className="so-muted">
          <Trans>No song answers this.</Trans>
        </p>
      ) : null}
      <output className="so-muted">{taken === null ? null : <Trans>“{taken}” stands below.</Trans>}</output>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
