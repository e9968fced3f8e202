/** All SQL of how somebody likes to read the family pages. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { PortalReading } from "../portal.api.ts";

/** Of a row of person; whoever chose nothing reads without symbols. */
export const readingJson = (person: RawBuilder<unknown>): RawBuilder<PortalReading> => sql`coalesce(
  (select json_build_object('symbols', r.symbols, 'larger', r.larger) from portal_reading r
   where r.practice_id = ${person}.practice_id and r.person_id = ${person}.id order by r.chosen_at desc, r.id desc limit 1),
  json_build_object('symbols', false, 'larger', false))`;

export const saveReading = (tx: Tx, { practiceId, personId }: Actor, reading: PortalReading, now: string) =>
  tx
    .insertInto("portalReading")
    .values({ practiceId, id: uuidv7(), personId, ...reading, chosenAt: now })
    .execute();
