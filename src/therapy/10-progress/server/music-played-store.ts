/** The music that was meant for each objective in each attended session, read from the newest plan of the session. */
import { type RawBuilder, sql } from "kysely";
import { librarySongs } from "#library/server/library-data.ts";
import type { MusicPlayed } from "../music-played.ts";

/** Songs that ship with the product are no rows of the database: their titles go along with the question. */
const SHIPPED_TITLES = sql`${sql.lit(JSON.stringify(Object.fromEntries(librarySongs().map(({ id, title }) => [id, title]))))}::jsonb`;

type Sql = RawBuilder<string>;

/** What an intervention said of one element of its music when the session was. */
const element = (name: string) =>
  sql`(select m ->> 'value' from jsonb_array_elements(v.music) m where m ->> 'element' = ${sql.lit(name)} limit 1)`;

/** A key or a tempo of the activity itself comes before what the intervention says of it. */
export const musicPlayedJson = (practiceId: Sql, clientId: Sql): RawBuilder<MusicPlayed[]> => sql`(
  select coalesce(json_agg(json_build_object('sessionId', x.session_id, 'objectiveId', o.objective_id, 'intervention', coalesce(v.name, a.name),
      'song', coalesce(n.title, ${SHIPPED_TITLES} ->> a.song, a.song), 'key', coalesce(a.key, ${element("key")}), 'beatsPerMinute', a.beats_per_minute,
      'instrument', ${element("instrumentation")}, 'live', ${element("live-or-recorded")}) order by x.day, x.session_id, a.position), '[]')
  from participation x
  join session s on s.practice_id = x.practice_id and s.id = x.session_id
  join lateral (select max(version) as version from session_plan_version w where w.practice_id = x.practice_id and w.session_id = x.session_id) newest on true
  join planned_part p on p.practice_id = x.practice_id and p.session_id = x.session_id and p.version = newest.version and p.client_id = x.client_id
  join planned_part_objective o on o.practice_id = p.practice_id and o.session_id = p.session_id and o.version = p.version and o.activity_id = p.activity_id
    and o.client_id = p.client_id
  join planned_activity a on a.practice_id = p.practice_id and a.session_id = p.session_id and a.version = p.version and a.activity_id = p.activity_id
  left join song_now n on n.practice_id = a.practice_id and n.song_id::text = a.song
  left join lateral (select i.name, i.music from intervention_version i where i.practice_id = p.practice_id and i.intervention_id = p.intervention_id
    order by i.recorded_at <= s.starts_at desc, case when i.recorded_at <= s.starts_at then i.version else -i.version end desc limit 1) v on true
  where x.practice_id = ${practiceId} and x.client_id = ${clientId} and x.outcome in ('came', 'partly'))`;
