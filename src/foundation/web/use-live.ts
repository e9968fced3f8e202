import { useEffect, useRef, useState } from "react";
import type { DeviceStore } from "./device-store.ts";

/** What the device holds, read anew whenever it changes; undefined until the first answer. `load` fetches the question, `about` says when it is another one. */
export function useLive<Value>(load: () => Promise<(store: DeviceStore) => Promise<Value>>, about: string): Value | undefined {
  const [held, setHeld] = useState<{ about: string; value: Value }>();
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    // The store and its library arrive after the first screen.
    void Promise.all([import("dexie"), import("./device.ts"), latest.current()]).then(([{ liveQuery }, { store }, query]) => {
      if (gone) return;
      // An async function of its own: only then does the library follow what is read after an await.
      const subscription = liveQuery(async () => query(store)).subscribe({
        next: (value) => setHeld({ about, value }),
        error: reportError,
      });
      stop = () => subscription.unsubscribe();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [about]);
  return held?.about === about ? held.value : undefined;
}
