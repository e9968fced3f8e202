/** Sends what waits: each person one letter with everything, in their language, outside their quiet hours; whatever may not go out any more is let go. */
import type { ServerSay } from "#foundation/server/catalogues.ts";
import { type Database, transaction, type Tx } from "#foundation/server/database.ts";
import { wallAt } from "#foundation/server/zone.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { noticeLetter } from "../notice-letter.ts";
import { GATHERED_MINUTES, isQuiet } from "../notices.ts";
import * as store from "./notice-store.ts";

export interface Sending {
  readonly database: Database;
  readonly say: ServerSay;
  /** Where the family's pages are. */
  readonly link: () => string;
  /** Answers once the letter is handed over; the same id twice is one letter for the mailbox. */
  readonly post: (letter: { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;
}

const ENOUGH_TROUBLE = 3;

/** Answers how many letters went out. What could not be handed over stays, and everything is asked anew the next time. */
export async function sendNotices(it: Sending, now: string): Promise<number> {
  const { db } = it.database;
  let sent = 0;
  const troubles: unknown[] = [];
  for (const practice of await transaction(db, store.practicesThatWrite)) {
    const { practiceId } = practice;
    await transaction(db, (tx) => store.callToMind(tx, practiceId, now));
    const addressees = await transaction(db, (tx) => store.waitingNotices(tx, practiceId, now));
    for (const { personId } of addressees) {
      const ready = await transaction(db, (tx) => readyFor(tx, practice, personId, now));
      if (ready === undefined) continue;
      const { email, language, going } = ready;
      const news = going.filter(({ kind }) => kind !== "reminder").length;
      const visits = going.flatMap(({ visit }) => (visit === null ? [] : [visit]));
      const letter = noticeLetter(it.say, language, { practiceName: practice.name, link: it.link(), tone: practice.tone, news, visits });
      const trouble = await it.post({ id: going[0]?.id ?? "", to: email, ...letter }).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (trouble !== undefined) {
        // One letter that does not get through keeps nobody else's back; a server that is away is not tried with all of them.
        troubles.push(trouble.error);
        if (troubles.length >= ENOUGH_TROUBLE) throw troubles[0];
        continue;
      }
      await transaction(db, (tx) =>
        store.endNotices(
          tx,
          practiceId,
          going.map(({ id }) => id),
          "sent",
          now,
        ),
      );
      sent += 1;
    }
  }
  if (troubles.length > 0) throw troubles[0];
  return sent;
}

/** Asked in the moment before the letter goes, by the state of that moment. */
async function readyFor(tx: Tx, { practiceId, timeZone }: store.OnePractice, personId: string, now: string) {
  const [person] = await store.waitingNotices(tx, practiceId, now, personId);
  if (person === undefined) return undefined;
  const { choice, waiting, email, language } = person;
  const closed = new Set<string>();
  for (const clientId of new Set(waiting.map((one) => one.clientId)))
    for (const deed of [{ do: "open-portal" }, { do: "write-by-email" }] as const)
      if ((await lockedBy(tx, { practiceId }, clientId, deed)) !== undefined) closed.add(clientId);
  const isWanted = (one: store.Waiting) =>
    email !== null && !one.isOver && !closed.has(one.clientId) && (one.kind === "reminder" ? choice.reminders : choice.news);
  const gone = waiting.filter((one) => !isWanted(one));
  if (gone.length > 0)
    await store.endNotices(
      tx,
      practiceId,
      gone.map(({ id }) => id),
      "let-go",
      now,
    );
  const going = waiting.filter(isWanted);
  const newest = going
    .map(({ since }) => since)
    .toSorted()
    .at(-1);
  if (email === null || newest === undefined || isQuiet(choice, wallAt(now, timeZone).at)) return undefined;
  // What still comes together waits a little for the rest; a reminder of its own need not.
  const isGathering = going.some(({ kind }) => kind !== "reminder") && Date.parse(now) - Date.parse(newest) < GATHERED_MINUTES * 60_000;
  return isGathering ? undefined : { email, language, going };
}
