/** From the start of the program to its first good answer out of an existing database, and the memory it holds when nobody asks. */
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { openWire } from "./wire-client.ts";

export interface Started {
  readonly ms: readonly number[];
  /** Megabytes; undefined where the system does not tell. */
  readonly idle: number | undefined;
  readonly afterWork: number | undefined;
}

interface Running {
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const TIMES = 7;
const SETTLED_AFTER_MS = 20_000;

export async function measureStart(begin: () => Promise<Running>, request: string, afterWork: number | undefined): Promise<Started> {
  const ms: number[] = [];
  let idle: number | undefined;
  for (let time = 0; time < TIMES; time++) {
    const before = performance.now();
    const running = await begin();
    const wire = await openWire(running.port);
    const { status } = await wire.ask(request).finally(() => wire.close());
    ms.push(performance.now() - before);
    if (status !== 200) throw new Error(`the first answer was ${status}`);
    if (time === TIMES - 1) {
      await pause(SETTLED_AFTER_MS);
      idle = residentMb(running.pid);
    }
    await running.stop();
  }
  return { ms, idle, afterWork };
}

/** What the kernel holds in memory for a process. */
export function residentMb(pid: number): number | undefined {
  const file = `/proc/${pid}/status`;
  const kb = existsSync(file) ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return kb === undefined ? undefined : Number(kb) / 1_024;
}
