/** A part of an event as the deed asks for it. Its title stays on the device: it may hold anything. */
import type { FileEvent, FilePart } from "./calendar-event.ts";

interface Sent {
  readonly importId: string;
  readonly fileName: string;
  /** Made once, so that a lost answer and a second press are still one session. */
  readonly id: string;
  readonly standsBeside: boolean;
}

export function eventInput({ uid, place }: FileEvent, part: FilePart, { importId, fileName, id, standsBeside }: Sent) {
  const { occurrence, line, minutes } = part;
  const from = { import: { id: importId, fileName }, uid, occurrence, line };
  const setting = { id, minutes, place, standsBeside };
  if (part.kind === "session") return { ...from, what: { kind: part.kind, startsAt: part.startsAt, ...setting } };
  const { kind, fromDay, untilDay, seriesAt, timeZone, recurrence, skips, shown } = part;
  return {
    ...from,
    what: { kind, fromDay, untilDay, at: seriesAt, timeZone, recurrence, skips: [...skips], shown: [...shown], ...setting },
  };
}
