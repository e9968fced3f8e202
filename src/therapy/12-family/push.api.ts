/** Telling the telephone or computer somebody reads on: only where the practice switched it on, by that person’s own choice, device by device. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";

const Nothing = z.strictObject({});
/** A browser’s own address at its push service. Whether it leads out into the world is looked at by the server. */
const Endpoint = z.string().min(1).max(2_000);
const base64url = z
  .string()
  .max(200)
  .regex(/^[\w-]+={0,2}$/);

export const readPush = endpoint({
  method: "GET",
  path: "/portal/push",
  summary: "Whether a device can be told of news, and the key it ties its word to",
  may: "portal.notices",
  ids: Nothing,
  input: Nothing,
  /** Null: the practice has not switched it on. */
  output: z.strictObject({ key: z.string().nullable() }),
  refusals: {},
});

export const tellDevice = endpoint({
  method: "POST",
  path: "/portal/push",
  summary: "Let this device be told that there is something new; never of what",
  may: "portal.notices",
  ids: Nothing,
  input: z.strictObject({ id: idOf("PushDevice"), endpoint: Endpoint, publicKey: base64url, sharedSecret: base64url }),
  output: z.strictObject({ told: z.boolean() }),
  refusals: { "push-is-off": 409, "device-not-known": 422 },
});

export const stopTellingDevice = endpoint({
  method: "POST",
  path: "/portal/push/end",
  summary: "Tell this device no longer",
  may: "portal.notices",
  ids: Nothing,
  input: z.strictObject({ endpoint: Endpoint }),
  output: z.strictObject({ told: z.boolean() }),
  refusals: {},
});
