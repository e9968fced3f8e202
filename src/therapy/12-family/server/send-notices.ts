/** Sends what waits: each person one letter with everything and a word on their telephones, in their language, outside their quiet hours; whatever may not go out any more is let go. */
import type { ServerSay } from "#foundation/server/catalogues.ts";
import { type Database, transaction, type Tx } from "#foundation/server/database.ts";
import type { PushPost } from "#foundation/server/push/push-post.ts";
import { wallAt } from "#foundation/server/zone.ts";
import { lockedBy } from "#people/server/consent-store.ts";
import { noticeLetter, noticeWord } from "../notice-letter.ts";
import { GATHERED_MINUTES, isQuiet } from "../notices.ts";
import * as store from "./notice-store.ts";
import { forgetDevices } from "./push-store.ts";

export interface Sending {
  readonly database: Database;
  readonly say: ServerSay;
  /** Where the family's pages are. */
  readonly link: () => string;
  /** Answers once the letter is handed over; the same id twice is one letter for the mailbox. */
  readonly post: (letter: { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;
  /** Absent: the practice has not switched on that telephones are told. */
  readonly push?: PushPost | undefined;
}

const ENOUGH_TROUBLE = 3;

/** Answers how many people were told. What could not be handed over stays, and everything is asked anew the next time. */
export async function sendNotices(it: Sending, now: string): Promise<number> {
  const { db } = it.database;
  let told = 0;
  const troubles: unknown[] = [];
  for (const practice of await transaction(db, store.practicesThatWrite)) {
    const { practiceId } = practice;
    await transaction(db, (tx) => store.callToMind(tx, practiceId, now));
    const addressees = await transaction(db, (tx) => store.waitingNotices(tx, practiceId, now));
    for (const { personId } of addressees) {
      const ready = await transaction(db, (tx) => readyFor(tx, practice, { personId, pushes: it.push !== undefined }, now));
      if (ready === undefined) continue;
      const trouble = await tell(it, practice, ready).then(
        (isTold) => (isTold ? undefined : { error: new Error("No push service took the message") }),
        (error: unknown) => ({ error }),
      );
      if (trouble !== undefined) {
        // One letter that does not get through keeps nobody else's back; a server that is away is not tried with all of them.
        troubles.push(trouble.error);
        if (troubles.length >= ENOUGH_TROUBLE) throw troubles[0];
        continue;
      }
      await transaction(db, (tx) => store.endNotices(tx, practiceId, idsOf(ready.going), "sent", now));
      told += 1;
    }
  }
  if (troubles.length > 0) throw troubles[0];
  return told;
}

interface Ready extends Pick<store.Addressee, "language" | "devices"> {
  readonly going: readonly store.Waiting[];
  /** Of those, what goes by letter, and to which address. */
  readonly letter: { readonly to: string; readonly notices: readonly store.Waiting[] } | null;
}

/** First the letter, then the telephones: false when there is no letter and every telephone’s service was away. */
async function tell(it: Sending, practice: store.OnePractice, { language, going, letter, devices }: Ready): Promise<boolean> {
  const facts = { practiceName: practice.name, link: it.link(), tone: practice.tone };
  const id = going[0]?.id ?? "";
  if (letter !== null) await it.post({ id, to: letter.to, ...noticeLetter(it.say, language, { ...facts, ...countOf(letter.notices) }) });
  const { push } = it;
  if (push === undefined || devices.length === 0) return letter !== null;
  const word = JSON.stringify(noticeWord(it.say, language, { ...facts, ...countOf(going) }));
  const fates = await Promise.all(devices.map((device) => push.send(device, word, id.replaceAll("-", ""))));
  const gone = devices.filter((_, place) => fates[place] === "gone").map((device) => device.id);
  await transaction(it.database.db, async (tx) => void (await forgetDevices(tx, practice.practiceId, gone)));
  return letter !== null || !fates.includes("later") || fates.includes("taken");
}

const countOf = (going: readonly store.Waiting[]) => ({
  news: going.filter(({ kind }) => kind !== "reminder").length,
  visits: going.flatMap(({ visit }) => (visit === null ? [] : [visit])),
});

const idsOf = (notices: readonly store.Waiting[]) => notices.map(({ id }) => id);

/** Asked in the moment before anything goes, by the state of that moment. */
async function readyFor(
  tx: Tx,
  { practiceId, timeZone }: store.OnePractice,
  { personId, pushes }: { readonly personId: string; readonly pushes: boolean },
  now: string,
): Promise<Ready | undefined> {
  const [person] = await store.waitingNotices(tx, practiceId, now, personId);
  if (person === undefined) return undefined;
  const { choice, waiting, email, language, comesBack } = person;
  // An address that is no account’s any more has no pages to be told of, on no device either.
  const devices = pushes && email !== null ? person.devices : [];
  const isLocked = async (clientId: string, deed: "open-portal" | "write-by-email") =>
    (await lockedBy(tx, { practiceId }, clientId, { do: deed })) !== undefined;
  const [closed, noLetter] = [new Set<string>(), new Set<string>()];
  for (const clientId of new Set(waiting.map((one) => one.clientId))) {
    if (await isLocked(clientId, "open-portal")) closed.add(clientId);
    if (await isLocked(clientId, "write-by-email")) noLetter.add(clientId);
  }
  const byLetter = (one: store.Waiting) => email !== null && choice.mail && !comesBack && !noLetter.has(one.clientId);
  const isWanted = (one: store.Waiting) =>
    !one.isOver &&
    !closed.has(one.clientId) &&
    (one.kind === "reminder" ? choice.reminders : choice.news) &&
    (byLetter(one) || devices.length > 0);
  const gone = waiting.filter((one) => !isWanted(one));
  if (gone.length > 0) await store.endNotices(tx, practiceId, idsOf(gone), "let-go", now);
  const going = waiting.filter(isWanted);
  const newest = going
    .map(({ since }) => since)
    .toSorted()
    .at(-1);
  if (newest === undefined || isQuiet(choice, wallAt(now, timeZone).at)) return undefined;
  // What still comes together waits a little for the rest; a reminder of its own need not.
  const isGathering = going.some(({ kind }) => kind !== "reminder") && Date.parse(now) - Date.parse(newest) < GATHERED_MINUTES * 60_000;
  const notices = going.filter(byLetter);
  return isGathering
    ? undefined
    : { language, devices, going, letter: email === null || notices.length === 0 ? null : { to: email, notices } };
}
