import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DiskChange, GAUGE } from "../disk-journal.ts";
import { type BuiltEngine, buildEngine } from "./built-engine.ts";
import { checkIndexes, judge, LEDGER, writeTransaction } from "./ledger.ts";
import { type ProofOptions, type ProofResult, seededRandom } from "./proof-result.ts";
import { type Cut, SimulatedDisk } from "./simulated-disk.ts";

const CUTS_OF_ONE_RECORDING = 25;
const TRANSACTIONS = 240;
const RUN = "cut";

export interface CutOptions extends ProofOptions {
  /** Replays as if no flush had ever reached the disk: the proof must then find losses, or it proves nothing. */
  readonly withoutFlushes?: boolean;
}

interface Recording {
  readonly journal: Buffer;
  readonly changes: number;
  /** Confirmed transactions, each with how many changes of the disk had been recorded when its confirmation arrived. */
  readonly acknowledged: readonly { readonly number: number; readonly afterChanges: number }[];
  readonly disk: SimulatedDisk;
}

/** Records every write and flush of a working database, then cuts the power at random points of the record and opens what the disk would hold. */
export async function proveCuts({ rounds, seed, log, withoutFlushes = false }: CutOptions): Promise<ProofResult> {
  const random = seededRandom(seed);
  const built = await buildEngine();
  const place = mkdtempSync(join(tmpdir(), "sostenuto-cuts-"));
  const total = { rounds, acknowledged: 0, lost: 0, torn: 0, unopenable: 0 };
  try {
    const directory = join(place, "data");
    const engine = await built.openEmbedded({ directory, housekeepingEveryMs: 0 });
    const pool = built.embeddedPool(engine, { connectionTimeoutMillis: 120_000 });
    await pool.query(LEDGER);
    await pool.end();
    await engine.close();

    for (let left = rounds; left > 0; left -= CUTS_OF_ONE_RECORDING) {
      const recording = await record(built, directory, join(place, "recording"));
      const points = Array.from({ length: Math.min(left, CUTS_OF_ONE_RECORDING) }, () =>
        Math.floor(random() * (recording.changes + 1)),
      ).sort((a, b) => a - b);
      log?.(`recorded ${recording.changes} changes of the disk, ${recording.acknowledged.length} confirmed transactions`);
      for (const { point, disk } of replay(recording, points, withoutFlushes)) {
        const cut: Cut = {
          unsynced: random() < 0.15 ? "lost" : random() < 0.1 ? "kept" : "chance",
          sectorBytes: random() < 0.5 ? 512 : 4096,
          random,
        };
        const confirmed = recording.acknowledged.filter(({ afterChanges }) => afterChanges <= point).map(({ number }) => number);
        const found = await openAfter(built, join(place, "after"), disk, cut, confirmed);
        log?.(`cut at ${point} (unflushed: ${cut.unsynced}, sectors of ${cut.sectorBytes}): ${confirmed.length} confirmed, ${found.said}`);
        total.acknowledged += confirmed.length;
        total.lost += found.lost;
        total.torn += found.torn;
        total.unopenable += found.unopenable;
      }
    }
    return total;
  } finally {
    rmSync(place, { recursive: true, force: true });
    built.remove();
  }
}

async function record(built: BuiltEngine, origin: string, place: string): Promise<Recording> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const directory = join(place, "data");
  const start = join(place, "start");
  const journal = join(place, "journal");
  cpSync(origin, directory, { recursive: true });
  cpSync(join(directory, "database"), start, { recursive: true });
  const disk = new SimulatedDisk(join(directory, "database"), start);

  const gauge = new SharedArrayBuffer(GAUGE.length * Int32Array.BYTES_PER_ELEMENT);
  const counters = new Int32Array(gauge);
  const engine = await built.openEmbedded({ directory, housekeepingEveryMs: 0, proof: { journal, gauge } });
  const pool = built.embeddedPool(engine, { connectionTimeoutMillis: 120_000 });
  const acknowledged: { number: number; afterChanges: number }[] = [];
  for (let number = 1; number <= TRANSACTIONS; number += 1) {
    await writeTransaction(pool, RUN, number);
    acknowledged.push({ number, afterChanges: Atomics.load(counters, GAUGE.changes) });
  }
  engine.terminate();
  await pool.end();
  await engine.close();
  return { journal: readFileSync(journal), changes: Atomics.load(counters, GAUGE.changes), acknowledged, disk };
}

/** Goes through the record once and stops at each point. */
function* replay(
  { journal, disk }: Recording,
  points: readonly number[],
  withoutFlushes: boolean,
): Generator<{ point: number; disk: SimulatedDisk }> {
  let at = 0;
  let changes = 0;
  for (const point of points) {
    for (; changes < point; changes += 1) {
      const endOfLine = journal.indexOf(10, at);
      const change: DiskChange = JSON.parse(journal.toString("utf8", at, endOfLine));
      const length = change.kind === "write" ? change.length : 0;
      if (!withoutFlushes || !change.kind.startsWith("sync-")) disk.apply(change, journal.subarray(endOfLine + 1, endOfLine + 1 + length));
      at = endOfLine + 1 + length;
    }
    yield { point, disk };
  }
}

interface Found {
  readonly lost: number;
  readonly torn: number;
  readonly unopenable: number;
  readonly said: string;
}

async function openAfter(
  built: BuiltEngine,
  directory: string,
  disk: SimulatedDisk,
  cut: Cut,
  confirmed: readonly number[],
): Promise<Found> {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  disk.writeAfterCut(join(directory, "database"), cut);
  const engine = await built.openEmbedded({ directory, housekeepingEveryMs: 0, extensions: ["amcheck"] }).catch((error: Error) => error);
  if (engine instanceof Error) return { lost: 0, torn: 0, unopenable: 1, said: engine.message };
  const pool = built.embeddedPool(engine, { connectionTimeoutMillis: 120_000 });
  try {
    const found = await judge(pool, RUN, confirmed);
    const contradiction = await checkIndexes(pool).then(
      () => undefined,
      (error: Error) => error.message,
    );
    return {
      lost: found.lost,
      torn: found.torn + (contradiction === undefined ? 0 : 1),
      unopenable: 0,
      said: contradiction ?? `${found.lost} lost, ${found.torn} torn`,
    };
  } catch (error) {
    return { lost: 0, torn: 0, unopenable: 1, said: error instanceof Error ? error.message : String(error) };
  } finally {
    await pool.end();
    engine.terminate();
    await engine.close();
  }
}
