/** Today, the calendar and what waits: one query each. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { reading } from "#foundation/server/reading.ts";
import { caseload } from "#people/server/guard.ts";
import { safetyJson } from "#people/server/safety-store.ts";
import type { readAbsences, readReviews, readToday } from "../today.api.ts";
import { waitingAbsences } from "#attendance/server/absence-store.ts";
import { cardJson, cards, cardTablesOf, cardWith, isOver, mine, notYetRecorded, nothingWritten } from "./session-cards.ts";

type Today = z.input<typeof readToday.output>;
type Absences = z.input<typeof readAbsences.output>;

/** The person who asks, where `who` is the row that tells it. */
const WHO = { practiceId: sql`who.practice_id`, personId: sql`who.person_id`, today: sql`who.today` };

const LAST_TIME = sql`'lastTime', (select json_build_object('day', lp.day, 'words', split_part(ln.words, E'\n', 1)) from participation lp
    join note ln on ln.practice_id = lp.practice_id and ln.session_id = lp.session_id and ln.client_id = lp.client_id
    where lp.practice_id = pt.practice_id and lp.client_id = pt.client_id and lp.day < s.day order by lp.day desc limit 1),
  'safety', ${safetyJson(sql`pt.practice_id`, sql`pt.client_id`)}`;

/**
 * Sessions of earlier days about which nothing is written stay visible, a month back; older ones wait in Reviews.
 * Who is cared for is worked out once, and which sessions are shown before anything is looked up for them.
 */
export const TODAY = reading<Today>((its) => {
  const cared = sql`pt.practice_id = who.practice_id and pt.client_id = any(array(select client_id from cared))`;
  const columns = sql`pt.practice_id, pt.session_id, pt.client_id, pt.standing_entry_id`;
  return sql`(
    with cared as materialized ${caseload(WHO)},
    asked as materialized (select coalesce(${its("day")}::date, (${its("now")}::timestamptz at time zone who.time_zone)::date) as day),
    shown as materialized (
      select ${columns}, true as is_today from participation pt where ${cared} and pt.day = (select day from asked)
      union all
      (select ${columns}, false from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
       where ${cared} and ${nothingWritten} and pt.day < (select day from asked) and pt.day >= (select day from asked) - 31 and ${isOver(its("now"))}
       order by s.starts_at desc limit 20))
    select json_build_object('day', (select day from asked),
      'sessions', coalesce(json_agg(${cardWith(LAST_TIME)} order by s.starts_at, s.id) filter (where pt.is_today), '[]'),
      'notYetRecorded', coalesce(json_agg(${cardJson} order by s.starts_at) filter (where not pt.is_today), '[]'),
      'waiting', (select json_build_object('notesToSign', count(*), 'oldestUnsigned', instant(min(n.created_at)), 'absences', ${waitingAbsences}) from note n
         where n.practice_id = who.practice_id and n.author_id = who.person_id and n.signed_at is null),
      'clients', (select count(*) from cared))::text
    from ${cardTablesOf(sql`shown`)})`;
});

/** Only what stands is counted: an absence taken back, or corrected, is none. */
export const ABSENCES = reading<Absences>(
  (its) => sql`(
    with cared as materialized ${caseload(WHO)}
    select json_build_object('clients', coalesce(json_agg(json_build_object('clientId', missed.client_id, 'chosenName', pe.chosen_name, 'absences', missed.absences)
        order by pe.chosen_name, missed.client_id), '[]'))::text
    from (select pt.client_id, json_agg(json_build_object('sessionId', pt.session_id, 'day', pt.day, 'category', pt.category) order by pt.day, pt.session_id) as absences
          from participation pt
          where pt.practice_id = who.practice_id and pt.client_id = any(array(select client_id from cared)) and pt.outcome = 'absent'
            and pt.day between ${its("from")}::date and ${its("until")}::date
          group by pt.client_id) missed
    join client cl on cl.practice_id = who.practice_id and cl.id = missed.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id)`,
);

export async function reviewsOf(tx: Tx, actor: Actor, now: string): Promise<z.input<typeof readReviews.output>> {
  const unsigned = await cards(
    tx,
    sql`pt.practice_id = ${actor.practiceId} and n.author_id = ${actor.personId} and n.signed_at is null`,
    sql`s.starts_at`,
    200,
  );
  const open = await cards(tx, sql`${mine(actor)} and ${notYetRecorded(now)}`, sql`s.starts_at`, 200);
  return { unsigned, notYetRecorded: open };
}
