/** How one client's session stands, for a sign on Today, in the calendar and in Reviews. */
import type { Outcome } from "#attendance/attendance.ts";
import type { SessionCard } from "./today.api.ts";

/** Without an entry a session is planned until it is over, and then not yet recorded: never attended by itself. */
export type SessionState = Outcome | "planned" | "not-yet-recorded";

const endOf = ({ startsAt, minutes }: Pick<SessionCard, "startsAt" | "minutes">): number => Date.parse(startsAt) + minutes * 60_000;

export function sessionState(card: Pick<SessionCard, "startsAt" | "minutes" | "attendance">, now: Date): SessionState {
  if (card.attendance !== null) return card.attendance.outcome;
  return endOf(card) <= now.getTime() ? "not-yet-recorded" : "planned";
}

/** Whole minutes until it begins; zero while it runs; null when it is over or further than half a day away. */
export function minutesUntil(card: Pick<SessionCard, "startsAt" | "minutes">, now: Date): number | null {
  if (endOf(card) <= now.getTime()) return null;
  const minutes = Math.ceil((Date.parse(card.startsAt) - now.getTime()) / 60_000);
  return minutes > 720 ? null : Math.max(0, minutes);
}
