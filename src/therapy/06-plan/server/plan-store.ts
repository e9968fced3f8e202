/** All SQL about goals and objectives. A change is a new version; nothing is overwritten. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { Goal, GoalVersion, NewGoal } from "../goal.ts";
import type { Intervention } from "../intervention.ts";
import type { NewObjective, NewPhase, Objective, ObjectiveVersion } from "../objective.ts";

type Plan = { goals: (Goal & { objectives: Objective[] })[]; interventions: Intervention[] };

/** An objective as JSON, from a row `o` of objective_now. */
export const objectiveJson: RawBuilder<Objective> = sql`json_build_object(
  'id', o.id, 'version', o.version, 'status', o.status, 'position', o.position, 'title', o.title, 'condition', o.condition, 'behaviour', o.behaviour,
  'target', o.criterion, 'measure', o.settings, 'form', o.form, 'direction', o.direction, 'familyWording', o.family_wording,
  'baselineSessions', o.baseline_sessions, 'beginsOn', o.begins_on, 'dueOn', o.due_on, 'steps', o.steps,
  'phases', (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'fromDay', p.from_day, 'countedAnew', p.counted_anew) order by p.from_day, p.id), '[]')
             from objective_phase p where p.practice_id = o.practice_id and p.objective_id = o.id and p.withdrawn_at is null))`;

/** An intervention as JSON, from a row `i` of intervention_now. */
export const interventionJson: RawBuilder<Intervention> = sql`json_build_object(
  'id', i.id, 'version', i.version, 'status', i.status, 'position', i.position, 'name', i.name, 'method', i.method, 'music', i.music,
  'familyReason', i.family_reason, 'chart', i.chart, 'bankIntervention', i.bank_intervention,
  'objectiveIds', (select json_agg(x.objective_id order by x.objective_id) from intervention_objective x
                   where x.practice_id = i.practice_id and x.intervention_id = i.id and x.version = i.version))`;

/** The goals of one client with their objectives, as JSON inside any query. */
export const goalsJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<Plan["goals"]> => sql`(
  select coalesce(json_agg(json_build_object(
    'id', g.id, 'bankGoal', g.bank_goal, 'version', g.version, 'nature', g.nature, 'domain', g.domain, 'clinicalWording', g.clinical_wording,
    'familyWording', g.family_wording, 'status', g.status, 'statusReason', g.status_reason, 'dueOn', g.due_on,
    'clinicalPurpose', g.clinical_purpose,
    'objectives', (select coalesce(json_agg(${objectiveJson} order by o.position, o.id), '[]') from objective_now o
                   where o.practice_id = g.practice_id and o.goal_id = g.id)) order by g.created_at, g.id), '[]')
  from goal_now g where g.practice_id = ${practiceId} and g.client_id = ${clientId})`;

export const interventionsJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<Intervention[]> => sql`(
  select coalesce(json_agg(${interventionJson} order by i.position, i.id), '[]') from intervention_now i
  where i.practice_id = ${practiceId} and i.client_id = ${clientId})`;

export async function planOf(tx: Tx, practiceId: string, clientId: string): Promise<Plan> {
  const practice = sql<string>`${practiceId}::uuid`;
  const client = sql<string>`${clientId}::uuid`;
  const { rows } =
    await sql<Plan>`select ${goalsJson(practice, client)} as goals, ${interventionsJson(practice, client)} as interventions`.execute(tx);
  return rows[0] ?? { goals: [], interventions: [] };
}

export async function findGoal(tx: Tx, { goalId }: { readonly goalId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("goal")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", goalId)
    .executeTakeFirst();
  return row && { kind: "goal", id: goalId, clientId: row.clientId };
}

export async function findObjective(tx: Tx, { objectiveId }: { readonly objectiveId: string }, actor: Actor): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("objective")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", objectiveId)
    .executeTakeFirst();
  return row && { kind: "objective", id: objectiveId, clientId: row.clientId };
}

export async function saveNewGoal(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { id, bankGoal, ...wording }: z.output<typeof NewGoal>,
): Promise<void> {
  await tx.insertInto("goal").values({ practiceId: actor.practiceId, id, clientId, bankGoal, createdBy: actor.personId }).execute();
  await saveGoalVersion(tx, actor, id, 1, { ...wording, status: "active", statusReason: null });
}

