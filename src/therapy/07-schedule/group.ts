/** A group: what it is for, how many find a place in it, and who belongs to it from when until when. Each member keeps a record of their own. */
import { z } from "zod";
import { CalendarDay, idOf, longText, shortText } from "#foundation/words.ts";

export const GroupId = idOf("Group");
export type GroupId = z.infer<typeof GroupId>;

export const MembershipId = idOf("Membership");

export const GroupStatus = z.enum(["runs", "ended"]);

export const GroupWording = z.strictObject({
  name: shortText(120),
  /** What its members have in common to work on, and for whom it is right. */
  goalProfile: longText(2_000),
  capacity: z.int().min(2).max(40),
});
export type GroupWording = z.infer<typeof GroupWording>;

/** From when until when somebody belongs to a group; null = until it is said otherwise. */
export const Period = z.strictObject({ fromDay: CalendarDay, lastDay: CalendarDay.nullable() });
export type Period = z.infer<typeof Period>;

const holds = ({ fromDay, lastDay }: Period, day: string): boolean => fromDay <= day && (lastDay === null || lastDay >= day);

export const membersOn = (periods: readonly Period[], day: string): number => periods.filter((period) => holds(period, day)).length;

/** The most who belong to it at the same time from this day on: somebody who joins next month has a seat already. */
export function seatsTakenFrom(periods: readonly Period[], day: string): number {
  const days = [day, ...periods.map(({ fromDay }) => fromDay).filter((from) => from > day)];
  return Math.max(...days.map((one) => membersOn(periods, one)));
}

/** Whether somebody belongs to it on this day or any later one. */
export const belongsFrom = (periods: readonly Period[], day: string): boolean =>
  periods.some(({ lastDay }) => lastDay === null || lastDay >= day);
