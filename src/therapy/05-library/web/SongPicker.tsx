import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { call } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import type { ClientId } from "#people/client.ts";
import type { SongRow } from "../own-song.ts";
import { readSong } from "../song.api.ts";
import { rewritten } from "../transpose.ts";
import { FindSong } from "./FindSong.tsx";

/** Finds a song and gives its chart, in the key and at the tempo this client sings it in, where that is remembered. */
export function SongPicker({ clientId, onTake }: { clientId: ClientId; onTake: (chart: string, title: string) => void }) {
  const { t } = useLingui();
  const [taken, setTaken] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Parameters<typeof RefusalState>[0]["refusal"] | null>(null);
  const take = async ({ id }: SongRow) => {
    const answer = await call(readSong, { ids: { songId: id } });
    if (!answer.ok) return setRefusal(answer.refusal);
    const { song, sungWith } = answer.value;
    const theirs = sungWith.find((one) => one.clientId === clientId);
    onTake(rewritten(song.chart, { key: theirs?.key ?? null, beatsPerMinute: theirs?.beatsPerMinute ?? null }), song.title);
    setRefusal(null);
    setTaken(song.title);
  };
  return (
    <div>
      <FindSong
        label={t`Take a song of the library`}
        hint={t`In the client’s own key and tempo, where they are remembered`}
        onTake={(song) => void take(song)}
      />
      <output className="so-muted">{taken === null ? null : <Trans>“{taken}” stands below.</Trans>}</output>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
