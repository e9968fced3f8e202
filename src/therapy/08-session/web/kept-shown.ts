/** What a client showed on this device: each is on the disk, with its place in the outbox, before anything on the screen changes. */
import { outbox } from "#foundation/web/device.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import type { Shown } from "../shown.ts";
import { groupOf } from "./kept-marks.ts";
import type { Place } from "./mark-deed.ts";
import { type NewShown, newShown, shownDeed, shownShelf } from "./shown-deed.ts";

export const shownHere = (from: DeviceStore, place: Place): Promise<Shown[]> => shownShelf.list(from, groupOf(place));

/** Resolves once it is kept; from then on nothing can lose it. */
export async function keepShown(place: Place, name: string, made: NewShown): Promise<Shown> {
  const shown = newShown(made);
  await outbox.add(shownDeed(place, name, shown), (kept) => shownShelf.put(kept, groupOf(place), shown.id, shown, shown.at));
  return shown;
}
