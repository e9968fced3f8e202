/** Random schedules of taps, absences, lost and doubled letters and restarts, against the real server and the real store of the tablet. */
import type { Database } from "#foundation/server/database.ts";
import { seededRandom } from "#foundation/server/embedded/proofs/proof-result.ts";
import type { Fault } from "./faults.ts";
import { playSchedule } from "./schedule.ts";
import { aStage, type Stage } from "./stage.ts";

interface Order {
  readonly seed: number;
  readonly rounds: number;
  readonly say?: (line: string) => void;
}

export interface SchedulesFound {
  readonly passed: boolean;
  readonly facts: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** So many at a time: while one tablet waits for its answer, another's is judged. */
const LANES = 4;
/** The first schedule and then one in so many also restarts the server, under all that are played at that moment. */
const RESTART_EVERY = 10;

export async function proveSchedules(order: Order, engine: Database["engine"] = "embedded"): Promise<SchedulesFound> {
  const stage = await aStage(engine);
  try {
    return await playSchedules(stage, order);
  } finally {
    await stage.remove();
  }
}

export async function playSchedules(stage: Stage, { seed, rounds, say = () => {} }: Order): Promise<SchedulesFound> {
  const seeds = seedsFrom(seed, rounds);
  const faults: string[] = [];
  const fates = new Map<string, number>();
  const restartsBefore = stage.restarts();
  let [deeds, begun, played] = [0, 0, 0];
  const lane = async () => {
    for (let own = seeds.next(); !own.done; own = seeds.next()) {
      const found = await playSchedule(stage, { seed: own.value, restarts: begun++ % RESTART_EVERY === 0 });
      faults.push(...found.faults.map((fault) => `schedule ${own.value}: ${fault}`));
      for (const [fate, times] of found.fates) fates.set(fate, (fates.get(fate) ?? 0) + times);
      deeds += found.deeds;
      if (++played % 100 === 0) say(`${played} schedules, ${deeds} deeds, ${faults.length} faults`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const fault of faults.slice(0, 20)) say(fault);
  const restarts = stage.restarts() - restartsBefore;
  const facts = {
    schedules: played,
    "deeds seen as saved": deeds,
    ...Object.fromEntries([...fates].toSorted(([, a], [, b]) => b - a).map(([fate, times]) => [`letters: ${fate}`, times])),
    "restarts of the server": restarts,
    faults: faults.length,
  };
  // A run in which little happened has proved nothing.
  return { passed: faults.length === 0 && deeds > rounds && restarts > 0, facts, faults };
}

/** How many schedules it takes until the judge says what a planted fault must make it say; undefined when it never does. */
export async function schedulesUntilFound(stage: Stage, planted: Fault, { seed, most }: { seed: number; most: number }) {
  let played = 0;
  for (const own of seedsFrom(seed, most)) {
    played++;
    const { faults } = await playSchedule(stage, { seed: own, planted });
    if (faults.some((fault) => planted.shows.test(fault))) return played;
  }
  return undefined;
}

function* seedsFrom(seed: number, most: number): Generator<number, undefined> {
  const random = seededRandom(seed);
  for (let left = most; left > 0; left--) yield Math.floor(random() * 2 ** 31);
}
