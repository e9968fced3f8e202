/** Keeps the trail sealed while the program runs, and writes down each day where it stands, for keeping elsewhere. */
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { tipsOf } from "#foundation/server/audit-verify.ts";
import { sealTrails } from "#foundation/server/audit-seal.ts";
import type { Database } from "#foundation/server/database.ts";
import type { Log } from "#foundation/server/log.ts";

const EVERY_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

/** A line a day and practice: whoever holds a copy can tell that the end of a trail was cut off. */
export const anchorsFile = (dataDirectory: string): string => join(dataDirectory, "audit-anchors.txt");

interface Sealing {
  readonly database: Database;
  readonly key: Buffer;
  readonly log: Log;
  readonly dataDirectory: string;
}

/** Answers how to stop; what is under way then is finished first. */
export function keepSealed({ database, key, log, dataDirectory }: Sealing): () => Promise<void> {
  let anchoredAt = Number.NEGATIVE_INFINITY;
  const round = async () => {
    await sealTrails(database.db, key);
    if (performance.now() - anchoredAt < DAY_MS) return;
    const tips = await tipsOf(database.db);
    if (tips.length === 0) return;
    const day = new Date().toISOString().slice(0, 10);
    const lines = tips.map(({ practiceId, number, seal }) => `${day} ${practiceId} ${number} ${seal}\n`);
    await appendFile(anchorsFile(dataDirectory), lines.join(""), { mode: 0o600 });
    anchoredAt = performance.now();
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(round)
      .catch((error: unknown) => log.error({ err: error }, "the trail could not be sealed; tried again in a minute"));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
