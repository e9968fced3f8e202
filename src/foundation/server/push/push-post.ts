/** Hands a locked message to the service of a browser. */
import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { type BrowserKeys, lockedFor } from "./push-message.ts";
import type { PushKey } from "./push-key.ts";
import { isPlaceOutside, LeadsInside, lookupOutside } from "./push-place.ts";

export interface Device extends BrowserKeys {
  readonly endpoint: string;
}

/** taken · gone = this browser will never be told again · refused = not this message · later = the service is away or busy. */
export type PushFate = "taken" | "gone" | "refused" | "later";

export interface PushPost {
  readonly publicKey: string;
  readonly mayReach: (endpoint: string) => boolean;
  /** A later message of the same topic takes the place of one that was not yet shown. */
  readonly send: (device: Device, message: string, topic: string) => Promise<PushFate>;
}

/** So long a service keeps what it could not hand over: after it, nobody is told of what may have changed. */
const KEPT_SECONDS = 4 * 3600;
const PATIENCE_MS = 10_000;

/** `anywhere`: only for tests, whose service is on this very computer. */
export function pushPost({ key, now, anywhere = false }: { key: PushKey; now: () => number; anywhere?: boolean }): PushPost {
  const mayReach = (endpoint: string) => anywhere || isPlaceOutside(endpoint);
  return {
    publicKey: key.publicKey,
    mayReach,
    send: async (device, message, topic) => {
      if (!mayReach(device.endpoint)) return "gone";
      const body = lockedFor(device, message);
      const heads = {
        authorization: key.authorization(device.endpoint, now()),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        "content-length": String(body.length),
        ttl: String(KEPT_SECONDS),
        urgency: "normal",
        topic,
      };
      return fateOf(
        await post(device.endpoint, heads, body, anywhere).catch((error: unknown) => (error instanceof LeadsInside ? "inside" : 0)),
      );
    },
  };
}

function post(endpoint: string, headers: Record<string, string>, body: Buffer, anywhere: boolean): Promise<number> {
  const options = { method: "POST", headers, timeout: PATIENCE_MS, ...(anywhere ? {} : { lookup: lookupOutside }) };
  return new Promise((resolve, reject) => {
    const call = (endpoint.startsWith("http:") ? overHttp : overHttps)(endpoint, options, (reply) => {
      // No redirect is followed, and nothing of the reply is read but its number.
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    call.on("timeout", () => call.destroy(new Error("The push service does not answer")));
    call.on("error", reject);
    call.end(body);
  });
}

/** 401 and 403: this browser gave its word to another key, as after a restore with a new master key; it never opens to this one. */
function fateOf(status: number | "inside"): PushFate {
  if (status === "inside" || status === 401 || status === 403 || status === 404 || status === 410) return "gone";
  if (status >= 200 && status < 300) return "taken";
  return status === 0 || status === 408 || status === 429 || status >= 500 ? "later" : "refused";
}
