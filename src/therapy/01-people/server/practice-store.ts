/** All SQL about the practice itself and who works there. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { changePractice, readPractice } from "../people.api.ts";

type Practice = z.input<typeof readPractice.output>;

export async function practiceOf(tx: Tx, practiceId: string, today: string): Promise<Practice> {
  const { rows } = await sql<Practice>`
    select p.name, p.time_zone as "timeZone", p.language, p.country,
      (select coalesce(json_agg(json_build_object('personId', s.id, 'name', concat_ws(' ', s.chosen_name, s.family_name), 'credential', s.credential, 'duties', s.duties) order by s.chosen_name), '[]')
       from (select pe.id, pe.chosen_name, pe.family_name, max(m.credential) as credential, array_agg(m.duty order by m.duty) as duties
             from members_on(p.practice_id, ${today}::date) m join person pe on pe.practice_id = m.practice_id and pe.id = m.person_id
             group by pe.id, pe.chosen_name, pe.family_name) s) as staff
    from practice p where p.practice_id = ${practiceId}`.execute(tx);
  const practice = rows[0];
  if (!practice) throw new Error("The practice of a signed-in person is gone");
  return practice;
}

export const savePractice = (tx: Tx, actor: Actor, change: z.output<typeof changePractice.input>) =>
  tx.updateTable("practice").set(change).where("practiceId", "=", actor.practiceId).execute();
