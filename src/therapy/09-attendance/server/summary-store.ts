/** All SQL of the summary: planned sessions that have begun, of the clients one cares for. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { summariseAttendance } from "../summary.api.ts";

type Summed = z.input<typeof summariseAttendance.output>["clients"];

export async function summedSessions(tx: Tx, actor: Actor, { from, until }: { from: string; until: string }, now: string): Promise<Summed> {
  const { rows } = await sql<Summed[number]>`
    select pt.client_id as "clientId", pe.chosen_name as "chosenName",
      json_agg(json_build_object('outcome', pt.outcome, 'category', pt.category, 'minutes', s.minutes, 'minutesThere', a.minutes_there,
        'toldAt', instant(a.told_at), 'group', g.name) order by s.starts_at, s.id) as sessions
    from participation pt
    join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
    join client cl on cl.practice_id = pt.practice_id and cl.id = pt.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    left join attendance_entry a on a.practice_id = pt.practice_id and a.id = pt.standing_entry_id
    left join therapy_group_now g on g.practice_id = s.practice_id and g.group_id = s.group_id
    where pt.practice_id = ${actor.practiceId} and pt.client_id in ${caseload(actor)} and pt.day between ${from}::date and ${until}::date
      and (s.starts_at <= ${now}::timestamptz or pt.outcome is not null)
    group by pt.client_id, pe.chosen_name order by pe.chosen_name, pt.client_id`.execute(tx);
  return rows;
}
