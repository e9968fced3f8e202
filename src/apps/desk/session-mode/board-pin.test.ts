import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DeviceStore } from "#foundation/web/device-store.ts";
import { hasPin, removePin, setPin, tryPin } from "./board-pin.ts";

let store: DeviceStore;
let now = 0;
beforeEach(async () => {
  store = new DeviceStore(`pin ${crypto.randomUUID()}`);
  await store.signedIn("dana p1");
  now = 1_000_000;
});
afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});
const tryIt = (typed: string) => tryPin(store, typed, () => now);

it("a PIN is of one person on this device, and is never kept as it was typed", async () => {
  expect(await hasPin(store)).toBe(false);
  await setPin(store, "2468");
  expect(await hasPin(store)).toBe(true);
  const kept = JSON.stringify([await store.facts.toArray(), await store.rows.toArray()]);
  expect(kept).not.toContain("2468");
  await store.signedIn("nel p1");
  expect(await hasPin(store)).toBe(false);
  await store.signedOut();
  await store.signedIn("dana p1");
  expect(await hasPin(store)).toBe(true);
});

it("the same PIN is kept differently each time, so that two devices cannot be compared", async () => {
  await setPin(store, "2468");
  const first = await store.fact("pin dana p1");
  await setPin(store, "2468");
  expect(await store.fact("pin dana p1")).not.toBe(first);
  expect(JSON.parse(first ?? "{}").rounds).toBeGreaterThanOrEqual(600_000);
});

it("four to eight figures are a PIN, and nothing else is", async () => {
  for (const typed of ["123", "123456789", "12a4", ""]) await expect(setPin(store, typed)).rejects.toThrow();
});

it("opens to the right figures only; two slips cost nothing, then each wrong try waits twice as long", async () => {
  await setPin(store, "2468");
  expect(await tryIt("1111")).toBe("wrong");
  expect(await tryIt("1112")).toBe("wrong");
  expect(await tryIt("1113")).toEqual({ waitsSeconds: 5 });
  // Even the right one waits, so that guessing on gains nothing.
  expect(await tryIt("2468")).toEqual({ waitsSeconds: 5 });
  now += 5_000;
  expect(await tryIt("1114")).toEqual({ waitsSeconds: 10 });
  now += 10_000;
  expect(await tryIt("2468")).toBe("right");
  expect(await tryIt("1111")).toBe("wrong");
});

it("no try waits longer than five minutes, also when the clock is set back", async () => {
  await setPin(store, "2468");
  let waits: unknown;
  for (let nth = 0; nth < 14; nth++) {
    waits = await tryIt("1111");
    now += 300_000;
  }
  expect(waits).toEqual({ waitsSeconds: 300 });
  now -= 86_400_000;
  expect(await tryIt("2468")).toEqual({ waitsSeconds: 300 });
});

it("ending the app in the middle of a try does not give it back", async () => {
  await setPin(store, "2468");
  vi.spyOn(crypto.subtle, "deriveBits").mockRejectedValue(new Error("the app was ended"));
  for (let nth = 0; nth < 3; nth++) await expect(tryIt("1111")).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await tryIt("2468")).toEqual({ waitsSeconds: 5 });
});

it("without a PIN nothing is asked", async () => {
  await setPin(store, "2468");
  await removePin(store);
  expect([await hasPin(store), await tryIt("0000")]).toEqual([false, "right"]);
});
