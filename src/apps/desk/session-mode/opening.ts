import { z } from "zod";
import { store } from "#foundation/web/device.ts";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import { steadyMs } from "#foundation/web/device-moment.ts";
import { shelf } from "#foundation/web/shelf.ts";

const openings = shelf("opening", z.object({ steadyMs: z.number() }));

/** When this session was first opened here; null = not yet. */
export const begunHere = async (from: DeviceStore, sessionId: string): Promise<number | null> =>
  (await openings.get(from, sessionId))?.steadyMs ?? null;

export async function begin(sessionId: string): Promise<void> {
  if ((await begunHere(store, sessionId)) === null)
    await openings.put(store, sessionId, sessionId, { steadyMs: steadyMs() }, new Date().toISOString());
}

const places = shelf("playing", z.object({ activityId: z.string() }));

/** Where the session is in its activities: a tablet that is opened again goes on there, and its marks are stamped with what sounds. */
export const placeHere = async (sessionId: string): Promise<string | null> => (await places.get(store, sessionId))?.activityId ?? null;

export const keepPlace = (sessionId: string, activityId: string): Promise<void> =>
  places.put(store, sessionId, sessionId, { activityId }, new Date().toISOString());
