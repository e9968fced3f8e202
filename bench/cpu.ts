/** How much processor time processes have used, as the kernel counts it. On other systems than Linux nothing is known and nothing is shown. */
import { existsSync, readFileSync } from "node:fs";

const TICK_MS = 10;

/** Milliseconds of each process so far, all its threads together; a process that is gone has none. */
export const usedBy = (pids: readonly number[]): ReadonlyMap<number, number> => new Map(pids.map((pid) => [pid, usedByOne(pid)]));

function usedByOne(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)?.split(") ").at(-1)?.split(" ");
  return fields ? (Number(fields[11]) + Number(fields[12])) * TICK_MS : 0;
}

/** Milliseconds between two readings; a process that began in between counts from its birth. */
export function spent(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [pid, used] of after) sum += Math.max(0, used - (before.get(pid) ?? 0));
  return sum;
}

/** Milliseconds that all processors together have been busy since the machine started. */
export function busySoFar(): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = (
    read("/proc/stat")?.split("\n")[0]?.split(/\s+/).slice(1) ?? []
  ).map(Number);
  return (user + nice + system + irq + softirq + steal) * TICK_MS;
}

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, "utf8") : undefined);
