/** One client at a glance, their record in time, and the list of clients: one query each. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload, closedTo } from "#people/server/guard.ts";
import { PersonId } from "#people/person.ts";
import { safetyJson, tellingsJson } from "#people/server/people-store.ts";
import { goalsJson } from "#plan/server/plan-store.ts";
import { celebrationsJson } from "#progress/server/evidence-store.ts";
import { linesJson, restsJson } from "#progress/server/progress-store.ts";
import type { listClients, readRecord, readStory, search } from "../overview.api.ts";
import { cardJson, cardTables, cardWith } from "./session-cards.ts";

type Story = z.input<typeof readStory.output>;

export async function storyOf(tx: Tx, actor: Actor, clientId: string, today: string): Promise<Story> {
  const practice = sql<string>`${actor.practiceId}::uuid`;
  const client = sql<string>`${clientId}::uuid`;
  const { rows } = await sql<Story>`
    select
      (select json_build_object('id', cl.id, 'chosenName', pe.chosen_name, 'familyName', pe.family_name, 'pronouns', pe.pronouns, 'language', pe.language, 'bornOn', cl.born_on)
       from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id where cl.practice_id = ${practice} and cl.id = ${client}) as client,
      ${tellingsJson(practice, client)} as tellings,
      ${safetyJson(practice, client)} as safety,
      ${goalsJson(practice, client)} as goals,
      ${linesJson(practice, client)} as lines,
      ${restsJson(practice, client)} as rests,
      (select coalesce(json_agg(b order by b ->> 'day' desc, b ->> 'id' desc), '[]') from json_array_elements(${celebrationsJson(practice, client)}) b) as celebrations,
      (select coalesce(json_agg(json_build_object('id', r.id, 'weekday', r.weekday, 'at', to_char(r.at_time, 'HH24:MI'), 'minutes', r.minutes, 'place', r.place,
              'therapistName', concat_ws(' ', th.chosen_name, th.family_name), 'untilDay', r.until_day) order by r.weekday, r.at_time), '[]')
       from series r join person th on th.practice_id = r.practice_id and th.id = r.therapist_id
       where r.practice_id = ${practice} and r.client_id = ${client} and (r.until_day is null or r.until_day >= ${today})) as series,
      (select ${cardJson} from ${cardTables} where pt.practice_id = ${practice} and pt.client_id = ${client} and pt.day >= ${today} order by pt.day, s.starts_at limit 1) as next`.execute(
    tx,
  );
  const story = rows[0];
  if (!story) throw new Error("A story has no row");
  return story;
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
/** As names stand in a list: without regard to accents or case, and never two in one place. */
const IN_ORDER = sql`folded(pe.chosen_name), pe.id`;
const comesAfter = (key: string) => {
  const [, name, id] = /^(.*) ([0-9a-f-]{36})$/s.exec(key) ?? [];
  return name === undefined || id === undefined || !PersonId.safeParse(id).success
    ? sql<boolean>`true`
    : sql<boolean>`(folded(pe.chosen_name), pe.id) > (${name}::text, ${id}::uuid)`;
};

type ClientList = z.input<typeof listClients.output>;
type ClientRow = ClientList["clients"][number] & { readonly key: string };

/** Care teams see their clients; the owner and the front desk see every client's name. Sorted by chosen name, paged by key. */
export async function clientsOf(tx: Tx, actor: Actor, find: string, after: string, today: string): Promise<ClientList> {
  const everyone = actor.duties.some((duty) => duty === "owner" || duty === "frontdesk");
  const { rows } = await sql<ClientRow>`
    select cl.id, pe.chosen_name as "chosenName", pe.family_name as "familyName", pe.pronouns, case when cl.id in ${caseload(actor)} then cl.born_on end as "bornOn",
      cl.id in ${caseload(actor)} as opens, folded(pe.chosen_name) || ' ' || pe.id as key,
      (select concat_ws(' ', th.chosen_name, th.family_name) from care_relation r join person th on th.practice_id = r.practice_id and th.id = r.person_id
       where r.practice_id = cl.practice_id and r.client_id = cl.id and r.part = 'therapist' and r.ended_at is null and (r.until_day is null or r.until_day >= ${today}) order by r.from_day desc limit 1) as "therapistName",
      (select json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'place', s.place) from participation pt
       join session s on s.practice_id = pt.practice_id and s.id = pt.session_id
       where pt.practice_id = cl.practice_id and pt.client_id = cl.id and pt.day >= ${today} order by pt.day limit 1) as next
    from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${actor.practiceId} and cl.taken_back_at is null and (${everyone} or cl.id in ${caseload(actor)}) and cl.id not in ${closedTo(actor)}
      and ${isNamed(find)} and ${comesAfter(after)}
    order by ${IN_ORDER} limit ${A_PAGE + 1}`.execute(tx);
  const page = rows.slice(0, A_PAGE);
  return { clients: page.map(withoutKey), next: rows.length > A_PAGE ? (page.at(-1)?.key ?? null) : null };
}

/** Names first, by their index; then whose they are. The other way round every client one cares for would be joined with every name found. */
export async function found(tx: Tx, actor: Actor, find: string): Promise<z.input<typeof search.output>> {
  const { rows } = await sql<z.input<typeof search.output>["clients"][number]>`
    with named as materialized (
      select cl.id, pe.chosen_name, pe.family_name, folded(pe.chosen_name) as key, pe.id as person_id
      from person pe join client cl on cl.practice_id = pe.practice_id and cl.person_id = pe.id
      where pe.practice_id = ${actor.practiceId} and ${isNamed(find)})
    select id, chosen_name as "chosenName", family_name as "familyName" from named where id in ${caseload(actor)}
    order by key, person_id limit 20`.execute(tx);
  return { clients: rows };
}

const withoutKey = ({ key: _key, ...client }: ClientRow): ClientList["clients"][number] => client;
