/** An import that brought nobody yet, for tests. */
import { v7 as uuid } from "uuid";
import type { Database } from "#foundation/server/database.ts";

export async function anImport(
  { db }: Database,
  by: { readonly practiceId: string; readonly personId: string } | undefined,
): Promise<string> {
  if (!by) throw new Error("Nobody imports");
  const id = uuid();
  await db
    .insertInto("clientImport")
    .values({ practiceId: by.practiceId, id, fileName: "caseload.csv", importedBy: by.personId, importedAt: new Date().toISOString() })
    .execute();
  return id;
}
