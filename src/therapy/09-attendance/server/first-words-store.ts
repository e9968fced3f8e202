/** A client's session about which nothing is written yet: known at the door, kept together with the end. Whatever was written before takes the longer way. */
import { sql } from "kysely";
import type { FoundWith } from "#foundation/server/door.ts";
import type { SwiftDeed } from "#foundation/server/swift-deed.ts";
import type { z } from "zod";
import { type Measured, scoresOf } from "#session/score.ts";
import { markColumns, markTypes, markValues } from "#session/server/mark-store.ts";
import type { keepWholeSession } from "../whole-session.api.ts";

type Ids = z.output<typeof keepWholeSession.ids>;
type Input = z.output<typeof keepWholeSession.input>;
type Output = z.input<typeof keepWholeSession.output>;

interface Known {
  readonly minutes: number;
  readonly day: string;
  readonly objectives: readonly Measured[];
}

/** Null when something is written already. */
const known: FoundWith<Ids>["row"] = () => sql`
  select json_build_object('minutes', s.minutes, 'day', s.day, 'objectives',
    (select coalesce(json_agg(json_build_object('id', o.id, 'measure', o.settings, 'form', o.form)), '[]') from objective_now o
     where o.practice_id = s.practice_id and o.client_id = found.client_id))
  from session s
  where s.practice_id = who.practice_id and s.id = found.id
    and not exists (select from attendance_entry a where a.practice_id = s.practice_id and a.session_id = s.id and a.client_id = found.client_id)
    and not exists (select from mark m where m.practice_id = s.practice_id and m.session_id = s.id and m.client_id = found.client_id)
    and not exists (select from note n where n.practice_id = s.practice_id and n.session_id = s.id and n.client_id = found.client_id)`;

export const firstWords: SwiftDeed<Ids, Input, Output, Known> = {
  known,
  keep: (told, { ids, input: { attendance, marks, note } }) => {
    if (!told || attendance.supersedes !== null || (note !== null && note.basedOn !== 0)) return undefined;
    const { minutes, day, objectives } = told;
    const values = {
      ...ids,
      day,
      attendance: JSON.stringify(attendance),
      marks: JSON.stringify(marks),
      scores: JSON.stringify(scoresOf(objectives, marks, minutes)),
      note: JSON.stringify(note ?? {}),
    };
    return { values, answer: { attendanceId: attendance.id, marks: marks.length, noteVersion: note === null ? null : 1 } };
  },
  rows: (its) => {
    const place = sql`${its("practiceId")}::uuid, ${its("sessionId")}::uuid, ${its("clientId")}::uuid`;
    const person = sql`${its("personId")}::uuid`;
    return sql`
  entered as (
    insert into attendance_entry (practice_id, session_id, client_id, id, outcome, category, reason, told_at, at_device, minutes_there, cut_short, recorded_by)
    select ${place}, a.id, a.outcome, a.category, a.reason, a."toldAt", a.at, a."minutesThere", a."cutShort", ${person}
    from json_to_record(${its("attendance")}::json) as a (id uuid, outcome text, category text, reason text, "toldAt" timestamptz, at text,
      "minutesThere" int, "cutShort" text)),
  marked as (
    insert into mark (practice_id, session_id, client_id, id, objective_id, kind, level, value, part, takes_back, at_device, steady_ms, source, ${markColumns},
      recorded_by)
    select ${place}, m.id, m."objectiveId", m.kind, m.level, m.value, m.part, m."takesBack", m.at, m."steadyMs", m.source, ${markValues}, ${person}
    from json_to_recordset(${its("marks")}::json) as m (id uuid, "objectiveId" uuid, kind text, level text, value double precision, part text,
      "takesBack" uuid, at text, "steadyMs" double precision, source text, ${markTypes})),
  begun as (
    insert into note (practice_id, session_id, client_id, id, author_id, language, version, words, edited_at)
    select ${place}, n.id, ${person}, n.language, 1, n.words, ${its("now")}::timestamptz
    from json_to_record(${its("note")}::json) as n (id uuid, language text, words text) where n.id is not null),
  scored as (
    insert into session_score (practice_id, session_id, client_id, day, objective_id, value, out_of, support, details)
    select ${place}, ${its("day")}::date, c."objectiveId", c.value, c."outOf", c.support, c.details
    from json_to_recordset(${its("scores")}::json) as c ("objectiveId" uuid, value double precision, "outOf" double precision, support jsonb, details jsonb))`;
  },
};
