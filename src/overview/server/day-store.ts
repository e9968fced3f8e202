/** Today, the calendar and what waits: one query each. */
import { sql } from "kysely";
import type { z } from "zod";
import { standingEntryId } from "#attendance/server/attendance-store.ts";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { type JsonText, theText } from "#foundation/server/json-text.ts";
import { caseload } from "#people/server/guard.ts";
import { safetyJson } from "#people/server/safety-store.ts";
import type { readAbsences, readReviews, readToday, SessionCard } from "../overview.api.ts";
import { cardJson, cards, cardTables, cardTablesOf, cardWith, isOver, mine, notYetRecorded, nothingWritten } from "./session-cards.ts";

type Today = z.input<typeof readToday.output>;

/** Sessions of earlier days about which nothing is written stay visible, a month back; older ones wait in Reviews. */
export const todayOf = async (tx: Tx, { practiceId, personId }: Actor, day: string, now: string): Promise<JsonText<Today>> =>
  theText(await TODAY.rows(tx, { practiceId, personId, day, now }));

interface Asked {
  readonly practiceId: string;
  readonly personId: string;
  readonly day: string;
  readonly now: string;
}

const LAST_TIME = sql`'lastTime', (select json_build_object('day', l.day, 'words', split_part(ln.words, E'\n', 1)) from participation lp
    join session l on l.practice_id = lp.practice_id and l.id = lp.session_id
    join note ln on ln.practice_id = l.practice_id and ln.session_id = l.id and ln.client_id = lp.client_id
    where lp.practice_id = pt.practice_id and lp.client_id = pt.client_id and lp.day < s.day order by lp.day desc limit 1),
  'safety', ${safetyJson(sql`pt.practice_id`, sql`pt.client_id`)}`;

/** Who is cared for is worked out once, and what nothing is written about is found before anything else is looked up for it. */
const TODAY = askedOften<{ [Name in keyof Asked]: Asked[Name] }, { text: string }>((its) => {
  const practice = sql<string>`${its("practiceId")}::uuid`;
  const person = sql<string>`${its("personId")}::uuid`;
  const day = sql`${its("day")}::date`;
  const cared = sql`pt.practice_id = ${practice} and pt.client_id = any(array(select client_id from cared))`;
  return sql`
    with cared as materialized ${caseload({ practiceId: practice, personId: person })},
    unwritten as materialized (
      select pt.* from participation pt
      where ${cared} and pt.day < ${day} and pt.day >= ${day} - 31 and ${nothingWritten})
    select json_build_object('day', ${day},
      'sessions', (select coalesce(json_agg(${cardWith(LAST_TIME)} order by s.starts_at, s.id), '[]') from ${cardTables} where ${cared} and pt.day = ${day}),
      'notYetRecorded', (select coalesce(json_agg(card order by starts_at), '[]') from (
         select ${cardJson} as card, s.starts_at from ${cardTablesOf(sql`unwritten`)} where ${isOver(its("now"))} order by s.starts_at desc limit 20) open),
      'waiting', (select json_build_object('notesToSign', count(*), 'oldestUnsigned', instant(min(n.created_at))) from note n
         where n.practice_id = ${practice} and n.author_id = ${person} and n.signed_at is null),
      'clients', (select count(*) from cared))::text as text`;
});

export const absencesOf = async (tx: Tx, { practiceId, personId }: Actor, from: string, until: string): Promise<JsonText<Absences>> =>
  theText(await ABSENCES.rows(tx, { practiceId, personId, from, until }));

type Absences = z.input<typeof readAbsences.output>;
interface Period extends Omit<Asked, "day" | "now"> {
  readonly from: string;
  readonly until: string;
}

/** Only an entry that says "absent" is asked whether it is the one that stands; said as a truth, so that the database does not work it out for the others. */
const ABSENCES = askedOften<{ [Name in keyof Period]: Period[Name] }, { text: string }>((its) => {
  const practice = sql<string>`${its("practiceId")}::uuid`;
  const person = sql<string>`${its("personId")}::uuid`;
  return sql`
    with cared as materialized ${caseload({ practiceId: practice, personId: person })}
    select json_build_object('clients', coalesce(json_agg(json_build_object('clientId', missed.client_id, 'chosenName', pe.chosen_name, 'absences', missed.absences)
        order by pe.chosen_name, missed.client_id), '[]'))::text as text
    from (select pt.client_id, json_agg(json_build_object('sessionId', pt.session_id, 'day', pt.day, 'category', a.category) order by pt.day, pt.session_id) as absences
          from participation pt
          join attendance_entry a on a.practice_id = pt.practice_id and a.session_id = pt.session_id and a.client_id = pt.client_id and a.outcome = 'absent'
          where pt.practice_id = ${practice} and pt.client_id = any(array(select client_id from cared)) and pt.day between ${its("from")} and ${its("until")}
            and (a.id = ${standingEntryId(sql`pt.practice_id`, sql`pt.session_id`, sql`pt.client_id`)}) is true
          group by pt.client_id) missed
    join client cl on cl.practice_id = ${practice} and cl.id = missed.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id`;
});

export const calendarOf = (tx: Tx, actor: Actor, from: string, until: string): Promise<SessionCard[]> =>
  cards(tx, sql`${mine(actor)} and pt.day between ${from} and ${until}`, sql`s.starts_at, s.id`, 1_000);

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
