/** The day as this device keeps it, for the hours without a network. */
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { CalendarDay } from "#foundation/words.ts";
import { dayNow } from "../day-now.ts";
import type { Room } from "../overview.api.ts";
import type { Today, TodaySession } from "./day-session.ts";
import { roomsHere } from "./rooms.ts";

/** Null = nothing is kept here. `asked` = a day the person chose; otherwise today, counted on from the day the server named when the device was filled. */
export async function keptToday(from: DeviceStore, asked: CalendarDay | undefined, now: Date): Promise<Today | null> {
  const [rooms, filledAt, filledDay] = await Promise.all([roomsHere(from), from.fact("filledAt"), from.fact("filledDay")]);
  const named = CalendarDay.safeParse(filledDay);
  if (filledAt === null || !named.success) return null;
  const day = asked ?? dayNow(named.data, new Date(filledAt), now);
  return {
    day,
    sessions: rooms.filter((room) => room.day === day).map(asSession),
    notYetRecorded: rooms.filter((room) => room.day < day && room.attendance === null).map(asSession),
    waiting: { notesToSign: 0, oldestUnsigned: null, absences: 0 },
    clients: Math.max(1, rooms.length),
  };
}

export const asSession = (room: Room): TodaySession => ({
  sessionId: room.sessionId,
  clientId: room.clientId,
  seriesId: null,
  group: null,
  chosenName: room.chosenName,
  day: room.day,
  at: room.at,
  startsAt: room.startsAt,
  minutes: room.minutes,
  place: room.place,
  therapistName: "",
  attendance: room.attendance,
  hasMarks: room.marks.length > 0,
  note: null,
  lastTime: null,
  safety: room.safety,
});
