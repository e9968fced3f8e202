import { Trans } from "@lingui/react/macro";
import { scaleOf } from "#assessment/recorder.ts";
import { ratingFaces } from "#session/board.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Room } from "#overview/overview.api.ts";
import { LevelName } from "#session/web/LevelName.tsx";
import { RatingFace } from "./RatingFace.tsx";
import look from "./sheet.module.css";
import { planned, type TileState } from "./tile-state.ts";

/** Boxes for one row of paper; more are marked beside. */
const MOST_BOXES = 40;
const USUAL_BOXES = 20;

/** The twin of the tiles on one page of paper, and only there: the same order, a box for each tap. First name only: it lies on the piano. */
export function DataSheet({ room, states }: { room: Room; states: readonly TileState[] }) {
  const { day, wallTime } = useLanguage();
  return (
    <article className={look.sheet} aria-hidden="true">
      <p className={look.head}>
        <b>{room.chosenName}</b>
        <span>
          {day(room.day, "long")}, {wallTime(room.at)}
        </span>
        <span>
          ○ <Trans>Came</Trans> ○ <Trans>Partly</Trans> ○ <Trans>Absent</Trans>
        </span>
      </p>
      <ol>
        {states.map((state) => (
          <li key={state.objective.id}>
            <p>
              <b>{state.objective.title}</b> {state.objective.condition}: {state.objective.behaviour}
            </p>
            <Row state={state} />
          </li>
        ))}
      </ol>
      <p className={look.foot}>
        ○ <Trans>Joined</Trans> ○ <Trans>Joined differently</Trans> ○ <Trans>Watched</Trans> ○ <Trans>Declined</Trans> ○{" "}
        <Trans>Left and came back</Trans>
      </p>
    </article>
  );
}

function Row({ state: { objective, recorder } }: { state: TileState }) {
  const { language } = useLanguage();
  const { measure } = objective;
  switch (recorder) {
    case "chances":
    case "looks":
    case "intervals":
      return (
        <>
          <Boxes of={planned(objective) ?? USUAL_BOXES} />
          <p>
            <Trans>✓ yes, – not this time, empty: not offered</Trans>
          </p>
        </>
      );
    case "levels":
      return (
        <>
          <Boxes of={planned(objective) ?? USUAL_BOXES} />
          <p>
            {measure.method === "prompt"
              ? measure.levels.map((level) => (
                  <span key={level} className={look.code}>
                    <b>{level}</b> <LevelName level={level} />
                  </span>
                ))
              : null}
          </p>
        </>
      );
    case "steps":
      return (
        <ul>
          {measure.method === "task"
            ? measure.steps.map((step, nth) => (
                // A step is its place in the chain; two may have the same words.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={nth}>○ I ○ G ○ V ○ M ○ P ○ – {step}</li>
              ))
            : null}
        </ul>
      );
    case "time":
    case "answer":
      return <Lines from={<Trans>from</Trans>} to={recorder === "time" ? <Trans>to</Trans> : <Trans>answered</Trans>} />;
    case "scale":
      if (ratingFaces(measure, language) !== null)
        return (
          <p className={look.faces}>
            {ratingFaces(measure, language)?.map(({ words }, nth, all) => (
              <span key={words}>
                <RatingFace nth={nth} of={all.length === 3 ? 3 : 5} />
                {words}
              </span>
            ))}
          </p>
        );
      return <p className={look.values}>{(scaleOf(measure) ?? []).map((value) => `○ ${value}`).join("   ")}</p>;
    case "pair":
      return measure.method === "pair" ? (
        <>
          <p className={look.line}>
            <small>{measure.one}</small>
          </p>
          <p className={look.line}>
            <small>{measure.other}</small>
          </p>
          <p>
            <Trans>A stroke for each, and a bow over both when they come within {measure.withinSeconds} s: the bows are what counts</Trans>
          </p>
        </>
      ) : null;
    case "count":
    case "beats":
    case "typed":
      return <p className={look.line} />;
  }
}

const Boxes = ({ of: count }: { of: number }) => (
  <p className={look.boxes}>
    {Array.from({ length: Math.min(MOST_BOXES, count) }, (_, nth) => (
      <i key={nth} />
    ))}
  </p>
);

const Lines = ({ from, to }: { from: React.ReactNode; to: React.ReactNode }) => (
  <p className={look.times}>
    {["a", "b", "c", "d"].map((key) => (
      <span key={key}>
        {from} _______ {to} _______
      </span>
    ))}
  </p>
);
