import { expect, test } from "vitest";
import { secondsOpen, stampFor } from "./opened-stamp.ts";

const key = Buffer.alloc(32, 7);
const OPENED = "2026-12-01T10:00:00.000Z";

test("a form says how long it has been open, also after days on a phone without a network", () => {
  const stamp = stampFor(key, "form-a", OPENED);
  expect(secondsOpen(key, "form-a", stamp, "2026-12-01T10:00:02.500Z")).toBe(2.5);
  expect(secondsOpen(key, "form-a", stamp, "2026-12-04T10:00:00.000Z")).toBe(3 * 86_400);
});

test("a stamp of another form, of another key, moved back, or none at all is not believed", () => {
  const stamp = stampFor(key, "form-a", OPENED);
  const movedBack = `${(Date.parse(OPENED) - 60_000).toString(36)}.${stamp.split(".")[1]}`;
  const later = "2026-12-01T11:00:00.000Z";
  expect(secondsOpen(key, "form-b", stamp, later)).toBeUndefined();
  expect(secondsOpen(Buffer.alloc(32, 8), "form-a", stamp, later)).toBeUndefined();
  for (const wrong of [movedBack, "", ".", "x.y", stamp.slice(0, -2)]) expect(secondsOpen(key, "form-a", wrong, later)).toBeUndefined();
});
