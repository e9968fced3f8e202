/** What one person works on now, over all the clients they care for: one question. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { WorkedOn } from "../caseload.api.ts";

type Row = z.input<typeof WorkedOn>;

export async function goalsOfCaseload(tx: Tx, actor: Actor): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select g.id as "goalId", g.client_id as "clientId", pe.chosen_name as "chosenName", g.domain, g.nature, g.clinical_wording as "clinicalWording",
      g.bank_goal as "bankGoal",
      (select count(*)::int from objective_now o where o.practice_id = g.practice_id and o.goal_id = g.id and o.status = 'active') as objectives
    from goal_now g
    join client cl on cl.practice_id = g.practice_id and cl.id = g.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where g.practice_id = ${actor.practiceId} and g.status = 'active' and g.client_id in ${caseload(actor)}
    order by pe.chosen_name, g.client_id, g.created_at, g.id`.execute(tx);
  return rows;
}
