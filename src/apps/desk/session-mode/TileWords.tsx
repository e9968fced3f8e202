import { Plural, Trans } from "@lingui/react/macro";
import { pairsOf } from "#assessment/pairs.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { ratingFaces } from "#session/board.ts";
import { MarkName } from "#session/web/MarkName.tsx";
import { planned, secondsSince, type TileState, tileNumber } from "./tile-state.ts";
import look from "./tile.module.css";
import { clockFace, shortClock } from "./use-clock.ts";

/** "7 of 9", "6 · 5.4 per 10 min", "0:47". */
export function TileNumber({ state }: { state: TileState }) {
  const { number } = useLanguage();
  const { value, outOf, isClock } = tileNumber(state);
  const { objective, perWindow } = state;
  const { measure } = objective;
  const unit = <Unit of={measure} value={objective.form === "single" ? value : null} />;
  const rate = perWindow === null ? "" : number(perWindow.value, { maximumFractionDigits: 1 });
  return (
    <>
      {value === null ? "–" : isClock ? shortClock(value) : number(value)}
      <small>
        {outOf === null ? (
          perWindow === null ? (
            isClock ? null : (
              unit
            )
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
  const isTapped = recorder !== "typed" && recorder !== "scale" && recorder !== "beats";
  if (state.forgotten)
    return (
      <b className={look.asks}>
        <Trans>Twice as long as usual. Still so?</Trans>
      </b>
    );
  if (running !== null)
    return recorder === "answer" ? <Trans>Waiting for the answer. Tap when it comes.</Trans> : <Trans>Running. Tap to stop.</Trans>;
  if (recorder === "pair" && marks.length > 0) return <Apart state={state} />;
  if (timer?.due)
    return (
      <b className={look.asks}>
        <Question method={objective.measure.method} />
      </b>
    );
  if (state.step !== null) return <Step {...state.step} of={planned(objective) ?? 1} />;
  if (timer !== null && recorder === "intervals") return <Trans>Ends in {shortClock(timer.inSeconds)}</Trans>;
  if (timer !== null) return <Trans>Next look in {shortClock(timer.inSeconds)}</Trans>;
  if (isActive && last !== undefined && isTapped) return <Last mark={last} measure={objective.measure} seconds={secondsSince(last, now)} />;
  if (recorder === "time" && score !== null) return <Plural value={score.details["times"] ?? 1} one="once, # time" other="# times" />;
  if (recorder === "answer" && state.unanswered > 0)
    return <Plural value={state.unanswered} one="# cue without an answer" other="# cues without an answer" />;
  if (!isTapped && recorder !== "beats" && marks.length > 0) return <Typed marks={marks} isTime={objective.measure.method === "dur"} />;
  if (chances !== null && marks.length === 0) return <Plural value={chances} one="# chance in all" other="# chances in all" />;
  if (marks.length > 0 && isTapped) return <Trans>Hold to take one back</Trans>;
  if (before.length > 0)
    return <Trans>Before this: {list(before.map((value) => (recorder === "time" ? shortClock(value) : number(value))))}</Trans>;
  return <First recorder={recorder} />;
}

/** What a tile nobody touched yet asks for. */
function First({ recorder }: Pick<TileState, "recorder">) {
  switch (recorder) {
    case "time":
      return <Trans>Tap to start</Trans>;
    case "answer":
      return <Trans>Tap at the cue</Trans>;
    case "typed":
      return <Trans>Tap to write the value</Trans>;
    case "scale":
      return <Trans>Tap to choose a value</Trans>;
    case "beats":
      return <Trans>Tap to play along</Trans>;
    case "pair":
      return <Trans>Each has its side; together they count</Trans>;
    default:
      return <Trans>Tap for each one</Trans>;
  }
}

/** The question at a signal: a look at the moment, or all of the time that has just passed. */
function Question({ method }: { method: TileState["objective"]["measure"]["method"] }) {
  if (method === "pir") return <Trans>Just now: did it happen at all?</Trans>;
  if (method === "wir") return <Trans>Just now: did it last all along?</Trans>;
  return <Trans>Look up: is it so right now?</Trans>;
}

function Step({ nth, name, of }: { nth: number; name: string; of: number }) {
  const place = nth + 1;
  return (
    <Trans>
      Step {place} of {of}: <b>{name}</b>
    </Trans>
  );
}

/** What a value that is not part of a whole is counted in, and what a face says; a time has its own look. */
export function Unit({ of: measure, value = null }: { of: TileState["objective"]["measure"]; value?: number | null }) {
  const { language } = useLanguage();
  if (measure.method === "lat") return measure.unit === "beats" ? <Trans context="unit">beats</Trans> : <Trans context="unit">s</Trans>;
  if (measure.method === "pair") return <Trans>together</Trans>;
  if (measure.method === "rating" && value !== null) return <>{ratingFaces(measure, language)?.[value - 1]?.words}</>;
  return measure.method === "dur" || !("unit" in measure) ? null : <>{measure.unit}</>;
}

/** Of two things together: each by itself, those that came alone among them. */
export function Apart({ state: { objective, marks } }: { state: TileState }) {
  const { measure } = objective;
  if (measure.method !== "pair") return null;
  const { one, other } = pairsOf(marks, measure.withinSeconds);
  return (
    <>
      {measure.one} {one}, {measure.other} {other}
    </>
  );
}

function Last({ seconds, ...made }: Parameters<typeof MarkName>[0] & { seconds: number }) {
  return (
    <>
      <MarkName {...made} />
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
