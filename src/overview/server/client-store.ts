/** One client at a glance, their record in time, and the list of clients: one query each. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { openQuestionsJson } from "#family/server/talk-store.ts";
import { assentJson } from "#intake/server/consent-ledger.ts";
import { settingNamed } from "#library/server/place-store.ts";
import { type Standing, treatmentOn } from "#people/consent-standing.ts";
import { ledgerJson } from "#people/server/consent-store.ts";
import { sharedTellings } from "#family/server/release-store.ts";
import { collectedByJson } from "#people/server/guardian-store.ts";
import { planReviewJson } from "#plan/server/care-plan-store.ts";
import { otherRecordsJson } from "#people/server/client-merge-store.ts";
import { caseload, closedTo, laidAside } from "#people/server/guard.ts";
import { PersonId } from "#people/person.ts";
import { tellingsJson } from "#people/server/people-store.ts";
import { safetyJson } from "#people/server/safety-store.ts";
import { goalsJson } from "#plan/server/plan-store.ts";
import { celebrationsJson } from "#progress/server/evidence-store.ts";
import { linesJson, restsJson } from "#progress/server/progress-store.ts";
import type { ClientOrder, ClientStanding, listClients, readRecord, readStory } from "../overview.api.ts";
import type { search } from "../today.api.ts";
import { cardJson, cardTables, cardWith } from "./session-cards.ts";

type Story = z.input<typeof readStory.output>;

export async function storyOf(tx: Tx, actor: Actor, clientId: string, today: string): Promise<Story> {
  const practice = sql<string>`${actor.practiceId}::uuid`;
  const client = sql<string>`${clientId}::uuid`;
  const { rows } = await sql<Omit<Story, "treatment" | "setting"> & { ledger: Standing[]; setting: string | null }>`
    select
      (select json_build_object('id', cl.id, 'chosenName', pe.chosen_name, 'familyName', pe.family_name, 'pronouns', pe.pronouns, 'language', pe.language, 'bornOn', cl.born_on, 'communication', cl.communication)
       from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id where cl.practice_id = ${practice} and cl.id = ${client}) as client,
      ${tellingsJson(practice, client)} as tellings,
      ${safetyJson(practice, client)} as safety,
      ${goalsJson(practice, client)} as goals,
      ${linesJson(practice, client)} as lines,
      ${restsJson(practice, client)} as rests,
      (select coalesce(json_agg(b order by b ->> 'day' desc, b ->> 'id' desc), '[]') from json_array_elements(${celebrationsJson(practice, client)}) b) as celebrations,
      (select coalesce(json_agg(json_build_object('id', r.id, 'weekday', r.weekday, 'rule', r.rule, 'at', to_char(r.at_time, 'HH24:MI'), 'minutes', r.minutes, 'place', r.place,
              'therapistName', concat_ws(' ', th.chosen_name, th.family_name), 'fromDay', r.from_day, 'untilDay', r.until_day) order by r.weekday, r.at_time), '[]')
       from series r join person th on th.practice_id = r.practice_id and th.id = r.therapist_id
       where r.practice_id = ${practice} and r.client_id = ${client} and (r.until_day is null or r.until_day >= ${today})
         -- One that was ended before its first day never was.
         and (r.until_day is null or r.until_day >= r.from_day)
         -- One that was changed from its very first day on has nothing left of its own.
         and not (r.until_day is not distinct from r.from_day and exists (select from series n where n.practice_id = r.practice_id and n.goes_on_from = r.id))) as series,
      (select ${cardJson} from ${cardTables} where pt.practice_id = ${practice} and pt.client_id = ${client} and pt.day >= ${today} order by pt.day, s.starts_at limit 1) as next,
      ${ledgerJson("treatment", practice, client)} as ledger,
      ${assentJson(practice, client)} as assent,
      ${openQuestionsJson(practice, client)} as "openQuestions",
      ${planReviewJson(practice, client, today)} as "planReview",
      ${collectedByJson(practice, client)} as "collectedBy",
      ${otherRecordsJson(practice, client)} as "otherRecords",
      (select coalesce(json_agg(json_build_object('voice', t.voice, 'tellingId', t.id)), '[]') from ${sharedTellings(practice, client)}) as "familyReads",
      (select json_build_object('id', e.id, 'until', instant(e.until), 'secondsLeft', ceil(extract(epoch from e.until - now()))::int) from emergency_now e
       where e.practice_id = ${practice} and e.client_id = ${client} and e.person_id = ${actor.personId}
         and not exists (select from care_on(${practice}, ${today}::date) c where c.client_id = ${client} and c.person_id = e.person_id)
       order by e.until desc limit 1) as emergency,
      (select s.setting from client_setting s where s.practice_id = ${practice} and s.client_id = ${client} order by s.id desc limit 1) as setting`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw new Error("A story has no row");
  const { ledger, setting, ...story } = row;
  return { ...story, treatment: treatmentOn(ledger, today), setting: await settingNamed(tx, actor.practiceId, setting) };
}

const A_PAGE = 60;

export async function recordOf(tx: Tx, actor: Actor, clientId: string, before: string): Promise<z.input<typeof readRecord.output>> {
  type Entry = z.input<typeof readRecord.output>["entries"][number];
  const { rows } = await sql<{ entry: Entry }>`
    select ${cardWith<Entry>(sql`'firstWords', split_part(n.words, E'\n', 1)`)} as entry from ${cardTables}
    where pt.practice_id = ${actor.practiceId} and pt.client_id = ${clientId} and pt.day <= ${before} order by pt.day desc, s.starts_at desc, s.id limit ${A_PAGE + 1}`.execute(
    tx,
  );
  return { entries: rows.slice(0, A_PAGE).map(({ entry }) => entry), more: rows.length > A_PAGE };
}

/** Each word that was typed begins a word of one of their names; the index of names answers. Nothing typed asks for everybody. */
const isNamed = (find: string) =>
  find === "" ? sql<boolean>`true` : sql<boolean>`name_words(pe.chosen_name, pe.family_name, pe.legal_name) @@ words_begun(${find}::text)`;
