import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import { asksYesOrNo } from "#assessment/recorder.ts";
import { LevelName } from "#session/web/LevelName.tsx";
import { NotWord } from "./NotWord.tsx";
import { PairHalves } from "./PairHalves.tsx";
import { ScaleValue } from "./ScaleValue.tsx";
import type { TileState } from "./tile-state.ts";
import look from "./tile.module.css";
import { TileLine, TileNumber } from "./TileWords.tsx";
import { TypedValue } from "./TypedValue.tsx";
import { useHold } from "./use-hold.ts";
import type { Session } from "./use-session.ts";

/** One objective under the hand: the whole tile counts one more, the strip says “not this time”, a hold takes the last one back. */
export function Tile({
  state,
  session,
  now,
  onRhythm,
  onBoard,
}: {
  state: TileState;
  session: Session;
  now: number;
  onRhythm: (objective: TileState["objective"]) => void;
  /** The scale in the client’s hands, for one of its values. */
  onBoard: (part: string | null) => void;
}) {
  const { t } = useLingui();
  const [typing, setTyping] = useState(false);
  const { objective, recorder, running } = state;
  const isActive = session.active?.id === objective.id;
  const justTouched = session.done !== null && "objective" in session.done && session.done.objective.id === objective.id;
  const press = useHold({
    tap: () => {
      if (recorder === "beats") onRhythm(objective);
      else if (recorder === "typed" || recorder === "scale") setTyping(true);
      else void session.touch(state, "main", "tap");
    },
    hold: () => void session.takeBack(objective),
  });
  /** A hold needs a finger; Backspace takes the last one back for a keyboard. */
  const byKey = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && !event.repeat) void session.takeBack(objective);
  };
  const strips = asksYesOrNo(recorder) || recorder === "answer";
  const close = () => setTyping(false);

  return (
    <div
      className={look.tile}
      data-just={justTouched || undefined}
      data-active={isActive || undefined}
      data-running={running !== null || undefined}
      data-due={state.look?.due || state.forgotten || undefined}
      role="group"
      aria-label={objective.title}
    >
      {typing && recorder === "scale" ? (
        <ScaleValue
          state={state}
          onKeep={(value, part) => session.value(objective, { value, part, source: "tap" })}
          onBoard={(part) => {
            close();
            onBoard(part);
          }}
          onClose={close}
        />
      ) : recorder === "pair" ? (
        <PairHalves state={state} session={session} />
      ) : typing ? (
        <TypedValue objective={objective} onKeep={(value, part) => session.value(objective, { value, part })} onClose={close} />
      ) : (
        <>
          <button
            type="button"
            className={look.tap}
            aria-pressed={recorder === "time" || recorder === "answer" ? running !== null : undefined}
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
          {helpOf(objective).length > 0 ? (
            <div
              className={look.levels}
              role="group"
              aria-label={recorder === "steps" ? t`Help behind this step` : t`Help behind the next yes`}
            >
              {helpOf(objective).map((level) => (
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
const STEP_HELP: readonly PromptLevel[] = ["I", "G", "V", "M", "P"];

/** The levels of help a tile offers: those of its objective; each step of a task may have any of the usual ones. */
const helpOf = ({ measure }: TileState["objective"]): readonly PromptLevel[] =>
  measure.method === "prompt" ? measure.levels.filter(isHelp) : measure.method === "task" ? STEP_HELP : [];

function Strips({ state, session }: { state: TileState; session: Session }) {
  const { objective, recorder, step } = state;
  const { measure } = objective;
  const tellsRefusal = measure.method === "prompt" && measure.levels.includes("R");
  return (
    <div className={look.strips}>
      <button
        type="button"
        disabled={recorder === "answer" && state.running === null}
        onClick={() => void session.touch(state, "not-this-time", "tap")}
      >
        <NotWord state={state} />
      </button>
      {tellsRefusal ? (
        <button type="button" onClick={() => void session.touch(state, "refused", "tap")}>
          <LevelName level="R" />
        </button>
      ) : null}
      {step !== null && measure.method === "task" && measure.steps.length > 1 ? (
        <button type="button" onClick={() => session.chooseStep(objective, (step.nth + 1) % measure.steps.length)}>
          <Trans>Other step</Trans>
        </button>
      ) : null}
    </div>
  );
}
