import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import type { Room } from "#overview/overview.api.ts";
import { useRoom } from "#overview/web/use-rooms.ts";
import { eachPressCounts } from "#assessment/recorder.ts";
import type { Objective } from "#plan/objective.ts";
import { ClientId } from "#people/client.ts";
import { ratingFaces } from "#session/board.ts";
import { SessionId } from "#schedule/series.ts";
import { holdSessionOpen } from "../app-worker.ts";
import { ClientBoard } from "./ClientBoard.tsx";
import { DataSheet } from "./DataSheet.tsx";
import { Ending } from "./Ending.tsx";
import { EyesUp } from "./EyesUp.tsx";
import { Foot } from "./Foot.tsx";
import { More } from "./More.tsx";
import { NowPlaying } from "./NowPlaying.tsx";
import { RecordingSign } from "./RecordingSign.tsx";
import { RhythmPad } from "./RhythmPad.tsx";
import { Safety } from "./Safety.tsx";
import look from "./session.module.css";
import { Strip, type View } from "./Strip.tsx";
import type { Board, Out } from "./board-out.ts";
import { type TileState, tileState } from "./tile-state.ts";
import { Tile } from "./Tile.tsx";
import { useBoard, useKeptBoard } from "./use-board.ts";
import { useElapsed } from "./use-clock.ts";
import { useGentleNudge } from "./use-gentle-nudge.ts";
import { usePedal } from "./use-pedal.ts";
import { keepTurn, useKeptPlace, usePlaying } from "./use-playing.ts";
import { useRecording } from "./use-recording.ts";
import { useSession } from "./use-session.ts";
import { useShown } from "./use-shown.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/** Session mode: one client, the music, and a tile for each aim. It reads and writes this device only, so it works the same with and without a network. */
export function SessionScreen() {
  const { sessionId, clientId } = useIds(z.object({ sessionId: SessionId, clientId: ClientId }));
  const { t } = useLingui();
  const room = useRoom(sessionId, clientId);
  const askedFor = useFilled(room === null);
  const place = useKeptPlace(sessionId);
  const out = useKeptBoard(sessionId, clientId);
  useEffect(() => {
    document.title = `${t`Session`} · Sostenuto`;
  }, [t]);
  if (room === undefined || out === undefined || (room === null && !askedFor)) return <Loading />;
  if (room === null)
    return (
      <main className={look.nothing}>
        <EmptyState action={<GoButton to="/">{t`Back to Today`}</GoButton>}>
          <Trans>This session is not on this device. The device keeps the sessions of today and tomorrow.</Trans>
        </EmptyState>
      </main>
    );
  // A mark is stamped with what sounds, so nothing can be pressed before that is known.
  return place === undefined ? <Loading /> : <OpenRoom room={room} startAt={place} out={out} />;
}

/** A room that is not here yet may come with the next filling: it is asked for once. True = the answer is in. */
function useFilled(missing: boolean): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (missing && !asked) void import("#overview/web/rooms.ts").then(({ fillSoon }) => fillSoon()).finally(() => setAsked(true));
  }, [missing, asked]);
  return asked;
}

