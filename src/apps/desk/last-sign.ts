/** When somebody last touched this app on this device, in any of its windows: who works in one of them is not away in the others. */
import { steadyMs } from "#foundation/web/device-moment.ts";

const LAST = "sostenuto.last-sign";
const SIGNS = ["pointerdown", "keydown", "wheel"] as const;
const NOT_OFTENER_MS = 2_000;
const IN_SESSION_MS = 20_000;

export const lastSign = (): number => Number(localStorage.getItem(LAST) ?? 0);
export const giveSign = (): void => localStorage.setItem(LAST, String(steadyMs()));

let isWatched = false;

/** From now on every touch counts. A session goes on while somebody plays, also when nobody touches the screen. */
export function watchForSigns(): void {
  if (isWatched) return;
  isWatched = true;
  giveSign();
  const moved = () => {
    if (steadyMs() - lastSign() > NOT_OFTENER_MS) giveSign();
  };
  for (const sign of SIGNS) addEventListener(sign, moved, { passive: true, capture: true });
  setInterval(() => {
    if (location.pathname.startsWith("/session/") && document.visibilityState === "visible") giveSign();
  }, IN_SESSION_MS);
}
