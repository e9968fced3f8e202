import { Trans } from "@lingui/react/macro";
import type { KeyboardEvent } from "react";
import { pairsOf } from "#assessment/pairs.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./pair.module.css";
import type { TileState } from "./tile-state.ts";
import { useHold } from "./use-hold.ts";
import type { Session } from "./use-session.ts";

/** Two things together: a half of the tile for each, the right pedal for the first and the left for the other. What came together stands above them. */
export function PairHalves({ state, session }: { state: TileState; session: Session }) {
  const { number } = useLanguage();
  const { objective, marks } = state;
  const { measure } = objective;
  if (measure.method !== "pair") return null;
  const { pairs, one, other } = pairsOf(marks, measure.withinSeconds);
  return (
    <div className={look.pair}>
      <p className={look.head}>
        <span className={look.name}>{objective.title}</span>
        <span className={look.together}>
          <b>{number(pairs)}</b> <Trans>together, within {number(measure.withinSeconds)} s</Trans>
        </span>
      </p>
      <div className={look.halves}>
        <Half of="one" words={measure.one} count={one} state={state} session={session} />
        <Half of="other" words={measure.other} count={other} state={state} session={session} />
      </div>
    </div>
  );
}

interface Props {
  readonly of: "one" | "other";
  readonly words: string;
  readonly count: number;
  readonly state: TileState;
  readonly session: Session;
}

function Half({ of, words, count, state, session }: Props) {
  const { number } = useLanguage();
  const takeBack = () => {
    const last = state.marks.findLast((mark) => mark.part === of);
    if (last !== undefined) void session.takeBack(state.objective, last);
  };
  const press = useHold({ tap: () => void session.touch(state, of === "one" ? "main" : "not-this-time", "tap"), hold: takeBack });
  const byKey = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && !event.repeat) takeBack();
  };
  return (
    <button type="button" className={look.half} aria-keyshortcuts="Backspace" onKeyDown={byKey} {...press}>
      <span>{words}</span>
      <b>{number(count)}</b>
    </button>
  );
}
