import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Chip } from "#foundation/web/Chip.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { UndoLine } from "#foundation/web/UndoLine.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { listClientSongs, rememberClientSong } from "../song.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { inNames } from "./key-words.ts";
import look from "./Songs.module.css";
import { useChordNames } from "./use-chord-names.ts";

type ClientSong = OutputOf<typeof listClientSongs>["songs"][number];

/** What a client sings, each song in the key and at the tempo that suits them. */
export function ClientSongs({ clientId }: { clientId: ClientId }) {
  const read = useRead(listClientSongs, { ids: { clientId }, chapter: "songs" });
  const { send, refusal } = useDeed(rememberClientSong, { refresh: ["songs"] });
  const [dropped, setDropped] = useState<ClientSong | null>(null);
  const write = ({ id, theirKey, theirTempo, knows }: ClientSong, isDropped: boolean) =>
    void send({
      ids: { clientId },
      input: { id: uuidv7(), song: id, key: theirKey, beatsPerMinute: theirTempo, knows, dropped: isDropped },
    });
  return (
    <>
      {dropped === null ? null : (
        <UndoLine
          key={dropped.id}
          onUndo={() => {
            write(dropped, false);
            setDropped(null);
          }}
          onGone={() => setDropped(null)}
        >
          <Trans>“{dropped.title}” is off the list.</Trans>
        </UndoLine>
      )}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <WhenRead read={read}>
        {({ songs }) =>
          songs.length === 0 ? (
            <EmptyState>
              <Trans>No song is remembered yet. Open one of the library, find the key that suits, and press “Remember”.</Trans>
            </EmptyState>
          ) : (
            <>
              <p className={look.count}>
                <Plural value={songs.length} one="# song" other="# songs" />
              </p>
              <ul className={look.list}>
                {songs.map((song) => (
                  <Row
                    key={song.id}
                    song={song}
                    clientId={clientId}
                    onDrop={() => {
                      write(song, true);
                      setDropped(song);
                    }}
                  />
                ))}
              </ul>
            </>
          )
        }
      </WhenRead>
    </>
  );
}

function Row({ song, clientId, onDrop }: { song: ClientSong; clientId: ClientId; onDrop: () => void }) {
  const [names] = useChordNames();
  const key = song.theirKey ?? song.key;
  const tempo = song.theirTempo ?? song.beatsPerMinute;
  return (
    <li className={look.row}>
      <div className={look.name}>
        <Go to={`/library/songs/${song.id}?for=${clientId}`}>{song.title}</Go>
        <small>{song.artist}</small>
      </div>
      <span className={look.facts}>
        {key === null ? null : <Chip tone="accent">{inNames(key, names)}</Chip>}
        {tempo === null ? null : <Chip>♩ = {tempo}</Chip>}
        <Button variant="subtle" onClick={onDrop}>
          <Trans>Off the list</Trans>
          <span className="so-hidden">, {song.title}</span>
        </Button>
      </span>
    </li>
  );
}
