import { Trans } from "@lingui/react/macro";
import { Check, CloudOff } from "lucide-react";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useOnDevice } from "#foundation/web/use-sync.ts";
import type { Room } from "#overview/overview.api.ts";
import look from "./ending.module.css";
import { Attendance, Said } from "./Foot.tsx";
import { FromMemory } from "./FromMemory.tsx";
import { type TileState, tileNumber } from "./tile-state.ts";
import { Apart, Unit } from "./TileWords.tsx";
import { shortClock } from "./use-clock.ts";
import { TakingPart } from "./TakingPart.tsx";
import type { ShownHere } from "./use-shown.ts";
import type { Session } from "./use-session.ts";

/** The end of a session on the same screen: who came, what the marks say, then the note. */
export function Ending({
  room,
  states,
  session,
  shown,
  onBack,
}: {
  room: Room;
  states: readonly TileState[];
  session: Session;
  shown: ShownHere;
  onBack: () => void;
}) {
  const held = useOnDevice();
  const running = states.filter((state) => state.running !== null);
  const waits = held !== undefined && held.waiting.length > 0 && (held.trouble === "no-answer" || !navigator.onLine);
  return (
    <div className={look.ending}>
      <section>
        <h2>
          <Trans>Did {room.chosenName} come?</Trans>
        </h2>
        <Attendance room={room} session={session} />
        {room.attendance === null ? (
          <p className="so-muted">
            <Trans>Not yet recorded. The note can be written now and signed once this is known.</Trans>
          </p>
        ) : null}
      </section>
      <section>
        <TakingPart room={room} shown={shown} />
      </section>
      {running.length === 0 ? null : (
        <p className={look.still} role="status">
          {running.map((state) => (
            <button key={state.objective.id} type="button" onClick={() => void session.touch(state, "main", "tap")}>
              <Trans>“{state.objective.title}” is still running. Stop it now.</Trans>
            </button>
          ))}
        </p>
      )}
      <section>
        <h2>
          <Trans>What the marks say</Trans>
        </h2>
        <ul className={look.scores}>
          {states.map((state) => (
            <li key={state.objective.id}>
              <span>{state.objective.title}</span>
              <Result state={state} />
              <FromMemory state={state} session={session} />
            </li>
          ))}
        </ul>
        <Said room={room} session={session} />
      </section>
      <div className={look.next}>
        <GoButton to={`/session/${room.sessionId}/${room.clientId}/note`} variant="filled" size="lg">
          <Trans>Write the note</Trans>
        </GoButton>
        <button type="button" className={look.back} onClick={onBack}>
          <Trans>Back to the session</Trans>
        </button>
        <Go to="/">
          <Trans>To Today, the note later</Trans>
        </Go>
      </div>
      <p className={look.kept} role="status">
        <Icon of={waits ? CloudOff : Check} />
        {waits ? <Trans>The draft waits here; signing needs a connection.</Trans> : <Trans>Every mark is kept.</Trans>}
      </p>
    </div>
  );
}

/** Nothing marked is a gap. */
function Result({ state }: { state: TileState }) {
  const { number } = useLanguage();
  if (state.score === null)
    return (
      <span className="so-muted">
        <Trans>No marks: a gap, not a zero</Trans>
      </span>
    );
  const { measure } = state.objective;
  const { isClock } = tileNumber(state);
  const value = isClock ? shortClock(state.score.value) : number(state.score.value);
  const outOf = state.score.outOf === null ? null : isClock ? shortClock(state.score.outOf) : number(state.score.outOf);
  return (
    <b className="so-figures">
      {outOf === null ? (
        <>
          {value}{" "}
          <small>
            <Unit of={measure} value={state.objective.form === "single" ? state.score.value : null} />
            {measure.method === "pair" ? ": " : null}
            <Apart state={state} />
          </small>
        </>
      ) : (
        <Trans context="score">
          {value} of {outOf}
        </Trans>
      )}
      {measure.method === "rate" && measure.perMinutes !== null ? (
        <small>
          {" "}
          <Trans>per {measure.perMinutes} min</Trans>
        </small>
      ) : null}
      {state.score.details["estimated"] === undefined ? null : (
        <small>
          {" "}
          <Trans>from memory</Trans>
        </small>
      )}
      {state.score.details["agreement"] === undefined ? null : (
        <small>
          {" "}
          <Trans>two observers agree on {number(state.score.details["agreement"])} %</Trans>
        </small>
      )}
    </b>
  );
}
