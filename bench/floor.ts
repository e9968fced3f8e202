/** The floor: a bare Fastify and pg doing the same work with one statement and one audit row, no sign-in, no rights, no history. A limit, not a rival. */
import Fastify from "fastify";
import type pg from "pg";
import { poolOnServer } from "#foundation/server/database.ts";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";

const { DATABASE_URL: url, DATA_DIR: directory = "data" } = process.env;
const pool: pg.Pool = url ? poolOnServer(url, { max: 8 }) : (await openEmbeddedDatabase({ directory })).pool;

/** Every answer leaves its trace in the same transaction, as the product's do. */
const traced = (action: string, select: string) => `
  with trace as (insert into floor.audit (who, action, client_id) values ($1, '${action}', ${action === "chart" || action === "export" ? "$2::uuid" : "null"}))
  ${select}`;

const W1 = `
  with trace as (insert into floor.audit (who, action, client_id) values ($1, 'session', $2)),
  held as (insert into floor.session (id, client_id, therapist_id, day, starts_at, outcome) values ($3, $2, $1, $4, $5, 'came')),
  measured as (insert into floor.measure (session_id, client_id, objective_id, day, value, out_of)
    select $3, $2, m."objectiveId", $4, m.value, null from json_to_recordset($6::json) as m("objectiveId" uuid, value double precision))
  insert into floor.note (id, session_id, client_id, words) values ($7, $3, $2, $8)`;

const W2 = traced(
  "chart",
  `
  select json_build_object(
    'name', (select name from floor.client where id = $2::uuid),
    'goals', (select json_agg(json_build_object('id', g.id, 'wording', g.wording, 'nature', g.nature,
        'objectives', (select json_agg(json_build_object('id', o.id, 'title', o.title) order by o.position) from floor.objective o where o.goal_id = g.id)))
      from floor.goal g where g.client_id = $2::uuid),
    'sessions', (select json_agg(json_build_object('id', s.id, 'day', s.day, 'outcome', s.outcome, 'category', s.category, 'values', m.folded) order by s.day)
      from floor.session s left join (select session_id, json_object_agg(left(objective_id::text, 8) || right(objective_id::text, 4), value) as folded
        from floor.measure where client_id = $2::uuid group by session_id) m on m.session_id = s.id
      where s.client_id = $2::uuid and s.outcome is not null))::text as body`,
);

const W3 = traced(
  "day",
  `
  select coalesce(json_agg(json_build_object('id', s.id, 'clientId', s.client_id, 'name', c.name, 'startsAt', s.starts_at, 'outcome', s.outcome) order by s.starts_at), '[]')::text as body
  from floor.session s join floor.client c on c.id = s.client_id where s.therapist_id = $1 and s.day = $2`,
);

const W4 = traced(
  "absences",
  `
  select coalesce(json_agg(json_build_object('clientId', a.client_id, 'name', c.name, 'absences', a.sessions)), '[]')::text as body
  from (select client_id, json_agg(json_build_object('id', id, 'day', day, 'category', category) order by day) as sessions
    from floor.session where therapist_id = $1 and outcome = 'absent' and day between $2 and $3 group by client_id) a join floor.client c on c.id = a.client_id`,
);

/** Everything the floor holds of one client, notes included. */
const W5 = traced(
  "export",
  `
  select json_build_object(
    'client', (select row_to_json(c) from floor.client c where c.id = $2::uuid),
    'goals', (select json_agg(row_to_json(g)) from floor.goal g where g.client_id = $2::uuid),
    'objectives', (select json_agg(row_to_json(o)) from floor.objective o where o.client_id = $2::uuid),
    'sessions', (select json_agg(row_to_json(s)) from floor.session s where s.client_id = $2::uuid),
    'measures', (select json_agg(row_to_json(m)) from floor.measure m where m.client_id = $2::uuid),
    'notes', (select json_agg(row_to_json(n)) from floor.note n join floor.session s on s.id = n.session_id and s.client_id = n.client_id where s.client_id = $2::uuid))::text as body`,
);

const app = Fastify({ logger: false });
const answer = async (name: string, text: string, values: readonly unknown[]) => {
  const { rows } = await pool.query<{ body: string }>({ name, text, values: [...values] });
  return rows[0]?.body ?? "{}";
};

interface Session {
  readonly therapistId: string;
  readonly clientId: string;
  readonly sessionId: string;
  readonly day: string;
  readonly startsAt: string;
  readonly measures: readonly { readonly objectiveId: string; readonly value: number }[];
  readonly noteId: string;
  readonly words: string;
}

app.post<{ Body: Session }>("/session", async ({ body: it }, reply) => {
  await pool.query({
    name: "w1",
    text: W1,
    values: [it.therapistId, it.clientId, it.sessionId, it.day, it.startsAt, JSON.stringify(it.measures), it.noteId, it.words],
  });
  return reply.type("application/json").send(`{"id":"${it.sessionId}"}`);
});
app.get<{ Params: { therapist: string; client: string } }>("/chart/:therapist/:client", async ({ params }, reply) =>
  reply.type("application/json").send(await answer("w2", W2, [params.therapist, params.client])),
);
app.get<{ Params: { therapist: string; client: string } }>("/export/:therapist/:client", async ({ params }, reply) =>
  reply.type("application/json").send(await answer("w5", W5, [params.therapist, params.client])),
);
app.get<{ Params: { therapist: string; day: string } }>("/day/:therapist/:day", async ({ params }, reply) =>
  reply.type("application/json").send(await answer("w3", W3, [params.therapist, params.day])),
);
app.get<{ Params: { therapist: string; from: string; until: string } }>("/absences/:therapist/:from/:until", async ({ params }, reply) =>
  reply.type("application/json").send(await answer("w4", W4, [params.therapist, params.from, params.until])),
);

console.log(`The floor is ready at ${await app.listen({ host: "127.0.0.1", port: Number(process.env.PORT ?? 0) })}`);
process.once("SIGTERM", () => process.exit(0));
