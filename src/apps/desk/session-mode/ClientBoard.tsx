import { useLingui } from "@lingui/react/macro";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Room } from "#overview/overview.api.ts";
import look from "./board.module.css";
import { BoardSign } from "./BoardSign.tsx";
import type { Board } from "./board-out.ts";
import { PinPad } from "./PinPad.tsx";
import { useHasPin } from "./PinPart.tsx";
import { RatingFace } from "./RatingFace.tsx";
import { useLongHold } from "./use-long-hold.ts";

interface Props {
  readonly room: Room;
  readonly board: Board;
  /** What was chosen before the tablet was opened anew. */
  readonly before: number | null;
  /** Null: the board is left without a choice. */
  readonly onChoose: (nth: number | null) => Promise<void>;
  readonly onLeave: () => void;
}

/** The tablet in the client’s hands: a few large fields and nothing else, in their language. Only the therapist’s PIN leads back, or a long hold on the lock where there is none. */
export function ClientBoard({ room, board, before, onChoose, onLeave }: Props) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(before);
  const [asks, setAsks] = useState(false);
  const hasPin = useHasPin();
  const leave = () => {
    if (chosen === null) void onChoose(null);
    onLeave();
  };
  const held = useLongHold(() => (hasPin === false ? leave() : undefined));
  const choose = (nth: number) => {
    if (nth === chosen) return;
    void onChoose(nth).then(() => setChosen(nth));
  };
  const count = board.offered.length === 3 ? 3 : 5;
  if (asks) return <PinPad onRight={leave} onLeave={() => setAsks(false)} />;
  return (
    <div className={look.board} lang={room.language}>
      <div className={look.fields} data-count={board.offered.length} role="group" aria-label={t`${room.chosenName} chooses`}>
        {board.offered.map(({ sign, words }, nth) => (
          <button
            key={`${sign ?? ""} ${words}`}
            type="button"
            className={look.field}
            data-stop={sign === "stop" || undefined}
            aria-pressed={chosen === nth}
            onClick={() => choose(nth)}
          >
            {board.about === "rating" ? <RatingFace nth={nth} of={count} /> : sign === null ? null : <BoardSign sign={sign} />}
            <span className={look.words}>{words}</span>
          </button>
        ))}
      </div>
      {hasPin === true ? (
        <button type="button" className={look.lock} aria-label={t`Give the tablet back with the PIN`} onClick={() => setAsks(true)}>
          <Icon of={Lock} size={20} />
        </button>
      ) : (
        <button
          type="button"
          className={look.lock}
          data-holding={held.holding || undefined}
          aria-label={t`Hold to give the tablet back`}
          {...held.handlers}
        >
          <Icon of={Lock} size={20} />
        </button>
      )}
    </div>
  );
}
