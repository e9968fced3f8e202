/** What a client showed, as this device keeps it: on the disk, with its place in the outbox, before anything on the screen changes. */
import { v7 as uuidv7 } from "uuid";
import { outbox } from "#foundation/web/device.ts";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { sendShown } from "../session.api.ts";
import { Shown, ShownId } from "../shown.ts";
import { groupOf } from "./kept-marks.ts";
import type { Place } from "./mark-deed.ts";

export const shownShelf = shelf("shown", Shown);

export type NewShown = Pick<Shown, "about" | "source"> & Partial<Pick<Shown, "offered" | "chosen" | "code" | "takesBack">>;

export const shownHere = (from: DeviceStore, place: Place): Promise<Shown[]> => shownShelf.list(from, groupOf(place));

/** Resolves once it is kept; from then on nothing can lose it. */
export async function keepShown({ sessionId, clientId }: Place, name: string, { about, source, ...rest }: NewShown): Promise<Shown> {
  const shown: Shown = {
    id: ShownId.parse(uuidv7()),
    about,
    source,
    offered: rest.offered ?? [],
    chosen: rest.chosen ?? null,
    code: rest.code ?? null,
    takesBack: rest.takesBack ?? null,
    at: deviceMoment(),
    steadyMs: steadyMs(),
  };
  const place = { sessionId, clientId };
  const deed = {
    endpoint: sendShown,
    ids: place,
    input: { shown: [shown] },
    key: shown.id,
    list: "shown",
    about: { code: "deed.shown", values: { name } },
  };
  await outbox.add(deed, (kept) => shownShelf.put(kept, groupOf(place), shown.id, shown, shown.at));
  return shown;
}
