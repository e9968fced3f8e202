/** A client's session in two questions: what is known of it, and everything that is to be kept. */
import { sql } from "kysely";
import { askedOften } from "#foundation/server/asked-often.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Measured } from "#session/score.ts";
import { scoresOf } from "#session/score.ts";
import type { Mark } from "#session/mark.ts";
import { markColumns, marksJson, markTypes, markValues } from "#session/server/mark-store.ts";
import type { WholeSession } from "../whole-session.api.ts";

interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

interface Known {
  readonly minutes: number;
  readonly day: string;
  readonly objectives: readonly Measured[];
  readonly marks: readonly Mark[];
  /** The entry that what is corrected stands for. */
  readonly meant: string | null;
}

export type Kept = { readonly marks: number; readonly noteVersion: number | null };

/** Answers what stood in the way, if something did; then nothing of it may stay. */
export async function keepWhole(
  tx: Tx,
  { practiceId, personId }: Actor,
  place: Place,
  { attendance, marks, note }: WholeSession,
  now: string,
): Promise<Kept | "supersedes-unknown-entry" | "changed-meanwhile"> {
  const [known] = await KNOWN.rows(tx, { practiceId, ...place, entryId: attendance.supersedes });
  if (!known) throw new Error("A session that was found is gone");
  if (attendance.supersedes !== null && known.meant === null) return "supersedes-unknown-entry";
  const kept = new Set<string>(known.marks.map(({ id }) => id));
  const fresh = marks.filter(({ id }) => !kept.has(id));
  const scores = scoresOf(known.objectives, [...known.marks, ...fresh], known.minutes);
  const [written] = await WRITE.rows(tx, {
    practiceId,
    personId,
    ...place,
    day: known.day,
    now,
    attendance: JSON.stringify({ ...attendance, supersedes: known.meant }),
    marks: JSON.stringify(fresh),
    scores: JSON.stringify(scores),
    note: JSON.stringify(note === null ? [] : [note]),
  });
  const noteVersion = written?.version ?? null;
  return note !== null && noteVersion === null ? "changed-meanwhile" : { marks: fresh.length, noteVersion };
}

const KNOWN = askedOften<{ practiceId: string; sessionId: string; clientId: string; entryId: string | null }, Known>((its) => {
  const client = sql<string>`${its("clientId")}::uuid`;
  return sql`
    select s.minutes, s.day, ${marksJson(sql`s.practice_id`, sql`s.id`, client)} as marks,
      (select coalesce(json_agg(json_build_object('id', o.id, 'measure', o.settings, 'form', o.form)), '[]') from objective_now o
       where o.practice_id = s.practice_id and o.client_id = ${client}) as objectives,
      coalesce((select a.id from attendance_entry a where a.practice_id = s.practice_id and a.id = ${its("entryId")}::uuid
          and a.session_id = s.id and a.client_id = ${client}),
        (select e.entry_id from attendance_echo e where e.practice_id = s.practice_id and e.id = ${its("entryId")}::uuid
          and e.session_id = s.id and e.client_id = ${client})) as meant
    from session s where s.practice_id = ${its("practiceId")} and s.id = ${its("sessionId")}`;
});

interface Writing {
  readonly practiceId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly day: string;
  readonly now: string;
  readonly attendance: string;
  readonly marks: string;
  readonly scores: string;
  readonly note: string;
}

/** Keys are looked at when all of it is there, so a mark may stand before the one it takes back. A key that points elsewhere undoes everything. */
const WRITE = askedOften<{ [Name in keyof Writing]: Writing[Name] }, { version: number | null }>(
  (its) => sql`
  with place as materialized (
    select ${its("practiceId")}::uuid as practice_id, ${its("sessionId")}::uuid as session_id, ${its("clientId")}::uuid as client_id, ${its("personId")}::uuid as person_id),
  entry as (
    insert into attendance_entry (practice_id, session_id, client_id, id, outcome, category, reason, told_at, at_device, supersedes, minutes_there, cut_short,
      correction, recorded_by)
    select p.practice_id, p.session_id, p.client_id, a.id, a.outcome, a.category, a.reason, a."toldAt", a.at, a.supersedes, a."minutesThere", a."cutShort",
      a.correction, p.person_id
    from place p, json_to_record(${its("attendance")}::json) as a (id uuid, outcome text, category text, reason text, "toldAt" timestamptz, at text,
      supersedes uuid, "minutesThere" int, "cutShort" text, correction text)),
  marked as (
    insert into mark (practice_id, session_id, client_id, id, objective_id, kind, level, value, part, takes_back, at_device, steady_ms, source, ${markColumns},
      recorded_by)
    select p.practice_id, p.session_id, p.client_id, m.id, m."objectiveId", m.kind, m.level, m.value, m.part, m."takesBack", m.at, m."steadyMs", m.source,
      ${markValues}, p.person_id
    from place p, json_to_recordset(${its("marks")}::json) as m (id uuid, "objectiveId" uuid, kind text, level text, value double precision, part text,
      "takesBack" uuid, at text, "steadyMs" double precision, source text, ${markTypes})),
  scores as materialized (
    select * from json_to_recordset(${its("scores")}::json) as c ("objectiveId" uuid, value double precision, "outOf" double precision, support jsonb, details jsonb)),
  unscored as (
    delete from session_score c using place p
    where c.practice_id = p.practice_id and c.session_id = p.session_id and c.client_id = p.client_id and c.objective_id <> all (array(select "objectiveId" from scores))),
  scored as (
    insert into session_score (practice_id, session_id, client_id, day, objective_id, value, out_of, support, details)
    select p.practice_id, p.session_id, p.client_id, ${its("day")}::date, c."objectiveId", c.value, c."outOf", c.support, c.details from place p, scores c
    on conflict (practice_id, client_id, objective_id, session_id)
    do update set value = excluded.value, out_of = excluded.out_of, support = excluded.support, details = excluded.details),
  draft as materialized (
    select * from json_to_recordset(${its("note")}::json) as n (id uuid, language text, words text, "basedOn" int)),
  begun as (
    insert into note (practice_id, session_id, client_id, id, author_id, language, version, words, edited_at)
    select p.practice_id, p.session_id, p.client_id, d.id, p.person_id, d.language, 1, d.words, ${its("now")}::timestamptz from place p, draft d where d."basedOn" = 0
    on conflict (practice_id, session_id, client_id) do nothing returning version),
  changed as (
    update note n set language = d.language, words = d.words, version = d."basedOn" + 1, edited_at = ${its("now")}::timestamptz from place p, draft d
    where n.practice_id = p.practice_id and n.session_id = p.session_id and n.client_id = p.client_id and n.id = d.id and n.version = d."basedOn" and d."basedOn" > 0
    returning n.version)
  select (select version from begun union all select version from changed) as version`,
);
