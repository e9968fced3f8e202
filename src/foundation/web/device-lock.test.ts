import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { lockDevice, MOST_TRIES, mayBeRead, openDevice, practiceAnswered, takeLockOff } from "./device-lock.ts";
import { DeviceStore } from "./device-store.ts";
import { makeOutbox, type NewDeed } from "./outbox.ts";
import { DeviceLocked, ONLY_HERE } from "./sealed-store.ts";
import { shelf } from "./shelf.ts";

const CANARY = "Zinnober";
const PASSPHRASE = "a slow walk by the sea";
const lock = { passphrase: PASSPHRASE, clearsAfterTen: true, rounds: 10 };
const rooms = shelf("room", z.object({ name: z.string() }));
const drafts = shelf(`${ONLY_HERE}draft`, z.object({ words: z.string() }));
const deed = (id: string): NewDeed => ({
  endpoint: { path: "/rooms/{roomId}/taps", worksOffline: true },
  ids: { roomId: "r1" },
  input: { taps: [{ id, words: `${CANARY} said it` }] },
  key: id,
  list: "taps",
  about: { code: "deed.tap", values: { name: CANARY } },
});

let name: string;
let store: DeviceStore;
const outboxOf = (it: DeviceStore, fetch = async () => new Response("{}", { status: 503 })) =>
  makeOutbox({ store: it, who: async () => ({ account: "dana" }), fetch });
/** Everything of the disk, as a thief reads it: the same database, opened without our program. */
const onDisk = async (): Promise<string> => {
  const bare = await new Dexie(name).open();
  const all = await Promise.all(bare.tables.map((table) => table.toArray()));
  bare.close();
  return JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value));
};
/** The page is loaded afresh: nothing in memory is left. */
const again = async (): Promise<DeviceStore> => {
  store.close();
  store = new DeviceStore(name);
  await store.open();
  return store;
};

beforeEach(async () => {
  name = `lock-${Math.random()}`;
  store = new DeviceStore(name);
  await store.signedIn("dana");
  await rooms.put(store, "r1", "r1", { name: CANARY }, "2026-12-01T15:00:00.000Z");
  await drafts.put(store, "r1", "r1", { words: `${CANARY} led the song` }, "2026-12-01T15:00:00.000Z");
  await outboxOf(store).add(deed("a"));
});
afterEach(() => store.delete());

