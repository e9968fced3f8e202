/** What the interns somebody answers for today have open: one query. An ended placement shows nothing from that moment on. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { Intern, readSupervision } from "../supervision.api.ts";
import { cardJson, cardTables, notYetRecorded } from "./session-cards.ts";

/** Only of clients on whose team both are, the intern today and whoever answers for her by that. */
export async function supervisionOf(tx: Tx, actor: Actor, now: string): Promise<z.input<typeof readSupervision.output>> {
  const { practiceId, personId } = actor;
  const ofHers = (client: RawBuilder<unknown>) => sql`${client} in (
    select c.client_id from care_today c where c.practice_id = ${practiceId} and c.person_id = i.id and c.part = 'intern')
    and ${client} = any(array${caseload(actor)})`;
  const cards = (which: RawBuilder<unknown>) => sql`(
    select coalesce(json_agg(card order by at, id), '[]') from (
      select ${cardJson} as card, s.starts_at as at, s.id from ${cardTables}
      where pt.practice_id = ${practiceId} and ${ofHers(sql`pt.client_id`)} and ${which} order by s.starts_at limit 100) c)`;
  const drafts = (kind: "report" | "assessment") => sql`
    select ${sql.lit(kind)}::text as kind, d.id, d.client_id, d.created_at from ${sql.id(kind)} d
    where d.practice_id = ${practiceId} and d.author_id = i.id and d.signed_at is null and ${ofHers(sql`d.client_id`)}`;
  const { rows } = await sql<z.input<typeof Intern>>`
    select i.id as "personId", concat_ws(' ', i.chosen_name, i.family_name) as name,
      ${cards(sql`n.author_id = i.id and n.signed_at is null`)} as unsigned,
      ${cards(sql`s.therapist_id = i.id and ${notYetRecorded(now)}`)} as "notYetRecorded",
      (select coalesce(json_agg(json_build_object('kind', d.kind, 'id', d.id, 'clientId', d.client_id, 'chosenName', pe.chosen_name, 'since', instant(d.created_at))
         order by d.created_at, d.id), '[]')
       from (${drafts("report")} union all ${drafts("assessment")}) d
       join client cl on cl.practice_id = ${practiceId} and cl.id = d.client_id join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id) as drafts
    from person i
    where i.practice_id = ${practiceId} and exists (
      select from supervision s join practice p on p.practice_id = s.practice_id
      where s.practice_id = i.practice_id and s.intern_id = i.id and s.supervisor_id = ${personId} and s.ended_at is null
        and s.from_day <= (now() at time zone p.time_zone)::date and (s.until_day is null or s.until_day >= (now() at time zone p.time_zone)::date))
    order by i.chosen_name, i.id`.execute(tx);
  return { interns: rows };
}
