import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { DeviceStore } from "./device-store.ts";
import { type Asking, makeOutbox, type NewDeed, NobodySignedIn } from "./outbox.ts";
import type { Fetch } from "./outbox-post.ts";
import { shelf } from "./shelf.ts";

const tapAt = { path: "/rooms/{roomId}/taps", worksOffline: true } as const;
const awayAt = { path: "/rooms/{roomId}/away", worksOffline: true } as const;
const about = { code: "deed.tap", values: {} };
const tap = (id: string, roomId = "r1"): NewDeed => ({
  endpoint: tapAt,
  ids: { roomId },
  input: { taps: [{ id }] },
  key: id,
  list: "taps",
  about,
});
const away = (id: string, more: Partial<NewDeed> = {}): NewDeed => ({
  endpoint: awayAt,
  ids: { roomId: "r2" },
  input: { id },
  key: id,
  about,
  ...more,
});

const Taps = z.object({ taps: z.array(z.object({ id: z.string() })) });
const One = z.object({ id: z.string() });

/** A server that keeps everything by its id, and a network that can lose what it carries. */
function makeServer() {
  const kept = new Map<string, number>();
  const requests: { path: string; key: string; ids: string[] }[] = [];
  const state = {
    signedIn: "dana",
    reject: new Map<string, string>(),
    lose: (_nth: number): "before" | "after" | "no" => "no",
    refuseAll: "",
  };
  const json = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  const answer = (path: string, body: unknown): Response => {
    if (state.signedIn === "") return json(401, { type: "not-signed-in" });
    if (state.refuseAll !== "") return json(403, { type: state.refuseAll });
    if (path.endsWith("/taps")) {
      const results = Taps.parse(body).taps.map(({ id }) => {
        const code = state.reject.get(id);
        if (code !== undefined) return { id, outcome: "rejected", code };
        kept.set(id, (kept.get(id) ?? 0) + 1);
        return { id, outcome: kept.get(id) === 1 ? "accepted" : "duplicate", code: null };
      });
      return json(200, { results });
    }
    const { id } = One.parse(body);
    const code = state.reject.get(id);
    if (code !== undefined) return json(409, { type: code });
    kept.set(id, (kept.get(id) ?? 0) + 1);
    return json(200, { id });
  };
  const fetch: Fetch = async (path, request) => {
    const body: unknown = JSON.parse(z.string().parse(request.body));
    const list = Taps.safeParse(body);
    requests.push({
      path,
      key: new Headers(request.headers).get("idempotency-key") ?? "",
      ids: list.success ? list.data.taps.map(({ id }) => id) : [One.parse(body).id],
    });
    const fate = state.lose(requests.length);
    if (fate === "before") throw new TypeError("Failed to fetch");
    const response = answer(path, body);
    if (fate === "after") throw new TypeError("Failed to fetch");
    return response;
  };
  const who = async (): Promise<Asking> => (state.signedIn === "" ? "signed-out" : { account: state.signedIn });
  return { kept, requests, state, fetch, who };
}

