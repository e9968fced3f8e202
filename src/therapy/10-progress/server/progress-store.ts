/** All SQL about progress: scores of attended sessions and the sessions missed. An absence gives a rest, never a score. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { reading } from "#foundation/server/reading.ts";
import { goalsJson } from "#plan/server/plan-store.ts";
import type { Line, MissedSession, readProgress } from "../progress.api.ts";
import { challengeEventsJson } from "./challenge-store.ts";
import { celebrationsJson, homeJson } from "./evidence-store.ts";

type Sql = RawBuilder<string>;

/**
 * Each objective's attended sessions from its first score on, oldest first. One in which it was not counted has no value: unknown, never a zero.
 * What an assessment counted before therapy stands in front, on the day of its visit.
 * Only what is written as attended counts. Marks of a session not yet recorded, or later written as absent, stay in the record and out of the line.
 */
export const linesJson = (practiceId: Sql, clientId: Sql): RawBuilder<Line[]> => sql`(
  select coalesce(json_agg(json_build_object('objectiveId', l.objective_id, 'points', l.points)), '[]') from (
    select p.objective_id, json_agg(json_build_object('sessionId', p.session_id, 'day', p.day, 'value', p.value, 'outOf', p.out_of,
             'support', coalesce(p.support, '{}'), 'details', coalesce(p.details, '{}')) order by p.day, p.session_id) as points
    from (
    select objective_id, visit_id as session_id, day, value, out_of, support, details from objective_baseline_point
    where practice_id = ${practiceId} and client_id = ${clientId}
    union all
    select o.objective_id, x.session_id, x.day, c.value, c.out_of, c.support, c.details
    from (select objective_id, min(day) as first from session_score where practice_id = ${practiceId} and client_id = ${clientId} group by objective_id) o
    join (select x.session_id, x.day from participation x
          where x.practice_id = ${practiceId} and x.client_id = ${clientId} and x.outcome in ('came', 'partly')) x on x.day >= o.first
    left join session_score c on c.practice_id = ${practiceId} and c.client_id = ${clientId} and c.objective_id = o.objective_id and c.session_id = x.session_id) p
    group by p.objective_id) l)`;

export const restsJson = (practiceId: Sql, clientId: Sql): RawBuilder<MissedSession[]> => sql`(
  select coalesce(json_agg(json_build_object('sessionId', x.session_id, 'day', x.day, 'category', x.category, 'reason', a.reason) order by x.day, x.session_id), '[]')
  from participation x join attendance_entry a on a.practice_id = x.practice_id and a.id = x.standing_entry_id
  where x.practice_id = ${practiceId} and x.client_id = ${clientId} and x.outcome in ('absent', 'did-not-run'))`;

type Progress = z.input<typeof readProgress.output>;

/** The same lines as `linesJson`, folded: the sessions are named once, and each objective has a row of numbers. */
export const PROGRESS = reading<Progress>((its) => {
  const practice = sql<string>`who.practice_id`;
  const client = sql<string>`${its("clientId")}::uuid`;
  return sql`(
    with held as materialized (
      select x.session_id, x.day, x.standing_entry_id, x.outcome, x.category from participation x
      where x.practice_id = ${practice} and x.client_id = ${client} and x.standing_entry_id is not null),
    attended as materialized (
      select session_id, day, row_number() over (order by day, session_id) - 1 as at from held where outcome in ('came', 'partly')),
    scored as materialized (
      select objective_id, session_id, day, value, out_of, support, details from session_score where practice_id = ${practice} and client_id = ${client}),
    grid as materialized (
      select o.objective_id, t.at, c.value, c.out_of, c.support, c.details
      from (select objective_id, min(day) as first from scored group by objective_id) o
      join attended t on t.day >= o.first
      left join scored c on c.objective_id = o.objective_id and c.session_id = t.session_id)
    select json_build_object(
      'chosenName', (select pe.chosen_name from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
                     where cl.practice_id = ${practice} and cl.id = ${client}),
      'goals', ${goalsJson(practice, client)},
      'sessions', (select coalesce(json_agg(json_build_object('id', session_id, 'day', day) order by at), '[]') from attended),
      'lines', (select coalesce(json_agg(json_build_object('objectiveId', l.objective_id, 'from', l.from_place, 'values', l.values, 'outOf', l.out_of, 'more', coalesce(m.more, '[]'))), '[]')
        from (select objective_id, min(at) as from_place, json_agg(value order by at) as values, json_agg(out_of order by at) as out_of from grid group by objective_id) l
        left join (select objective_id, json_agg(json_build_object('at', at, 'support', support, 'details', details)) as more from (
            select objective_id, support, details, json_agg(at) as at from grid where support <> '{}' or details <> '{}' group by objective_id, support, details) alike
          group by objective_id) m on m.objective_id = l.objective_id),
      'before', (select coalesce(json_agg(json_build_object('objectiveId', b.objective_id, 'points', b.points)), '[]') from (
        select objective_id, json_agg(json_build_object('sessionId', visit_id, 'day', day, 'value', value, 'outOf', out_of,
                 'support', support, 'details', details) order by day, visit_id) as points
        from objective_baseline_point where practice_id = ${practice} and client_id = ${client} group by objective_id) b),
      'rests', (select coalesce(json_agg(json_build_object('sessionId', h.session_id, 'day', h.day, 'category', h.category, 'reason', a.reason) order by h.day, h.session_id), '[]')
                from held h join attendance_entry a on a.practice_id = ${practice} and a.id = h.standing_entry_id where h.outcome in ('absent', 'did-not-run')),
      'home', ${homeJson(practice, client)},
      'celebrations', ${celebrationsJson(practice, client)},
      'challenges', ${challengeEventsJson(practice, client)})::text)`;
});
