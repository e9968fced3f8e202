/** Keeps families told while the program runs. */
import { sendNotices, type Sending } from "#family/server/send-notices.ts";
import { releaseSigned } from "#family/server/after-signing.ts";
import type { Log } from "#foundation/server/log.ts";

const EVERY_MS = 60_000;

/** Answers how to stop; what is under way then is finished first. */
export function keepTold(it: Sending & { readonly clock: () => string; readonly log: Log }): () => Promise<void> {
  const round = async () => {
    await releaseSigned(it.database, it.clock());
    await sendNotices(it, it.clock());
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(round)
      .catch((error: unknown) => it.log.error({ err: error }, "families could not be told; tried again in a minute"));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
