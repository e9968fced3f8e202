import { useEffect, useRef, useState } from "react";
import type { Touch } from "#assessment/recorder.ts";

const KEYS: Readonly<Record<string, Touch>> = { PageDown: "main", PageUp: "not-this-time" };
/** A pedal bounces: two presses closer than this are one. */
const BOUNCE = 120;

/** A foot pedal types PageDown and PageUp. Answers whether one has been heard in this session. */
export function usePedal(pressed: (touch: Touch) => void): boolean {
  const [heard, setHeard] = useState(false);
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    let last = -BOUNCE;
    const hear = (event: KeyboardEvent) => {
      const touch = KEYS[event.key];
      if (touch === undefined || isTyping(event.target)) return;
      event.preventDefault();
      // A pedal held down repeats; it was pressed once.
      if (event.repeat || event.timeStamp - last < BOUNCE) return;
      last = event.timeStamp;
      setHeard(true);
      latest.current(touch);
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, []);
  return heard;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
