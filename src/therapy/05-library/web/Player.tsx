import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Minus, Pause, Play, Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { OutputOf } from "#foundation/web/call.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { ChoiceField, NumberField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Segmented } from "#foundation/web/Segmented.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { ClientId } from "#people/client.ts";
import type { ChordNames } from "../chord.ts";
import { readChordPro } from "../chord-pro.ts";
import { keyAway, keyName, keyOf, keysLike, stepsBetween } from "../note-name.ts";
import { type readSong, rememberClientSong } from "../song.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import { easiestCapo, keyOfSong, transpose } from "../transpose.ts";
import { ChartLines } from "./ChartLines.tsx";
import { inNames } from "./key-words.ts";
import look from "./Player.module.css";
import { Troubles } from "./Troubles.tsx";
import { useAutoScroll } from "./use-auto-scroll.ts";
import { useChordNames } from "./use-chord-names.ts";

type Read = OutputOf<typeof readSong>;

/** The song as it is played now: for whom, in which key, with which capo, at which tempo. */
export function Player({ read, singer }: { read: Read; singer: string }) {
  const { t } = useLingui();
  const { song, clients, sungWith } = read;
  const written = readChordPro(song.chart);
  const writtenKey = keyOfSong(written);
  const [forWhom, setForWhom] = useState(clients.some(({ clientId }) => clientId === singer) ? singer : "");
  const known = sungWith.find(({ clientId }) => clientId === forWhom);
  const keyKept = keyOf(known?.key ?? "");
  const keptSteps = keyKept !== undefined && writtenKey !== undefined ? stepsBetween(writtenKey, keyKept) : 0;
  const [steps, setSteps] = useState(keptSteps);
  const [tempo, setTempo] = useState<number | null>(known?.beatsPerMinute ?? written.beatsPerMinute);
  const [capo, setCapo] = useState(0);
  const [names, setNames] = useChordNames();
  const scroll = useAutoScroll(tempo ?? 80);
  const keyNow = writtenKey === undefined ? undefined : keyAway(writtenKey, steps);
  const shapes = transpose(written, steps - capo);

  const choose = (clientId: string) => {
    const theirs = sungWith.find((one) => one.clientId === clientId);
    const their = keyOf(theirs?.key ?? "");
    setForWhom(clientId);
    setSteps(their !== undefined && writtenKey !== undefined ? stepsBetween(writtenKey, their) : 0);
    setTempo(theirs?.beatsPerMinute ?? written.beatsPerMinute);
  };
  const easiest = keyNow === undefined ? 0 : easiestCapo(keyNow);
  return (
    <>
      <div className={look.bar}>
        {writtenKey === undefined || keyNow === undefined ? null : (
          <div className={look.keyWords}>
            <span aria-hidden="true">
              <Trans>Key</Trans>
            </span>
            <div className={look.key} role="group" aria-label={t`Change the key`}>
              <button type="button" onClick={() => setSteps(steps - 1)} aria-label={t`Lower`}>
                <Icon of={Minus} />
              </button>
              <select
                aria-label={t`Key`}
                value={keyName(keyNow)}
                onChange={(event) => setSteps(stepsBetween(writtenKey, keyOf(event.currentTarget.value) ?? writtenKey))}
              >
                {[...new Set([keyName(keyNow), ...keysLike(keyNow.minor)])].map((key) => (
                  <option key={key} value={key}>
                    {inNames(key, names)}
                  </option>
                ))}
              </select>
              <button type="button" onClick={() => setSteps(steps + 1)} aria-label={t`Higher`}>
                <Icon of={Plus} />
              </button>
            </div>
          </div>
        )}
        <ChoiceField
          label={t`Capo`}
          value={String(capo)}
          onChange={(event) => setCapo(Number(event.currentTarget.value))}
          data={[0, 1, 2, 3, 4, 5, 6, 7].map((fret) => ({
            value: String(fret),
            label: fret === 0 ? t`None` : fret === easiest ? t`${fret} (easy)` : String(fret),
          }))}
        />
        <NumberField
          label={t`Tempo`}
          value={tempo ?? ""}
          min={30}
          max={240}
          onChange={(value) => setTempo(typeof value === "number" && value >= 30 && value <= 240 ? value : null)}
        />
        <ChoiceField
          label={t`For`}
          className={look.whom ?? ""}
          value={forWhom}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: "", label: t`Nobody in particular` }, ...clients.map((it) => ({ value: it.clientId, label: it.chosenName }))]}
        />
        <Segmented<ChordNames>
          label={t`Names of the chords`}
          options={[
            { value: "letters", label: "A B C" },
            { value: "solfege", label: "do ré mi" },
            { value: "steps", label: "1 4 5" },
          ]}
          value={names}
          onChange={setNames}
        />
        <Button variant="default" leftSection={<Icon of={scroll.running ? Pause : Play} />} onClick={scroll.toggle}>
          {scroll.running ? <Trans>Stop scrolling</Trans> : <Trans>Scroll by itself</Trans>}
        </Button>
      </div>
      {forWhom === "" ? null : (
        <Remember
          key={forWhom}
          song={song.id}
          clientId={forWhom}
          name={clients.find(({ clientId }) => clientId === forWhom)?.chosenName ?? ""}
          keyNow={keyNow === undefined ? null : keyName(keyNow)}
          tempo={tempo}
          known={known}
        />
      )}
      <Troubles troubles={written.troubles} />
      <article className={look.sheet} aria-label={t`Words and chords`}>
        <p className={look.head}>
          {keyNow === undefined ? null : <Trans>Key: {inNames(keyName(keyNow), names)}</Trans>}
          {capo === 0 || keyNow === undefined ? null : (
            <>
              {" · "}
              <Trans>
                Capo {capo}, played as {inNames(keyName(keyAway(keyNow, -capo)), names)}
              </Trans>
            </>
          )}
          {tempo === null ? null : ` · ♩ = ${tempo}`}
          {song.metre === null ? null : ` · ${song.metre}`}
        </p>
        <ChartLines song={shapes} names={names} />
      </article>
    </>
  );
}

interface RememberProps {
  readonly song: Read["song"]["id"];
  readonly clientId: string;
  readonly name: string;
  readonly keyNow: string | null;
  readonly tempo: number | null;
  readonly known: Read["sungWith"][number] | undefined;
}

/** What is played now can become what this client sings the song in: a press, never by itself. */
function Remember({ song, clientId, name, keyNow, tempo, known }: RememberProps) {
  const { send, sending, refusal } = useDeed(rememberClientSong, { refresh: ["songs"] });
  const same = known !== undefined && known.key === keyNow && known.beatsPerMinute === tempo;
  const keep = (knows: boolean) =>
    void send({
      ids: { clientId: ClientId.parse(clientId) },
      input: { id: uuidv7(), song, key: keyNow, beatsPerMinute: tempo, knows, dropped: false },
    });
  return (
    <div className={look.remember} role="status">
      {same ? (
        <span>
          <Trans>This is how {name} sings it.</Trans>
        </span>
      ) : (
        <Button variant="filled" loading={sending} onClick={() => keep(known?.knows ?? true)}>
          <Trans>Remember for {name}</Trans>
        </Button>
      )}
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
