import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildEngine } from "./built-engine.ts";
import { checkIndexes, judge } from "./ledger.ts";
import { type ProofOptions, type ProofResult, seededRandom } from "./proof-result.ts";

interface Round {
  readonly run: string;
  readonly acknowledged: readonly number[];
  /** What the program said when it could not open the database. */
  readonly refusal: string | undefined;
}

/** Kills the program with SIGKILL at random moments while it writes, one round after the other on the same database; then looks for every confirmed transaction of all rounds. */
export async function proveKills({ rounds, seed, log }: ProofOptions): Promise<ProofResult> {
  const random = seededRandom(seed);
  const built = await buildEngine();
  const directory = mkdtempSync(join(tmpdir(), "sostenuto-kills-"));
  try {
    await (await built.openEmbedded({ directory, housekeepingEveryMs: 0 })).close();
    const done: Round[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      // One in five is killed while it still opens, that is, during the recovery from the kill before.
      const whileOpening = random() < 0.2;
      const moment: Moment = whileOpening
        ? { afterMs: 50 + random() * 600 }
        : { afterConfirmations: Math.ceil(random() * 40), andMs: random() * 20 };
      const outcome = await writeUntilKilled({ writer: built.writer, directory, run: `run ${seed}.${round}`, moment });
      log?.(`kill ${round}: ${outcome.acknowledged.length} confirmed${outcome.refusal === undefined ? "" : `, ${outcome.refusal}`}`);
      done.push(outcome);
    }

    const acknowledged = done.reduce((sum, { acknowledged: numbers }) => sum + numbers.length, 0);
    const unopenable = done.filter(({ refusal }) => refusal !== undefined).length;
    const engine = await built.openEmbedded({ directory, housekeepingEveryMs: 0, extensions: ["amcheck"] });
    const pool = built.embeddedPool(engine, { connectionTimeoutMillis: 120_000 });
    let lost = 0;
    let torn = 0;
    for (const { run, acknowledged: numbers } of done) {
      const found = await judge(pool, run, numbers);
      lost += found.lost;
      torn += found.torn;
    }
    await checkIndexes(pool);
    await pool.end();
    await engine.close();
    return { rounds, acknowledged, lost, torn, unopenable };
  } finally {
    rmSync(directory, { recursive: true, force: true });
    built.remove();
  }
}

/** Either soon after the program started, or after so many confirmed transactions and a little more. */
type Moment = { readonly afterMs: number } | { readonly afterConfirmations: number; readonly andMs: number };

interface Kill {
  readonly writer: string;
  readonly directory: string;
  readonly run: string;
  readonly moment: Moment;
}

function writeUntilKilled({ writer, directory, run, moment }: Kill): Promise<Round> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, directory, run], { stdio: ["ignore", "pipe", "inherit"] });
    const acknowledged: number[] = [];
    let opened = false;
    let refusal: string | undefined;
    const killAfter = (ms: number) => setTimeout(() => child.kill("SIGKILL"), ms);
    if ("afterMs" in moment) killAfter(moment.afterMs);
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line === "open") opened = true;
      if (line.startsWith("refused ")) refusal = line;
      if (!line.startsWith("kept ")) return;
      acknowledged.push(Number(line.slice(5)));
      if ("afterConfirmations" in moment && acknowledged.length === moment.afterConfirmations) killAfter(moment.andMs);
    });
    child.once("error", reject);
    child.once("close", () => {
      // An error while writing is a fault of the proof or of the engine, never a result.
      if (opened && refusal !== undefined) reject(new Error(refusal));
      else resolve({ run, acknowledged, refusal });
    });
  });
}
