/** Marks on this device: each is on the disk, with its place in the outbox, before anything on the screen changes. */
import { outbox } from "#foundation/web/device.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import type { Mark } from "../mark.ts";
import { markDeed, markShelf, newMark, type NewMark, type Place } from "./mark-deed.ts";

export const groupOf = ({ sessionId, clientId }: Place): string => `${sessionId} ${clientId}`;

export const marksHere = (from: DeviceStore, place: Place): Promise<Mark[]> => markShelf.list(from, groupOf(place));

/** Resolves with the mark once it is kept; from then on nothing can lose it. */
export async function keepMark(place: Place, name: string, made: NewMark): Promise<Mark> {
  const mark = newMark(made);
  await outbox.add(markDeed(place, name, mark), (kept) => markShelf.put(kept, groupOf(place), mark.id, mark, mark.at));
  return mark;
}
