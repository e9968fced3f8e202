import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import { LevelName } from "./LevelName.tsx";
import type { TileState } from "./tile-state.ts";
import look from "./tile.module.css";
import { TileLine, TileNumber } from "./TileWords.tsx";
import { TypedValue } from "./TypedValue.tsx";
import { useHold } from "./use-hold.ts";
import type { Session } from "./use-session.ts";

/** One objective under the hand: the whole tile counts one more, the strip says “not this time”, a hold takes the last one back. */
export function Tile({ state, session, now }: { state: TileState; session: Session; now: number }) {
  const { t } = useLingui();
  const [typing, setTyping] = useState(false);
  const { objective, recorder, running } = state;
  const isActive = session.active?.id === objective.id;
  const justTouched = session.done !== null && session.done.what !== "attendance" && session.done.objective.id === objective.id;
  const press = useHold({
    tap: () => (recorder === "typed" ? setTyping(true) : void session.touch(objective, "main", "tap")),
    hold: () => void session.takeBack(objective),
  });
  /** A hold needs a finger; Backspace takes the last one back for a keyboard. */
  const byKey = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && !event.repeat) void session.takeBack(objective);
  };
  const strips = recorder === "chances" || recorder === "looks" || recorder === "levels";

  return (
    <div
      className={look.tile}
      data-just={justTouched || undefined}
      data-active={isActive || undefined}
      data-running={running !== null || undefined}
      data-due={state.look?.due || undefined}
      role="group"
      aria-label={objective.title}
    >
      {typing ? (
        <TypedValue objective={objective} onKeep={(value, part) => session.type(objective, value, part)} onClose={() => setTyping(false)} />
      ) : (
        <>
          <button
            type="button"
            className={look.tap}
            aria-pressed={recorder === "time" ? running !== null : undefined}
            aria-keyshortcuts="Backspace"
            onKeyDown={byKey}
            {...press}
          >
            <span className={look.name}>{objective.title}</span>
            <span className={look.number}>
              <TileNumber state={state} />
            </span>
            <span className={look.line}>
              <TileLine state={state} isActive={isActive && justTouched} now={now} />
            </span>
          </button>
          {strips ? <Strips state={state} session={session} /> : null}
          {objective.measure.method === "prompt" ? (
            <div className={look.levels} role="group" aria-label={t`Help behind the next yes`}>
              {objective.measure.levels.filter(isHelp).map((level) => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={session.levelOf(objective) === level}
                  onClick={() => session.chooseLevel(objective, level)}
                >
                  <LevelName level={level} />
                </button>
              ))}
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

const isHelp = (level: PromptLevel): boolean => level !== "NR" && level !== "R";

function Strips({ state: { objective, recorder }, session }: { state: TileState; session: Session }) {
  const tellsRefusal = objective.measure.method === "prompt" && objective.measure.levels.includes("R");
  return (
    <div className={look.strips}>
      <button type="button" onClick={() => void session.touch(objective, "not-this-time", "tap")}>
        {recorder === "levels" ? <LevelName level="NR" /> : recorder === "looks" ? <Trans>Not now</Trans> : <Trans>Not this time</Trans>}
      </button>
      {tellsRefusal ? (
        <button type="button" onClick={() => void session.touch(objective, "refused", "tap")}>
          <LevelName level="R" />
        </button>
      ) : null}
    </div>
  );
}
