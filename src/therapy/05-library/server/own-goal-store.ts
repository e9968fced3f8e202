/** All SQL about the practice's own goals, version by version. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { BankIntervention } from "../intervention-bank.ts";
import { OwnGoalWording } from "../own-goal.ts";
import { PlaceChange } from "../place.ts";
import type { Written } from "./written.ts";

export type OwnFacet = Pick<BankIntervention, "goals" | "populations" | "settings" | "method">;

interface OwnPart {
  readonly goals: readonly Written<OwnGoalWording>[];
  readonly facets: readonly OwnFacet[];
  readonly changes: readonly PlaceChange[];
}

/** Everything of the practice's own that the list of goals is made of, in one question. */
export async function ownPart(tx: Tx, practiceId: string): Promise<OwnPart> {
  const { rows } = await sql<{ goals: Written<unknown>[]; facets: OwnFacet[]; changes: unknown[] }>`
    select (select coalesce(json_agg(json_build_object('id', g.goal_id, 'version', g.version, 'status', g.status, 'wording', g.wording) order by g.goal_id), '[]')
        from own_goal_now g where g.practice_id = ${practiceId} and g.status = 'kept') as goals,
      (select coalesce(json_agg(json_build_object('goals', i.goals, 'populations', i.populations, 'settings', i.settings, 'method', i.method)), '[]')
        from own_intervention_now i where i.practice_id = ${practiceId} and i.status = 'kept') as facets,
      (select coalesce(json_agg(c.change order by c.edition), '[]') from place_change c where c.practice_id = ${practiceId}) as changes`.execute(
    tx,
  );
  const [row] = rows;
  return {
    goals: (row?.goals ?? []).map((goal) => ({ ...goal, wording: OwnGoalWording.parse(goal.wording) })),
    facets: row?.facets ?? [],
    changes: (row?.changes ?? []).map((change) => PlaceChange.parse(change)),
  };
}

/** Also one that was put aside. */
export async function ownGoal(tx: Tx, practiceId: string, goalId: string): Promise<Written<OwnGoalWording> | undefined> {
  const { rows } = await sql<Written<unknown>>`
    select goal_id as id, version, status, wording from own_goal_now where practice_id = ${practiceId} and goal_id::text = ${goalId}`.execute(
    tx,
  );
  const [row] = rows;
  return row && { ...row, wording: OwnGoalWording.parse(row.wording) };
}

export async function saveOwnGoal(tx: Tx, actor: Actor, id: string, wording: OwnGoalWording, at: string): Promise<void> {
  await tx.insertInto("ownGoal").values({ practiceId: actor.practiceId, id, createdBy: actor.personId, createdAt: at }).execute();
  await saveOwnGoalVersion(tx, actor, { id, version: 1, status: "kept", wording }, at);
}

/** Of two who write a goal anew at once, the second finds the version taken. */
export async function saveOwnGoalVersion(tx: Tx, actor: Actor, it: Written<OwnGoalWording>, at: string): Promise<void> {
  const { id: goalId, version, status, wording } = it;
  await tx
    .insertInto("ownGoalVersion")
    .values({
      practiceId: actor.practiceId,
      goalId,
      version,
      status,
      wording: JSON.stringify(wording),
      recordedBy: actor.personId,
      recordedAt: at,
    })
    .execute();
}
