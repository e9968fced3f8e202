/** All SQL about incidents. Every row is added; what is told later stands beside what was told first. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { Duty, OwnRule } from "../incident.ts";
import type * as api from "../incidents.api.ts";

const nameOf = (column: string) =>
  sql<string>`(select concat_ws(' ', p.chosen_name, p.family_name) from person p where p.practice_id = t.practice_id and p.id = ${sql.ref(column)})`;

type Register = z.input<typeof api.readIncident.output>;
export type KeptIncident = {
  readonly id: string;
  readonly foundAt: string;
  readonly kind: Register["tellings"][number]["kind"];
  readonly isClosed: boolean;
};

/** The newest first; a year of a practice has few. */
export async function incidentsOf(tx: Tx, { practiceId }: Actor): Promise<KeptIncident[]> {
  const { rows } = await sql<KeptIncident>`
    select i.id, instant(i.found_at) as found_at,
      (select t.kind from incident_telling t where t.practice_id = i.practice_id and t.incident_id = i.id order by t.version desc limit 1) as kind,
      coalesce((select e.is_closed from incident_end e where e.practice_id = i.practice_id and e.incident_id = i.id
        order by e.decided_at desc, e.id desc limit 1), false) as is_closed
    from incident i where i.practice_id = ${practiceId} order by i.found_at desc, i.id desc`.execute(tx);
  return rows;
}

export const incidentOf = async (tx: Tx, actor: Actor, incidentId: string): Promise<KeptIncident | undefined> =>
  (await incidentsOf(tx, actor)).find(({ id }) => id === incidentId);

type Told = Pick<Register, "openedBy" | "tellings" | "notices" | "ends" | "people">;

export async function toldOf(tx: Tx, { practiceId }: Actor, incidentId: string): Promise<Told> {
  const of = sql`t.practice_id = ${practiceId} and t.incident_id = ${incidentId}`;
  const { rows } = await sql<Told>`
    select ${nameOf("t.opened_by")} as opened_by,
      (select coalesce(json_agg(json_build_object('version', t.version, 'kind', t.kind, 'beganOn', t.began_on::text, 'endedOn', t.ended_on::text,
          'happened', t.happened, 'contained', t.contained, 'harm', t.harm, 'harmReason', t.harm_reason, 'toldBy', ${nameOf("t.told_by")},
          'toldAt', instant(t.told_at)) order by t.version desc), '[]') from incident_telling t where ${of}) as tellings,
      (select coalesce(json_agg(json_build_object('id', t.id, 'audience', t.audience, 'language', t.language, 'words', t.words,
          'writtenBy', ${nameOf("t.written_by")}, 'writtenAt', instant(t.written_at)) order by t.written_at desc, t.id desc), '[]')
        from incident_notice t where ${of}) as notices,
      (select coalesce(json_agg(json_build_object('isClosed', t.is_closed, 'words', t.words, 'decidedBy', ${nameOf("t.decided_by")},
          'decidedAt', instant(t.decided_at)) order by t.decided_at desc, t.id desc), '[]') from incident_end t where ${of}) as ends,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', concat_ws(' ', p.chosen_name, p.family_name)) order by p.chosen_name, p.id), '[]')
        from person p where p.practice_id = ${practiceId} and p.account_id is not null) as people
    from incident t where t.practice_id = ${practiceId} and t.id = ${incidentId}`.execute(tx);
  const [told] = rows;
  if (!told) throw new Error("The incident was found a moment ago");
  return told;
}

const DUTY = sql`select t.rule_key, t.standing, t.reason, t.told_on::text as told_on, ${nameOf("t.decided_by")} as decided_by,
  instant(t.decided_at) as decided_at from incident_duty t`;

/** By incident. */
export async function dutiesOf(tx: Tx, { practiceId }: Actor): Promise<Map<string, readonly Duty[]>> {
  const { rows } = await sql<{ incidentId: string; duties: Duty[] }>`
    select t.incident_id, json_agg(json_build_object('ruleKey', t.rule_key, 'standing', t.standing, 'reason', t.reason, 'toldOn', t.told_on::text,
      'decidedBy', ${nameOf("t.decided_by")}, 'decidedAt', instant(t.decided_at)) order by t.decided_at, t.id) as duties
    from incident_duty t where t.practice_id = ${practiceId} group by t.incident_id`.execute(tx);
  return new Map(rows.map(({ incidentId, duties }) => [incidentId, duties]));
}

export async function dutiesOfOne(tx: Tx, { practiceId }: Actor, incidentId: string): Promise<Duty[]> {
  const { rows } = await sql<Duty>`${DUTY} where t.practice_id = ${practiceId} and t.incident_id = ${incidentId}
    order by t.decided_at, t.id`.execute(tx);
  return rows;
}

/** The newest words of each of the practice's own rules. */
export async function ownRulesOf(tx: Tx, { practiceId }: Actor): Promise<OwnRule[]> {
  const { rows } = await sql<OwnRule>`
    select distinct on (rule_key) rule_key as key, place, audience, title, days, source, is_away from incident_rule
    where practice_id = ${practiceId} order by rule_key, written_at desc, id desc`.execute(tx);
  return rows;
}

type Telling = Omit<z.output<typeof api.tellIncident.input>, "basedOn">;

export async function saveIncident(tx: Tx, actor: Actor, it: { id: string; foundAt: string; telling: Telling }, at: string) {
  const { practiceId, personId } = actor;
  await tx.insertInto("incident").values({ practiceId, id: it.id, foundAt: it.foundAt, openedBy: personId, openedAt: at }).execute();
  await saveTelling(tx, actor, it.id, 1, it.telling, at);
}

export const saveTelling = (tx: Tx, { practiceId, personId }: Actor, incidentId: string, version: number, telling: Telling, at: string) =>
  tx
    .insertInto("incidentTelling")
    .values({ practiceId, incidentId, version, ...telling, toldBy: personId, toldAt: at })
    .execute();

export const saveDuty = (
  tx: Tx,
  { practiceId, personId }: Actor,
  it: { incidentId: string } & z.output<typeof api.decideDuty.input>,
  at: string,
) =>
  tx
    .insertInto("incidentDuty")
    .values({ practiceId, ...it, decidedBy: personId, decidedAt: at })
    .execute();

export const saveNotice = (
  tx: Tx,
  { practiceId, personId }: Actor,
  it: { incidentId: string } & z.output<typeof api.writeNotice.input>,
  at: string,
) =>
  tx
    .insertInto("incidentNotice")
    .values({ practiceId, ...it, writtenBy: personId, writtenAt: at })
    .execute();

export const saveEnd = (
  tx: Tx,
  { practiceId, personId }: Actor,
  it: { incidentId: string } & z.output<typeof api.endIncident.input>,
  at: string,
) =>
  tx
    .insertInto("incidentEnd")
    .values({ practiceId, ...it, decidedBy: personId, decidedAt: at })
    .execute();

export const saveRule = (tx: Tx, { practiceId, personId }: Actor, { key, ...it }: z.output<typeof api.writeRule.input>, at: string) =>
  tx
    .insertInto("incidentRule")
    .values({ practiceId, ruleKey: key, ...it, writtenBy: personId, writtenAt: at })
    .execute();

export async function practiceName(tx: Tx, { practiceId }: Actor): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from practice where practice_id = ${practiceId}`.execute(tx);
  return rows[0]?.name ?? "";
}
