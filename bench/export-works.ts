/** W5: everything the product holds of one client, as one JSON answer and as the file that is downloaded; and everything the floor holds, as one statement. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { People } from "./people.ts";
import { requestFor } from "./wire-client.ts";
import type { Operation } from "./works.ts";

export interface ExportWork {
  readonly title: string;
  readonly product: Operation;
  readonly floor: Operation;
}

interface Prepared {
  readonly cookie: string;
  readonly therapistId: string;
  readonly clientId: string;
  readonly exportId: string;
}

/** Somebody has asked for each of these exports, with a reason; here they are fetched again and again. */
export async function prepareExports(pool: pg.Pool, { readers }: People): Promise<Prepared[]> {
  const prepared = readers.flatMap(({ id, cookie, clients }) =>
    clients.map((clientId) => ({ cookie, therapistId: id, clientId, exportId: randomUUID() })),
  );
  await pool.query(
    `insert into record_export (practice_id, id, client_id, reason, language, made_by, made_at, until)
     select p.practice_id, e."exportId", e."clientId", 'measured', 'en', e."therapistId", now(), now() + interval '1 day'
     from practice p cross join json_to_recordset($1::json) as e("exportId" uuid, "clientId" uuid, "therapistId" uuid)`,
    [JSON.stringify(prepared)],
  );
  return prepared;
}

export function exportWorks(prepared: readonly Prepared[]): ExportWork[] {
  const ask = (path: (one: Prepared) => string, isSigned: boolean): Operation => {
    let next = 0;
    return () => {
      const one = prepared[next++ % prepared.length];
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