function OpenRoom({ room, startAt, out }: { room: Room; startAt: string | null; out: Out | null }) {
  const { t } = useLingui();
  const playing = usePlaying(room, startAt, (activity) => keepTurn([room], activity));
  const session = useSession(room, playing.inForce);
  const elapsed = useElapsed(room.sessionId);
  const shown = useShown(room);
  const recording = useRecording(room);
  const [view, setView] = useState<View>("tiles");
  /** What covers the room for a moment: the client’s board, or a rhythm. */
  const { board, before, handOver, chose, back } = useBoard(room, out);
  const [rhythm, setRhythm] = useState<Objective | "device" | null>(null);
  const now = steadyMs();
  const states = session.tiles.map((objective) =>
    tileState(room, objective, { elapsed, now, observer: session.observer.now, step: session.stepOf(objective) }),
  );
  const active = states.find((state) => state.objective.id === session.active?.id);
  const pedals = usePedal(({ side, press, source, turnsPage }) => {
    if (view === "ending" || board !== null || rhythm !== null) return;
    if (press === "long" && side === "left") void session.bookmark(source);
    else if (active === undefined) return;
    else if (press === "long") session.choose(nextOf(states, active).objective.id);
    else if (turnsPage) turnPage(() => playing.next && playing.go(playing.at + 1));
    // Where each press is counted, two quick ones are two.
    else if (press === "double" && !eachPressCounts(active.recorder)) void session.takeBack(active.objective);
    else if (active.recorder === "beats") setRhythm(active.objective);
    else void session.touch(active, side === "right" ? "main" : "not-this-time", source);
  });
  useWakeLock();
  useEffect(() => holdSessionOpen(), []);
  useGentleNudge(states.some((state) => state.look?.due === true || state.forgotten));
  // Nothing of the session lies under the client’s board, for no finger and no key.
  if (board !== null) {
    const choose = async (nth: number | null) => {
      const rated = session.tiles.find(({ id }) => id === board.objectiveId);
      if (board.about !== "rating") await shown.choose(board.about, board.offered, nth);
      else if (rated !== undefined && nth !== null) await session.value(rated, { value: nth + 1, part: board.part, source: "client" });
      if (nth !== null) await chose(nth);
    };
    return (
      <>
        <ClientBoard room={room} board={board} before={before} onChoose={choose} onLeave={back} />
        {recording.underWay === null ? null : <RecordingSign recording={recording} />}
      </>
    );
  }
  const toggle = (to: View) => setView(view === to ? "tiles" : to);

  return (
    <div className={look.room} data-view={view}>
      <Strip
        room={room}
        elapsed={elapsed}
        pedalHeard={pedals.heard}
        observer={session.observer.now}
        view={view}
        onView={toggle}
        onBookmark={(source) => void session.bookmark(source)}
        onEnd={() => setView("ending")}
      />
      <main className={look.main} aria-label={t`Session`}>
        <Safety room={room} />
        {rhythm !== null ? (
          <RhythmPad
            title={rhythm === "device" ? null : rhythm.title}
            beatsPerMinute={playing.tempo ?? 90}
            playAlong={pedals.playAlong}
            onKeep={(beats, source) => (rhythm === "device" ? undefined : void session.value(rhythm, { kind: "beats", beats, source }))}
            onClose={() => setRhythm(null)}
          />
        ) : view === "ending" ? (
          <Ending room={room} states={states} session={session} shown={shown} onBack={() => setView("tiles")} />
        ) : view === "more" ? (
          <More
            room={room}
            session={session}
            shown={shown}
            playing={playing}
            pedals={pedals}
            recording={recording}
            onBoard={handOver}
            onSetDevice={() => setRhythm("device")}
          />
        ) : view === "eyes-up" ? (
          <EyesUp states={states} session={session} />
        ) : (
          <div className={look.body}>
            <div className={look.tiles} data-count={states.length}>
              {states.length === 0 ? (
                <p className={look.none}>
                  <Trans>No objective is active yet. Write one in the plan and it appears here.</Trans>
                </p>
              ) : (
                states.map((state) => (
                  <Tile
                    key={state.objective.id}
                    state={state}
                    session={session}
                    now={now}
                    onRhythm={setRhythm}
                    onBoard={(part) => handOver(ratingBoard(room, state, part))}
                  />
                ))
              )}
            </div>
            <NowPlaying room={room} playing={playing} />
          </div>
        )}
      </main>
      {recording.underWay === null ? null : <RecordingSign recording={recording} />}
      {view === "tiles" && rhythm === null ? <Foot room={room} session={session} /> : null}
      <DataSheet room={room} states={states} />
    </div>
  );
}

/** A scale of faces in the client’s own hands. */
const ratingBoard = (room: Room, { objective }: TileState, part: string | null): Board => ({
  about: "rating",
  offered: ratingFaces(objective.measure, room.language) ?? [],
  objectiveId: objective.id,
  part,
});

const nextOf = (states: readonly TileState[], active: TileState): TileState =>
  states[(states.indexOf(active) + 1) % states.length] ?? active;

/** Words and chords go on by most of what is seen; at their end comes the next song. */
function turnPage(next: () => void): void {
  const page = document.querySelector("[data-pages]");
  if (page === null || page.scrollTop + page.clientHeight >= page.scrollHeight - 4) next();
  else page.scrollBy({ top: page.clientHeight * 0.85 });
}
