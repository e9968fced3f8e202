/** The floor's own small tables, filled from the very data the product holds: eight tables, nine secondary indexes, no rules. */
import type pg from "pg";

const STATEMENTS = [
  "create schema floor",
  "create table floor.client as select c.id, p.chosen_name as name from client c join person p on p.practice_id = c.practice_id and p.id = c.person_id",
  "create table floor.care as select client_id, person_id as therapist_id from care_relation",
  "create table floor.goal as select id, client_id, clinical_wording as wording, nature from goal_now",
  "create table floor.objective as select id, goal_id, client_id, title, position from objective_now",
  `create table floor.session as select s.id, t.client_id, s.therapist_id, s.day, s.starts_at, a.outcome, a.category
   from session s join participation t on t.practice_id = s.practice_id and t.session_id = s.id
   left join attendance_entry a on a.practice_id = s.practice_id and a.session_id = s.id and a.client_id = t.client_id`,
  "create table floor.measure as select session_id, client_id, objective_id, day, value, out_of from session_score",
  "create table floor.note as select id, session_id, client_id, words from note",
  "create table floor.audit (id bigint generated always as identity primary key, at timestamptz not null default now(), who uuid not null, action text not null, client_id uuid)",
  ...["client", "goal", "objective", "session", "note"].map((table) => `alter table floor.${table} add primary key (id)`),
  "alter table floor.measure add primary key (session_id, objective_id)",
  "create index on floor.care (therapist_id)",
  "create index on floor.goal (client_id)",
  "create index on floor.objective (client_id)",
  "create index on floor.session (client_id, day)",
  "create index on floor.session (therapist_id, day)",
  "create index on floor.session (therapist_id, day) where outcome = 'absent'",
  "create index on floor.measure (client_id, day)",
  "create index on floor.note (session_id)",
  "create index on floor.audit (client_id)",
];

export async function makeFloorTables(pool: pg.Pool): Promise<void> {
  for (const statement of STATEMENTS) await pool.query(statement);
  await pool.query("vacuum analyze");
}
