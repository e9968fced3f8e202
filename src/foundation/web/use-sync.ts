import { useLanguage } from "./language.tsx";
import type { Deed, DeviceStore } from "./device-store.ts";
import type { SyncState } from "./SyncLamp.tsx";
import { useLive } from "./use-live.ts";

interface OnDevice {
  readonly waiting: readonly Deed[];
  /** Deeds the server will not take, and which nobody has dealt with yet. */
  readonly refused: readonly Deed[];
  readonly sentAt: string | null;
  /** Why nothing is sent right now: `signed-out`, `other-account`, `no-answer`. */
  readonly trouble: string | null;
  readonly offlineReady: string | null;
  readonly filledAt: string | null;
}

/** Everything that waits on this device, for the lamp and its list. Deeds of another person who used this device are counted for them, not shown here. */
export function useOnDevice(): OnDevice | undefined {
  return useLive(async () => onDevice, "on-device");
}

async function onDevice(store: DeviceStore): Promise<OnDevice> {
  const account = await store.account();
  const deeds = account === null ? [] : await store.deeds.where("account").equals(account).sortBy("seq");
  const [sentAt, trouble, offlineReady, filledAt] = await Promise.all([
    store.fact("sentAt"),
    store.fact("trouble"),
    store.fact("offlineReady"),
    store.fact("filledAt"),
  ]);
  return {
    waiting: deeds.filter((deed) => deed.refusal === null),
    refused: deeds.filter((deed) => deed.refusal !== null && deed.seenAt === null),
    sentAt,
    trouble,
    offlineReady,
    filledAt,
  };
}

/** What the sync lamp says. */
export function useSync(): SyncState | undefined {
  const { time } = useLanguage();
  const held = useOnDevice();
  return held && syncState(held, time);
}

export function syncState(
  { waiting, refused, sentAt, trouble }: Pick<OnDevice, "waiting" | "refused" | "sentAt" | "trouble">,
  time: (moment: string) => string,
): SyncState {
  const mustSignIn = waiting.length > 0 && (trouble === "signed-out" || trouble === "other-account");
  if (refused.length > 0) return { state: "needs-you", count: refused.length };
  if (mustSignIn) return { state: "needs-you", count: waiting.length };
  if (waiting.length > 0) return { state: "saved-here", count: waiting.length };
  return { state: "all-sent", count: 0, ...(sentAt === null ? {} : { time: time(sentAt) }) };
}
