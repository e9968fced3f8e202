import { Plural, Trans } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { MarkName } from "./MarkName.tsx";
import { planned, secondsSince, type TileState, tileNumber } from "./tile-state.ts";
import look from "./tile.module.css";
import { clockFace, shortClock } from "./use-clock.ts";

/** "7 of 9", "6 · 5.4 per 10 min", "0:47". */
export function TileNumber({ state }: { state: TileState }) {
  const { number } = useLanguage();
  const { value, outOf, isClock } = tileNumber(state);
  const { objective, perWindow } = state;
  const { measure } = objective;
  const unit = measure.method === "dur" || !("unit" in measure) ? null : measure.unit;
  const rate = perWindow === null ? "" : number(perWindow.value, { maximumFractionDigits: 1 });
  return (
    <>
      {value === null ? "–" : isClock ? shortClock(value) : number(value)}
      <small>
        {outOf === null ? (
          perWindow === null ? (
            unit
          ) : (
            <Plural value={perWindow.minutes} one={`${rate} per minute`} other={`${rate} per # min`} />
          )
        ) : (
          <Trans>of {outOf}</Trans>
        )}
      </small>
    </>
  );
}

/** The quiet line at the foot of a tile: what happened last, what is asked, or how it was before. */
export function TileLine({ state, isActive, now }: { state: TileState; isActive: boolean; now: number }) {
  const { number, list } = useLanguage();
  const { recorder, marks, running, look: timer, objective, before, score } = state;
  const last = marks.at(-1);
  const chances = planned(objective);
  if (running !== null) return <Trans>Running. Tap to stop.</Trans>;
  if (timer?.due)
    return (
      <b className={look.asks}>
        <Trans>Look up: is it so right now?</Trans>
      </b>
    );
  if (timer !== null) return <Trans>Next look in {shortClock(timer.inSeconds)}</Trans>;
  if (isActive && last !== undefined && recorder !== "typed") return <Last mark={last} seconds={secondsSince(last, now)} />;
  if (recorder === "time" && score !== null) return <Plural value={score.details["times"] ?? 1} one="once, # time" other="# times" />;
  if (recorder === "typed" && marks.length > 0) return <Typed marks={marks} isTime={objective.measure.method === "dur"} />;
  if (chances !== null && marks.length === 0) return <Plural value={chances} one="# chance in all" other="# chances in all" />;
  if (marks.length > 0 && recorder !== "typed") return <Trans>Hold to take one back</Trans>;
  if (before.length > 0)
    return <Trans>Before this: {list(before.map((value) => (recorder === "time" ? shortClock(value) : number(value))))}</Trans>;
  return recorder === "time" ? (
    <Trans>Tap to start</Trans>
  ) : recorder === "typed" ? (
    <Trans>Tap to write the value</Trans>
  ) : (
    <Trans>Tap for each one</Trans>
  );
}

function Last({ mark, seconds }: { mark: Parameters<typeof MarkName>[0]["mark"]; seconds: number }) {
  return (
    <>
      <MarkName mark={mark} />
      {", "}
      {seconds < 60 ? <Trans>{seconds} s ago</Trans> : <Trans>{clockFace(seconds)} ago</Trans>}
    </>
  );
}

function Typed({ marks, isTime }: { marks: TileState["marks"]; isTime: boolean }) {
  const { number } = useLanguage();
  const latest = (part: string) => marks.findLast((mark) => mark.part === part)?.value;
  const [before, after, first, second] = ["before", "after", "first", "second"].map(latest);
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : isTime ? shortClock(value) : number(value);
  if (before !== undefined || after !== undefined)
    return (
      <Trans>
        Before {shown(before)}, after {shown(after)}
      </Trans>
    );
  if (first !== undefined || second !== undefined)
    return (
      <Trans>
        First {shown(first)}, second {shown(second)}
      </Trans>
    );
  return <Trans>Tap to correct it</Trans>;
}
