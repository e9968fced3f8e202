import { Trans, useLingui } from "@lingui/react/macro";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { Room } from "#overview/overview.api.ts";
import { boardOf, colours, faces, offers } from "#session/board.ts";
import { MOST_CHOICES } from "#session/shown.ts";
import type { Board } from "./board-out.ts";
import look from "./more.module.css";
import { activitiesOf } from "./now-activity.ts";
import { PedalsPart } from "./PedalsPart.tsx";
import { PinPart, useHasPin } from "./PinPart.tsx";
import { RecordPart } from "./RecordPart.tsx";
import { TakingPart } from "./TakingPart.tsx";
import { TempoRamp } from "./TempoRamp.tsx";
import type { Pedals } from "./use-pedal.ts";
import type { Playing } from "./use-playing.ts";
import type { RecordingHere } from "./use-recording.ts";
import type { Session } from "./use-session.ts";
import type { ShownHere } from "./use-shown.ts";

interface Props {
  readonly room: Room;
  readonly session: Session;
  readonly shown: ShownHere;
  readonly playing: Playing;
  readonly pedals: Pedals;
  readonly recording: RecordingHere;
  readonly onBoard: (board: Board) => void;
  readonly onSetDevice: () => void;
}

/** What a session needs now and then, one touch away from the tiles: the client’s own word, pedals, the walk of the tempo, a second observer. */
export function More({ room, session, shown, playing, pedals, recording, onBoard, onSetDevice }: Props) {
  const { t } = useLingui();
  return (
    <div className={look.more}>
      {shown.failed ? (
        <p className={look.failed} role="alert">
          <Trans>This was not kept: the device has no room, or nobody is signed in. Write it on paper.</Trans>
        </p>
      ) : null}
      <section>
        <h2>
          <Trans>{room.chosenName}’s own word</Trans>
        </h2>
        <TakingPart room={room} shown={shown} />
        <Boards room={room} onBoard={onBoard} />
        <ShownLines shown={shown} />
      </section>
      <RecordPart room={room} recording={recording} />
      <PedalsPart pedals={pedals} />
      <TempoRamp playing={playing} onSetDevice={onSetDevice} />
      <section>
        <h2>
          <Trans>On paper</Trans>
        </h2>
        <button type="button" className={look.wide} onClick={() => print()}>
          <Trans>Print the data sheet</Trans>
        </button>
        <p className={look.hint}>
          <Trans>The same tiles with boxes. At the end of the session it is typed in under From memory.</Trans>
        </p>
      </section>
      <section>
        <h2>
          <Trans>Two observers</Trans>
        </h2>
        <button
          type="button"
          className={look.wide}
          aria-pressed={session.observer.now === "second"}
          onClick={() => session.observer.set(session.observer.now === null ? "second" : null)}
        >
          {session.observer.now === null ? t`This device watches as the second observer` : t`Second observer. Back to the first`}
        </button>
        <p className={look.hint}>
          <Trans>What a second observer marks stands beside, for agreement, and is never charted.</Trans>
        </p>
      </section>
    </div>
  );
}

/** A board is put together by touch, then the tablet is handed over. */
function Boards({ room, onBoard }: Pick<Props, "room" | "onBoard">) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const activities = activitiesOf(room, language);
  const songs = [...new Set(activities.flatMap(({ songTitle }) => songTitle ?? []))];
  const all = offers(
    songs,
    activities.map(({ name }) => name),
    room.language,
  );
  const [picked, setPicked] = useState<readonly string[]>(() => all.slice(0, 3).map(({ words }) => words));
  const hasPin = useHasPin();
  const chosen = all.filter(({ words }) => picked.includes(words));
  return (
    <>
      <PillChoices
        label={t`On the choice board, with Stop`}
        hint={t`One to five. Words are in the language ${room.chosenName} reads.`}
        options={all.map(({ words }) => ({ value: words, label: words }))}
        values={picked}
        onChange={(values) => setPicked(values.slice(-(MOST_CHOICES - 1)))}
      />
      <div className={look.hand}>
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => onBoard({ ...ANYBODYS, about: "choice", offered: boardOf(chosen, room.language) })}
        >
          <Trans>Hand over the choice board</Trans>
        </button>
        <button type="button" onClick={() => onBoard({ ...ANYBODYS, about: "feeling", offered: faces(room.language) })}>
          <Trans>Feelings, with faces</Trans>
        </button>
        <button type="button" onClick={() => onBoard({ ...ANYBODYS, about: "feeling", offered: colours(room.language) })}>
          <Trans>Feelings, with colours</Trans>
        </button>
      </div>
      <p className={look.hint}>
        {hasPin === true ? (
          <Trans>The lock asks for your PIN, also when the app was closed in between.</Trans>
        ) : (
          <Trans>A long hold on the lock brings the tablet back to you.</Trans>
        )}
      </p>
      <PinPart />
    </>
  );
}

/** A choice and a feeling belong to no objective. */
const ANYBODYS = { objectiveId: null, part: null } as const;

function ShownLines({ shown }: Pick<Props, "shown">) {
  const { t } = useLingui();
  const lines = shown.boards.toReversed().slice(0, 6);
  return lines.length === 0 ? null : (
    <ul className={look.lines} aria-label={t`Chosen today`}>
      {lines.map(({ id, chosen, offered }) => {
        const words = chosen === null ? null : (offered[chosen]?.words ?? null);
        return (
          <li key={id}>
            <span>{words === null ? <Trans>Nothing chosen</Trans> : <b>{words}</b>}</span>
            <button type="button" onClick={() => void shown.takeBack(id)} aria-label={t`Take back: ${words ?? t`Nothing chosen`}`}>
              <Icon of={Undo2} size={18} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
