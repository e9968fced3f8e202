import { useEffect, useState } from "react";

/** Pixels a line of words with its chord takes on the sheet. */
const LINE = 54;
/** Beats a line of song usually lasts. */
const BEATS_A_LINE = 8;

/** The page moves on as fast as the song does, until it is touched or its end is reached. */
export function useAutoScroll(beatsPerMinute: number): { readonly running: boolean; readonly toggle: () => void } {
  const [running, setRunning] = useState(false);
  useEffect(() => {
    if (!running) return undefined;
    const perSecond = (LINE * beatsPerMinute) / 60 / BEATS_A_LINE;
    let [before, place] = [performance.now(), window.scrollY];
    let frame = requestAnimationFrame(function move(now) {
      place += ((now - before) / 1000) * perSecond;
      before = now;
      window.scrollTo({ top: place, behavior: "instant" });
      const end = document.documentElement.scrollHeight - window.innerHeight;
      if (place >= end) setRunning(false);
      else frame = requestAnimationFrame(move);
    });
    const stop = () => setRunning(false);
    const touches = ["wheel", "touchmove", "keydown"] as const;
    for (const touch of touches) window.addEventListener(touch, stop, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      for (const touch of touches) window.removeEventListener(touch, stop);
    };
  }, [running, beatsPerMinute]);
  return { running, toggle: () => setRunning((it) => !it) };
}
