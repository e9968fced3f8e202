/** Which backups stay: the newest of each of the last hours, days, weeks and months that have one. A pure rule, so that it can be tried on every calendar. */

export const KEPT = { hours: 24, days: 14, weeks: 8, months: 24 } as const;

/** Of the moments at which backups were made (ISO, in UTC), those that stay. The newest always does. */
export function keptOf(moments: readonly string[]): ReadonlySet<string> {
  const newestFirst = [...new Set(moments)].sort().toReversed();
  const kept = new Set(newestFirst.slice(0, 1));
  for (const [periodOf, count] of PERIODS) {
    const periods = new Set<string>();
    for (const moment of newestFirst) {
      const period = periodOf(moment);
      if (periods.has(period)) continue;
      if (periods.size === count) break;
      periods.add(period);
      kept.add(moment);
    }
  }
  return kept;
}

/**
 * The day on which no backup made before a moment is left, as long as backups go on: the newest of its month may hold it, and stays until that
 * many later months have one. Of an installation that stopped making backups, none ever goes.
 */
export function goneBy(moment: string): string {
  const at = new Date(moment);
  // A day's grace: the month in which it goes begins with a backup, and that one has to be made first.
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + KEPT.months, 2)).toISOString().slice(0, 10);
}

const PERIODS: readonly (readonly [periodOf: (moment: string) => string, count: number])[] = [
  [(moment) => moment.slice(0, 13), KEPT.hours],
  [(moment) => moment.slice(0, 10), KEPT.days],
  [mondayOf, KEPT.weeks],
  [(moment) => moment.slice(0, 7), KEPT.months],
];

function mondayOf(moment: string): string {
  const day = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
