/** The timeline of a session as this device keeps it: on the disk, with its place in the outbox, before anything on the screen changes. */
import { v7 as uuidv7 } from "uuid";
import { outbox } from "#foundation/web/device.ts";
import { deviceMoment, steadyMs } from "#foundation/web/device-moment.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { sendTimeline } from "../session.api.ts";
import { TimelineEntry, TimelineEntryId } from "../timeline-entry.ts";
import { groupOf } from "./kept-marks.ts";
import type { Place } from "./mark-deed.ts";

export const timelineShelf = shelf("timeline", TimelineEntry);

export type NewEntry = Pick<TimelineEntry, "about" | "source"> & Partial<Pick<TimelineEntry, "words" | "onId">>;

/** Resolves once it is kept; from then on nothing can lose it. */
export async function keepEntry(
  { sessionId, clientId }: Place,
  name: string,
  { about, source, words, onId }: NewEntry,
): Promise<TimelineEntry> {
  const entry: TimelineEntry = {
    id: TimelineEntryId.parse(uuidv7()),
    about,
    words: words ?? "",
    onId: onId ?? null,
    at: deviceMoment(),
    steadyMs: source === "typed" ? null : steadyMs(),
    source,
  };
  const place = { sessionId, clientId };
  const deed = {
    endpoint: sendTimeline,
    ids: place,
    input: { entries: [entry] },
    key: entry.id,
    list: "entries",
    about: { code: "deed.timeline", values: { name } },
  };
  await outbox.add(deed, (kept) => timelineShelf.put(kept, groupOf(place), entry.id, entry, entry.at));
  return entry;
}