export const saveGoalVersion = (
  tx: Tx,
  actor: Actor,
  goalId: string,
  version: number,
  wording: Omit<z.output<typeof GoalVersion>, "basedOn">,
) =>
  tx
    .insertInto("goalVersion")
    .values({
      practiceId: actor.practiceId,
      goalId,
      version,
      ...wording,
      familyWording: JSON.stringify(wording.familyWording),
      recordedBy: actor.personId,
    })
    .execute();

/** The newest version, with its row locked so that two changes cannot both build on it. */
export async function latestGoalVersion(tx: Tx, practiceId: string, goalId: string): Promise<number> {
  await tx.selectFrom("goal").select("id").where("practiceId", "=", practiceId).where("id", "=", goalId).forUpdate().execute();
  const row = await tx
    .selectFrom("goalVersion")
    .select((is) => is.fn.max("version").as("version"))
    .where("practiceId", "=", practiceId)
    .where("goalId", "=", goalId)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** The nature of an objective's goal, and its client. */
export async function goalBehind(tx: Tx, practiceId: string, goalId: string): Promise<Pick<Goal, "nature"> & { clientId: string }> {
  const { rows } = await sql<Pick<Goal, "nature"> & { clientId: string }>`
    select nature, client_id as "clientId" from goal_now where practice_id = ${practiceId} and id = ${goalId}`.execute(tx);
  const goal = rows[0];
  if (!goal) throw new Error("A goal without a version");
  return goal;
}

export async function goalOfObjective(tx: Tx, practiceId: string, objectiveId: string): Promise<string> {
  const row = await tx
    .selectFrom("objective")
    .select("goalId")
    .where("practiceId", "=", practiceId)
    .where("id", "=", objectiveId)
    .executeTakeFirstOrThrow();
  return row.goalId;
}

export async function saveNewObjective(
  tx: Tx,
  actor: Actor,
  goalId: string,
  clientId: string,
  { id, ...wording }: z.output<typeof NewObjective>,
): Promise<void> {
  await tx.insertInto("objective").values({ practiceId: actor.practiceId, id, goalId, clientId, createdBy: actor.personId }).execute();
  await saveObjectiveVersion(tx, actor, id, 1, { ...wording, status: "active" });
}

export async function saveObjectiveVersion(
  tx: Tx,
  actor: Actor,
  objectiveId: string,
  version: number,
  { target, measure, familyWording, steps = [], ...wording }: Omit<z.output<typeof ObjectiveVersion>, "basedOn">,
): Promise<void> {
  await tx
    .insertInto("objectiveVersion")
    .values({
      practiceId: actor.practiceId,
      objectiveId,
      version,
      ...wording,
      criterion: JSON.stringify(target),
      method: measure.method,
      settings: JSON.stringify(measure),
      familyWording: JSON.stringify(familyWording),
      steps: JSON.stringify(steps),
      recordedBy: actor.personId,
    })
    .execute();
}

export async function latestObjectiveVersion(tx: Tx, practiceId: string, objectiveId: string): Promise<number> {
  await tx.selectFrom("objective").select("id").where("practiceId", "=", practiceId).where("id", "=", objectiveId).forUpdate().execute();
  const row = await tx
    .selectFrom("objectiveVersion")
    .select((is) => is.fn.max("version").as("version"))
    .where("practiceId", "=", practiceId)
    .where("objectiveId", "=", objectiveId)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** How an objective is counted as it stands. */
export async function countedHow(
  tx: Tx,
  practiceId: string,
  objectiveId: string,
): Promise<Pick<Objective, "measure" | "form" | "direction">> {
  const { rows } = await sql<Pick<Objective, "measure" | "form" | "direction">>`
    select settings as measure, form, direction from objective_now where practice_id = ${practiceId} and id = ${objectiveId}`.execute(tx);
  const found = rows[0];
  if (!found) throw new Error("An objective without a version");
  return found;
}

export const savePhase = (tx: Tx, actor: Actor, objectiveId: string, phase: z.output<typeof NewPhase>) =>
  tx
    .insertInto("objectivePhase")
    .values({ practiceId: actor.practiceId, objectiveId, ...phase, recordedBy: actor.personId })
    .execute();
