/** From a finished assessment into the plan: what waits to be decided, and the first points of an objective made from it. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type BaselineTap, baselineResults, type NewBaseline, type Proposal } from "#assessment/baseline.ts";
import { baselineJson, tapJson } from "#assessment/server/assessment-read.ts";
import type { Visit } from "#assessment/assessment.ts";
import { ok, refuse, type Result } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { type NewObjective, NewPhase } from "../objective.ts";
import { savePhase } from "./plan-store.ts";

interface KeptBaseline {
  readonly baseline: NewBaseline;
  readonly assessedOn: Proposal["assessedOn"];
  readonly need: string;
  readonly isFinished: boolean;
  readonly isTaken: boolean;
  readonly visits: readonly Pick<Visit, "id" | "day" | "minutes">[];
  readonly taps: readonly BaselineTap[];
}

async function baselinesOf(tx: Tx, practiceId: string, clientId: string): Promise<KeptBaseline[]> {
  const { rows } = await sql<KeptBaseline>`
    select ${baselineJson} as baseline, a.begun_on as "assessedOn", a.signed_at is not null as "isFinished",
      coalesce((select e.words from assessment_entry e where e.practice_id = b.practice_id and e.assessment_id = b.assessment_id
                and e.field = 'need.' || b.domain order by e.recorded_at desc, e.id desc limit 1), '') as need,
      exists (select from objective_baseline_point o where o.practice_id = b.practice_id and o.client_id = b.client_id and o.baseline_id = b.id) as "isTaken",
      (select coalesce(json_agg(json_build_object('id', v.id, 'day', v.day, 'minutes', v.minutes) order by v.day, v.id), '[]')
       from assessment_visit_now v where v.practice_id = b.practice_id and v.assessment_id = b.assessment_id) as visits,
      (select coalesce(json_agg(${tapJson} order by t.id), '[]') from baseline_tap t
       where t.practice_id = b.practice_id and t.assessment_id = b.assessment_id and t.baseline_id = b.id) as taps
    from baseline b join assessment a on a.practice_id = b.practice_id and a.id = b.assessment_id
    where b.practice_id = ${practiceId} and b.client_id = ${clientId} order by a.begun_on desc, b.recorded_at, b.id limit 200`.execute(tx);
  return rows;
}

/** A baseline that was never counted proposes nothing. */
export async function proposalsOf(tx: Tx, practiceId: string, clientId: string): Promise<Proposal[]> {
  const kept = await baselinesOf(tx, practiceId, clientId);
  return kept
    .filter(({ isFinished, isTaken }) => isFinished && !isTaken)
    .map(({ baseline, assessedOn, need, visits, taps }) => ({
      ...baseline,
      assessedOn,
      need,
      results: baselineResults(baseline.measure, visits, taps),
    }))
    .filter(({ results }) => results.length > 0);
}

/** The points are told by the objective's own measure from the very taps, and its baseline begins on the day of the first. */
export async function beginFromBaseline(
  tx: Tx,
  actor: Actor,
  clientId: string,
  baselineId: string,
  { id: objectiveId, measure, form }: Pick<NewObjective, "id" | "measure" | "form">,
): Promise<Result<null, { type: "baseline-not-finished" | "baseline-counted-otherwise" }>> {
  const { practiceId } = actor;
  const kept = (await baselinesOf(tx, practiceId, clientId)).find(({ baseline }) => baseline.id === baselineId);
  if (!kept?.isFinished || kept.isTaken) return refuse({ type: "baseline-not-finished" });
  if (form !== "single" || measure.method !== kept.baseline.measure.method) return refuse({ type: "baseline-counted-otherwise" });
  const results = baselineResults(measure, kept.visits, kept.taps);
  const [first] = results;
  if (first === undefined) return refuse({ type: "baseline-counted-otherwise" });
  await tx
    .insertInto("objectiveBaselinePoint")
    .values(
      results.map(({ support, details, ...point }) => ({
        practiceId,
        clientId,
        objectiveId,
        baselineId,
        ...point,
        support: JSON.stringify(support),
        details: JSON.stringify(details),
      })),
    )
    .execute();
  await savePhase(tx, actor, objectiveId, NewPhase.parse({ id: uuidv7(), kind: "baseline", name: null, fromDay: first.day }));
  return ok(null);
}
