/** The own delay of this device between a sounding beat and a tap that is heard: found once by playing along, kept on the device. */
const PLACE = "sostenuto rhythm delay";

export function delayHere(): number | null {
  const kept = Number(localStorage.getItem(PLACE) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : null;
}

export const keepDelay = (lateMs: number): void => localStorage.setItem(PLACE, String(Math.round(lateMs)));
