/** W5: everything the product holds of one client, as one JSON answer and as the file that is downloaded; and everything the floor holds, as one statement. */
import type { AskedExport } from "./people.ts";
import { requestFor } from "./wire-client.ts";
import type { Operation } from "./works.ts";

export interface ExportWork {
  readonly title: string;
  readonly product: Operation;
  readonly floor: Operation;
}

export function exportWorks(asked: readonly AskedExport[]): ExportWork[] {
  const ask = (path: (one: AskedExport) => string, isSigned: boolean): Operation => {
    let next = 0;
    return () => {
      const one = asked[next++ % asked.length];
      if (!one) throw new Error("no client to export");
      return [requestFor("GET", path(one), isSigned ? { cookie: one.cookie } : {})];
    };
  };
  const floor = () => ask(({ therapistId, clientId }) => `/export/${therapistId}/${clientId}`, false);
  return [
    { title: "W5 a record as JSON", product: ask(({ exportId }) => `/api/v1/exports/${exportId}/tables`, true), floor: floor() },
    { title: "W5 a record as a ZIP file", product: ask(({ exportId }) => `/api/v1/exports/${exportId}/file`, true), floor: floor() },
  ];
}
