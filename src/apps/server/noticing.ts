/** Keeps families told while the program runs. */
import { sendNotices, type Sending } from "#family/server/send-notices.ts";
import { releaseSigned } from "#family/server/after-signing.ts";
import { readReturnedMail } from "#foundation/server/returned-mail.ts";
import type { ReturnAddresses } from "#foundation/server/return-address.ts";
import type { Log } from "#foundation/server/log.ts";

interface Telling extends Sending {
  readonly clock: () => string;
  readonly log: Log;
  /** Where letters that came back later are laid, and by what they are known; absent: nobody hands them over. */
  readonly returned: { readonly folder: string; readonly addresses: ReturnAddresses } | undefined;
}

const EVERY_MS = 60_000;

/** Answers how to stop; what is under way then is finished first. */
export function keepTold(it: Telling): () => Promise<void> {
  const round = async () => {
    if (it.returned !== undefined) await readReturnedMail(it.database.db, it.returned.folder, it.returned.addresses);
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