type Asked = z.output<typeof listClients.input>;
type ClientList = z.input<typeof listClients.output>;
type ClientRow = ClientList["clients"][number] & { readonly key: string };

/** What a list is ordered by, as text, and then always by name and person, so that no two stand in one place. Whoever has no session comes last. */
const ORDER: Readonly<Record<ClientOrder, RawBuilder<string>>> = {
  name: sql`''`,
  next: sql`coalesce(to_char(held.next_day, 'YYYY-MM-DD'), '9999')`,
  last: sql`coalesce(lpad((99999 - (held.last_day - date '2000-01-01'))::text, 6, '0'), '999999')`,
};
const comesAfter = (key: string, sort: ClientOrder) => {
  const [, value, name, id] = /^(\S*)\n(.*)\n([0-9a-f-]{36})$/s.exec(key) ?? [];
  if (value === undefined || name === undefined || id === undefined || !PersonId.safeParse(id).success) return sql<boolean>`true`;
  // By name alone the index of names answers, and only as many rows are read as are shown.
  return sort === "name"
    ? sql<boolean>`(folded(pe.chosen_name), pe.id) > (${name}::text, ${id}::uuid)`
    : sql<boolean>`(${ORDER[sort]}, folded(pe.chosen_name), pe.id) > (${value}::text, ${name}::text, ${id}::uuid)`;
};

const STANDING: Readonly<Record<ClientStanding, RawBuilder<boolean>>> = {
  "not-begun": sql`held.last_day is null`,
  "under-way": sql`held.last_day is not null and held.next_day is not null`,
  "nothing-planned": sql`held.last_day is not null and held.next_day is null`,
};

