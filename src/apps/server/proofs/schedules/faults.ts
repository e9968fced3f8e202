/** Faults planted on purpose, by wrapping the real parts: a checker that does not find them checks nothing. */
import { v7 as uuid } from "uuid";
import type { DeviceStore } from "#foundation/web/device-store.ts";
import type { Fetch } from "#foundation/web/outbox-post.ts";
import { bodyOf, idsIn, Letter } from "./letter.ts";

export interface Fault {
  readonly name: string;
  /** What the judge must say of it. */
  readonly shows: RegExp;
  /** At the door of the server, behind the network. */
  readonly server?: (fetch: Fetch) => Fetch;
  readonly store?: (store: DeviceStore) => void;
  readonly fetch?: (fetch: Fetch, store: DeviceStore) => Fetch;
  readonly afterSending?: (store: DeviceStore) => Promise<unknown>;
  readonly afterRestart?: (store: DeviceStore) => Promise<unknown>;
  readonly afterHanding?: (store: DeviceStore, to: string) => Promise<unknown>;
}

const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  [...names].reduce((all, [id, other]) => all.replaceAll(id, other), text);

const LOST = /^(mark|word|entry) \S+ is lost$/;
const SHOWN_LOST = /^word \S+ is lost$/;

export const FAULTS: readonly Fault[] = [
  {
    name: "the outbox deletes before the answer",
    shows: LOST,
    fetch: (fetch, store) => async (address, request) => {
      const names = idsIn(bodyOf(request));
      await store.deeds.filter((deed) => names.includes(deed.names)).delete();
      return fetch(address, request);
    },
  },
  {
    name: "what is sent again has a new key and a new id",
    shows: /is there and nobody made it$/,
    fetch: (fetch) => {
      const sent = new Set<string>();
      return async (address, request) => {
        const body = bodyOf(request);
        const again = new Map(idsIn(body).flatMap((id) => (sent.has(id) ? [[id, uuid()] as const] : [])));
        for (const id of idsIn(body)) sent.add(id);
        const headers = new Headers(request.headers);
        headers.set("idempotency-key", uuid());
        const answer = await fetch(address, { ...request, headers, body: renamed(body, again) });
        const back = new Map([...again].map(([id, other]) => [other, id]));
        return new Response(renamed(await answer.text(), back), { status: answer.status });
      };
    },
  },
  {
    name: "the server says accepted and has kept nothing",
    shows: LOST,
    server: (fetch) => {
      let letters = 0;
      return async (address, request) => {
        if (++letters % 3 !== 0) return fetch(address, request);
        const ids = idsIn(bodyOf(request));
        return Response.json({ id: ids[0], results: ids.map((id) => ({ id, outcome: "accepted", code: null })) });
      };
    },
  },
  {
    name: "a batch is sent in another order",
    shows: /out of their order$/,
    fetch: (fetch) => (address, request) => {
      const letter = Letter.parse(JSON.parse(bodyOf(request)));
      return fetch(address, { ...request, body: JSON.stringify(letter.marks ? { marks: letter.marks.toReversed() } : letter) });
    },
  },
  {
    name: "the newest is sent first",
    shows: /out of their order$/,
    store: (store) => {
      let next = -Date.now();
      store.deeds.hook("creating", () => next--);
    },
  },
  {
    name: "what was refused is thrown away",
    shows: /^what was refused is gone/,
    afterSending: (store) => store.deeds.filter((deed) => deed.refusal !== null).delete(),
  },
  { name: "the outbox lives in memory only", shows: LOST, afterRestart: (store) => store.deeds.clear() },
  {
    name: "who takes the tablet sends what the other did as their own",
    shows: /stands in the name of somebody else$/,
    afterHanding: (store, to) => store.deeds.toCollection().modify({ account: to }),
  },
  {
    name: "who takes the tablet clears away what the other has not sent",
    shows: LOST,
    afterHanding: (store, to) => store.deeds.where("account").notEqual(to).delete(),
  },
  {
    name: "only marks are kept of a letter, what clients showed is answered for and forgotten",
    shows: SHOWN_LOST,
    server: (fetch) => async (address, request) => {
      const { shown } = Letter.parse(JSON.parse(bodyOf(request)));
      if (shown === undefined) return fetch(address, request);
      return Response.json({ results: shown.map(({ id }) => ({ id, outcome: "accepted", code: null })) });
    },
  },
  {
    name: "a letter is taken for done as a whole when one thing in it was refused",
    shows: /^what was refused is gone/,
    fetch: (fetch) => async (address, request) => {
      const answer = await fetch(address, request);
      return new Response((await answer.text()).replaceAll('"rejected"', '"duplicate"'), { status: answer.status });
    },
  },
  {
    name: "the clock of the server is written over that of the tablet",
    shows: /^(mark|word|entry) \S+ has changed$/,
    fetch: (fetch) => (address, request) =>
      fetch(address, { ...request, body: bodyOf(request).replaceAll(/"at":"[^"]*"/g, `"at":"${new Date().toISOString()}"`) }),
  },
  {
    name: "a lost answer is taken for a refusal",
    shows: /^deed \S+ was refused: not-found$/,
    fetch: (fetch) => async (address, request) => {
      try {
        return await fetch(address, request);
      } catch {
        return Response.json({ type: "not-found" }, { status: 404 });
      }
    },
  },
];

/** Harmless, because each deed also has a name of its own: what only the key protected would be done twice. */
export const FORGETS_KEYS: Fault = {
  name: "every sending has a new key",
  shows: /./,
  fetch: (fetch) => (address, request) => {
    const headers = new Headers(request.headers);
    headers.set("idempotency-key", uuid());
    return fetch(address, { ...request, headers });
  },
};
