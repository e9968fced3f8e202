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