/** Care teams see their clients; the owner and the front desk see every client's name. Paged by key. */
export async function clientsOf(tx: Tx, actor: Actor, asked: Asked, today: string): Promise<ClientList> {
  const everyone = actor.duties.some((duty) => duty === "owner" || duty === "frontdesk");
  const { find = "", after = "", sort = "name", standing, therapist, setting, language, consent } = asked;
  const mine = caseload(actor);
  // Only what a filter or an order asks about is looked up for everybody; the rest for the page that is shown.
  const needsDays = sort !== "name" || standing !== undefined;
  const days = needsDays
    ? sql`left join (select d.client_id, min(d.day) filter (where d.day >= ${today}) as next_day, max(d.day) filter (where d.day < ${today}) as last_day
        from participation d where d.practice_id = ${actor.practiceId} group by d.client_id) held on held.client_id = cl.id`
    : sql``;
  const wanted = [
    sql`cl.practice_id = ${actor.practiceId} and cl.taken_back_at is null and (${everyone} or cl.id in ${mine}) and cl.id not in ${closedTo(actor)} and cl.id not in ${laidAside(actor)}`,
    isNamed(find),
    comesAfter(after, sort),
    ...(standing === undefined ? [] : [STANDING[standing]]),
    ...(language === undefined ? [] : [sql`pe.language = ${language}`]),
    ...(therapist === undefined
      ? []
      : [
          sql`cl.id in (select r.client_id from care_today r where r.practice_id = ${actor.practiceId} and r.person_id = ${therapist} and r.part = 'therapist')`,
        ]),
    ...(setting === undefined ? [] : [hasSessions(setting)]),
    ...(consent === undefined
      ? []
      : [
          sql`cl.id in ${mine} and cl.id not in (select c.client_id from consent_on(${actor.practiceId}, ${today}) c where c.kind = 'treatment')`,
        ]),
  ];
  const { rows } = await sql<ClientRow>`
    with page as (
      select cl.id, cl.practice_id, cl.born_on, pe.id as person_id, pe.chosen_name, pe.family_name, pe.pronouns, ${ORDER[sort]} as place
      from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id ${days}
      where ${sql.join(wanted, sql` and `)}
      order by ${sort === "name" ? sql`` : sql`place, `}folded(pe.chosen_name), pe.id limit ${A_PAGE + 1})
    select cl.id, cl.chosen_name as "chosenName", cl.family_name as "familyName", cl.pronouns, case when cl.id in ${mine} then cl.born_on end as "bornOn",
      cl.id in ${mine} as opens, cl.place || E'\n' || folded(cl.chosen_name) || E'\n' || cl.person_id as key,
      (select concat_ws(' ', th.chosen_name, th.family_name) from care_relation r join person th on th.practice_id = r.practice_id and th.id = r.person_id
       where r.practice_id = cl.practice_id and r.client_id = cl.id and r.part = 'therapist' and r.ended_at is null and (r.until_day is null or r.until_day >= ${today}) order by r.from_day desc limit 1) as "therapistName",
      (select max(pt.day) from participation pt where pt.practice_id = cl.practice_id and pt.client_id = cl.id and pt.day < ${today}) as "lastDay",
      (select json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'place', s.place) from participation pt
       join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
       where pt.practice_id = cl.practice_id and pt.client_id = cl.id and pt.day >= ${today} order by pt.day, s.at_time limit 1) as next
    from page cl order by cl.place, folded(cl.chosen_name), cl.person_id`.execute(tx);
  const page = rows.slice(0, A_PAGE);
  return { clients: page.map(withoutKey), next: rows.length > A_PAGE ? (page.at(-1)?.key ?? null) : null };
}

/** A session with somebody else in it is a group; who never came to one, and comes to no other, is seen alone. */
const hasSessions = (setting: "individual" | "group") => sql<boolean>`exists (
  select from participation pt where pt.practice_id = cl.practice_id and pt.client_id = cl.id and ${setting === "group" ? sql`` : sql`not`} exists (
    select from participation o where o.practice_id = pt.practice_id and o.session_id = pt.session_id and o.client_id <> pt.client_id))`;

/** Names first, by their index; then whose they are. The other way round every client one cares for would be joined with every name found. */
export async function found(tx: Tx, actor: Actor, find: string): Promise<z.input<typeof search.output>> {
  const { rows } = await sql<z.input<typeof search.output>["clients"][number]>`
    with named as materialized (
      select cl.id, pe.chosen_name, pe.family_name, folded(pe.chosen_name) as key, pe.id as person_id
      from person pe join client cl on cl.practice_id = pe.practice_id and cl.person_id = pe.id and cl.taken_back_at is null
      where pe.practice_id = ${actor.practiceId} and ${isNamed(find)})
    select id, chosen_name as "chosenName", family_name as "familyName" from named where id in ${caseload(actor)}
    order by key, person_id limit 20`.execute(tx);
  return { clients: rows };
}

const withoutKey = ({ key: _key, ...client }: ClientRow): ClientList["clients"][number] => client;
