/** This very telephone or computer, and whether it is told that there is something new. */
import { v7 as uuidv7 } from "uuid";
import { readPush, stopTellingDevice, tellDevice } from "#family/push.api.ts";
import { call } from "#foundation/web/call.ts";
import { idOf } from "#foundation/words.ts";

/** off = the practice has not switched it on · cannot = this browser is told nothing · blocked = its owner said no · told, silent = as it is. */
export type Telling = "off" | "cannot" | "blocked" | "silent" | "told";

const WORKER = "/family/push-worker.js";
const canBeTold = (): boolean => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

const registered = async () => (canBeTold() ? navigator.serviceWorker.getRegistration("/family/") : undefined);

export async function tellingNow(): Promise<Telling> {
  const answer = await call(readPush, {});
  if (!answer.ok || answer.value.key === null) return "off";
  if (!canBeTold()) return "cannot";
  if (Notification.permission === "denied") return "blocked";
  const subscription = await (await registered())?.pushManager.getSubscription();
  return subscription ? "told" : "silent";
}

/** Asked for by a press, as browsers want it. */
export async function beTold(): Promise<Telling> {
  const answer = await call(readPush, {});
  if (!answer.ok || answer.value.key === null) return "off";
  if ((await Notification.requestPermission()) !== "granted") return "blocked";
  const registration = await navigator.serviceWorker.register(WORKER, { scope: "/family/" });
  await readyOf(registration);
  const subscription = await registration.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: answer.value.key })
    .catch(() => undefined);
  const { endpoint = "", keys = {} } = subscription?.toJSON() ?? {};
  if (subscription === undefined || endpoint === "") return "cannot";
  const input = { id: idOf("PushDevice").parse(uuidv7()), endpoint, publicKey: keys["p256dh"] ?? "", sharedSecret: keys["auth"] ?? "" };
  const kept = await call(tellDevice, { input });
  if (kept.ok) return "told";
  await subscription.unsubscribe();
  return "cannot";
}

export async function beSilent(): Promise<Telling> {
  const subscription = await (await registered())?.pushManager.getSubscription();
  if (!subscription) return "silent";
  await call(stopTellingDevice, { input: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
  return "silent";
}

const readyOf = (registration: ServiceWorkerRegistration): Promise<void> =>
  new Promise((resolve) => {
    const worker = registration.active ?? registration.waiting ?? registration.installing;
    if (worker === null || worker.state === "activated") return resolve();
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
    });
  });
