import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { areBrowserKeys } from "#foundation/server/push/push-message.ts";
import type { PushPost } from "#foundation/server/push/push-post.ts";
import { serve } from "#foundation/server/serve.ts";
import * as api from "../push.api.ts";
import { endDevice, keepDevice } from "./push-store.ts";

/** Without `push` the practice has not switched it on: nothing is kept and nothing is called. */
export function mountPush(door: Door, { push }: { readonly push: PushPost | undefined }): void {
  serve(door, api.readPush, { handle: async () => ok({ key: push?.publicKey ?? null }) });

  serve(door, api.tellDevice, {
    handle: async (tx, { input }, { actor, now }) => {
      if (push === undefined) return refuse({ type: "push-is-off" });
      if (!push.mayReach(input.endpoint) || !areBrowserKeys(input)) return refuse({ type: "device-not-known" });
      await keepDevice(tx, actor, input, now);
      return ok({ told: true });
    },
  });

  serve(door, api.stopTellingDevice, {
    handle: async (tx, { input }, { actor }) => {
      await endDevice(tx, actor, input.endpoint);
      return ok({ told: false });
    },
  });
}
