/** What goes on beside the screens: whose device this is, what waits to be sent, which sessions are kept for a time without a network. */
import { liveQuery } from "dexie";
import { call } from "#foundation/web/call.ts";
import { accountIsKnown, sendInTheNameOf, store } from "#foundation/web/device.ts";
import { askAnew } from "#foundation/web/Ground.tsx";
import { fillSoon } from "#overview/web/rooms.ts";
import type { Asking } from "#foundation/web/outbox.ts";
import { readMe } from "#people/me.api.ts";
import { keepTheAppHere } from "./app-worker.ts";
import { guardThisDevice, heardOfPractice } from "./device-guard.ts";
import { watchForSigns } from "./last-sign.ts";

const EVERY = 120_000;
/** The first screen comes before what was recorded last time. */
const RECORDINGS_AFTER = 8_000;

export async function liveOnThisDevice(): Promise<void> {
  watchForSigns();
  await guardThisDevice();
  const here = await whoIsHere();
  if (here === "signed-out") await (isInSession() ? undefined : store.signedOut());
  else if (here !== "no-answer") await store.signedIn(here.account);
  accountIsKnown();
  sendInTheNameOf(whoIsHere);
  if (here !== "signed-out") {
    void fillSoon();
    const recordings = () => void import("#session/web/recording/send-recordings.ts").then((it) => it.sendRecordings()).catch(reportError);
    setTimeout(recordings, RECORDINGS_AFTER);
    addEventListener("online", () => void fillSoon());
    addEventListener("online", recordings);
    setInterval(() => void (document.visibilityState === "visible" && fillSoon()), EVERY);
    setInterval(recordings, EVERY);
    // When the last deed has gone, what the server now knows is fetched.
    let wasWaiting = 0;
    liveQuery(() => store.deeds.count()).subscribe((waiting) => {
      if (waiting === 0 && wasWaiting > 0) {
        void fillSoon();
        askAnew();
      }
      wasWaiting = waiting;
    });
  }
  await keepTheAppHere();
}

/** A person in a practice; a deed made in one practice is never sent in another. */
async function whoIsHere(): Promise<Asking> {
  const me = await call(readMe, {});
  if (me.ok) {
    await heardOfPractice();
    return { account: `${me.value.personId} ${me.value.practice.id}` };
  }
  return me.refusal.type === "not-signed-in" ? "signed-out" : "no-answer";
}

/** A sign-in that ends in the middle of a session takes nothing out of the therapist’s hands. */
const isInSession = (): boolean => location.pathname.startsWith("/session/");
