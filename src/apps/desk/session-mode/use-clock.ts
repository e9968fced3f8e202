import { useEffect, useState } from "react";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { useLive } from "#foundation/web/use-live.ts";

/** Seconds since the session was opened on this device for the first time; a reload does not begin it anew. */
export function useElapsed(sessionId: string): number {
  const begun = useLive(async () => {
    const { begunHere } = await import("./opening.ts");
    return (store) => begunHere(store, sessionId);
  }, `begun ${sessionId}`);
  const [now, setNow] = useState(steadyMs);
  useEffect(() => {
    void import("./opening.ts").then(({ begin }) => begin(sessionId));
    const tick = setInterval(() => setNow(steadyMs()), 500);
    return () => clearInterval(tick);
  }, [sessionId]);
  return begun === undefined || begun === null ? 0 : Math.max(0, Math.floor((now - begun) / 1_000));
}

/** 18:42, and 1:02:03 when a session runs over the hour. */
export function clockFace(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes, left] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), Math.floor(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left)}` : `${two(minutes)}:${two(left)}`;
}

/** 0:47, for a time on a tile. */
export function shortClock(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  return `${seconds < 0 ? "\u2212" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
