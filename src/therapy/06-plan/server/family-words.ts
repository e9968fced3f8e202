/** A goal that is shared is read at home as it stands now: what is written anew in it is held against other clients’ names before it stands there. */
import { type RawBuilder, sql } from "kysely";
import { ok } from "#foundation/result.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { mayLeave } from "#people/server/named-store.ts";
import { type FamilyWording, textsOf } from "../wording.ts";

/** Whether the goal of a row under this name is shared now. */
export const goalIsShared = (goal: RawBuilder<unknown>) => sql<boolean>`
  coalesce((select r.shared from goal_release r where r.practice_id = ${goal}.practice_id and r.goal_id = ${goal}.id order by r.decided_at desc, r.id desc limit 1), false)`;

interface Written {
  readonly clientId: string;
  /** What it stands with: the goal itself, or the objectives it serves. */
  readonly of: { readonly goalId: string } | { readonly objectiveIds: readonly string[] };
  readonly texts: readonly string[];
  readonly onPurpose: NamedOnPurpose | undefined;
}

/** Nothing of it is read by the family where no goal is shared, and what they read already was answered for when it was let go. */
export async function mayStandThere(tx: Tx, actor: Actor, { clientId, of, texts, onPurpose }: Written, now: string) {
  const { goalId, read } = await readAtHome(tx, actor, clientId, of);
  if (goalId === null) return ok(null);
  const fresh = texts.filter((text) => !read.has(text));
  return mayLeave(tx, actor, { clientId, kind: "goal", recordId: goalId, texts: fresh, onPurpose }, now);
}

async function readAtHome(tx: Tx, { practiceId }: Actor, clientId: string, of: Written["of"]) {
  const goals =
    "goalId" in of
      ? sql`${of.goalId}::uuid`
      : sql`select o.goal_id from objective o where o.practice_id = ${practiceId} and o.id = any(${of.objectiveIds}::uuid[])`;
  const { rows } = await sql<{ id: string; meant: boolean; words: FamilyWording; name: string | null }>`
    with shared as (select g.id, g.family_wording, g.id in (${goals}) as meant from goal_now g
      where g.practice_id = ${practiceId} and g.client_id = ${clientId} and ${goalIsShared(sql`g`)})
    select id, meant, family_wording as words, null as name from shared
    union all select s.id, s.meant, o.family_wording, null from shared s
      join objective_now o on o.practice_id = ${practiceId} and o.goal_id = s.id and o.status <> 'discontinued'
    union all select s.id, s.meant, i.family_reason, i.name from shared s
      join objective o on o.practice_id = ${practiceId} and o.goal_id = s.id
      join intervention_objective x on x.practice_id = o.practice_id and x.objective_id = o.id
      join intervention_now i on i.practice_id = x.practice_id and i.id = x.intervention_id and i.version = x.version and i.status = 'active'`.execute(
    tx,
  );
  return {
    goalId: rows.find(({ meant }) => meant)?.id ?? null,
    read: new Set(rows.flatMap(({ words, name }) => [...textsOf(words), name ?? ""])),
  };
}
