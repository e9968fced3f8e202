/** The outbox: what a person did is on this device before the screen says so, and is sent until the server has answered for it by name. Nothing is dropped. */
import type { Table } from "dexie";
import type { Endpoint } from "#foundation/endpoint.ts";
import type { About, Deed, DeviceStore } from "./device-store.ts";
import { type Answer, type Fetch, postDeeds } from "./outbox-post.ts";

export interface NewDeed {
  readonly endpoint: Pick<Endpoint, "path" | "worksOffline">;
  readonly ids: Readonly<Record<string, string>>;
  readonly input: unknown;
  readonly key: string;
  /** The id the answer names; the key itself when left out. */
  readonly names?: string;
  /** Deeds of one address may travel together: their items are joined in this list of the input, and the server answers each by its id. */
  readonly list?: string;
  readonly settledBy?: readonly string[];
  readonly about: About;
}

/** Who is signed in, as the server says: an account, nobody, or no answer. */
export type Asking = { readonly account: string } | "signed-out" | "no-answer";

export interface OutboxParts {
  readonly store: DeviceStore;
  readonly who: () => Promise<Asking>;
  readonly fetch?: Fetch;
  readonly now?: () => Date;
  readonly random?: () => number;
  readonly locks?: Pick<LockManager, "request"> | undefined;
}

export type Trouble = "signed-out" | "other-account" | "no-answer";

const LOCK = "sostenuto-outbox";
const MOST_AT_ONCE = 100;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Taps come in bursts: a short pause lets them travel together. */
const GATHERING = 700;
const WHO_IS_KNOWN_FOR = 30_000;

export class NobodySignedIn extends Error {}

