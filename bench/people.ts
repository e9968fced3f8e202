/** Who asks in a measurement, and what about: sign-ins of the seeded therapists, the clients that are read, and planned sessions to write about. */
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Database } from "#foundation/server/database.ts";
import { makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";

export interface Therapist {
  readonly id: string;
  readonly cookie: string;
  readonly clients: readonly string[];
}

export interface Spare {
  readonly sessionId: string;
  readonly clientId: string;
  readonly startsAt: string;
  readonly day: string;
}

/** An export somebody has asked for, with a reason; it is fetched again and again. */
export interface AskedExport {
  readonly exportId: string;
  readonly clientId: string;
  readonly therapistId: string;
  readonly cookie: string;
}

export interface People {
  readonly day: string;
  /** Whose clients are read. */
  readonly readers: readonly Therapist[];
  /** Whose clients are written about: never read, so that reading stays the same work in every round. */
  readonly writer: Therapist;
  readonly spares: Spare[];
  readonly objectives: ReadonlyMap<string, readonly string[]>;
  /** One of each client that is read. */
  readonly exports: readonly AskedExport[];
}

export async function preparePeople(
  database: Database,
  { day, spares }: { readonly day: string; readonly spares: number },
): Promise<People> {
  const { rows } = await database.pool.query<{ id: string; accountId: string; clients: string[] }>(`
    select p.id, p.account_id as "accountId", array_agg(r.client_id::text order by r.client_id) as clients
    from person p join care_relation r on r.practice_id = p.practice_id and r.person_id = p.id group by p.id, p.account_id, p.email order by length(p.email), p.email`);
  const therapists: Therapist[] = [];
  for (const { id, accountId, clients } of rows) {
    const { secret } = await makeSignIn(database.db, { accountId, amr: "pwd+otp" });
    therapists.push({ id, clients, cookie: `sostenuto.sign-in=${secret}` });
  }
  const writer = therapists.pop();
  if (!writer || therapists.length === 0) throw new Error("A measurement needs two therapists: seed more than 40 clients");
  const made = await planSpares(database.pool, writer, day, spares);
  const { rows: plans } = await database.pool.query<{ clientId: string; objectives: string[] }>(
    'select client_id as "clientId", array_agg(id::text) as objectives from objective group by client_id',
  );
  return {
    day,
    readers: therapists,
    writer,
    spares: made,
    objectives: new Map(plans.map((plan) => [plan.clientId, plan.objectives])),
    exports: await askForExports(database.pool, therapists),
  };
}

async function askForExports(pool: pg.Pool, therapists: readonly Therapist[]): Promise<AskedExport[]> {
  const asked = therapists.flatMap(({ id, cookie, clients }) =>
    clients.map((clientId) => ({ cookie, therapistId: id, clientId, exportId: randomUUID() })),
  );
  await pool.query(
    `insert into record_export (practice_id, id, client_id, reason, language, made_by, made_at, until)
     select p.practice_id, e."exportId", e."clientId", 'measured', 'en', e."therapistId", now(), now() + interval '1 day'
     from practice p cross join json_to_recordset($1::json) as e("exportId" uuid, "clientId" uuid, "therapistId" uuid)`,
    [JSON.stringify(asked.map(({ exportId, clientId, therapistId }) => ({ exportId, clientId, therapistId })))],
  );
  return asked;
}

/** Sessions of the past year that nothing is written about yet. */
async function planSpares(pool: pg.Pool, writer: Therapist, day: string, count: number): Promise<Spare[]> {
  const { rows } = await pool.query<Spare>(
    `with spare as materialized (
       select gen_random_uuid() as id, ($1::uuid[])[1 + n % cardinality($1::uuid[])] as client_id, $2::date - 1 - n % 300 as day from generate_series(1, $3::int) n),
     planned as (insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id, stands_beside)
       select p.practice_id, s.id, s.day, '17:00', s.day + time '22:00' at time zone 'UTC', 40, $4::uuid, true from spare s cross join practice p),
     placed as (insert into participation (practice_id, session_id, client_id, day) select p.practice_id, s.id, s.client_id, s.day from spare s cross join practice p)
     select id as "sessionId", client_id as "clientId", day, instant(day + time '22:00' at time zone 'UTC') as "startsAt" from spare`,
    [writer.clients, day, count, writer.id],
  );
  return rows;
}
