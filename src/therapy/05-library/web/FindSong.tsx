import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { TextField } from "#foundation/web/Field.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { SongRow } from "../own-song.ts";
import { listSongs } from "../song.api.ts";
import look from "./Songs.module.css";

/** At most so many stand under the field: who sees more types another letter. */
const SHOWN = 6;

/** A field that finds a song by a few letters. */
export function FindSong({ label, hint, onTake }: { label: string; hint?: string; onTake: (song: SongRow) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim());
  const read = useRead(listSongs, { chapter: "songs", input: { text: words }, enabled: words.length > 1 });
  const found = words.length > 1 && read.state === "ready" ? read.value.songs.slice(0, SHOWN) : [];
  return (
    <div>
      <TextField type="search" label={label} hint={hint} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {found.length === 0 ? null : (
        <ul className={look.list} aria-label={t`Songs found`}>
          {found.map((song) => (
            <li key={song.id}>
              <Button
                variant="subtle"
                onClick={() => {
                  onTake(song);
                  setText("");
                }}
              >
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
    </div>
  );
}
