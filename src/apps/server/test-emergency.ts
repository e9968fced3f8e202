/** A record that somebody opened in an emergency a minute ago. */
import { sql } from "kysely";
import type { Database } from "#foundation/server/database.ts";

interface Access {
  readonly practiceId: string;
  readonly clientId: string;
  readonly accessId: string;
  readonly personId: string;
}

export async function openedInEmergency({ db }: Database, { accessId, personId, ...of }: Access, isEnded = false): Promise<void> {
  const reason = "A seizure in the corridor";
  await db
    .insertInto("emergencyAccess")
    .values({ ...of, id: accessId, personId, reason, until: sql`now() + interval '59 minutes'` })
    .execute();
  if (isEnded)
    await db
      .insertInto("emergencyEnd")
      .values({ ...of, accessId, endedBy: personId })
      .execute();
}
