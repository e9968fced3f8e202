import { useEffect, useState } from "react";

/** A new version of the app that waits to be taken; null = none, or somebody is in the middle of a session. */
export function useNewVersion(): (() => void) | null {
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    void import("./app-worker.ts").then(({ whenNewVersion }) => {
      stop = whenNewVersion((taking) => setTake(() => taking));
    });
    return () => stop?.();
  }, []);
  return take;
}
