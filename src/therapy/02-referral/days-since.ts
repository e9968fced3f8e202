import type { Instant } from "#foundation/words.ts";

const A_DAY = 86_400_000;

/** How many nights ago, by the practice's own calendar: what came yesterday evening is a day old this morning. A clock that is behind says none. */
export function daysSince(since: Instant, now: Date, timeZone: string): number {
  // Sweden writes its days the way we keep them.
  const dayOf = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  const nights = Date.parse(dayOf.format(now)) - Date.parse(dayOf.format(Date.parse(since)));
  return Math.max(0, Math.round(nights / A_DAY));
}

export const daysAfter = (moment: string, days: number): string => new Date(Date.parse(moment) + days * A_DAY).toISOString();
