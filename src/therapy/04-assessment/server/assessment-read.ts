/** Reads an assessment as it stands, in one round trip, and names exactly what stands there. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { sealOf } from "#foundation/server/seal.ts";
import type { readAssessment } from "../assessment.api.ts";
import type { AssessmentLine } from "../assessment.ts";
import { domainChangesJson, domainsFrom } from "./domain-store.ts";
import { changesJson } from "./item-store.ts";

type Page = z.output<typeof readAssessment.output>;
type Kept = Omit<Page, "fingerprint"> & { clientName: string };

/** Whoever reads: only whose practice it is, and whether they began it themselves. */
export type Who = Pick<Actor, "practiceId" | "personId">;

const person = (alias: string) => sql.raw(`concat_ws(' ', ${alias}.chosen_name, ${alias}.family_name)`);

/** One line from a row `a` of assessment and its author `w`. */
const lineJson = sql`json_build_object('id', a.id, 'begunOn', a.begun_on, 'authorName', ${person("w")}, 'signedAt', instant(a.signed_at), 'signedName', a.signed_name,
  'visits', (select count(*) from assessment_visit v where v.practice_id = a.practice_id and v.assessment_id = a.id))`;

/** The visits and the newest of each entry, of the assessment in a row with this alias. */
const visitsJson = (alias: string) => sql`(
  select coalesce(json_agg(json_build_object('id', v.id, 'day', v.day, 'minutes', v.minutes, 'place', v.place, 'present', v.present, 'assessors', v.assessors) order by v.day, v.id), '[]')
  from assessment_visit_now v where v.practice_id = ${sql.ref(`${alias}.practice_id`)} and v.assessment_id = ${sql.ref(`${alias}.id`)})`;
const entriesJson = (alias: string) => sql`(
  select coalesce(json_agg(json_build_object('field', e.field, 'visitId', e.visit_id, 'value', e.value, 'words', e.words, 'recordedBy', ${person("p")},
    'recordedAt', instant(e.recorded_at)) order by e.field, e.visit_id), '[]')
  from (select distinct on (field, visit_id) * from assessment_entry where practice_id = ${sql.ref(`${alias}.practice_id`)} and assessment_id = ${sql.ref(`${alias}.id`)}
        order by field, visit_id, recorded_at desc, id desc) e join person p on p.practice_id = e.practice_id and p.id = e.recorded_by)`;

export const baselineJson = sql`json_build_object('id', b.id, 'domain', b.domain, 'nature', b.nature, 'title', b.title, 'condition', b.condition, 'behaviour', b.behaviour,
  'measure', b.settings, 'direction', b.direction)`;
export const tapJson = sql`json_build_object('id', t.id, 'baselineId', t.baseline_id, 'visitId', t.visit_id, 'kind', t.kind, 'level', t.level, 'value', t.value,
  'part', t.part, 'takesBack', t.takes_back, 'at', t.at_device, 'steadyMs', t.steady_ms, 'source', t.source)`;

export async function assessmentsOf(tx: Tx, practiceId: string, clientId: string): Promise<AssessmentLine[]> {
  const { rows } = await sql<{ line: AssessmentLine }>`
    select ${lineJson} as line from assessment a join person w on w.practice_id = a.practice_id and w.id = a.author_id
    where a.practice_id = ${practiceId} and a.client_id = ${clientId} order by a.begun_on desc, a.id desc limit 200`.execute(tx);
  return rows.map(({ line }) => line);
}

export async function assessmentOf(tx: Tx, actor: Who, assessmentId: string): Promise<Kept & { fingerprint: string }> {
  const { rows } = await sql<Omit<Kept, "domains"> & { domainChanges: unknown[] }>`
    select ${lineJson} as assessment, a.client_id as "clientId", c.chosen_name as "chosenName", ${person("c")} as "clientName", a.author_id = ${actor.personId} as mine,
      ${visitsJson("a")} as visits, ${entriesJson("a")} as entries,
      (select coalesce(json_agg(${baselineJson} order by b.recorded_at, b.id), '[]') from baseline b
       where b.practice_id = a.practice_id and b.assessment_id = a.id) as baselines,
      (select coalesce(json_agg(${tapJson} order by t.id), '[]') from baseline_tap t where t.practice_id = a.practice_id and t.assessment_id = a.id) as taps,
      (select coalesce(json_agg(json_build_object('id', o.id, 'tool', o.tool, 'edition', o.edition, 'owner', o.owner, 'total', o.total, 'value', o.value,
         'outOf', o.out_of, 'day', o.day, 'licence', o.licence, 'words', o.words) order by o.day, o.id), '[]') from published_total o
       where o.practice_id = a.practice_id and o.assessment_id = a.id) as totals,
      (select coalesce(json_agg(json_build_object('id', d.id, 'words', d.words, 'signedName', d.signed_name, 'signedAt', instant(d.signed_at)) order by d.signed_at, d.id), '[]')
       from assessment_addendum d where d.practice_id = a.practice_id and d.assessment_id = a.id) as addenda,
      ${changesJson(sql`a.practice_id`)} as changes, ${domainChangesJson(sql`a.practice_id`)} as "domainChanges",
      (select json_build_object('begunOn', x.begun_on, 'visits', ${visitsJson("x")}, 'entries', ${entriesJson("x")}) from assessment x
       where x.practice_id = a.practice_id and x.client_id = a.client_id and x.signed_at is not null and x.id <> a.id and (x.begun_on, x.id) < (a.begun_on, a.id)
       order by x.begun_on desc, x.id desc limit 1) as earlier
    from assessment a join person w on w.practice_id = a.practice_id and w.id = a.author_id
      join client cl on cl.practice_id = a.practice_id and cl.id = a.client_id join person c on c.practice_id = cl.practice_id and c.id = cl.person_id
    where a.practice_id = ${actor.practiceId} and a.id = ${assessmentId}`.execute(tx);
  if (!rows[0]) throw new Error("An assessment that was just found is gone");
  const { domainChanges, ...row } = rows[0];
  const kept = { ...row, domains: domainsFrom(domainChanges) };
  return { ...kept, fingerprint: fingerprintOf(kept) };
}

/** Names may change, what was seen may not: whoever is called something else tomorrow breaks no signature. */
export const fingerprintOf = ({ clientId, assessment, visits, entries, baselines, taps, totals }: Kept): string =>
  sealOf([
    assessment.id,
    assessment.begunOn,
    clientId,
    visits,
    entries.map(({ field, visitId, value, words, recordedAt }) => ({ field, visitId, value, words, recordedAt })),
    baselines,
    taps,
    totals,
  ]);