export function makeOutbox({
  store,
  who,
  fetch = (...asked) => globalThis.fetch(...asked),
  now = () => new Date(),
  random = Math.random,
  locks,
}: OutboxParts) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let stopped = true;
  let known = { account: "", until: 0 };

  /** Keeps a deed, and in the same transaction whatever rows the caller writes beside it. Resolves once both are on the disk. */
  async function add(deed: NewDeed, alongside?: (store: DeviceStore) => Promise<unknown>): Promise<void> {
    if (deed.endpoint.worksOffline !== true) throw new Error(`${deed.endpoint.path} is not made for the outbox`);
    await store.transaction("rw", store.tables, async () => {
      const account = await store.account();
      if (account === null) throw new NobodySignedIn("a deed needs someone who did it");
      const { endpoint, ids, input, key, about } = deed;
      const kept: Omit<Deed, "seq"> = {
        account,
        path: endpoint.path,
        ids,
        input,
        key,
        names: deed.names ?? key,
        list: deed.list ?? null,
        settledBy: deed.settledBy ?? [],
        about,
        madeAt: now().toISOString(),
        refusal: null,
        seenAt: null,
      };
      await (store.deeds as Table<Omit<Deed, "seq">>).add(kept);
      await alongside?.(store);
    });
    wake(GATHERING);
  }

  /** Sends everything that waits, in order, until nothing is left or the server cannot be reached. One tab at a time. */
  async function send(): Promise<"done" | "again-later"> {
    const pass = () => sendAll().catch(() => "again-later" as const);
    if (locks === undefined) return pass();
    return (await locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock === null ? null : pass()))) ?? "again-later";
  }

  async function sendAll(): Promise<"done" | "again-later"> {
    for (;;) {
      const batch = await nextBatch();
      if (batch.length === 0) return "done";
      const mine = batch[0]?.account ?? "";
      const account = await asked(mine);
      if (account === null) return "again-later";
      if (account !== mine) {
        await trouble("other-account");
        return "done";
      }
      const answer = await postDeeds(fetch, batch);
      if (!(await settle(batch, answer))) return "again-later";
    }
  }

  /** The oldest waiting deed of the person signed in here, with those that may travel with it. */
  async function nextBatch(): Promise<Deed[]> {
    const account = await store.account();
    if (account === null) return [];
    // In the order they were made. Of thousands that wait only one letter is read.
    const waiting = () =>
      store.deeds
        .where("account")
        .equals(account)
        .filter((deed) => deed.refusal === null);
    const first = await waiting().first();
    if (first === undefined) return [];
    if (first.list === null) return [first];
    const ids = JSON.stringify(first.ids);
    return waiting()
      .filter((deed) => deed.path === first.path && deed.list === first.list && JSON.stringify(deed.ids) === ids)
      .limit(MOST_AT_ONCE)
      .toArray();
  }

  /** The account the server sees behind this browser. Asked anew after a while, because another tab may have signed in someone else. */
  async function asked(mine: string): Promise<string | null> {
    if (known.account === mine && now().getTime() < known.until) return mine;
    const answer = await who();
    if (answer === "signed-out" || answer === "no-answer") {
      await trouble(answer);
      return null;
    }
    known = { account: answer.account, until: now().getTime() + WHO_IS_KNOWN_FOR };
    return answer.account;
  }

  /** Writes down what the server said of each deed. Only what it named leaves the outbox. False = stop and try again later. */
  async function settle(batch: readonly Deed[], answer: Answer): Promise<boolean> {
    if (answer.kind === "no-answer" || answer.kind === "signed-out") {
      known = { account: "", until: 0 };
      await trouble(answer.kind);
      return false;
    }
    if (answer.kind === "refused") {
      const [only] = batch;
      if (batch.length === 1 && only !== undefined) {
        await (only.settledBy.includes(answer.type)
          ? store.deeds.delete(only.seq)
          : store.deeds.update(only.seq, { refusal: answer.type }));
        return true;
      }
      // One faulty deed must not hold back the others: each is asked about by itself.
      for (const deed of batch) if (!(await settle([deed], await postDeeds(fetch, [deed])))) return false;
      return true;
    }
    const done = batch.filter((deed) => answer.done.has(deed.names));
    const refused = batch.filter((deed) => answer.rejected.has(deed.names));
    await store.transaction("rw", store.deeds, store.facts, async () => {
      await store.deeds.bulkDelete(done.map((deed) => deed.seq));
      for (const deed of refused) await store.deeds.update(deed.seq, { refusal: answer.rejected.get(deed.names) ?? "refused" });
      await store.setFact("sentAt", now().toISOString());
      await store.setFact("trouble", null);
    });
    return done.length + refused.length > 0;
  }

  const trouble = async (what: Trouble) => store.setFact("trouble", what);

  /** Soon, a pass; after failures later and later, never all devices in the same moment. */
  function wake(inMs = 0): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void round(), inMs);
  }

  async function round(): Promise<void> {
    const outcome = await send();
    failures = outcome === "done" ? 0 : failures + 1;
    if (outcome === "again-later") wake(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - 1, 10)) * (0.5 + random() / 2));
  }

  return {
    add,
    send,
    /** Begins to send by itself, whenever there is reason to hope. Answers with how to stop. */
    start(page: Page = browserPage()): () => void {
      stopped = false;
      const hope = () => {
        failures = 0;
        wake();
      };
      const stopListening = page.listen(hope);
      const steady = setInterval(() => wake(), LONGEST_WAIT);
      wake();
      return () => {
        stopped = true;
        clearTimeout(timer);
        clearInterval(steady);
        stopListening();
      };
    },
    /** A person asks for another try of what was refused. */
    async tryAgain(seq: number): Promise<void> {
      await store.deeds.update(seq, { refusal: null, seenAt: null });
      wake();
    },
    /** A person has dealt with a refusal elsewhere. The deed stays on the device; it no longer asks for attention. */
    async setAside(seq: number): Promise<void> {
      await store.deeds.update(seq, { seenAt: now().toISOString() });
    },
  };
}
export type Outbox = ReturnType<typeof makeOutbox>;

interface Page {
  readonly listen: (hope: () => void) => () => void;
}

/** The moments in which a browser may have got its network back. */
const browserPage = (): Page => ({
  listen: (hope) => {
    const whenSeen = () => void (document.visibilityState === "visible" && hope());
    addEventListener("online", hope);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      removeEventListener("online", hope);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  },
});
