/** Whether somebody should look at the backups, and at what first. */

export const BACKUP_WARNINGS = ["no-key", "drill-first", "fault", "old", "drill-old"] as const;
export type BackupWarning = (typeof BACKUP_WARNINGS)[number];

export interface BackupStanding {
  readonly keyFrom: "nobody" | "practice" | "computer";
  readonly isProved: boolean;
  readonly newestAt: string | null;
  readonly lastDrillAt: string | null;
  readonly hasFault: boolean;
}

const DAY_MS = 24 * 3_600_000;
const OLD_AFTER_DAYS = 1;
const DRILL_AFTER_DAYS = 365;

/** A key that the practice made itself is believed only after a drill; whoever runs the computer drills with `cli backup verify`. */
export function warningOf({ keyFrom, isProved, newestAt, lastDrillAt, hasFault }: BackupStanding, now: string): BackupWarning | null {
  if (keyFrom === "nobody") return "no-key";
  if (keyFrom === "practice" && !isProved) return "drill-first";
  if (newestAt === null || isOlder(newestAt, OLD_AFTER_DAYS, now)) return "old";
  if (hasFault) return "fault";
  if (keyFrom === "practice" && lastDrillAt !== null && isOlder(lastDrillAt, DRILL_AFTER_DAYS, now)) return "drill-old";
  return null;
}

const isOlder = (moment: string, days: number, now: string): boolean => Date.parse(now) - Date.parse(moment) > days * DAY_MS;
