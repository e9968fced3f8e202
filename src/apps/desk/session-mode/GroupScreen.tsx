import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { keepAttendance } from "#attendance/web/kept-attendance.ts";
import { useIds } from "#foundation/web/address.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import { SyncLamp } from "#foundation/web/SyncLamp.tsx";
import { useLive } from "#foundation/web/use-live.ts";
import { useSync } from "#foundation/web/use-sync.ts";
import type { Room } from "#overview/overview.api.ts";
import { SessionId } from "#schedule/series.ts";
import { holdSessionOpen } from "../app-worker.ts";
import { keepEntry } from "#session/web/kept-timeline.ts";
import { BookmarkButton } from "./BookmarkButton.tsx";
import look from "./group.module.css";
import { focusOf } from "./group-focus.ts";
import { type InHand, MemberCard } from "./MemberCard.tsx";
import { LeaveSlide } from "./LeaveSlide.tsx";
import { NowPlaying } from "./NowPlaying.tsx";
import room from "./session.module.css";
import strip from "./strip.module.css";
import { clockFace, useElapsed } from "./use-clock.ts";
import { usePedal } from "./use-pedal.ts";
import { keepTurn, useKeptPlace, usePlaying } from "./use-playing.ts";
import { useWakeLock } from "./use-wake-lock.ts";

const FOCUS = 3;

/** Session mode of a group: everybody on one screen, each with their own aims. Like that of one client it reads and writes this device only. */
export function GroupScreen() {
  const { sessionId } = useIds(z.object({ sessionId: SessionId }));
  const { t } = useLingui();
  const rooms = useLive(async () => {
    const { roomsHere } = await import("#overview/web/rooms.ts");
    return async (store) => (await roomsHere(store)).filter((one) => one.sessionId === sessionId);
  }, `rooms ${sessionId}`);
  useEffect(() => {
    document.title = `${t`Group`} · Sostenuto`;
  }, [t]);
  const place = useKeptPlace(sessionId);
  if (rooms === undefined || place === undefined) return <Loading />;
  const [first, ...others] = rooms;
  if (first === undefined)
    return (
      <main className={room.nothing}>
        <EmptyState action={<GoButton to="/">{t`Back to Today`}</GoButton>}>
          <Trans>This session is not on this device. The device keeps the sessions of today and tomorrow.</Trans>
        </EmptyState>
      </main>
    );
  return <OpenGroup first={first} rooms={[first, ...others]} startAt={place} />;
}

function OpenGroup({ first, rooms, startAt }: { first: Room; rooms: readonly Room[]; startAt: string | null }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const sync = useSync();
  const elapsed = useElapsed(first.sessionId);
  const [ending, setEnding] = useState(false);
  // What the whole room does, without what anybody works on in it.
  const playing = usePlaying(
    { ...first, interventions: [], plan: first.plan.map((it) => ({ ...it, objectiveIds: [], reason: "" })) },
    startAt,
    (activity) => keepTurn(rooms, activity),
  );
  const [marked, setMarked] = useState(0);
  /** On the timeline of everybody who is here; nobody’s names anybody else. */
  const bookmark = async (source: "tap" | "key" | "pedal" | "midi") => {
    for (const one of rooms) if (one.attendance?.outcome !== "absent") await keepEntry(one, one.chosenName, { about: "bookmark", source });
    setMarked((before) => before + 1);
  };
  const hand = useRef<InHand | null>(null);
  const pedals = usePedal(({ side, press, source }) => {
    if (press === "long" && side === "left") void bookmark(source).catch(reportError);
    if (press !== "long") hand.current?.(side === "right" ? "main" : "not-this-time", source, press === "double");
  });
  useWakeLock();
  useEffect(() => holdSessionOpen(), []);
  /** Proposed once, as the session began: a proposal that jumps about is none. */
  const [focus] = useState(() => new Set<string>(focusOf(rooms, FOCUS).map(({ clientId }) => clientId)));
  const ordered = [...rooms].sort(
    (a, b) => Number(focus.has(b.clientId)) - Number(focus.has(a.clientId)) || (a.chosenName < b.chosenName ? -1 : 1),
  );
  const open = rooms.filter(({ attendance }) => attendance === null);
  const allHere = async () => {
    for (const one of open) await keepAttendance(one, one.chosenName, { outcome: "came", supersedes: null });
  };

  return (
    <div className={`${room.room} ${look.group}`} data-view={ending ? "ending" : "tiles"}>
      <header className={strip.strip}>
        <LeaveSlide onLeave={() => void navigate({ to: "/" })} />
        <h1 className={strip.who} tabIndex={-1} data-focus-target="">
          <Trans>Group</Trans>
          <small>
            <Plural value={rooms.length} one="# member" other="# members" />
            {first.place === "" ? "" : `, ${first.place}`}
          </small>
        </h1>
        <span className={strip.time} role="timer">
          {clockFace(elapsed)}
        </span>
        {sync === undefined ? null : (
          <span className={strip.lamp}>
            <SyncLamp {...sync} />
          </span>
        )}
        {pedals.heard ? (
          <span className={strip.pedal} data-heard="">
            <Trans>Pedal live</Trans>
          </span>
        ) : null}
        <BookmarkButton onBookmark={(source) => void bookmark(source).catch(reportError)} />
        {marked === 0 ? null : (
          <output className={strip.pedal}>
            <Plural value={marked} one="# bookmark" other="# bookmarks" />
          </output>
        )}
        {open.length === 0 ? null : (
          <button type="button" className={strip.button} onClick={() => void allHere().catch(reportError)}>
            {open.length === rooms.length ? <Trans>All here</Trans> : <Trans>The others are here</Trans>}
          </button>
        )}
        <button type="button" className={strip.button} onClick={() => setEnding(!ending)}>
          {ending ? <Trans>Back to the session</Trans> : <Trans context="session">End</Trans>}
        </button>
      </header>
      <main className={room.main} aria-label={t`Session`}>
        {ending ? (
          <GroupEnding rooms={ordered} />
        ) : (
          <div className={room.body}>
            <ul className={look.members}>
              {ordered.map((one) => (
                <MemberCard
                  key={one.clientId}
                  room={one}
                  playing={playing}
                  elapsed={elapsed}
                  isFocus={focus.has(one.clientId)}
                  onHand={(take) => {
                    hand.current = take;
                  }}
                />
              ))}
            </ul>
            <NowPlaying room={first} playing={playing} />
          </div>
        )}
      </main>
    </div>
  );
}

/** Each member has a note of their own; nobody else is in it. */
function GroupEnding({ rooms }: { rooms: readonly Room[] }) {
  return (
    <section className={look.ending}>
      <h2>
        <Trans>A note for each</Trans>
      </h2>
      <ul>
        {rooms.map(({ sessionId, clientId, chosenName, attendance, signed }) => (
          <li key={clientId}>
            <b>{chosenName}</b>
            <span>
              {attendance === null ? (
                <Trans>Not yet recorded</Trans>
              ) : attendance.outcome === "absent" ? (
                <Trans>Absent</Trans>
              ) : signed ? (
                <Trans>Signed</Trans>
              ) : (
                <Trans>Came</Trans>
              )}
            </span>
            <GoButton to={`/session/${sessionId}/${clientId}/note`}>
              <Trans>Write the note</Trans>
            </GoButton>
          </li>
        ))}
      </ul>
      <Go to="/">
        <Trans>To Today, the notes later</Trans>
      </Go>
    </section>
  );
}
