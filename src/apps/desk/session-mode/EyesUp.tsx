import { Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { asksYesOrNo } from "#assessment/recorder.ts";
import look from "./eyes-up.module.css";
import { LevelName } from "#session/web/LevelName.tsx";
import { NotWord } from "./NotWord.tsx";
import { Apart } from "./TileWords.tsx";
import { shortClock } from "./use-clock.ts";
import { type TileState, tileNumber } from "./tile-state.ts";
import { useHold } from "./use-hold.ts";
import type { Session } from "./use-session.ts";

/** Two giant halves for the tile in hand, to be hit without looking: one more, and not this time. A tile that has no “not” gives its right half to the next tile. */
export function EyesUp({ states, session }: { states: readonly TileState[]; session: Session }) {
  const at = Math.max(
    0,
    states.findIndex((state) => state.objective.id === session.active?.id),
  );
  const state = states[at];
  const neighbour = states[(at + 1) % states.length];
  if (state === undefined) return null;
  const hasNot = asksYesOrNo(state.recorder) || state.recorder === "answer" || state.recorder === "pair";
  return (
    <div className={look.halves}>
      <Half state={state} session={session} side="main" />
      {hasNot ? (
        <Not state={state} session={session} />
      ) : neighbour === undefined || neighbour === state ? null : (
        <Half state={neighbour} session={session} side="other" />
      )}
    </div>
  );
}

function Half({ state, session, side }: { state: TileState; session: Session; side: "main" | "other" }) {
  const { number } = useLanguage();
  const { value, outOf, isClock } = tileNumber(state);
  const level = session.levelOf(state.objective);
  const press = useHold({
    tap: () => void session.touch(state, "main", "tap"),
    hold: () => void session.takeBack(state.objective),
  });
  return (
    <button type="button" className={look.half} data-side={side} {...press}>
      <span className={look.name}>
        {state.objective.title}
        {state.objective.measure.method === "pair" && side === "main" ? `: ${state.objective.measure.one}` : null}
      </span>
      <span className={look.number}>{value === null ? "–" : isClock ? shortClock(value) : number(value)}</span>
      <span className={look.line}>
        {outOf === null ? null : (
          <>
            <Trans>of {outOf}</Trans>
            {". "}
          </>
        )}
        <Apart state={state} />
        {level === null ? null : (
          <>
            <LevelName level={level} />
            {". "}
          </>
        )}
        {state.step === null ? null : `${state.step.name}. `}
        {side === "main" ? <Trans>Right pedal</Trans> : null}
      </span>
    </button>
  );
}

function Not({ state, session }: { state: TileState; session: Session }) {
  const isPair = state.recorder === "pair";
  const missed = state.marks.filter((mark) => (isPair ? mark.part === "other" : mark.kind === "no")).length;
  return (
    <button type="button" className={look.half} data-side="other" onClick={() => void session.touch(state, "not-this-time", "tap")}>
      <span className={look.name}>
        <NotWord state={state} />
      </span>
      <span className={look.number}>{missed}</span>
      <span className={look.line}>
        <Trans>Left pedal</Trans>
      </span>
    </button>
  );
}
