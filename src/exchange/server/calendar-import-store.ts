/** All SQL about a calendar brought as a file: what came from which event, so that nothing comes twice and all of it can go again. */
import { sql } from "kysely";
import { takeBack as takeBackTimeOff } from "#attendance/server/time-off-store.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import { closeSeries, NOTHING_WRITTEN, removeSessions } from "#schedule/server/series-store.ts";
import type { CalendarImportLine, ImportTarget, KnownEvent } from "../calendar-import.ts";
import { DAYS_TO_TAKE_BACK } from "../client-import.ts";

/** An import is seen by whoever made it. */
export const findCalendarImport: FoundWith<{ readonly importId: string }> = {
  row: (its) => sql`select 'calendar-import' as kind, i.id, null::uuid as client_id, null::json as facts from calendar_import i
    where i.practice_id = who.practice_id and i.id = ${its("importId")} and i.imported_by = who.person_id`,
};

/** The clients this person treats and the groups they lead: nobody else can be planned for. */
export async function targetsOf(tx: Tx, { practiceId, personId, ...actor }: Actor): Promise<ImportTarget & { brought: KnownEvent[] }> {
  const { rows } = await sql<ImportTarget & { brought: KnownEvent[] }>`select
    (select coalesce(json_agg(json_build_object('clientId', cl.id, 'chosenName', pe.chosen_name, 'familyName', pe.family_name)
        order by pe.chosen_name, cl.id), '[]')
      from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
      where cl.practice_id = ${practiceId} and cl.id in ${caseload({ practiceId, personId, ...actor })} and cl.id in (
        select c.client_id from care_today c where c.practice_id = ${practiceId} and c.person_id = ${personId} and c.part in ('therapist', 'substitute'))) as clients,
    (select coalesce(json_agg(json_build_object('groupId', n.group_id, 'name', n.name) order by n.name, n.group_id), '[]')
      from therapy_group_now n join therapy_group g on g.practice_id = n.practice_id and g.id = n.group_id
      where n.practice_id = ${practiceId} and g.led_by = ${personId} and n.status = 'runs') as groups,
    (select coalesce(json_agg(json_build_object('uid', e.uid, 'occurrence', e.occurrence)), '[]') from calendar_import_event e
      where e.practice_id = ${practiceId} and e.imported_by = ${personId} and e.taken_back_at is null) as brought`.execute(tx);
  const [targets] = rows;
  if (targets === undefined) throw new Error("A question of three lists has no answer");
  return targets;
}

export interface Origin extends KnownEvent {
  readonly import: { readonly id: string; readonly fileName: string };
  readonly line: number;
}
export type Became = { readonly sessionId: string } | { readonly seriesId: string } | { readonly timeOffId: string };

/** Remembers from which event of which file something came; says so when it came before, or when somebody else began this import. */
export async function rememberEvent(
  tx: Tx,
  { practiceId, personId }: Actor,
  { import: { id: importId, fileName }, line, uid, occurrence }: Origin,
  became: Became,
  now: string,
): Promise<"brought-before" | "begun-by-another" | undefined> {
  await tx
    .insertInto("calendarImport")
    .values({ practiceId, id: importId, fileName, importedBy: personId, importedAt: now })
    .onConflict((conflict) => conflict.columns(["practiceId", "id"]).doNothing())
    .execute();
  const begun = await tx
    .selectFrom("calendarImport")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("id", "=", importId)
    .where("importedBy", "=", personId)
    .executeTakeFirst();
  if (begun === undefined) return "begun-by-another";
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("calendarImportEvent")
    .values({ practiceId, importId, importedBy: personId, uid, occurrence, line, ...became })
    // Two windows that send the same file at once meet here too.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? "brought-before" : undefined;
}

/** The imports of this person, or one of them. */
export async function importsOf(tx: Tx, { practiceId, personId }: Actor, importId: string | null): Promise<CalendarImportLine[]> {
  const { rows } = await sql<CalendarImportLine>`
    select i.id, i.file_name as "fileName", instant(i.imported_at) as "importedAt", instant(i.imported_at + make_interval(days => ${DAYS_TO_TAKE_BACK})) as until,
      count(e.uid)::int as events, count(e.taken_back_at)::int as "takenBack"
    from calendar_import i left join calendar_import_event e on e.practice_id = i.practice_id and e.import_id = i.id
    where i.practice_id = ${practiceId} and i.imported_by = ${personId} and (${importId}::uuid is null or i.id = ${importId}::uuid)
    group by i.practice_id, i.id order by i.imported_at desc, i.id desc limit 50`.execute(tx);
  return rows;
}

/** Every session that came from it: single ones, and those of its series and of whatever goes on from them. */
const sessionsOf = (practiceId: string, importId: string) => sql`session s where s.practice_id = ${practiceId} and (
  s.series_id in ${seriesOf(practiceId, importId)}
  or s.id in (select e.session_id from calendar_import_event e where e.practice_id = ${practiceId} and e.import_id = ${importId} and e.taken_back_at is null))`;

const seriesOf = (practiceId: string, importId: string) => sql`(with recursive its as (
    select e.series_id as id from calendar_import_event e
    where e.practice_id = ${practiceId} and e.import_id = ${importId} and e.taken_back_at is null and e.series_id is not null
    union select n.id from series n join its on n.goes_on_from = its.id where n.practice_id = ${practiceId})
  select id from its)`;

export async function wouldGo(tx: Tx, practiceId: string, importId: string): Promise<{ goes: number; stays: number; away: number }> {
  const { rows } = await sql<{ goes: number; stays: number; away: number }>`select
    (select count(*)::int from ${sessionsOf(practiceId, importId)} and ${NOTHING_WRITTEN}) as goes,
    (select count(*)::int from ${sessionsOf(practiceId, importId)} and not (${NOTHING_WRITTEN})) as stays,
    (select count(*)::int from calendar_import_event e join time_off o on o.practice_id = e.practice_id and o.id = e.time_off_id
      where e.practice_id = ${practiceId} and e.import_id = ${importId} and o.taken_back_at is null) as away`.execute(tx);
  return rows[0] ?? { goes: 0, stays: 0, away: 0 };
}

/** Answers how many sessions left. What somebody wrote about stays, with its series ended on its day. */
export async function takeBack(tx: Tx, actor: Actor, importId: string, now: string): Promise<number> {
  const { practiceId } = actor;
  const { rows: away } = await sql<{ id: string }>`select e.time_off_id as id from calendar_import_event e
    where e.practice_id = ${practiceId} and e.import_id = ${importId} and e.taken_back_at is null and e.time_off_id is not null`.execute(
    tx,
  );
  for (const { id } of away) await takeBackTimeOff(tx, actor, id, now);
  const empty = sql`select s.id from ${sessionsOf(practiceId, importId)} and ${NOTHING_WRITTEN}`;
  const removed = await removeSessions(tx, practiceId, empty);
  const { rows: series } = await sql<{ id: string; last: string }>`
    select r.id, coalesce((select max(s.day) from session s where s.practice_id = r.practice_id and s.series_id = r.id), r.from_day - 1)::text as last
    from series r where r.practice_id = ${practiceId} and r.id in ${seriesOf(practiceId, importId)}`.execute(tx);
  for (const { id, last } of series) await closeSeries(tx, practiceId, id, last);
  await tx
    .updateTable("calendarImportEvent")
    .set({ takenBackAt: now })
    .where("practiceId", "=", practiceId)
    .where("importId", "=", importId)
    .where("takenBackAt", "is", null)
    .execute();
  return removed;
}
