import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useOnDevice } from "#foundation/web/use-sync.ts";

/** When deeds of this device have reached the server, what the screens show is asked for again. */
export function useFreshAfterSending(): void {
  const queries = useQueryClient();
  const waiting = useOnDevice()?.waiting.length ?? 0;
  const before = useRef(0);
  useEffect(() => {
    if (waiting < before.current) void queries.invalidateQueries({ queryKey: ["overview"] });
    before.current = waiting;
  }, [waiting, queries]);
}
