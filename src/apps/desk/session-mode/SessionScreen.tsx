import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { Loading } from "#foundation/web/Loading.tsx";
import type { Room } from "#overview/overview.api.ts";
import { useRoom } from "#overview/web/use-rooms.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { holdSessionOpen } from "../app-worker.ts";
import { Ending } from "./Ending.tsx";
import { EyesUp } from "./EyesUp.tsx";
import { Foot } from "./Foot.tsx";
import { NowPlaying } from "./NowPlaying.tsx";
import { Safety } from "./Safety.tsx";
import look from "./session.module.css";
import { Strip } from "./Strip.tsx";
import { tileState } from "./tile-state.ts";
import { Tile } from "./Tile.tsx";
import { useElapsed } from "./use-clock.ts";
import { usePedal } from "./use-pedal.ts";
import { useSession } from "./use-session.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/** Session mode: one client, the music, and a tile for each aim. It reads and writes this device only, so it works the same with and without a network. */
export function SessionScreen() {
  const { sessionId, clientId } = useIds(z.object({ sessionId: SessionId, clientId: ClientId }));
  const { t } = useLingui();
  const room = useRoom(sessionId, clientId);
  const askedFor = useFilled(room === null);
  useEffect(() => {
    document.title = `${t`Session`} · Sostenuto`;
  }, [t]);
  if (room === undefined || (room === null && !askedFor)) return <Loading />;
  if (room === null)
    return (
      <main className={look.nothing}>
        <EmptyState action={<GoButton to="/">{t`Back to Today`}</GoButton>}>
          <Trans>This session is not on this device. The device keeps the sessions of today and tomorrow.</Trans>
        </EmptyState>
      </main>
    );
  return <OpenRoom room={room} />;
}

/** A room that is not here yet may come with the next filling: it is asked for once. True = the answer is in. */
function useFilled(missing: boolean): boolean {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (missing && !asked) void import("#overview/web/rooms.ts").then(({ fillSoon }) => fillSoon()).finally(() => setAsked(true));
  }, [missing, asked]);
  return asked;
}

function OpenRoom({ room }: { room: Room }) {
  const { t } = useLingui();
  const session = useSession(room);
  const elapsed = useElapsed(room.sessionId);
  const [view, setView] = useState<"tiles" | "eyes-up" | "ending">("tiles");
  const now = steadyMs();
  const states = session.tiles.map((objective) => tileState(room, objective, elapsed, now));
  const pedalHeard = usePedal((touch) => {
    if (view !== "ending" && session.active !== undefined) void session.touch(session.active, touch, "pedal");
  });
  useWakeLock();
  useEffect(() => holdSessionOpen(), []);
  useGentleNudge(states.some((state) => state.look?.due));

  return (
    <div className={look.room} data-view={view}>
      <Strip
        room={room}
        elapsed={elapsed}
        pedalHeard={pedalHeard}
        eyesUp={view === "eyes-up"}
        isEnding={view === "ending"}
        onEyesUp={() => setView(view === "eyes-up" ? "tiles" : "eyes-up")}
        onEnd={() => setView("ending")}
      />
      <main className={look.main} aria-label={t`Session`}>
        <Safety room={room} />
        {view === "ending" ? (
          <Ending room={room} states={states} session={session} onBack={() => setView("tiles")} />
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
                states.map((state) => <Tile key={state.objective.id} state={state} session={session} now={now} />)
              )}
            </div>
            <NowPlaying room={room} />
          </div>
        )}
      </main>
      {view === "tiles" ? <Foot room={room} session={session} /> : null}
    </div>
  );
}

/** When a look is due the device moves a little in the hand. The eye sees it on the tile; nothing sounds. */
function useGentleNudge(due: boolean): void {
  const was = useRef(false);
  useEffect(() => {
    if (due && !was.current) navigator.vibrate?.([60, 60, 60]);
    was.current = due;
  }, [due]);
}
