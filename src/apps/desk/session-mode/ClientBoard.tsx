import { useLingui } from "@lingui/react/macro";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import type { Room } from "#overview/overview.api.ts";
import type { Choice } from "#session/shown.ts";
import look from "./board.module.css";
import { BoardSign } from "./BoardSign.tsx";
import { useLongHold } from "./use-long-hold.ts";
import type { ShownHere } from "./use-shown.ts";

export interface Board {
  readonly about: "choice" | "feeling";
  readonly offered: readonly Choice[];
}

/** The tablet in the client’s hands: a few large fields and nothing else, in their language. Only a long hold on the lock leads back. */
export function ClientBoard({ room, board, shown, onLeave }: { room: Room; board: Board; shown: ShownHere; onLeave: () => void }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<number | null>(null);
  const leave = useLongHold(() => {
    if (chosen === null) void shown.choose(board.about, board.offered, null);
    onLeave();
  });
  const choose = (nth: number) => {
    if (nth === chosen) return;
    void shown.choose(board.about, board.offered, nth).then(() => setChosen(nth));
  };
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
            {sign === null ? null : <BoardSign sign={sign} />}
            <span className={look.words}>{words}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        className={look.lock}
        data-holding={leave.holding || undefined}
        aria-label={t`Hold to give the tablet back`}
        {...leave.handlers}
      >
        <Icon of={Lock} size={20} />
      </button>
    </div>
  );
}
