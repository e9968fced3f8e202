/** How long a sign-in still lasts for who sits before it: by the time since they last touched the screen, and by its end that comes in any case. */

export type HowLong =
  | { readonly state: "here" }
  /** Nobody touched anything for long: in so many seconds the screen closes. */
  | { readonly state: "idle"; readonly seconds: number }
  /** It ends in so many minutes whatever is done. */
  | { readonly state: "ending"; readonly minutes: number }
  | { readonly state: "over" };

const IDLE_WARNING_MS = 60_000;
const END_WARNING_MS = 5 * 60_000;
const SECONDS_SHOWN = 10;

/** All moments by one steady clock, in milliseconds. */
export function howLongLeft(
  idleMinutes: number,
  { now, lastSign, end }: { readonly now: number; readonly lastSign: number; readonly end: number },
): HowLong {
  const [untilIdle, untilEnd] = [lastSign + idleMinutes * 60_000 - now, end - now];
  if (untilIdle <= 0 || untilEnd <= 0) return { state: "over" };
  if (untilIdle <= IDLE_WARNING_MS) return { state: "idle", seconds: Math.ceil(untilIdle / 1000 / SECONDS_SHOWN) * SECONDS_SHOWN };
  if (untilEnd <= END_WARNING_MS) return { state: "ending", minutes: Math.ceil(untilEnd / 60_000) };
  return { state: "here" };
}
