/** When a letter may go out. Nobody is woken, and what belongs together comes together. */
import type { NoticeChoice } from "./circle.api.ts";

/** What holds for whoever chose nothing: news and reminders by letter, and quiet nights. */
export const USUAL = { news: true, reminders: true, mail: true, quietFrom: "20:00", quietUntil: "08:00" } as const;

/** So long something waits for what may still come with it. */
export const GATHERED_MINUTES = 10;
/** A session is called to mind within this time before it. */
export const REMINDED_HOURS = 48;

/** Whether this time of day lies in the quiet hours, which may run over midnight. */
export function isQuiet({ quietFrom, quietUntil }: Pick<NoticeChoice, "quietFrom" | "quietUntil">, at: string): boolean {
  if (quietFrom === quietUntil) return false;
  return quietFrom < quietUntil ? at >= quietFrom && at < quietUntil : at >= quietFrom || at < quietUntil;
}
