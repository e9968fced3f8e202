/** What the program does by itself, once a day: keep each series standing some weeks ahead, and clear away what has served its time. */
import { type Database, transaction } from "#foundation/server/database.ts";
import type { Jobs } from "#foundation/server/jobs.ts";
import type { Log } from "#foundation/server/log.ts";
import { forgetOldReplies } from "#foundation/server/remembered-reply.ts";
import { endDueRecordings } from "#session/server/recording-night.ts";
import { fillAllSeries } from "#schedule/server/series-store.ts";

const DAILY = 24 * 3_600_000;

interface Night {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly clock: () => string;
  readonly log: Log;
  /** Clears sign-ins that are over. */
  readonly tidySignIns: () => Promise<void>;
  /** When the first night's duties are done after the start: whoever waits for the first page comes before them. */
  readonly firstAfterMs?: number;
  /** Told when all duties were gone through, and how many of them failed. */
  readonly onEnd?: (failed: number) => void;
}

/** Runs now and then each day; answers how to stop. One duty that fails does not keep the others from being done. */
export function workNightly({ database, jobs, clock, log, tidySignIns, firstAfterMs = 0, onEnd = () => {} }: Night): () => Promise<void> {
  const duties: Readonly<Record<string, () => Promise<unknown>>> = {
    "sessions planned ahead": () => transaction(database.db, (tx) => fillAllSeries(tx, clock())),
    "ended sign-ins cleared": tidySignIns,
    "recordings past their time": async () => endDueRecordings(database, jobs, clock()),
    "old replies forgotten": () => forgetOldReplies(database.db),
  };
  const runAll = async () => {
    let failed = 0;
    for (const [duty, run] of Object.entries(duties)) {
      await run().then(
        () => log.info({ duty }, "nightly duty done"),
        (error: unknown) => {
          failed += 1;
          log.error({ err: error, duty }, "a nightly duty failed; tried again tomorrow");
        },
      );
    }
    onEnd(failed);
  };
  let running = firstAfterMs === 0 ? runAll() : Promise.resolve();
  const first = setTimeout(() => {
    if (firstAfterMs > 0) running = runAll();
  }, firstAfterMs);
  first.unref();
  const timer = setInterval(() => {
    running = runAll();
  }, DAILY);
  timer.unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await running;
  };
}
