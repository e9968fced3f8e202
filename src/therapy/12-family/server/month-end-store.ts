/** All SQL of the month-end: who is in it, what was decided, to whom a report went and when it was opened. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { CalendarDay, Language } from "#foundation/words.ts";
import { caseload } from "#people/server/guard.ts";
import type { Month, MonthEndItem, Sending } from "../month-end.ts";
import type { z } from "zod";
import type { PortalReport } from "../month-end.api.ts";

/** Who reads reports: the family that sees the record, and the client with a door of their own; both only while the family pages are agreed to. */
const readersOf = (actor: Actor) => sql`
  select f.client_id, f.person_id, f.relation from family_today f
  where f.practice_id = ${actor.practiceId} and (f.relation = 'guardian:full' or f.relation like 'self:%')
    and f.client_id in (select c.client_id from consent_today c where c.practice_id = ${actor.practiceId} and c.kind = 'portal')`;

const relationWords = sql`coalesce((select g.relationship from guardians g where g.practice_id = p.practice_id and g.client_id = r.client_id and g.person_id = p.id
  order by g.created_at desc limit 1), 'self')`;

export async function monthEndOf(tx: Tx, actor: Actor, month: Month, untilDay: CalendarDay): Promise<MonthEndItem[]> {
  const { rows } = await sql<MonthEndItem>`
    with readers as materialized (${readersOf(actor)})
    select c.id as "clientId", pe.chosen_name as "chosenName",
      coalesce((select p.language from readers r join person p on p.practice_id = c.practice_id and p.id = r.person_id where r.client_id = c.id order by p.id limit 1), pr.language) as language,
      case when l.released_at is not null then 'approved' when e.client_id is not null then 'ended' when k.skipped then 'skipped'
        when l.id is not null then 'draft' else 'waiting' end as state,
      coalesce(e.died, false) as died, l.id as "reportId", l.author as "authorName", coalesce(l.author_id = ${actor.personId}, true) as mine,
      (select coalesce(json_agg(json_build_object('name', concat_ws(' ', p.chosen_name, p.family_name), 'relation', ${relationWords}) order by p.chosen_name, p.id), '[]')
       from readers r join person p on p.practice_id = c.practice_id and p.id = r.person_id where r.client_id = c.id) as readers,
      instant(l.released_at) as "sentAt",
      (select count(*)::int from report_delivery d where d.practice_id = c.practice_id and d.report_id = l.id) as delivered,
      (select count(*)::int from report_opening o where o.practice_id = c.practice_id and o.report_id = l.id) as opened
    from client c join practice pr on pr.practice_id = c.practice_id
    join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
    left join ended_therapy e on e.practice_id = c.practice_id and e.client_id = c.id
    left join lateral (
      select t.id, t.author_id, concat_ws(' ', a.chosen_name, a.family_name) as author, s.released_at
      from report t join person a on a.practice_id = t.practice_id and a.id = t.author_id
      left join report_release s on s.practice_id = t.practice_id and s.report_id = t.id
      where t.practice_id = c.practice_id and t.client_id = c.id and t.kind = 'family' and t.from_day >= ${month} and t.from_day <= ${untilDay}
      order by s.released_at desc nulls last, t.created_at desc limit 1) l on true
    left join lateral (
      select s.skipped from report_skip s where s.practice_id = c.practice_id and s.client_id = c.id and s.month = ${month}
      order by s.decided_at desc, s.id desc limit 1) k on true
    where c.practice_id = ${actor.practiceId} and c.id in ${caseload(actor)}
      and exists (select from care_today m where m.practice_id = c.practice_id and m.client_id = c.id and m.person_id = ${actor.personId} and m.part in ('therapist', 'substitute'))
    order by lower(pe.chosen_name), c.id limit 500`.execute(tx);
  return rows;
}

/** The family report of a month that was begun or is done; undefined = none. */
export async function familyReportOf(
  tx: Tx,
  { practiceId }: Actor,
  clientId: string,
  { fromDay, untilDay }: { fromDay: string; untilDay: string },
) {
  const { rows } = await sql<{ id: string; approved: boolean }>`
    select t.id, s.report_id is not null as approved from report t
    left join report_release s on s.practice_id = t.practice_id and s.report_id = t.id
    where t.practice_id = ${practiceId} and t.client_id = ${clientId} and t.kind = 'family' and t.from_day between ${fromDay} and ${untilDay}
    order by s.released_at desc nulls last, t.created_at desc limit 1`.execute(tx);
  return rows[0];
}

/** One at a time for each client, so that two windows never draft the same month twice. */
export const holdClient = (tx: Tx, { practiceId }: Actor, clientId: string) =>
  sql`select from client where practice_id = ${practiceId} and id = ${clientId} for no key update`.execute(tx);

export async function endOf(tx: Tx, { practiceId }: Actor, clientId: string): Promise<"therapy-ended" | "client-died" | undefined> {
  const { rows } = await sql<{
    died: boolean;
  }>`select died from ended_therapy where practice_id = ${practiceId} and client_id = ${clientId}`.execute(tx);
  return rows[0] && (rows[0].died ? "client-died" : "therapy-ended");
}

