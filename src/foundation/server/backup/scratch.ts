/** A database for a moment: opened out of a copy or empty, in a folder of its own, gone afterwards. The living one goes on meanwhile. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { openEmbeddedDatabase } from "../embedded/embedded-database.ts";
import { restoreInto } from "../embedded/embedded-engine.ts";

const LONG_MS = 30 * 60_000;

/** `within` is swept: what a killed program left there goes first. */
export async function inScratch<T>(within: string, tar: Uint8Array | undefined, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  await mkdir(within, { recursive: true, mode: 0o700 });
  const directory = await mkdtemp(join(within, "copy-"));
  try {
    if (tar) await restoreInto(directory, tar, { fleeting: true });
    const database = await openEmbeddedDatabase({ directory, housekeepingEveryMs: 0, queryTimeoutMs: LONG_MS, fleeting: true });
    try {
      return await work(database.pool);
    } finally {
      await database.close();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export const sweepScratch = (within: string): Promise<void> => rm(within, { recursive: true, force: true });
