/** The fuzz as a long run: the same test as in `npm test`, with as many questions as are asked for. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface FuzzProved {
  readonly passed: boolean;
  readonly facts: Readonly<Record<string, number>>;
}

/** One round is a thousand questions. */
export async function proveFuzz({ seed, rounds, say }: { seed: number; rounds: number; say: (line: string) => void }): Promise<FuzzProved> {
  const place = await mkdtemp(join(tmpdir(), "sostenuto-fuzz-"));
  const found = join(place, "found.json");
  try {
    const env = { ...process.env, FUZZ_SEED: String(seed), FUZZ_REQUESTS: String(rounds * 1_000), FUZZ_FOUND: found };
    const run = spawn("npx", ["vitest", "run", "--project", "server-postgres", "src/apps/server/fuzz.test.ts"], { env, stdio: "inherit" });
    const [code] = await once(run, "exit");
    const { faults, facts } = JSON.parse(await readFile(found, "utf8"));
    for (const fault of faults) say(fault);
    return { passed: code === 0, facts: { ...facts, faults: faults.length } };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
