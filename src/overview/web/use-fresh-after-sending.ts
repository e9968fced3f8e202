import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useOnDevice } from "#foundation/web/use-sync.ts";

/** The chapters whose screens show what a device wrote. */
const MAY_SHOW_IT = ["overview", "absence", "attendance-course"];

/** When deeds of this device have reached the server, what the screens show is asked for again. */
export function useFreshAfterSending(): void {
  const queries = useQueryClient();
  const waiting = useOnDevice()?.waiting.length ?? 0;
  const before = useRef(0);
  useEffect(() => {
    if (waiting < before.current) for (const chapter of MAY_SHOW_IT) void queries.invalidateQueries({ queryKey: [chapter] });
    before.current = waiting;
  }, [waiting, queries]);
}
