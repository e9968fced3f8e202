/** How goals and interventions of the library are called, shipped or the practice's own, also one that was put aside since. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Bilingual } from "../bilingual.ts";
import { filled, type InEither } from "../one-or-both.ts";
import { type Backed, EvidenceAbout } from "../reference.ts";
import { bankGoal, bankIntervention } from "./library-data.ts";

/** By id. What nobody in this practice knows is left out; the shipped ones need no question. */
export async function entryNames(tx: Tx, practiceId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> {
  const names = new Map<string, Bilingual>();
  const own = new Set<string>();
  for (const id of ids) {
    const shipped = bankGoal(id) ?? bankIntervention(id);
    if (shipped) names.set(id, shipped.name);
    else own.add(id);
  }
  if (own.size === 0) return names;
  const { rows } = await sql<{ id: string; name: InEither }>`
    select g.goal_id::text as id, g.wording->'name' as name from own_goal_now g where g.practice_id = ${practiceId} and g.goal_id::text = any(${[...own]})
    union all
    select i.intervention_id::text, i.wording->'name' from own_intervention_now i
    where i.practice_id = ${practiceId} and i.intervention_id::text = any(${[...own]})`.execute(tx);
  for (const { id, name } of rows) names.set(id, filled(name));
  return names;
}

/** With its name beside it, or nothing where there is none. */
export function backed(names: ReadonlyMap<string, Bilingual>, about: string): Backed[] {
  const name = names.get(about);
  return name === undefined ? [] : [{ id: EvidenceAbout.parse(about), name }];
}
