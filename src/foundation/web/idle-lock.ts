/** Five minutes without a touch, a key or a pedal, and the page is loaded afresh: whatever was in memory is gone, and the passphrase is asked for. */
import { asksForPassphrase, lastTouched, touched } from "./lock-flag.ts";

const IDLE_MS = 5 * 60_000;
const LOOK_EVERY = 5_000;
const WRITE_EVERY = 1_000;
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export function lockWhenIdle(lock: () => void): () => void {
  let written = 0;
  const note = () => {
    if (Date.now() - written < WRITE_EVERY) return;
    written = Date.now();
    touched(written);
  };
  note();
  for (const touch of TOUCHES) addEventListener(touch, note, { capture: true, passive: true });
  const look = () => {
    if (asksForPassphrase() && Date.now() - lastTouched() >= IDLE_MS) lock();
  };
  const steady = setInterval(look, LOOK_EVERY);
  // A tablet that slept wakes up locked.
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(steady);
    document.removeEventListener("visibilitychange", look);
    for (const touch of TOUCHES) removeEventListener(touch, note, { capture: true });
  };
}
