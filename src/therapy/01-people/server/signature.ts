import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";

/** The name and credential a signature carries: as they are on the day of signing. */
export async function signatureOf(tx: Tx, actor: Actor): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select concat_ws(', ', concat_ws(' ', p.chosen_name, p.family_name), max(m.credential)) as name
    from person p left join membership m on m.practice_id = p.practice_id and m.person_id = p.id and m.ended_at is null
    where p.practice_id = ${actor.practiceId} and p.id = ${actor.personId} group by p.chosen_name, p.family_name`.execute(tx);
  return rows[0]?.name ?? "";
}
