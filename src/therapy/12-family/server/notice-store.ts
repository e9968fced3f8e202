/** All SQL of what families could be told of, by letter and on their telephones. A row says that there is something, never what. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import { comesBackLater } from "#foundation/server/mail-fate.ts";
import type { Device } from "#foundation/server/push/push-post.ts";
import type { Language } from "#foundation/words.ts";
import type { NoticeChoice } from "../circle.api.ts";
import type { Tone } from "../family-manner.api.ts";
import { devicesJson } from "./push-store.ts";
import { REMINDED_HOURS, USUAL } from "../notices.ts";

export type NoticeKind = "answer" | "shared" | "reminder";

interface About {
  readonly clientId: string;
  readonly kind: Exclude<NoticeKind, "reminder">;
  readonly aboutId: string;
  /** Only this person; otherwise everybody who reads what is shared. */
  readonly personId?: string;
}

/** With the deed that causes it, once for each person. Whether it may still go out is asked again when it does. */
export async function tellFamily(
  tx: Tx,
  { practiceId, timeZone }: { readonly practiceId: string; readonly timeZone: string },
  { clientId, kind, aboutId, personId }: About,
  now: string,
): Promise<void> {
  const { rows } = await sql<{ personId: string }>`
    select distinct f.person_id as "personId" from family_on(${practiceId}, (${now}::timestamptz at time zone ${timeZone})::date) f
    where f.client_id = ${clientId} and f.relation <> 'guardian:restricted'
      and ${personId === undefined ? sql`f.relation <> 'guardian:info'` : sql`f.person_id = ${personId}`}`.execute(tx);
  if (rows.length === 0) return;
  await tx
    .insertInto("familyNotice")
    .values(rows.map((one) => ({ practiceId, id: uuidv7(), clientId, personId: one.personId, kind, aboutId, since: now })))
    .onConflict((same) => same.columns(["practiceId", "personId", "kind", "aboutId"]).doNothing())
    .execute();
}

/** The client of this row died, by the word of their therapist: from that moment nobody is written to. */
const died = (row: RawBuilder<unknown>) => sql<boolean>`exists (select from discharge d
  where d.practice_id = ${row}.practice_id and d.client_id = ${row}.client_id and 'died' = any (d.reasons)
    and not exists (select from discharge_reopened r where r.practice_id = d.practice_id and r.discharge_id = d.id))`;

/** Visits of the next two days, for whoever may know of them; each once. */
export const callToMind = (tx: Tx, practiceId: string, now: string) =>
  sql`
  insert into family_notice (practice_id, id, client_id, person_id, kind, about_id, since)
  select pt.practice_id, gen_random_uuid(), pt.client_id, f.person_id, 'reminder', s.id, ${now}::timestamptz
  from practice pr
  join session s on s.practice_id = pr.practice_id and s.starts_at > ${now}::timestamptz and s.starts_at <= ${now}::timestamptz + make_interval(hours => ${REMINDED_HOURS})
  join participation pt on pt.practice_id = s.practice_id and pt.session_id = s.id and pt.outcome is null
  join lateral (select distinct f.person_id from family_on(pr.practice_id, (${now}::timestamptz at time zone pr.time_zone)::date) f
    where f.client_id = pt.client_id and f.relation <> 'guardian:restricted') f on true
  where pr.practice_id = ${practiceId} and not ${died(sql`pt`)}
  on conflict (practice_id, person_id, kind, about_id) do nothing`.execute(tx);

export interface Waiting {
  readonly id: string;
  readonly clientId: string;
  readonly kind: NoticeKind;
  readonly since: string;
  /** Nobody may be told of it any more: they are no family now, the client died, the visit is off. */
  readonly isOver: boolean;
  readonly visit: { readonly day: string; readonly at: string } | null;
}

export interface Addressee {
  readonly personId: string;
  readonly language: Language;
  /** Null: they have no pages of their own to read. */
  readonly email: string | null;
  /** Letters to it come back: none is sent until somebody says that it works. */
  readonly comesBack: boolean;
  /** Telephones and computers that may be told. */
  readonly devices: readonly (Device & { readonly id: string })[];
  readonly choice: NoticeChoice;
  readonly waiting: readonly Waiting[];
}

