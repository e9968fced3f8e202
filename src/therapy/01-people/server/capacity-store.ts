/** All SQL about capacity: added, never changed. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { CapacityDecision, NewCapacityDecision } from "../capacity.ts";

/** Everything judged about one client, the last written first. */
export async function capacityOf(tx: Tx, { practiceId }: Pick<Actor, "practiceId">, clientId: string): Promise<CapacityDecision[]> {
  const { rows } = await sql<{ decision: CapacityDecision }>`
    select json_build_object('id', d.id, 'matter', d.matter, 'outcome', d.outcome, 'basis', d.basis, 'judgedBy', d.judged_by, 'judgedOn', d.judged_on,
      'reviewOn', d.review_on, 'recordedBy', concat_ws(' ', p.chosen_name, p.family_name), 'recordedAt', instant(d.recorded_at)) as decision
    from capacity_decision d join person p on p.practice_id = d.practice_id and p.id = d.recorded_by
    where d.practice_id = ${practiceId} and d.client_id = ${clientId} order by d.recorded_at desc, d.id desc limit 200`.execute(tx);
  return rows.map(({ decision }) => decision);
}

export const saveCapacity = (
  tx: Tx,
  { practiceId, personId }: Pick<Actor, "practiceId" | "personId">,
  clientId: string,
  decision: NewCapacityDecision,
  now: string,
) =>
  tx
    .insertInto("capacityDecision")
    .values({ practiceId, clientId, ...decision, recordedBy: personId, recordedAt: now })
    .execute();
