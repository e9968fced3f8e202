/** Keeps the app itself on this device, and offers a new version only when nobody is in the middle of a session. */
import { store } from "#foundation/web/device.ts";

const SESSION_LOCK = "sostenuto-session-open";
type Offer = (take: () => void) => void;

let offer: Offer | undefined;
let waiting: ServiceWorker | undefined;

export async function keepTheAppHere(): Promise<void> {
  // Only a secure address can keep an app: https, or this very computer.
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.register("/service-worker.js", { type: "module", scope: "/" }).catch(() => undefined);
  if (registration === undefined) return;
  const look = () => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
      waiting = registration.waiting;
      void offerWhenQuiet();
    }
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  look();
  await navigator.serviceWorker.ready;
  // “Ready” is said only now: everything of the app is on the device, and the sessions too.
  if ((await store.fact("filledAt")) !== null) await store.setFact("offlineReady", new Date().toISOString());
  await navigator.storage.persist?.();
  setInterval(() => void registration.update().catch(() => undefined), 3_600_000);
}

/** Who wants to tell the person about a new version. */
export function whenNewVersion(tell: Offer): () => void {
  offer = tell;
  void offerWhenQuiet();
  return () => {
    offer = undefined;
  };
}

async function offerWhenQuiet(): Promise<void> {
  const held = (await navigator.locks.query()).held ?? [];
  if (waiting === undefined || held.some((lock) => lock.name === SESSION_LOCK)) return;
  offer?.(() => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting?.postMessage("take-over");
  });
}

/** Held while a session is open in any tab: meanwhile no new version is offered. */
export function holdSessionOpen(): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  void navigator.locks.request(SESSION_LOCK, { mode: "shared" }, () =>
    ended
      ? undefined
      : new Promise<void>((resolve) => {
          end = resolve;
        }),
  );
  return () => {
    ended = true;
    end?.();
  };
}