/** Whom something waits for, each with everything that does. */
export async function waitingNotices(tx: Tx, practiceId: string, now: string, only?: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select p.id as "personId", p.language, (select a.email from auth.account a where a.id = p.account_id and a.disabled_at is null) as email,
      ${comesBackLater(sql`(select a.email from auth.account a where a.id = p.account_id)`)} as "comesBack", ${devicesJson(sql`p`)} as devices,
      coalesce((select json_build_object('news', c.news, 'reminders', c.reminders, 'mail', c.mail, 'quietFrom', to_char(c.quiet_from, 'HH24:MI'), 'quietUntil', to_char(c.quiet_until, 'HH24:MI'))
        from family_notice_choice c where c.practice_id = p.practice_id and c.person_id = p.id order by c.chosen_at desc, c.id desc limit 1), ${JSON.stringify(USUAL)}::json) as choice,
      json_agg(json_build_object('id', n.id, 'clientId', n.client_id, 'kind', n.kind, 'since', instant(n.since),
        'isOver', ${died(sql`n`)}
          or not exists (select from family_on(n.practice_id, (${now}::timestamptz at time zone pr.time_zone)::date) f
             where f.client_id = n.client_id and f.person_id = n.person_id and f.relation <> 'guardian:restricted' and (n.kind <> 'shared' or f.relation <> 'guardian:info'))
          or (n.kind = 'reminder' and v.session_id is null)
          or (n.kind = 'shared' and coalesce((select h.hidden from release_for_person h where h.practice_id = n.practice_id and h.client_id = n.client_id
                and h.person_id = n.person_id and n.about_id in (h.goal_id, h.note_id, h.telling_id, h.activity_id) order by h.decided_at desc, h.id desc limit 1), false)),
        'visit', case when v.session_id is not null then json_build_object('day', v.day, 'at', v.at) end) order by n.since, n.id) as waiting
    from family_notice n
    join practice pr on pr.practice_id = n.practice_id
    join person p on p.practice_id = n.practice_id and p.id = n.person_id
    left join lateral (
      select s.id as session_id, s.day, to_char(s.at_time, 'HH24:MI') as at from participation pt join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
      where n.kind = 'reminder' and pt.practice_id = n.practice_id and pt.session_id = n.about_id and pt.client_id = n.client_id and pt.outcome is null
        and s.starts_at > ${now}::timestamptz
        and not exists (select from announced_absence x where x.practice_id = pt.practice_id and x.client_id = pt.client_id and x.session_id = pt.session_id)
        and not exists (select from family_word w where w.practice_id = pt.practice_id and w.client_id = pt.client_id and w.session_id = pt.session_id and w.kind = 'coming')) v on true
    where n.practice_id = ${practiceId} and (${only ?? null}::uuid is null or n.person_id = ${only ?? null}::uuid)
      and not exists (select from family_notice_end e where e.practice_id = n.practice_id and e.notice_id = n.id)
    group by p.practice_id, p.id, p.language, p.account_id order by min(n.since), p.id limit 200`.execute(tx);
  return rows;
}

export const endNotices = (tx: Tx, practiceId: string, ids: readonly string[], outcome: "sent" | "let-go", now: string) =>
  tx
    .insertInto("familyNoticeEnd")
    .values(ids.map((noticeId) => ({ practiceId, noticeId, outcome, endedAt: now })))
    .onConflict((same) => same.columns(["practiceId", "noticeId"]).doNothing())
    .execute();

export interface OnePractice {
  readonly practiceId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly tone: Tone;
}

export async function practicesThatWrite(tx: Tx): Promise<OnePractice[]> {
  const { rows } = await sql<OnePractice>`
    select p.practice_id as "practiceId", p.name, p.time_zone as "timeZone", coalesce((select m.tone from family_manner m where m.practice_id = p.practice_id
      order by m.written_at desc, m.id desc limit 1), 'warm') as tone from practice p order by p.practice_id`.execute(tx);
  return rows;
}