export const saveSkip = (
  tx: Tx,
  { practiceId, personId }: Actor,
  clientId: string,
  skip: { readonly id: string; readonly month: string; readonly skipped: boolean },
  now: string,
) =>
  tx
    .insertInto("reportSkip")
    .values({ practiceId, clientId, ...skip, decidedBy: personId, decidedAt: now })
    .execute();

export async function isReleased(tx: Tx, { practiceId }: Actor, reportId: string): Promise<boolean> {
  const { rows } = await sql`select from report_release where practice_id = ${practiceId} and report_id = ${reportId}`.execute(tx);
  return rows.length > 0;
}

/** Hands it to whoever may read it at this very moment: a right that ended since the draft is gone. False: it was handed over already. */
export async function release(
  tx: Tx,
  actor: Actor,
  { reportId, clientId, byMail }: { readonly reportId: string; readonly clientId: string; readonly byMail: boolean },
  now: string,
): Promise<readonly { readonly personId: string }[] | null> {
  const { practiceId, personId } = actor;
  const { rows: released } = await sql`
    insert into report_release (practice_id, report_id, client_id, released_by, released_at)
    values (${practiceId}, ${reportId}, ${clientId}, ${personId}, ${now}) on conflict do nothing returning report_id`.execute(tx);
  if (released.length === 0) return null;
  const { rows } = await sql<{ personId: string }>`
    insert into report_delivery (practice_id, report_id, client_id, person_id, email, sent_at)
    select ${practiceId}, ${reportId}, ${clientId}, p.id, case when ${byMail}::boolean then coalesce(a.email, p.email) end, ${now}
    from (${readersOf(actor)}) r join person p on p.practice_id = ${practiceId} and p.id = r.person_id left join auth.account a on a.id = p.account_id
    where r.client_id = ${clientId}
    returning person_id as "personId"`.execute(tx);
  return rows;
}

export async function sendingOf(tx: Tx, actor: Actor, reportId: string): Promise<Sending | null> {
  const { rows } = await sql<Sending>`
    with readers as materialized (${readersOf(actor)})
    select instant(s.released_at) as "releasedAt", concat_ws(' ', b.chosen_name, b.family_name) as "releasedBy",
      (select coalesce(json_agg(json_build_object('name', concat_ws(' ', p.chosen_name, p.family_name), 'relation', ${relationWords}, 'email', case when not exists (
             select from family_notice n join family_notice_end e on e.practice_id = n.practice_id and e.notice_id = n.id and e.outcome = 'let-go'
             where n.practice_id = r.practice_id and n.person_id = r.person_id and n.about_id = r.report_id) then r.email end,
           'openedAt', (select instant(o.opened_at) from report_opening o where o.practice_id = r.practice_id and o.report_id = r.report_id and o.person_id = r.person_id),
           'mayStillRead', exists (select from readers x where x.client_id = r.client_id and x.person_id = r.person_id)) order by p.chosen_name, p.id), '[]')
       from report_delivery r join person p on p.practice_id = r.practice_id and p.id = r.person_id
       where r.practice_id = s.practice_id and r.report_id = s.report_id) as to
    from report_release s join person b on b.practice_id = s.practice_id and b.id = s.released_by
    where s.practice_id = ${actor.practiceId} and s.report_id = ${reportId}`.execute(tx);
  return rows[0] ?? null;
}

export async function portalReportsOf(tx: Tx, actor: Actor, clientId: string): Promise<z.input<typeof PortalReport>[]> {
  const { rows } = await sql<z.input<typeof PortalReport>>`
    select r.id as "reportId", r.language, r.from_day as "fromDay", r.until_day as "untilDay", r.signed_name as "signedName", instant(s.released_at) as "sharedAt",
      not exists (select from report_opening o where o.practice_id = r.practice_id and o.report_id = r.id and o.person_id = ${actor.personId}) as "isNew",
      (select coalesce(json_agg(a.words order by a.signed_at, a.id), '[]') from report_addendum a where a.practice_id = r.practice_id and a.report_id = r.id) as addenda
    from report_release s join report r on r.practice_id = s.practice_id and r.id = s.report_id
    where s.practice_id = ${actor.practiceId} and s.client_id = ${clientId} order by s.released_at desc, r.id desc limit 100`.execute(tx);
  return rows;
}

/** The kept PDF of a report this family was given, and that this person opens it now; undefined = they were given none such. */
export async function openedFile(
  tx: Tx,
  { practiceId, personId }: Actor,
  { clientId, reportId }: { readonly clientId: string; readonly reportId: string },
  now: string,
): Promise<{ readonly file: string; readonly untilDay: string; readonly language: Language } | undefined> {
  const { rows } = await sql<{ file: string; untilDay: string; language: Language }>`
    select r.file, r.until_day as "untilDay", r.language from report_release s join report r on r.practice_id = s.practice_id and r.id = s.report_id
    where s.practice_id = ${practiceId} and s.client_id = ${clientId} and s.report_id = ${reportId}`.execute(tx);
  if (rows[0])
    await sql`insert into report_opening (practice_id, report_id, client_id, person_id, opened_at)
      values (${practiceId}, ${reportId}, ${clientId}, ${personId}, ${now}) on conflict do nothing`.execute(tx);
  return rows[0];
}