describe("A15: a tablet that is stolen while it is locked", () => {
  test("holds no word of a client on its disk, neither what was there before nor what is written after", async () => {
    expect(await onDisk()).toContain(CANARY);
    await lockDevice(store, lock);
    await rooms.put(store, "r2", "r2", { name: `${CANARY} too` }, "2026-12-01T15:00:00.000Z");
    await outboxOf(store).add(deed("b"));
    expect(await rooms.all(store)).toHaveLength(2);
    const disk = await onDisk();
    expect(disk).not.toContain(CANARY);
    expect(disk).not.toContain(PASSPHRASE);
    expect(disk).toContain("deeds");
  });

  test("opens nothing without the passphrase, and everything with it", async () => {
    await lockDevice(store, lock);
    await again();
    expect(store.standing).toBe("locked");
    await expect(rooms.all(store)).rejects.toThrow(DeviceLocked);
    await expect(store.deeds.toArray()).rejects.toThrow(DeviceLocked);
    await expect(rooms.put(store, "r3", "r3", { name: "x" }, "")).rejects.toThrow(DeviceLocked);
    expect(await openDevice(store, `${PASSPHRASE} `)).toEqual({ state: "wrong", left: MOST_TRIES - 1, cleared: false });
    expect(store.standing).toBe("locked");
    expect(await openDevice(store, PASSPHRASE)).toEqual({ state: "open" });
    expect(await rooms.get(store, "r1")).toEqual({ name: CANARY });
    expect(await store.deeds.toArray()).toMatchObject([{ key: "a", about: { values: { name: CANARY } } }]);
  });

  test("is empty after ten wrong passphrases when that was chosen; what was not sent is there for the right one", async () => {
    await lockDevice(store, lock);
    for (let nth = 1; nth <= MOST_TRIES; nth++) {
      await again();
      const { state, ...told } = await openDevice(store, `guess ${nth}`);
      expect([state, told]).toEqual([
        "wrong",
        nth < MOST_TRIES ? { left: MOST_TRIES - nth, cleared: false } : { left: MOST_TRIES, cleared: true },
      ]);
    }
    await again();
    expect(await store.rows.count()).toBe(1);
    expect(await openDevice(store, PASSPHRASE)).toEqual({ state: "open" });
    expect(await rooms.all(store)).toEqual([]);
    expect(await drafts.all(store)).toEqual([{ words: `${CANARY} led the song` }]);
    expect(await store.deeds.toArray()).toMatchObject([{ key: "a" }]);
    await rooms.put(store, "r1", "r1", { name: CANARY }, "");
    await again();
    expect(await openDevice(store, PASSPHRASE)).toEqual({ state: "open" });
    expect(await rooms.all(store)).toEqual([{ name: CANARY }]);
  });

  test("loses nothing to wrong passphrases when that was not chosen", async () => {
    await lockDevice(store, { ...lock, clearsAfterTen: false });
    await again();
    for (let nth = 0; nth < MOST_TRIES + 2; nth++) expect(await openDevice(store, "guess")).toMatchObject({ state: "wrong", left: null });
    expect(await openDevice(store, PASSPHRASE)).toEqual({ state: "open" });
    expect(await rooms.all(store)).toHaveLength(1);
  });

  test("one changed byte of what is sealed opens nothing", async () => {
    await lockDevice(store, lock);
    const bare = await new Dexie(name).open();
    await bare
      .table("rows")
      .toCollection()
      .modify((row: { sealed: Uint8Array }) => void (row.sealed[30] = 255 - (row.sealed[30] ?? 0)));
    bare.close();
    await expect(rooms.all(store)).rejects.toThrow();
  });
});

describe("A16: a tablet that is stolen while it is open", () => {
  test("shows nothing three days after the practice last answered, also with its clock set back; what was not sent stays", async () => {
    const began = new Date("2026-12-01T09:00:00Z");
    const later = (hours: number) => new Date(began.getTime() + hours * 3_600_000);
    await practiceAnswered(store, began);
    expect(await mayBeRead(store, later(71))).toBe(true);
    expect(await mayBeRead(store, later(73))).toBe(false);
    expect(await mayBeRead(store, later(1)), "set back after it was too late").toBe(false);
    await practiceAnswered(store, later(74));
    expect(await mayBeRead(store, later(80))).toBe(true);
    expect(await mayBeRead(store, later(40)), "set back by more than a day").toBe(false);
    expect(await store.deeds.count()).toBe(1);
  });

  test("forgets what it kept for reading at the next contact after its sign-in was ended; what was not sent stays for who did it", async () => {
    await lockDevice(store, lock);
    await store.signedOut();
    expect(await rooms.all(store)).toEqual([]);
    expect(await store.deeds.count()).toBe(1);
    await store.signedIn("somebody else");
    expect(await drafts.all(store)).toEqual([]);
    await store.signedIn("dana");
    expect(await drafts.all(store)).toHaveLength(1);
  });
});

test("the outbox sends out of a locked store once it is open, counts without it, and the lock can be taken off", async () => {
  await lockDevice(store, lock);
  await again();
  expect(await store.deeds.count()).toBe(1);
  expect(await outboxOf(store).send()).toBe("again-later");
  await openDevice(store, PASSPHRASE);
  const sent: string[] = [];
  const fetch = async (_: string, request?: RequestInit) => {
    sent.push(JSON.stringify(request?.body));
    return Response.json({ results: [{ id: "a", outcome: "accepted", code: null }] });
  };
  expect(await makeOutbox({ store, who: async () => ({ account: "dana" }), fetch }).send()).toBe("done");
  expect(sent).toEqual([expect.stringContaining(CANARY)]);
  expect(await store.deeds.count()).toBe(0);
  await takeLockOff(store);
  await again();
  expect(await rooms.all(store)).toEqual([{ name: CANARY }]);
});
