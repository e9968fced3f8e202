/** All SQL about the signed-in person as they see themselves. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Language } from "#foundation/words.ts";
import type { Me } from "../me.api.ts";

export async function findMe(tx: Tx, actor: Actor): Promise<Me> {
  const { rows } = await sql<Omit<Me, "duties" | "timeZone" | "factorAt">>`
    select p.id as person_id, p.chosen_name, p.family_name, p.pronouns, a.email, p.language,
           (select m.credential from members_on(p.practice_id, (now() at time zone practice.time_zone)::date) m where m.person_id = p.id and m.credential is not null
              order by m.from_day desc, m.id limit 1) as credential,
           json_build_object('id', practice.practice_id, 'name', practice.name, 'country', practice.country, 'language', practice.language) as practice,
           (select json_agg(json_build_object('id', o.practice_id, 'name', o.name) order by o.name) from person self
              join practice o on o.practice_id = self.practice_id
              where self.account_id = p.account_id and exists (select from members_on(o.practice_id, (now() at time zone o.time_zone)::date) m where m.person_id = self.id)) as practices
    from person p join practice using (practice_id) join auth.account a on a.id = p.account_id
    where p.practice_id = ${actor.practiceId} and p.id = ${actor.personId}`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("The signed-in person is not in the practice");
  return { ...row, duties: [...actor.duties], timeZone: actor.timeZone, factorAt: actor.factorAt };
}

export const changeLanguage = (tx: Tx, actor: Actor, language: Language) =>
  tx.updateTable("person").set({ language }).where("practiceId", "=", actor.practiceId).where("id", "=", actor.personId).execute();

export async function worksIn(tx: Tx, actor: Actor, practiceId: string): Promise<boolean> {
  const me = await findMe(tx, actor);
  return me.practices.some(({ id }) => id === practiceId);
}
