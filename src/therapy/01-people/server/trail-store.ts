/** All SQL that reads the audit trail for people. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { readTrail, TrailEntry } from "../practice.api.ts";
import { caseload } from "./guard.ts";

const A_PAGE = 50;

export async function trailOf(
  tx: Tx,
  actor: Actor,
  { only, before }: z.output<typeof readTrail.input>,
): Promise<z.input<typeof readTrail.output>> {
  const wasRefused = sql`e.outcome not in ('done', 'answered-again')`;
  const { rows } = await sql<z.input<typeof TrailEntry>>`
    select e.seq::text as key, instant(e.at) as at, e.action, ${wasRefused} as was_refused, e.client_id is not null as about_client,
      (select concat_ws(' ', p.chosen_name, p.family_name) from person p where p.practice_id = e.practice_id and p.account_id = e.account_id) as person_name,
      case when e.client_id in ${caseload(actor)} then (select c.chosen_name from client cl join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
        where cl.practice_id = e.practice_id and cl.id = e.client_id) end as client_name
    from audit_entry e
    where e.practice_id = ${actor.practiceId} and (${before ?? null}::bigint is null or e.seq < ${before ?? null}::bigint)
      and (${only === "clients"} is false or e.client_id is not null) and (${only === "refused"} is false or ${wasRefused})
    order by e.seq desc limit ${A_PAGE + 1}`.execute(tx);
  const entries = rows.slice(0, A_PAGE);
  return { entries, next: rows.length > A_PAGE ? (entries.at(-1)?.key ?? null) : null };
}
