/** All SQL of who is around a client and who looked at the record. Of the family, nobody learns when another of it looked; the client does. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { z } from "zod";
import type { Look, NoticeChoice, readCircle } from "../circle.api.ts";
import { isWriting, kindOfAction } from "../looked.ts";
import { USUAL } from "../notices.ts";

type Circle = z.input<typeof readCircle.output>;
type Part = Look["part"];

const PAGE_DAYS = 14;

interface Row {
  readonly day: string;
  readonly at: string;
  readonly name: string | null;
  readonly part: Part;
  readonly action: string;
}

/** Who did something with this record, a page of days at a time. The rows are the trail's own; a refusal looked at nothing. */
export async function lookedAt(
  tx: Tx,
  { practiceId, personId, timeZone }: Actor,
  clientId: string,
  before: string | undefined,
): Promise<Pick<Circle, "looked" | "next">> {
  const { rows } = await sql<Row>`
    with here as (
      select (e.at at time zone ${timeZone})::date as day, to_char(min(e.at at time zone ${timeZone}), 'HH24:MI') as at, e.account_id, e.action
      from audit_entry e
      where e.practice_id = ${practiceId} and e.client_id = ${clientId} and e.outcome in ('done', 'answered-again')
        and (${before ?? null}::date is null or (e.at at time zone ${timeZone})::date < ${before ?? null}::date)
      group by 1, e.account_id, e.action),
    days as (select distinct day from here order by day desc limit ${PAGE_DAYS + 1}),
    self as (select c.person_id from client c where c.practice_id = ${practiceId} and c.id = ${clientId})
    select h.day, h.at, concat_ws(' ', p.chosen_name, p.family_name) as name, h.action,
      case when p.id = ${personId} then 'me' when p.id is null then 'former' when p.id in (select person_id from self) then 'self'
        when care.part is not null then care.part when hurry.person_id is not null then 'emergency'
        when m.person_id is not null then 'office' when fam.person_id is not null then 'family' else 'former' end as part
    from here h join days d on d.day = h.day
    left join person p on p.practice_id = ${practiceId} and p.account_id = h.account_id
    left join lateral (select r.part from care_on(${practiceId}, h.day) r where r.client_id = ${clientId} and r.person_id = p.id limit 1) care on true
    left join lateral (select e.person_id from emergency_access e where e.practice_id = ${practiceId} and e.client_id = ${clientId} and e.person_id = p.id
      and (e.opened_at at time zone ${timeZone})::date <= h.day and (e.until at time zone ${timeZone})::date >= h.day limit 1) hurry on true
    left join lateral (select m.person_id from membership m where m.practice_id = ${practiceId} and m.person_id = p.id limit 1) m on true
    left join lateral (select g.person_id from guardians g where g.practice_id = ${practiceId} and g.client_id = ${clientId} and g.person_id = p.id limit 1) fam on true
    where p.id = ${personId} or exists (select from self where person_id = ${personId}) or (fam.person_id is null and coalesce(p.id, ${personId}) not in (select person_id from self))
      or m.person_id is not null
    order by h.day desc, h.at desc`.execute(tx);
  const days = [...new Set(rows.map(({ day }) => day))];
  const { rows: all } = await sql<{ many: string }>`
    select count(distinct (e.at at time zone ${timeZone})::date) as many from audit_entry e
    where e.practice_id = ${practiceId} and e.client_id = ${clientId} and e.outcome in ('done', 'answered-again')
      and (${before ?? null}::date is null or (e.at at time zone ${timeZone})::date < ${before ?? null}::date)`.execute(tx);
  const shown = days.slice(0, PAGE_DAYS);
  const last = shown.at(-1);
  return {
    looked: together(rows.filter(({ day }) => shown.includes(day))),
    next: Number(all[0]?.many ?? 0) > PAGE_DAYS ? (last ?? null) : null,
  };
}

/** One line for each person, day and kind of page; whoever wrote also read. */
function together(rows: readonly Row[]): Circle["looked"] {
  const lines = new Map<string, Circle["looked"][number]>();
  for (const { day, at, name, part, action } of rows) {
    const [kind, wrote] = [kindOfAction(action), isWriting(action)];
    const key = `${day} ${name ?? ""} ${part} ${kind}`;
    const known = lines.get(key);
    lines.set(key, {
      day,
      at: known !== undefined && known.at < at ? known.at : at,
      name: name === "" ? null : name,
      part,
      kind,
      wrote: wrote || (known?.wrote ?? false),
    });
  }
  return [...lines.values()];
}

export async function aroundOf(
  tx: Tx,
  { practiceId, personId, timeZone }: Actor,
  clientId: string,
): Promise<Pick<Circle, "team" | "family">> {
  const today = sql`(now() at time zone ${timeZone})::date`;
  const { rows } = await sql<Pick<Circle, "team" | "family">>`
    select
      (select coalesce(json_agg(json_build_object('name', concat_ws(' ', p.chosen_name, p.family_name), 'part', c.part) order by c.part desc, p.chosen_name, p.id), '[]')
       from care_on(${practiceId}, ${today}) c join person p on p.practice_id = ${practiceId} and p.id = c.person_id where c.client_id = ${clientId}) as team,
      (select coalesce(json_agg(json_build_object('name', p.chosen_name, 'relationship', case when f.relation like 'self:%' then 'self' else
           coalesce((select g.relationship from guardians g where g.practice_id = ${practiceId} and g.client_id = f.client_id and g.person_id = f.person_id
             order by g.created_at desc limit 1), '') end,
         'sees', case when f.relation = 'guardian:info' then 'sessions' else 'shared' end,
         'writes', f.relation like 'self:%' or 'guardian:messages' = any (f.rights), 'isMe', f.person_id = ${personId}) order by p.chosen_name, p.id), '[]')
       from family_on(${practiceId}, ${today}) f join person p on p.practice_id = ${practiceId} and p.id = f.person_id
       where f.client_id = ${clientId} and f.relation <> 'guardian:restricted') as family`.execute(tx);
  return rows[0] ?? { team: [], family: [] };
}

export async function noticeChoiceOf(
  tx: Tx,
  { practiceId, personId }: Pick<Actor, "practiceId" | "personId">,
): Promise<z.input<typeof NoticeChoice>> {
  const { rows } = await sql<z.input<typeof NoticeChoice>>`
    select news, reminders, mail, to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_until, 'HH24:MI') as "quietUntil"
    from family_notice_choice where practice_id = ${practiceId} and person_id = ${personId} order by chosen_at desc, id desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? USUAL;
}

export const saveNoticeChoice = (tx: Tx, { practiceId, personId }: Actor, id: string, choice: NoticeChoice, now: string) =>
  tx
    .insertInto("familyNoticeChoice")
    .values({ practiceId, id, personId, ...choice, chosenAt: now })
    .execute();
