import { useLive } from "#foundation/web/use-live.ts";
import type { Room } from "../overview.api.ts";

/** The sessions this device keeps, with what was written in them here; undefined until the device has answered. Works without a network. */

/** One of them; null = this device does not keep it. */
export const useRoom = (sessionId: string, clientId: string): Room | null | undefined =>
  useLive(async () => {
    const { roomHere } = await import("./rooms.ts");
    return (store) => roomHere(store, { sessionId, clientId });
  }, `room ${sessionId} ${clientId}`);
