/** The program is killed in the middle of writing, again and again: what it had confirmed is there, once, and what it had not can be sent again. */
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#foundation/server/database.ts";
import { aDeed, aHome, buildProgram, countDeeds, type Deed, type Home, send, startProgram } from "../test-program.ts";

export interface KillsOrder {
  readonly seed: number;
  readonly rounds?: number;
  readonly engine?: Database["engine"];
  readonly say?: (line: string) => void;
}

export interface KillsFound {
  readonly passed: boolean;
  readonly facts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const WRITERS = 6;

/** One engine when it is named, otherwise one after the other. */
export async function proveProgramKills({ seed, rounds = 25, engine, say = () => {} }: KillsOrder): Promise<KillsFound> {
  const program = await buildProgram();
  const facts: Record<string, number> = {};
  const faults: string[] = [];
  try {
    for (const one of engine ? [engine] : (["embedded", "postgres"] as const)) {
      const home = await aHome(one);
      try {
        const found = await killRounds(program.file, home, { rounds, random: randomFrom(seed), say });
        for (const [what, count] of Object.entries(found.facts)) facts[`${one} ${what}`] = count;
        faults.push(...found.faults.map((fault) => `${one}: ${fault}`));
      } finally {
        await home.remove();
      }
    }
  } finally {
    await program.remove();
  }
  return { passed: faults.length === 0, facts, faults };
}

async function killRounds(
  file: string,
  home: Home,
  { rounds, random, say }: { rounds: number; random: () => number; say: (line: string) => void },
) {
  const confirmed = new Set<string>();
  let open: Deed[] = [];
  let sentAgain = 0;
  const faults: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const program = startProgram(file, home.environment);
    const address = await program.ready;
    sentAgain += open.length;
    for (const deed of open) {
      const status = await send(address, home, deed);
      if (status === 200) confirmed.add(deed.clientId);
      else faults.push(`round ${round}: a deed sent again was answered ${status}`);
    }
    open = [];
    let killed = false;
    const writing = Array.from({ length: WRITERS }, async () => {
      while (!killed) {
        const deed = aDeed();
        const status = await send(address, home, deed);
        if (status === 200) confirmed.add(deed.clientId);
        else open.push(deed);
      }
    });
    await pause(200 + 1_300 * random());
    killed = program.process.kill("SIGKILL");
    await Promise.all([...writing, program.ended]);
    faults.push(...(await faultsOf(home, confirmed, open)).map((fault) => `round ${round}: ${fault}`));
    say(`${home.engine}, round ${round}: ${confirmed.size} confirmed, ${open.length} open`);
  }
  return { facts: { kills: rounds, confirmed: confirmed.size, "sent again": sentAgain, faults: faults.length }, faults };
}

async function faultsOf(home: Home, confirmed: ReadonlySet<string>, open: readonly Deed[]): Promise<string[]> {
  const there = await countDeeds(home);
  const lost = [...confirmed].filter((id) => !there.clients.has(id));
  const unconfirmed = open.filter(({ clientId }) => there.clients.has(clientId)).length;
  return [
    ...(lost.length > 0 ? [`${lost.length} confirmed deeds are lost`] : []),
    ...(there.clients.size === confirmed.size + unconfirmed
      ? []
      : [`${there.clients.size} deeds are there, ${confirmed.size} were confirmed and ${unconfirmed} were under way`]),
    ...(there.traces === there.clients.size && there.replies === there.clients.size
      ? []
      : [`${there.clients.size} deeds, ${there.traces} audit rows, ${there.replies} replies`]),
  ];
}

/** The same seed gives the same moments (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
