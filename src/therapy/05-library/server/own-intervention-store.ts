/** All SQL about the practice's own interventions, version by version. */
import { sql } from "kysely";
import type { z } from "zod";
import { foldedWords } from "#foundation/letters.ts";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { InterventionRow } from "../intervention-bank.ts";
import { filled, type InEither, readIn } from "../one-or-both.ts";
import { lackingInIntervention, OwnInterventionWording, toldOf } from "../own-intervention.ts";
import type { findInterventions, readIntervention } from "../own-library.api.ts";
import type { Written } from "./written.ts";

type Filter = z.output<typeof findInterventions.input>;

/** Every word looked for stands in what the intervention is looked for by. Folded words hold letters and figures only. */
const answers = ({ text, method, experience, technique, population, setting, goal }: Filter) =>
  sql.join(
    [
      sql`true`,
      ...foldedWords(text ?? "").map((word) => sql`n.told like ${`%${word}%`}`),
      ...(method === undefined ? [] : [sql`n.method = ${method}`]),
      ...(technique === undefined ? [] : [sql`n.technique = ${technique}`]),
      ...(experience === undefined ? [] : [sql`${experience} = any(n.experiences)`]),
      ...(population === undefined ? [] : [sql`${population} = any(n.populations)`]),
      ...(setting === undefined ? [] : [sql`${setting} = any(n.settings)`]),
      ...(goal === undefined ? [] : [sql`${goal} = any(n.goals)`]),
    ],
    sql` and `,
  );

export interface FoundIntervention extends InterventionRow {
  readonly sort: string;
}

/** The practice's own interventions after a place in the order of their names, and how many answer in all. */
export async function ownInterventions(
  tx: Tx,
  practiceId: string,
  filter: Filter,
  page: { readonly after: readonly [string, string] | null; readonly atMost: number },
): Promise<{ readonly found: FoundIntervention[]; readonly count: number }> {
  const [name, id] = page.after ?? [null, null];
  const sort = filter.language === "fr" ? sql`n.sort_fr` : sql`n.sort_en`;
  // The wording is long: of the rows of this page only its name is read.
  const { rows } = await sql<{ found: (FoundIntervention & { name: InEither })[]; count: number }>`
    with found as materialized (select n.intervention_id as id, n.version, ${sort} as sort from own_intervention_now n
      where n.practice_id = ${practiceId} and n.status = 'kept' and ${answers(filter)})
    select (select count(*)::int from found) as count,
      (select coalesce(json_agg(json_build_object('id', it.id, 'sort', it.sort, 'own', true, 'name', v.wording->'name', 'method', v.method,
           'experiences', v.experiences, 'technique', v.technique, 'formats', v.wording->'formats', 'minutes', v.wording->'minutes', 'lacking', v.lacking)
           order by it.sort collate "C", it.id::text), '[]')
       from (select * from found f where ${name}::text is null or (f.sort collate "C", f.id::text) > (${name}, ${id})
         order by f.sort collate "C", f.id::text limit ${page.atMost}) it
       join own_intervention_version v on v.practice_id = ${practiceId} and v.intervention_id = it.id and v.version = it.version) as found`.execute(
    tx,
  );
  const [row] = rows;
  return { count: row?.count ?? 0, found: (row?.found ?? []).map((it) => ({ ...it, name: filled(it.name) })) };
}

/** Those written last, newest first. */
export async function latestInterventions(tx: Tx, practiceId: string, atMost: number): Promise<Written<OwnInterventionWording>[]> {
  const { rows } = await sql<Written<unknown>>`
    select n.intervention_id as id, n.version, n.status, n.wording from own_intervention_now n
    where n.practice_id = ${practiceId} and n.status = 'kept' order by n.recorded_at desc, n.intervention_id limit ${atMost}`.execute(tx);
  return rows.map((it) => ({ ...it, wording: OwnInterventionWording.parse(it.wording) }));
}

/** Also one that was put aside. */
export async function ownIntervention(tx: Tx, practiceId: string, id: string): Promise<Written<OwnInterventionWording> | undefined> {
  const { rows } = await sql<Written<unknown>>`
    select intervention_id as id, version, status, wording from own_intervention_now
    where practice_id = ${practiceId} and intervention_id::text = ${id}`.execute(tx);
  const [row] = rows;
  return row && { ...row, wording: OwnInterventionWording.parse(row.wording) };
}

/** Whether another intervention of the practice goes by one of these names. */
export async function isNameTaken(
  tx: Tx,
  practiceId: string,
  { en, fr }: OwnInterventionWording["name"],
  besides: string,
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from own_intervention_now n where n.practice_id = ${practiceId} and n.status = 'kept' and n.intervention_id::text <> ${besides}
      and (${en} <> '' and folded(n.wording->'name'->>'en') = folded(${en}) or ${fr} <> '' and folded(n.wording->'name'->>'fr') = folded(${fr}))) as taken`.execute(
    tx,
  );
  return rows[0]?.taken ?? false;
}

export async function saveOwnIntervention(tx: Tx, actor: Actor, id: string, wording: OwnInterventionWording, at: string): Promise<void> {
  await tx.insertInto("ownIntervention").values({ practiceId: actor.practiceId, id, createdBy: actor.personId, createdAt: at }).execute();
  await saveOwnInterventionVersion(tx, actor, { id, version: 1, status: "kept", wording }, at);
}

export async function saveOwnInterventionVersion(tx: Tx, actor: Actor, it: Written<OwnInterventionWording>, at: string): Promise<void> {
  const { id: interventionId, version, status, wording } = it;
  const { method, experiences, technique, populations, settings, goals } = wording;
  await tx
    .insertInto("ownInterventionVersion")
    .values({
      practiceId: actor.practiceId,
      interventionId,
      version,
      status,
      wording: JSON.stringify(wording),
      method,
      experiences,
      technique,
      populations,
      settings,
      goals,
      sortEn: sql`folded(${readIn(wording.name, "en")})`,
      sortFr: sql`folded(${readIn(wording.name, "fr")})`,
      told: sql`folded(${toldOf(wording)})`,
      lacking: lackingInIntervention(wording),
      recordedBy: actor.personId,
      recordedAt: at,
    })
    .execute();
}

type Clients = z.input<typeof readIntervention.output>["clients"];

/** Whom this person may plan for: the clients they care for. */
export async function clientsOf(tx: Tx, actor: Actor): Promise<Clients> {
  const { rows } = await sql<Clients[number]>`
    select cl.id as "clientId", pe.chosen_name as "chosenName" from client cl
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${actor.practiceId} and cl.id in ${caseload(actor)} order by pe.chosen_name, cl.id`.execute(tx);
  return rows;
}
