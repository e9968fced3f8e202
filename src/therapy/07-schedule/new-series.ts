/** A series in wall time: 15:30 stays 15:30 when the clocks change. And one session outside any series. */
import { z } from "zod";
import { CalendarDay, longText, Minutes, TimeZone, WallTime } from "#foundation/words.ts";
import { Recurrence } from "./recurrence.ts";
import { RoomId } from "./room.ts";
import { SeriesId, SessionId, Weekday } from "./series.ts";

/** Minutes of the therapist’s own, before or after. */
const Around = z.int().min(0).max(240).default(0);
const When = {
  at: WallTime,
  minutes: Minutes,
  place: longText(120),
  roomId: RoomId.nullable().default(null),
  instrumentsId: RoomId.nullable().default(null),
  travelMinutes: Around,
  writingMinutes: Around,
  /** Planned although somebody or something is taken then: said by a person, and shown ever after. */
  standsBeside: z.boolean().default(false),
};

export const NewSeries = z
  .strictObject({
    id: SeriesId,
    weekday: Weekday,
    fromDay: CalendarDay,
    untilDay: CalendarDay.nullable(),
    ...When,
    /** Null: every week on its weekday. */
    recurrence: Recurrence.nullable().default(null),
    /** Where its wall time is meant; null: where the practice is. */
    timeZone: TimeZone.nullable().default(null),
  })
  .refine((series) => series.untilDay === null || series.untilDay >= series.fromDay, {
    error: "ends-before-it-begins",
    path: ["untilDay"],
  });
export type NewSeries = z.infer<typeof NewSeries>;

/** One session outside any series. */
export const NewSession = z.strictObject({
  id: SessionId,
  day: CalendarDay,
  ...When,
  /** The session this one makes up for. */
  makesUp: SessionId.nullable().default(null),
});
export type NewSession = z.infer<typeof NewSession>;
