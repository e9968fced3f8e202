import { useEffect } from "react";

/** The screen stays on while a session is open. The lock is lost whenever the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (gone || document.visibilityState !== "visible") return;
      held = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (gone) void held?.release();
    };
    const again = () => void ask();
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", again);
      void held?.release();
    };
  }, []);
}
