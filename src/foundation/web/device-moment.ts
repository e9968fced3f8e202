import { DeviceMoment } from "#foundation/words.ts";

/** The wall clock of this device with its offset: "2026-12-01T15:30:04.120-05:00". */
export function deviceMoment(date = new Date()): DeviceMoment {
  const offset = -date.getTimezoneOffset();
  const two = (part: number) => String(Math.trunc(Math.abs(part))).padStart(2, "0");
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return DeviceMoment.parse(`${local}${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`);
}

/** Milliseconds that only go forward, whatever happens to the wall clock while the page is open. Comparable with an earlier page as far as the wall clock can be believed. */
export const steadyMs = (): number => Math.round(performance.timeOrigin + performance.now());
