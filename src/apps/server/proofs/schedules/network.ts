/** A network between a tablet and the server that loses, doubles, delays and invents answers; each fate comes from the seed. */
import type { Fetch } from "#foundation/web/outbox-post.ts";
import { bodyOf } from "./letter.ts";

export type Fate =
  | "arrives"
  | "lost on the way"
  | "answer lost"
  | "sent twice"
  | "a copy comes late"
  | "hotel page"
  | "server in trouble"
  | "tablet dies before"
  | "tablet dies after"
  | "server is restarting";

/** Out of a hundred; what is left arrives. */
const CHANCES: readonly (readonly [Fate, number])[] = [
  ["lost on the way", 11],
  ["answer lost", 12],
  ["sent twice", 6],
  ["a copy comes late", 6],
  ["hotel page", 3],
  ["server in trouble", 3],
  ["tablet dies before", 3],
  ["tablet dies after", 4],
];

export interface Network {
  readonly fetch: Fetch;
  /** Everything arrives from now on, also the copies that are still under way. */
  readonly heal: () => Promise<void>;
  /** How often each fate was met. */
  readonly met: ReadonlyMap<Fate, number>;
}

interface Parts {
  /** The server as whoever is signed in at this moment meets it. */
  readonly server: () => Fetch;
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** The battery is empty: nothing of this page goes on. */
  readonly die: () => void;
  /** What reached the server, in the order in which it did, copies left out. */
  readonly arrived: (address: string, body: string) => void;
}

export function aNetwork({ server, random, isOnline, die, arrived }: Parts): Network {
  const met = new Map<Fate, number>();
  const underWay: (() => Promise<unknown>)[] = [];
  let healed = false;

  const lost = (): never => {
    throw new TypeError("Failed to fetch");
  };
  const fateOf = (): Fate => {
    if (healed) return "arrives";
    let left = random() * 100;
    for (const [fate, chance] of CHANCES) if ((left -= chance) < 0) return fate;
    return "arrives";
  };
  const meet = (fate: Fate) => met.set(fate, (met.get(fate) ?? 0) + 1);
  /** The signal stays behind: a copy under way is not called back. */
  const deliverBy =
    (sender: Fetch) =>
    async (...[address, letter]: Parameters<Fetch>) => {
      const { signal: _, ...request } = letter;
      try {
        const answer = await sender(address, request);
        if (answer.status === 503) meet("server is restarting");
        return answer;
      } catch (cause) {
        meet("server is restarting");
        throw cause;
      }
    };
  /** Nobody waits for its answer, and nobody misses it when the server is away just then. */
  const lateCopy = (deliver: Fetch, ...letter: Parameters<Fetch>): Promise<unknown> =>
    deliver(...letter).then(
      (late) => late.text(),
      () => undefined,
    );

  return {
    met,
    fetch: async (address, request) => {
      if (!isOnline()) return lost();
      // A copy sent earlier may arrive before this one, or much later.
      if (underWay.length > 0 && random() < 0.3) await underWay.shift()?.();
      const fate = fateOf();
      meet(fate);
      if (fate === "lost on the way") return lost();
      if (fate === "hotel page") return new Response("<h1>Welcome to our guest network</h1>", { status: 200 });
      if (fate === "server in trouble") return Response.json({ type: "server-trouble" }, { status: 503 });
      if (fate === "tablet dies before") {
        die();
        return lost();
      }
      arrived(address, bodyOf(request));
      // A copy under way carries the sign-in of whoever sent it, also when somebody else has the tablet by then.
      const deliver = deliverBy(server());
      const answer = await deliver(address, request);
      if (fate === "sent twice") return deliver(address, request);
      if (fate === "a copy comes late") underWay.push(() => lateCopy(deliver, address, request));
      if (fate === "tablet dies after") die();
      if (fate === "tablet dies after" || fate === "answer lost") {
        await answer.text();
        return lost();
      }
      return answer;
    },
    heal: async () => {
      healed = true;
      for (const copy of underWay.splice(0)) await copy();
    },
  };
}