describe("the outbox", () => {
  let store: DeviceStore;
  let server: ReturnType<typeof makeServer>;
  let outbox: ReturnType<typeof makeOutbox>;
  const waiting = async () => (await store.deeds.toArray()).filter((deed) => deed.refusal === null).map((deed) => deed.key);
  const refused = async () => (await store.deeds.toArray()).filter((deed) => deed.refusal !== null).map((deed) => [deed.key, deed.refusal]);

  beforeEach(async () => {
    store = new DeviceStore(`test-${Math.random()}`);
    await store.signedIn("dana");
    server = makeServer();
    outbox = makeOutbox({ store, who: server.who, fetch: server.fetch });
  });
  afterEach(async () => {
    await store.delete();
  });

  it("keeps the deed and the row beside it together, or neither", async () => {
    const taps = shelf("tap", z.object({ id: z.string() }));
    await outbox.add(tap("a"), (db) => taps.put(db, "r1", "a", { id: "a" }, "2026-12-01T15:00:00.000Z"));
    expect(await taps.list(store, "r1")).toEqual([{ id: "a" }]);
    expect(await waiting()).toEqual(["a"]);
    await expect(
      outbox.add(tap("b"), async () => {
        throw new Error("the disk is full");
      }),
    ).rejects.toThrow("the disk is full");
    expect(await waiting()).toEqual(["a"]);
  });

  it("sends what belongs together in one letter, in the order it was made, at most a hundred at once", async () => {
    for (let i = 0; i < 130; i++) await outbox.add(tap(`t${i}`));
    await outbox.add(tap("elsewhere", "r9"));
    await outbox.send();
    expect(server.requests.map(({ ids }) => ids.length)).toEqual([100, 30, 1]);
    expect(server.requests[0]?.ids[0]).toBe("t0");
    expect(await waiting()).toEqual([]);
  });

  it("keeps each tap exactly once when half of the answers are lost after the server had stored them", async () => {
    let seed = 7;
    const coin = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    server.state.lose = () => (coin() < 0.1 ? "before" : coin() < 0.5 ? "after" : "no");
    for (let i = 0; i < 40; i++) {
      await outbox.add(tap(`t${i}`));
      if (i % 5 === 0) await outbox.send();
    }
    await outbox.add(away("away"));
    for (let i = 0; i < 100 && (await waiting()).length > 0; i++) await outbox.send();
    expect(await waiting()).toEqual([]);
    expect(server.kept.size).toBe(41);
    expect([...server.kept.values()].some((times) => times > 1)).toBe(true);
  });

  it("sends a single deed again with the same key", async () => {
    server.state.lose = (nth) => (nth === 1 ? "after" : "no");
    await outbox.add(away("away"));
    expect(await outbox.send()).toBe("again-later");
    await outbox.send();
    expect(server.requests.map(({ key }) => key)).toEqual(["away", "away"]);
    expect(await waiting()).toEqual([]);
  });

  it("survives the end of the program: a new one finds every deed", async () => {
    await outbox.add(tap("a"));
    await outbox.add(away("b"));
    const { name } = store;
    store.close();
    store = new DeviceStore(name);
    expect(await waiting()).toEqual(["a", "b"]);
    await makeOutbox({ store, who: server.who, fetch: server.fetch }).send();
    expect([...server.kept.keys()]).toEqual(["a", "b"]);
  });

  it("moves what the server will not take to the list that needs attention, and sends the others", async () => {
    server.state.reject.set("b", "unknown-objective");
    for (const id of ["a", "b", "c"]) await outbox.add(tap(id));
    await outbox.send();
    await outbox.send();
    expect([...server.kept.keys()]).toEqual(["a", "c"]);
    expect(await refused()).toEqual([["b", "unknown-objective"]]);
    expect(server.requests).toHaveLength(1);
  });

  it("asks about each deed by itself when a whole letter is refused", async () => {
    server.state.refuseAll = "not-allowed";
    for (const id of ["a", "b"]) await outbox.add(tap(id));
    await outbox.send();
    expect(await refused()).toEqual([
      ["a", "not-allowed"],
      ["b", "not-allowed"],
    ]);
    expect(server.requests).toHaveLength(3);
  });

  it("tries again when a person asks for it, and stops asking for attention when they have dealt with it", async () => {
    server.state.reject.set("a", "unknown-objective");
    await outbox.add(tap("a"));
    await outbox.send();
    const [deed] = await store.deeds.toArray();
    await outbox.setAside(deed?.seq ?? 0);
    expect((await store.deeds.toArray())[0]?.seenAt).not.toBeNull();
    server.state.reject.clear();
    await outbox.tryAgain(deed?.seq ?? 0);
    await outbox.send();
    expect([...server.kept.keys()]).toEqual(["a"]);
    expect(await store.deeds.count()).toBe(0);
  });

  it("takes a refusal that says it is already so for done", async () => {
    server.state.reject.set("w", "already-withdrawn");
    await outbox.add(away("w", { settledBy: ["already-withdrawn"] }));
    await outbox.send();
    expect(await store.deeds.count()).toBe(0);
  });

  it("waits for sign-in and says so", async () => {
    await outbox.add(tap("a"));
    server.state.signedIn = "";
    expect(await outbox.send()).toBe("again-later");
    expect(await store.fact("trouble")).toBe("signed-out");
    server.state.signedIn = "dana";
    await outbox.send();
    expect(await waiting()).toEqual([]);
    expect(await store.fact("trouble")).toBeNull();
  });

  it("never sends one person’s deeds in another’s name, and never deletes them", async () => {
    await outbox.add(tap("a"));
    await store.signedOut();
    expect(await waiting()).toEqual(["a"]);
    server.state.signedIn = "luc";
    await store.signedIn("luc");
    await outbox.send();
    expect(server.requests).toEqual([]);
    await store.signedIn("dana");
    await outbox.send();
    // The browser is still luc’s for the server: the deed waits on.
    expect(server.requests).toEqual([]);
    expect(await store.fact("trouble")).toBe("other-account");
    expect(await waiting()).toEqual(["a"]);
  });

  it("forgets what was kept for reading at sign-out", async () => {
    const taps = shelf("tap", z.object({ id: z.string() }));
    await outbox.add(tap("a"), (db) => taps.put(db, "r1", "a", { id: "a" }, "2026-12-01T15:00:00.000Z"));
    await store.signedOut();
    expect(await store.rows.count()).toBe(0);
    expect(await store.deeds.count()).toBe(1);
  });

  it("refuses to keep a deed when nobody is signed in", async () => {
    await store.signedOut();
    await expect(outbox.add(tap("a"))).rejects.toBeInstanceOf(NobodySignedIn);
  });

  it("does not take the page of a hotel’s network for an answer", async () => {
    const hotel: Fetch = async () => new Response("<html>Welcome</html>", { status: 200, headers: { "content-type": "text/html" } });
    const caught = makeOutbox({ store, who: server.who, fetch: hotel });
    await outbox.add(tap("a"));
    await outbox.add(away("b"));
    expect(await caught.send()).toBe("again-later");
    expect(await waiting()).toEqual(["a", "b"]);
    expect(await store.fact("trouble")).toBe("no-answer");
  });

  it("leaves alone what the server did not name", async () => {
    const forgetful: Fetch = async () => new Response(JSON.stringify({ results: [{ id: "a", outcome: "accepted", code: null }] }));
    await outbox.add(tap("a"));
    await outbox.add(tap("b"));
    const silentAboutB: Fetch = async (path, request) =>
      JSON.stringify(request.body).includes("a") ? forgetful(path, request) : new Response(JSON.stringify({ results: [] }));
    await makeOutbox({ store, who: server.who, fetch: silentAboutB }).send();
    expect(await waiting()).toEqual(["b"]);
  });

  it("sends from one tab only", async () => {
    let held = false;
    const locks = {
      async request(_name: string, _options: unknown, work: (lock: object | null) => Promise<unknown>) {
        if (held) return work(null);
        held = true;
        try {
          return await work({});
        } finally {
          held = false;
        }
      },
    };
    const tabs = [1, 2, 3].map(() => makeOutbox({ store, who: server.who, fetch: server.fetch, locks: locks as unknown as LockManager }));
    for (let i = 0; i < 10; i++) await outbox.add(tap(`t${i}`));
    const outcomes = await Promise.all(tabs.map((tab) => tab.send()));
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it("begins to send by itself and stops when told", async () => {
    const stop = outbox.start({ listen: () => () => undefined });
    await outbox.add(away("b"));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    stop();
    expect([...server.kept.keys()]).toEqual(["b"]);
    await outbox.add(away("c"));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect([...server.kept.keys()]).toEqual(["b"]);
  });
});

it("a row that is written once is read once: thousands of them stay quick, and what is forgotten is gone", async () => {
  const store = new DeviceStore(`once ${crypto.randomUUID()}`);
  await store.signedIn("dana");
  let parsed = 0;
  const Tapped = z.object({ id: z.string() }).transform((tapped) => (parsed++, tapped));
  const taps = shelf("tap", Tapped, { writtenOnce: true });
  const put = (id: string) => taps.put(store, "r1", id, { id }, "2026-12-01T20:30:00.000Z");
  for (const id of ["a", "b"]) await put(id);
  expect(await taps.list(store, "r1")).toEqual([{ id: "a" }, { id: "b" }]);
  await put("c");
  expect(await taps.list(store, "r1")).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
  expect(parsed).toBe(3);
  await taps.forget(store, (row) => row.key === "b");
  expect(await taps.list(store, "r1")).toEqual([{ id: "a" }, { id: "c" }]);
  await store.signedIn("nel");
  expect(await taps.list(store, "r1")).toEqual([]);
  store.close();
});

it("when the device has no room, the tap and its deed are both not kept, and the next one is as soon as there is room", async () => {
  const store = new DeviceStore(`full ${crypto.randomUUID()}`);
  await store.signedIn("dana");
  const outbox = makeOutbox({ store, who: async () => "no-answer" });
  const taps = shelf("tap", z.object({ id: z.string() }));
  const keep = (id: string) => outbox.add(tap(id), (kept) => taps.put(kept, "r1", id, { id }, "2026-12-01T20:30:00.000Z"));
  const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(keep("a")).rejects.toThrow();
  full.mockRestore();
  expect([await store.deeds.count(), await taps.list(store, "r1")]).toEqual([0, []]);
  await keep("b");
  expect([await store.deeds.count(), await taps.list(store, "r1")]).toEqual([1, [{ id: "b" }]]);
  store.close();
});

it("asks the browser for strict durability", () => {
  expect(new DeviceStore("strict")._options.chromeTransactionDurability).toBe("strict");
});
