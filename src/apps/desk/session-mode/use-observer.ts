import { useState } from "react";
import type { Mark } from "#session/mark.ts";

const key = (sessionId: string) => `observer of ${sessionId}`;

/** Whether this device watches as the second observer. It stays so for this session, also when the page is loaded anew; it names nobody. */
export function useObserver(sessionId: string) {
  const [now, setNow] = useState<Mark["observer"]>(() => (sessionStorage.getItem(key(sessionId)) === null ? null : "second"));
  return {
    now,
    set: (observer: Mark["observer"]) => {
      if (observer === null) sessionStorage.removeItem(key(sessionId));
      else sessionStorage.setItem(key(sessionId), observer);
      setNow(observer);
    },
  };
}
