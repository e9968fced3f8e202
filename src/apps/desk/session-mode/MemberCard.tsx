import { Trans } from "@lingui/react/macro";
import { Check, Star } from "lucide-react";
import { asksYesOrNo, eachPressCounts, type Touch } from "#assessment/recorder.ts";
import { keepAttendance, takeBackAttendance } from "#attendance/web/kept-attendance.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { FaceButton } from "#foundation/web/Face.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Room } from "#overview/overview.api.ts";
import type { Mark } from "#session/mark.ts";
import { Said } from "./Foot.tsx";
import look from "./group.module.css";
import { coverage } from "./group-focus.ts";
import { NotWord } from "./NotWord.tsx";
import { activitiesOf, musicInForce } from "./now-activity.ts";
import { type TileState, tileState } from "./tile-state.ts";
import { TileNumber } from "./TileWords.tsx";
import { useGentleNudge } from "./use-gentle-nudge.ts";
import { useHold } from "./use-hold.ts";
import type { Playing } from "./use-playing.ts";
import { type Session, useSession } from "./use-session.ts";

/** What the pedal does: it marks where the hand was last. `twice` = the second of two quick presses. */
export type InHand = (touch: Touch, source: Mark["source"], twice?: boolean) => void;

interface Props {
  readonly room: Room;
  readonly playing: Playing;
  readonly elapsed: number;
  readonly isFocus: boolean;
  readonly onHand: (take: InHand) => void;
}

/** One member among the others: their face with how much of this month’s data there is, and a small tile for each aim. */
export function MemberCard({ room, playing, elapsed, isFocus, onHand }: Props) {
  const { language, number } = useLanguage();
  // What this member’s own plan says of the music of the shared activity.
  const own = activitiesOf(room, language).find(({ id }) => id === playing.now?.id);
  const session = useSession(room, own === undefined ? playing.inForce : musicInForce(own, playing));
  const now = steadyMs();
  const states = session.tiles.map((objective) =>
    tileState(room, objective, { elapsed, now, observer: session.observer.now, step: session.stepOf(objective) }),
  );
  useGentleNudge(states.some((state) => state.look?.due === true || state.forgotten));
  const share = coverage(room);
  const outcome = room.attendance?.outcome ?? null;
  const isAbsent = outcome === "absent";
  const percent = Math.round((share ?? 0) * 100);
  const press = async () => {
    if (room.attendance !== null) await takeBackAttendance(room, room.chosenName, room.attendance);
    else await keepAttendance(room, room.chosenName, { outcome: "absent", supersedes: null });
  };
  return (
    <li className={look.member} data-focus={isFocus || undefined} data-absent={isAbsent || undefined}>
      <div className={look.who}>
        <FaceButton
          name={room.chosenName}
          {...(share === null ? {} : { ring: share })}
          absent={isAbsent}
          watched={isFocus}
          state={
            outcome === null ? (
              <Trans>expected</Trans>
            ) : isAbsent ? (
              <Trans>absent</Trans>
            ) : (
              <>
                <Icon of={Check} size={14} /> <Trans>here</Trans>
              </>
            )
          }
          onPress={() => void press().catch(reportError)}
        />
        <p className={look.share}>
          {isFocus ? (
            <b>
              <Icon of={Star} size={14} /> <Trans>Look at today</Trans>
            </b>
          ) : null}
          {share === null ? null : <Trans>{number(percent)} % of this month’s data</Trans>}
          <Go to={`/session/${room.sessionId}/${room.clientId}`}>
            <Trans>All of {room.chosenName}</Trans>
          </Go>
        </p>
      </div>
      {isAbsent ? null : (
        <div className={look.aims}>
          {states.map((state) => (
            <Aim key={state.objective.id} state={state} session={session} onHand={onHand} />
          ))}
        </div>
      )}
      {session.done === null && !session.failed ? null : <Said room={room} session={session} />}
    </li>
  );
}

/** A small tile. What needs a panel of its own is taken on the member’s own screen. */
function Aim({ state, session, onHand }: { state: TileState; session: Session; onHand: Props["onHand"] }) {
  const { objective, recorder, running } = state;
  const isTapped = recorder !== "typed" && recorder !== "scale" && recorder !== "beats";
  const take: InHand = (touch, source, twice = false) =>
    void (twice && !eachPressCounts(recorder) ? session.takeBack(objective) : session.touch(state, touch, source));
  const press = useHold({
    tap: () => {
      if (!isTapped) return;
      onHand(take);
      take("main", "tap");
    },
    hold: () => void session.takeBack(objective),
  });
  const hasNot = asksYesOrNo(recorder) || recorder === "pair" || (recorder === "answer" && running !== null);
  return (
    <div className={look.aim} role="group" aria-label={objective.title} data-due={state.look?.due || state.forgotten || undefined}>
      <button
        type="button"
        className={look.main}
        disabled={!isTapped}
        data-running={running !== null || undefined}
        aria-keyshortcuts="Backspace"
        onKeyDown={(event) => {
          if (event.key === "Backspace" && !event.repeat) void session.takeBack(objective);
        }}
        {...press}
      >
        <span className={look.title}>
          {state.step === null ? objective.title : state.step.name}
          {objective.measure.method === "pair" ? `: ${objective.measure.one}` : null}
        </span>
        <span className={look.number}>
          <TileNumber state={state} />
        </span>
      </button>
      {hasNot ? (
        <button
          type="button"
          className={look.not}
          onClick={() => {
            onHand(take);
            take("not-this-time", "tap");
          }}
        >
          <NotWord state={state} />
        </button>
      ) : null}
    </div>
  );
}
