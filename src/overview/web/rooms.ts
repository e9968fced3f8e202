/** The sessions of the next two days on this device, so that Today and session mode open without a network. Little is kept, and not for long. */

import { attendanceShelf } from "#attendance/web/attendance-deed.ts";
import { attendanceHere } from "#attendance/web/kept-attendance.ts";
import { call } from "#foundation/web/call.ts";
import { accountKnown, store } from "#foundation/web/device.ts";
import type { DeviceStore, Row } from "#foundation/web/device-store.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { clientSongShelf, clientSongsHere } from "#library/web/kept-client-song.ts";
import { together } from "#assessment/recorder.ts";
import { groupOf, marksHere } from "#session/web/kept-marks.ts";
import { shownHere } from "#session/web/kept-shown.ts";
import { timelineShelf } from "#session/web/kept-timeline.ts";
import { markShelf, type Place } from "#session/web/mark-deed.ts";
import { shownShelf } from "#session/web/shown-deed.ts";
import { shownStanding } from "#session/shown.ts";
import { Room, readRooms } from "../overview.api.ts";

const DAYS_AHEAD = 2;
/** What is past and sent stays this long, for a note that is written the day after. */
const DAYS_KEPT = 2;

const roomShelf = shelf("room", Room);

/** Asks the server for the next days and keeps them. What lies behind and is sent is forgotten. False = there was no answer. */
async function fillRooms(): Promise<boolean> {
  await accountKnown;
  const account = await store.account();
  if (account === null) return false;
  const began = Date.now();
  const unsent = await unsentKeys(store);
  const answer = await call(readRooms, { input: { days: DAYS_AHEAD } });
  if (!answer.ok || (await store.account()) !== account) return false;
  const { day, rooms } = answer.value;
  const now = new Date().toISOString();
  const oldest = new Date(Date.parse(day) - DAYS_KEPT * 86_400_000).toISOString().slice(0, 10);
  const sentMarks = new Set<string>(rooms.flatMap((room) => room.marks.map((mark) => mark.id)));
  const sentShown = new Set<string>(rooms.flatMap((room) => room.shown.map((one) => one.id)));
  const fresh = new Set(rooms.map(groupOf));
  await store.transaction("rw", store.rows, store.facts, store.deeds, async () => {
    const still = new Set([...unsent, ...(await unsentKeys(store))]);
    const groupsUnsent = new Set((await store.deeds.toArray()).map(({ ids }) => `${ids["sessionId"]} ${ids["clientId"]}`));
    const dayOf = new Map<string, string>((await roomShelf.all(store)).map((room) => [groupOf(room), room.day]));
    const isBehind = ({ group }: Row) => !fresh.has(group) && !groupsUnsent.has(group) && (dayOf.get(group) ?? oldest) <= oldest;
    await markShelf.forget(store, (row) => sentMarks.has(row.key) || isBehind(row));
    await shownShelf.forget(store, (row) => sentShown.has(row.key) || isBehind(row));
    await timelineShelf.forget(store, isBehind);
    await attendanceShelf.forget(
      store,
      (row) => (fresh.has(row.group) && !still.has(row.key) && Date.parse(row.keptAt) < began) || isBehind(row),
    );
    // What is sent the server’s own plan says from now on.
    await clientSongShelf.forget(store, (row) => !still.has(row.key) && Date.parse(row.keptAt) < began);
    // A session that is no longer planned goes from the list unless something was written in it here.
    await roomShelf.forget(
      store,
      (row) => !groupsUnsent.has(row.group) && !fresh.has(row.group) && (isBehind(row) || (dayOf.get(row.group) ?? "") >= day),
    );
    for (const room of rooms) await roomShelf.put(store, groupOf(room), groupOf(room), room, now);
    await store.setFact("filledAt", now);
    await store.setFact("filledDay", day);
  });
  return true;
}

/** Ids of what waits or was refused: these rows the server does not have yet. */
async function unsentKeys(from: DeviceStore): Promise<Set<string>> {
  return new Set((await from.deeds.toArray()).map((deed) => deed.names));
}

/** One room as it stands: what the server knew, with everything written on this device since. */
async function asItStands(from: DeviceStore, room: Room): Promise<Room> {
  const [marks, shown, attendance, songs] = await Promise.all([
    marksHere(from, room),
    shownHere(from, room),
    attendanceHere(from, room, room.attendance),
    clientSongsHere(from, room.clientId),
  ]);
  return {
    ...room,
    plan: sungAs(room.plan, songs),
    marks: together(room.marks, marks),
    shown: shownStanding([...room.shown, ...shown]),
    attendance,
  };
}

/** Planned songs in the key that was found in this room, or in one before it. */
const sungAs = (plan: Room["plan"], songs: Awaited<ReturnType<typeof clientSongsHere>>): Room["plan"] =>
  plan.map((activity) => ({ ...activity, key: songs.get(activity.song ?? "")?.key ?? activity.key }));

export async function roomHere(from: DeviceStore, place: Place): Promise<Room | null> {
  const room = await roomShelf.get(from, groupOf(place));
  return room === undefined ? null : asItStands(from, room);
}

export async function roomsHere(from: DeviceStore): Promise<Room[]> {
  const rooms = await Promise.all((await roomShelf.all(from)).map((room) => asItStands(from, room)));
  return rooms.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The filling that is under way, or a new one: two screens that ask in the same moment ask once. */
let filling: Promise<boolean> | undefined;
export function fillSoon(): Promise<boolean> {
  filling ??= fillRooms().finally(() => {
    filling = undefined;
  });
  return filling;
}
