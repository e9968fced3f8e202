/** The note of a session as this device keeps it, for the hours without a network: what it is written about, and words that are nowhere else. */
import type { DeviceStore } from "#foundation/web/device-store.ts";
import type { Language } from "#foundation/words.ts";
import type { Place } from "#session/web/mark-deed.ts";
import { type KeptDraft, noteDraftHere } from "#session/web/kept-note-draft.ts";
import { scoresOf } from "#session/score.ts";
import type { Room } from "../overview.api.ts";
import { asSession } from "./kept-today.ts";
import type { NotePage } from "./NoteScreen.tsx";
import { roomHere } from "./rooms.ts";

interface NoteHere {
  /** Null: the session is not on this device. */
  readonly page: NotePage | null;
  readonly language: Language | null;
  readonly draft: KeptDraft | null;
}

export async function noteHere(from: DeviceStore, place: Place): Promise<NoteHere> {
  const [room, draft] = await Promise.all([roomHere(from, place), noteDraftHere(from, place)]);
  return { page: room === null || room.signed ? null : pageOf(room), language: room?.language ?? null, draft };
}

const pageOf = (room: Room): NotePage => {
  const { lastTime: _, safety: __, ...card } = asSession(room);
  return {
    card,
    objectives: room.objectives,
    interventions: room.interventions.map(({ materials: ___, ...intervention }) => intervention),
    scores: scoresOf(room.objectives, room.marks, room.minutes),
    shown: room.shown,
    note: null,
  };
};
