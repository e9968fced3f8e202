import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, type Refused } from "#foundation/web/call.ts";
import { ClientId } from "#people/client.ts";
import { PersonId } from "#people/person.ts";
import { importClients } from "../client-import.api.ts";
import { ClientImportId, type ImportRow } from "../client-import.ts";
import { partsOf } from "../import-parts.ts";
import type { LookedAt } from "./use-table.ts";

export interface Taking {
  readonly state: "under way" | "stopped" | "done";
  readonly id: ClientImportId;
  readonly of: number;
  readonly sent: number;
  readonly taken: number;
  /** Lines the server found to be a colleague’s client. */
  readonly doubles: readonly number[];
  readonly refusal: Refused | null;
}

/** Sends a file part by part. Each part keeps its key, so that going on after a lost connection repeats nothing. */
export function useTaking(fileName: string) {
  const queries = useQueryClient();
  const [taking, setTaking] = useState<Taking | null>(null);
  const left = useRef<{ readonly key: string; readonly rows: readonly ImportRow[] }[]>([]);

  const goOn = async (from: Taking) => {
    let now: Taking = { ...from, state: "under way", refusal: null };
    setTaking(now);
    for (let part = left.current[0]; part !== undefined; part = left.current[0]) {
      const { rows, key } = part;
      const result = await call(importClients, { input: { id: now.id, fileName, rows: [...rows] }, key });
      if (!result.ok) {
        setTaking({ ...now, state: "stopped", refusal: result.refusal });
        break;
      }
      left.current.shift();
      const { taken, doubles } = result.value;
      now = { ...now, sent: now.sent + rows.length, taken: now.taken + taken, doubles: [...now.doubles, ...doubles] };
      setTaking(now);
    }
    if (left.current.length === 0) setTaking({ ...now, state: "done" });
    await Promise.all(
      ["overview", "people", "import", ...(left.current.length === 0 ? ["known-clients"] : [])].map((chapter) =>
        queries.invalidateQueries({ queryKey: [chapter] }),
      ),
    );
  };

  const begin = (rows: readonly LookedAt[]) => {
    const ready = rows.flatMap(({ profile, line, isSomebodyElse, therapistId }): ImportRow[] => {
      if (profile === null) return [];
      return [{ ...profile, line, isSomebodyElse, therapistId, id: ClientId.parse(uuidv7()), personId: PersonId.parse(uuidv7()) }];
    });
    left.current = partsOf(ready).map((part) => ({ key: uuidv7(), rows: part }));
    const id = ClientImportId.parse(uuidv7());
    void goOn({ state: "under way", id, of: ready.length, sent: 0, taken: 0, doubles: [], refusal: null });
  };

  return { taking, begin, goOn };
}
