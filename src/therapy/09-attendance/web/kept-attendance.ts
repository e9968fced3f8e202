/** Attendance on this device: written down when it was pressed, sent when there is a network. */
import { outbox, store } from "#foundation/web/device.ts";
import { deviceMoment } from "#foundation/web/device-moment.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { type AttendanceEntry, attendanceOf } from "../attendance.ts";
import { attendanceDeed, attendanceShelf, newEntry, now, type Place, withdrawalDeed, type Written } from "./attendance-deed.ts";

const groupOf = ({ sessionId, clientId }: Place): string => `${sessionId} ${clientId}`;

/** Resolves with the entry once it is kept. `name` is the first name, for the list of what waits. */
export async function keepAttendance(place: Place, name: string, written: Written): Promise<AttendanceEntry> {
  const entry = newEntry(written);
  await outbox.add(attendanceDeed(place, name, entry), (kept) => attendanceShelf.put(kept, groupOf(place), entry.id, entry, entry.at));
  return entry;
}

/** Takes an entry back. The row stays, marked withdrawn. */
export async function takeBackAttendance(place: Place, name: string, entry: AttendanceEntry): Promise<void> {
  const withdrawn: AttendanceEntry = { ...entry, withdrawnAt: now() };
  await outbox.add(withdrawalDeed(place, name, entry), (kept) =>
    attendanceShelf.put(kept, groupOf(place), entry.id, withdrawn, deviceMoment()),
  );
}

/** Everything this device holds about one client's attendance of one session, also what was taken back. */
export const attendanceWrittenHere = (place: Place): Promise<AttendanceEntry[]> => attendanceShelf.list(store, groupOf(place));

/** What stands on this device this very moment. */
export const standsHere = (place: Place, known: AttendanceEntry | null): Promise<AttendanceEntry | null> =>
  attendanceHere(store, place, known);

/** What stands for this client in this session: what the server knew, and what was written here since. Null = not yet recorded. */
export async function attendanceHere(from: DeviceStore, place: Place, known: AttendanceEntry | null): Promise<AttendanceEntry | null> {
  const here = await attendanceShelf.list(from, groupOf(place));
  const ids = new Set(here.map((entry) => entry.id));
  const entries = known === null || ids.has(known.id) ? here : [known, ...here];
  const stands = attendanceOf(entries);
  return stands === "not-yet-recorded" ? null : stands;
}
