/** All SQL about marks and the scores derived from them. */
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { MeasureForm, MethodSettings } from "#assessment/method.ts";
import type { ObjectiveId } from "#plan/objective.ts";
import type { Mark } from "../mark.ts";
import type { Score } from "../note.ts";
import { scoresOf } from "../score.ts";

export interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

export const markJson = sql`json_build_object('id', m.id, 'objectiveId', m.objective_id, 'kind', m.kind, 'level', m.level, 'value', m.value, 'part', m.part,
  'takesBack', m.takes_back, 'at', m.at_device, 'steadyMs', m.steady_ms, 'source', m.source, 'nth', m.nth, 'outOf', m.out_of, 'estimated', m.estimated,
  'observer', m.observer, 'music', m.music, 'beats', m.beats)`;

/** Beside a row of what a mark holds in JSON, for inserts that read many at once. */
export const markColumns = sql`nth, out_of, estimated, observer, music, beats`;
export const markValues = sql`m.nth, m."outOf", coalesce(m.estimated, false), m.observer, m.music, m.beats`;
export const markTypes = sql`nth int, "outOf" double precision, estimated boolean, observer text, music jsonb, beats jsonb`;

export const marksJson = (
  practiceId: RawBuilder<string>,
  sessionId: RawBuilder<string>,
  clientId: RawBuilder<string>,
): RawBuilder<Mark[]> => sql`(
  select coalesce(json_agg(${markJson} order by m.id), '[]') from mark m
  where m.practice_id = ${practiceId} and m.session_id = ${sessionId} and m.client_id = ${clientId})`;

export const scoreJson = sql`json_build_object('objectiveId', c.objective_id, 'value', c.value, 'outOf', c.out_of, 'support', c.support, 'details', c.details)`;

/** Keeps each mark once. A mark already kept is a duplicate; one that points at nothing of this client is rejected by name, and the others are kept. */
export async function keepMarks(tx: Tx, actor: Actor, { sessionId, clientId }: Place, marks: readonly Mark[]) {
  const { practiceId } = actor;
  const known = await knownIds(tx, practiceId, clientId, marks);
  const here = new Set<string>(marks.map(({ id }) => id));
  const rejected = new Map<string, string>();
  for (const mark of marks) {
    if (!known.objectives.has(mark.objectiveId)) rejected.set(mark.id, "unknown-objective");
    else if (mark.takesBack && !known.marks.has(mark.takesBack) && !here.has(mark.takesBack))
      rejected.set(mark.id, "takes-back-unknown-mark");
  }
  const rows = marks
    .filter(({ id }) => !rejected.has(id))
    .sort((a, b) => Number(a.kind === "take-back") - Number(b.kind === "take-back"))
    .map(({ at, music, beats, ...mark }) => ({
      practiceId,
      sessionId,
      clientId,
      ...mark,
      music: music && JSON.stringify(music),
      beats: beats && JSON.stringify(beats),
      atDevice: at,
      recordedBy: actor.personId,
    }));
  const added =
    rows.length === 0
      ? []
      : await tx
          .insertInto("mark")
          .values(rows)
          .onConflict((same) => same.columns(["practiceId", "id"]).doNothing())
          .returning("id")
          .execute();
  const accepted = new Set(added.map(({ id }) => id));
  return marks.map(({ id }) => ({
    id,
    outcome: rejected.has(id) ? ("rejected" as const) : accepted.has(id) ? ("accepted" as const) : ("duplicate" as const),
    code: rejected.get(id) ?? null,
  }));
}

async function knownIds(tx: Tx, practiceId: string, clientId: string, marks: readonly Mark[]) {
  const objectiveIds = [...new Set(marks.map((mark) => mark.objectiveId))];
  const takenBack = marks.flatMap((mark) => mark.takesBack ?? []);
  const { rows } = await sql<{ id: string; isMark: boolean }>`
    select id, false as "isMark" from objective where practice_id = ${practiceId} and client_id = ${clientId} and id = any(${objectiveIds}::uuid[])
    union all select id, true from mark where practice_id = ${practiceId} and client_id = ${clientId} and id = any(${takenBack}::uuid[])`.execute(
    tx,
  );
  return {
    objectives: new Set(rows.filter((row) => !row.isMark).map(({ id }) => id)),
    marks: new Set(rows.filter((row) => row.isMark).map(({ id }) => id)),
  };
}

export async function marksOf(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<Mark[]> {
  const { rows } = await sql<{ mark: Mark }>`
    select ${markJson} as mark from mark m where m.practice_id = ${practiceId} and m.session_id = ${sessionId} and m.client_id = ${clientId} order by m.id`.execute(
    tx,
  );
  return rows.map(({ mark }) => mark);
}

/**
 * Derives the scores of one client's session again from all its marks, and stores them beside. An objective is counted as it was counted on that day: a letter
 * that comes late does not count the whole session anew in the way of a plan changed since.
 */
export async function storeScores(tx: Tx, practiceId: string, place: Place): Promise<Score[]> {
  const { sessionId, clientId } = place;
  const { rows } = await sql<{ id: ObjectiveId; measure: MethodSettings; form: MeasureForm; minutes: number; day: string }>`
    select o.id, v.settings as measure, v.form, s.minutes, s.day from objective o
    join session s on s.practice_id = o.practice_id and s.id = ${sessionId}
    join lateral (
      select settings, form from objective_version v where v.practice_id = o.practice_id and v.objective_id = o.id and not exists (
        select 1 from objective_phase p where p.practice_id = o.practice_id and p.objective_id = o.id and p.counted_anew and p.withdrawn_at is null
          and p.from_day > s.day and p.recorded_at <= v.recorded_at)
      order by v.version desc limit 1) v on true
    where o.practice_id = ${practiceId} and o.client_id = ${clientId}`.execute(tx);
  const first = rows[0];
  if (!first) return [];
  const scores = scoresOf(rows, await marksOf(tx, practiceId, place), first.minutes);
  await tx
    .deleteFrom("sessionScore")
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", sessionId)
    .where("clientId", "=", clientId)
    .execute();
  if (scores.length > 0)
    await tx
      .insertInto("sessionScore")
      .values(
        scores.map(({ support, details, ...score }) => ({
          practiceId,
          sessionId,
          clientId,
          day: first.day,
          ...score,
          support: JSON.stringify(support),
          details: JSON.stringify(details),
        })),
      )
      .execute();
  return scores;
}

export async function scoresOfSession(tx: Tx, practiceId: string, { sessionId, clientId }: Place): Promise<Score[]> {
  const { rows } = await sql<{ score: Score }>`
    select ${scoreJson} as score from session_score c
    where c.practice_id = ${practiceId} and c.session_id = ${sessionId} and c.client_id = ${clientId} order by c.objective_id`.execute(tx);
  return rows.map(({ score }) => score);
}
