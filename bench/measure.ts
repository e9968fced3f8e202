/** One cell of the table: one work, one system, so many at once, for a bounded time; and how busy the rest of the machine was meanwhile. */
import { setTimeout as pause } from "node:timers/promises";
import { busySoFar, spent, usedBy } from "./cpu.ts";
import type { Place } from "./place.ts";
import { openWire, type Wire } from "./wire-client.ts";
import type { Operation } from "./works.ts";

export interface Cell {
  readonly operations: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor milliseconds for one operation, of the program and of the database server. */
  readonly programCpu: number;
  readonly databaseCpu: number;
  readonly bytes: number;
  /** Processors taken by others while this was measured. */
  readonly foreign: number;
}

export interface Bound {
  readonly atOnce: number;
  readonly seconds: number;
  /** Ends earlier after so many operations. */
  readonly most: number;
}

export async function measure(
  place: Place,
  system: "product" | "floor",
  operation: Operation,
  { atOnce, seconds, most }: Bound,
): Promise<Cell> {
  const { port, pid } = place[system];
  const wires = await Promise.all(Array.from({ length: atOnce }, () => openWire(port)));
  const before = { program: usedBy([pid]), database: await place.databaseUsed(), busy: busySoFar(), own: process.cpuUsage() };
  const began = performance.now();
  const until = began + seconds * 1_000;
  const lasted: number[] = [];
  let bytes = 0;
  const work = async (wire: Wire) => {
    while (performance.now() < until && lasted.length < most) {
      const start = performance.now();
      for (const request of operation()) {
        const { status, body } = await wire.ask(request);
        if (status !== 200) throw new Error(`${system} answered ${status}: ${body.toString().slice(0, 300)}`);
        bytes += body.length;
      }
      lasted.push(performance.now() - start);
    }
  };
  await Promise.all(wires.map(work));
  const elapsed = performance.now() - began;
  const own = process.cpuUsage(before.own);
  const busy = busySoFar() - before.busy;
  const program = spent(before.program, usedBy([pid]));
  const database = spent(before.database, await place.databaseUsed());
  for (const wire of wires) wire.close();
  await pause(20);
  lasted.sort((a, b) => a - b);
  const count = lasted.length;
  return {
    operations: count,
    perSecond: (count / elapsed) * 1_000,
    p50: at(lasted, 0.5),
    p99: at(lasted, 0.99),
    programCpu: program / count,
    databaseCpu: database / count,
    bytes: Math.round(bytes / count),
    foreign: Math.max(0, (busy - program - database - (own.user + own.system) / 1_000) / elapsed),
  };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** The middle one of several measurements, which one disturbed round cannot move. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(sorted, 0.5) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
