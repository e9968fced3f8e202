/** Keeps watch while the app is open: locks it when nobody touches it, and makes every tab of this device see the same lock. */
import { store } from "#foundation/web/device.ts";
import { LEASE_MS, practiceAnswered } from "#foundation/web/device-lock.ts";
import { lockWhenIdle } from "#foundation/web/idle-lock.ts";
import { asksForPassphrase, rememberLease, rememberLock } from "#foundation/web/lock-flag.ts";

const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("sostenuto-device-lock") : undefined;

/** Loaded afresh, nothing of anybody is left in memory. */
export const lockNow = (): void => location.reload();

/** Another tab would go on as if the lock were as it was: it is loaded afresh. */
export const tellOtherTabs = (): void => tabs?.postMessage("changed");

export async function guardThisDevice(): Promise<void> {
  tabs?.addEventListener("message", () => location.reload());
  await store.open();
  // The lock is there and its sign is not: somebody cleared a part of what this browser keeps.
  if (store.standing === "locked" && !asksForPassphrase()) {
    rememberLock(true);
    lockNow();
  }
  lockWhenIdle(lockNow);
}

/** The practice has answered: what is kept may be read for another three days. */
export async function heardOfPractice(now = new Date()): Promise<void> {
  await practiceAnswered(store, now);
  rememberLease(new Date(now.getTime() + LEASE_MS));
}
