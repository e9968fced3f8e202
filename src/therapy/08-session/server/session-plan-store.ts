/** All SQL about session plans. A part is read only by whoever cares for the member it is of. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import { safetyJson } from "#people/server/safety-store.ts";
import type { PlannedActivity, PlannedPart } from "../session-plan.ts";
import type { readSessionPlan } from "../session-plan.api.ts";

type Page = Omit<z.input<typeof readSessionPlan.output>, "songs" | "materials">;

/** The session, by one of those who come and whom this person cares for: what they are to that one decides. */
export async function findPlannedSession(
  tx: Tx,
  { sessionId }: { readonly sessionId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const { rows } = await sql<{ clientId: string }>`
    select pt.client_id as "clientId" from participation pt where pt.practice_id = ${actor.practiceId} and pt.session_id = ${sessionId}
    order by pt.client_id = any(array${caseload(actor)}) desc, pt.client_id limit 1`.execute(tx);
  const first = rows[0];
  return first && { kind: "session", id: sessionId, clientId: first.clientId };
}

/** The activities of a version, row `v`, each with the parts of these clients. */
const activitiesJson = (clients: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object(
    'id', a.activity_id, 'name', a.name, 'bankIntervention', a.bank_intervention, 'song', a.song, 'key', a.key, 'beatsPerMinute', a.beats_per_minute,
    'minutes', a.minutes, 'steps', a.steps,
    'parts', (select coalesce(json_agg(json_build_object('clientId', p.client_id, 'interventionId', p.intervention_id, 'reason', p.reason,
        'objectiveIds', (select coalesce(json_agg(o.objective_id order by o.objective_id), '[]') from planned_part_objective o
          where o.practice_id = p.practice_id and o.session_id = p.session_id and o.version = p.version and o.activity_id = p.activity_id and o.client_id = p.client_id))
        order by p.client_id), '[]')
      from planned_part p where p.practice_id = a.practice_id and p.session_id = a.session_id and p.version = a.version and p.activity_id = a.activity_id
        and p.client_id in ${clients})) order by a.position), '[]')
  from planned_activity a where a.practice_id = v.practice_id and a.session_id = v.session_id and a.version = v.version)`;

const newestVersion = (practiceId: RawBuilder<unknown>, sessionId: RawBuilder<unknown>) => sql`(
  select * from session_plan_version v where v.practice_id = ${practiceId} and v.session_id = ${sessionId} order by v.version desc limit 1)`;

/** The newest plan of a session as one client’s room needs it, from a place `pt` in it: every activity, and of the parts their own. A song remembered for them since then comes in its new key. */
export const roomPlanJson: RawBuilder<RoomPlan> = sql`(
  select coalesce(json_agg(json_build_object('id', a.activity_id, 'name', a.name, 'bankIntervention', a.bank_intervention, 'song', a.song,
      'key', case when k.id is null then a.key else coalesce(k.key, a.key) end,
      'beatsPerMinute', case when k.id is null then a.beats_per_minute else coalesce(k.beats_per_minute, a.beats_per_minute) end,
      'minutes', a.minutes, 'steps', a.steps, 'interventionId', p.intervention_id, 'reason', coalesce(p.reason, ''),
      'songTitle', n.title, 'chart', n.chart,
      'objectiveIds', (select coalesce(json_agg(o.objective_id order by o.objective_id), '[]') from planned_part_objective o
        where o.practice_id = a.practice_id and o.session_id = a.session_id and o.version = a.version and o.activity_id = a.activity_id and o.client_id = pt.client_id)
    ) order by a.position), '[]')
  from ${newestVersion(sql`pt.practice_id`, sql`pt.session_id`)} v
  join planned_activity a on a.practice_id = v.practice_id and a.session_id = v.session_id and a.version = v.version
  left join planned_part p on p.practice_id = a.practice_id and p.session_id = a.session_id and p.version = a.version and p.activity_id = a.activity_id and p.client_id = pt.client_id
  left join song_now n on n.practice_id = a.practice_id and n.song_id::text = a.song
  left join lateral (select * from client_song c where c.practice_id = a.practice_id and c.client_id = pt.client_id and c.song = a.song and c.recorded_at > v.recorded_at
    order by c.id desc limit 1) k on not k.dropped)`;

export interface RoomPlanActivity extends Omit<z.input<typeof PlannedActivity>, "parts">, Omit<PlannedPart, "clientId"> {
  readonly songTitle: string | null;
  readonly chart: string | null;
}
type RoomPlan = readonly RoomPlanActivity[];

/** How far back last time’s plan is looked for. */
const LAST_WITHIN = sql.lit("180 days");

export async function planPage(tx: Tx, actor: Actor, sessionId: string): Promise<Page | undefined> {
  const practice = sql<string>`s.practice_id`;
  const mine = sql`(select client_id from mine)`;
  const { rows } = await sql<{ page: Page }>`
    with mine as materialized (select pt.client_id from participation pt
      where pt.practice_id = ${actor.practiceId} and pt.session_id = ${sessionId} and pt.client_id = any(array${caseload(actor)}))
    select json_build_object(
      'session', json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'minutes', s.minutes, 'place', s.place),
      'members', (select coalesce(json_agg(json_build_object('clientId', cl.id, 'chosenName', pe.chosen_name,
          'safety', ${safetyJson(practice, sql`cl.id`)},
          'objectives', (select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title) order by o.position, o.id), '[]')
            from objective_now o join goal_now g on g.practice_id = o.practice_id and g.id = o.goal_id
            where o.practice_id = cl.practice_id and o.client_id = cl.id and o.status = 'active' and g.status = 'active'),
          'interventions', (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'bankIntervention', i.bank_intervention, 'music', i.music,
              'objectiveIds', (select json_agg(x.objective_id order by x.objective_id) from intervention_objective x
                where x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version)) order by i.position, i.id), '[]')
            from intervention_now i where i.practice_id = cl.practice_id and i.client_id = cl.id and i.status = 'active'),
          'songs', (select coalesce(json_agg(json_build_object('song', k.song, 'key', k.key, 'beatsPerMinute', k.beats_per_minute)), '[]')
            from (select distinct on (song) * from client_song c where c.practice_id = cl.practice_id and c.client_id = cl.id order by song, id desc) k where not k.dropped)
        ) order by pe.chosen_name, cl.id), '[]')
        from client cl join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id where cl.practice_id = s.practice_id and cl.id in ${mine}),
      'others', (select count(*)::int from participation pt where pt.practice_id = s.practice_id and pt.session_id = s.id and pt.client_id not in ${mine}),
      'plan', (select json_build_object('version', v.version, 'at', instant(v.recorded_at), 'activities', ${activitiesJson(mine)})
        from ${newestVersion(practice, sql`s.id`)} v),
      'last', (select json_build_object('day', e.day, 'activities', ${activitiesJson(mine)})
        from (select b.practice_id, b.id, b.day, b.starts_at, count(*) as shared from participation pt join session b on b.practice_id = pt.practice_id and b.id = pt.session_id
            where pt.practice_id = s.practice_id and pt.client_id in ${mine} and pt.day between s.day - ${LAST_WITHIN}::interval and s.day and b.starts_at < s.starts_at
              and exists (select from planned_part p where p.practice_id = pt.practice_id and p.session_id = pt.session_id and p.client_id = pt.client_id)
            group by b.practice_id, b.id, b.day, b.starts_at order by shared desc, b.starts_at desc limit 1) e
          join lateral ${newestVersion(sql`e.practice_id`, sql`e.id`)} v on true),
      'templates', (select coalesce(json_agg(json_build_object('templateId', t.template_id, 'name', t.name, 'activities', t.activities) order by t.name, t.template_id), '[]')
        from (select distinct on (template_id) * from session_template where practice_id = s.practice_id order by template_id, id desc) t where not t.dropped)
    ) as page
    from session s where s.practice_id = ${actor.practiceId} and s.id = ${sessionId}`.execute(tx);
  return rows[0]?.page;
}

/** Whom of the session this person cares for, and which objectives and interventions are each one’s own. */
export async function whoIsPlannedFor(tx: Tx, actor: Actor, sessionId: string) {
  const { rows } = await sql<{ clientId: string; owns: string[] }>`
    select pt.client_id as "clientId",
      (select coalesce(json_agg(id), '[]') from (select o.id from objective o where o.practice_id = pt.practice_id and o.client_id = pt.client_id
        union all select i.id from intervention i where i.practice_id = pt.practice_id and i.client_id = pt.client_id) own) as owns
    from participation pt where pt.practice_id = ${actor.practiceId} and pt.session_id = ${sessionId} and pt.client_id = any(array${caseload(actor)})`.execute(
    tx,
  );
  return new Map(rows.map(({ clientId, owns }) => [clientId, new Set(owns)]));
}

/** The newest version, held until this deed is done, so that of two at once the second finds it changed. */
export async function latestPlanVersion(tx: Tx, practiceId: string, sessionId: string): Promise<number> {
  await tx.selectFrom("session").select("id").where("practiceId", "=", practiceId).where("id", "=", sessionId).forUpdate().execute();
  const row = await tx
    .selectFrom("sessionPlanVersion")
    .select((is) => is.fn.max("version").as("version"))
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", sessionId)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

interface Version {
  readonly sessionId: string;
  readonly version: number;
  readonly at: string;
}

export async function savePlan(
  tx: Tx,
  { practiceId, personId }: Actor,
  { sessionId, version, at }: Version,
  activities: readonly PlannedActivity[],
): Promise<void> {
  await tx.insertInto("sessionPlanVersion").values({ practiceId, sessionId, version, recordedBy: personId, recordedAt: at }).execute();
  const place = { practiceId, sessionId, version };
  for (const [position, { id, parts, steps, ...wording }] of activities.entries()) {
    const activity = { ...place, activityId: id };
    await tx
      .insertInto("plannedActivity")
      .values({ ...activity, position, ...wording, steps: JSON.stringify(steps) })
      .execute();
    if (parts.length === 0) continue;
    await tx
      .insertInto("plannedPart")
      .values(parts.map(({ clientId, interventionId, reason }) => ({ ...activity, clientId, interventionId, reason })))
      .execute();
    const served = parts.flatMap(({ clientId, objectiveIds }) =>
      [...new Set(objectiveIds)].map((objectiveId) => ({ ...activity, clientId, objectiveId })),
    );
    if (served.length > 0) await tx.insertInto("plannedPartObjective").values(served).execute();
  }
}

/** The parts of members somebody else plans for go along unchanged where their activity is still there. */
export async function keepPartsOfOthers(tx: Tx, actor: Actor, { sessionId, version }: Version, own: readonly string[]): Promise<void> {
  const before = version - 1;
  const theirs = sql`b.practice_id = ${actor.practiceId} and b.session_id = ${sessionId} and b.version = ${before} and b.client_id <> all(${own}::uuid[])
    and exists (select from planned_activity a where a.practice_id = b.practice_id and a.session_id = b.session_id and a.version = ${version} and a.activity_id = b.activity_id)`;
  await sql`insert into planned_part (practice_id, session_id, version, activity_id, client_id, intervention_id, reason)
    select b.practice_id, b.session_id, ${version}, b.activity_id, b.client_id, b.intervention_id, b.reason from planned_part b where ${theirs}`.execute(
    tx,
  );
  await sql`insert into planned_part_objective (practice_id, session_id, version, activity_id, client_id, objective_id)
    select b.practice_id, b.session_id, ${version}, b.activity_id, b.client_id, b.objective_id from planned_part_objective b where ${theirs}`.execute(
    tx,
  );
}

export async function saveTemplate(
  tx: Tx,
  actor: Actor,
  { activities, ...template }: { id: string; templateId: string; name: string; activities: readonly unknown[]; dropped: boolean },
  at: string,
): Promise<void> {
  await tx
    .insertInto("sessionTemplate")
    .values({
      practiceId: actor.practiceId,
      ...template,
      activities: JSON.stringify(activities),
      recordedBy: actor.personId,
      recordedAt: at,
    })
    .execute();
}
