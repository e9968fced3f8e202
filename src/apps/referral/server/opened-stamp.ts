/** When a form was opened, signed, so that what fills one faster than a person types is asked to look again. No puzzle, and nothing about the visitor. */
import { createHmac, timingSafeEqual } from "node:crypto";

const signed = (key: Buffer, formId: string, at: string): Buffer => createHmac("sha256", key).update(`${formId} ${at}`).digest();

export function stampFor(key: Buffer, formId: string, now: string): string {
  const at = Date.parse(now).toString(36);
  return `${at}.${signed(key, formId, at).toString("base64url")}`;
}

/** Seconds since this very form was opened; nothing when the stamp is not ours. */
export function secondsOpen(key: Buffer, formId: string, stamp: string, now: string): number | undefined {
  const [at = "", print = ""] = stamp.split(".");
  const given = Buffer.from(print, "base64url");
  const ours = signed(key, formId, at);
  if (given.length !== ours.length || !timingSafeEqual(given, ours)) return undefined;
  return (Date.parse(now) - Number.parseInt(at, 36)) / 1000;
}
