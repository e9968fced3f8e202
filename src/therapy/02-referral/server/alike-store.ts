/** Who may be the same person as somebody asked about: other referrals, and clients. Candidates come from the database, the likeness from the rules. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload, closedTo, laidAside } from "#people/server/guard.ts";
import { type Alike, type Known, likenessOf } from "../likeness.ts";
import type { AlikePerson } from "../referral.api.ts";
import type { ReferralState } from "../referral.ts";

interface Candidate extends Known {
  readonly kind: "referral" | "client";
  readonly id: string;
  readonly number: string | null;
  readonly state: ReferralState | null;
  /** The client, for those on the care team. */
  readonly clientId: string | null;
  readonly caredFor: string;
}

/** By referral. The front desk hears names; a music therapist of a colleague's client only whose client it is. */
export async function alikeTo(
  tx: Tx,
  actor: Actor,
  referralIds: readonly string[],
  fields: string,
): Promise<ReadonlyMap<string, readonly z.input<typeof AlikePerson>[]>> {
  if (referralIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; self: Known; others: readonly Candidate[] }>`
    select r.id, json_build_object('name', r.about_name, 'born', r.born, 'phones', json_build_array(r.phone), 'emails', json_build_array(r.email)) as self,
      (select coalesce(json_agg(c.it), '[]') from (${candidates(actor)}) c) as others
    from referral r where r.practice_id = ${actor.practiceId} and r.id = any(${referralIds}::uuid[])`.execute(tx);
  return new Map(
    rows.map(({ id, self, others }) => [
      id,
      others.flatMap((other) => {
        const why = likenessOf(self, other);
        return why.length === 0 ? [] : [fields === "whole" ? wholeOf(other, why) : namesOf(other)];
      }),
    ]),
  );
}

const wholeOf = ({ kind, id, name, number, state, clientId, caredFor }: Candidate, why: readonly Alike[]): z.input<typeof AlikePerson> => {
  const isTold = kind === "referral" || clientId !== null;
  return { kind, id: kind === "referral" ? id : clientId, name: isTold ? name : null, number, state, clientId, caredFor, why: [...why] };
};

const namesOf = ({ kind, id, name }: Candidate): z.input<typeof AlikePerson> => ({
  kind,
  id: kind === "referral" ? id : null,
  name,
  number: null,
  state: null,
  clientId: null,
  caredFor: "",
  why: [],
});

const candidates = (actor: Actor) => sql`
  select json_build_object('kind', 'referral', 'id', o.id, 'name', o.about_name, 'born', o.born, 'number', o.number,
    'phones', json_build_array(o.phone), 'emails', json_build_array(o.email), 'caredFor', '', 'state', coalesce(now.state, 'new'),
    'clientId', case when now.client_id in ${caseload(actor)} then now.client_id end) as it
  from referral o left join lateral (
    select s.state, s.client_id from referral_step s
    where s.practice_id = o.practice_id and s.referral_id = o.id order by s.position desc limit 1) now on true
  where o.practice_id = r.practice_id and o.id <> r.id and (name_key(o.about_name) = name_key(r.about_name)
    or (r.phone <> '' and o.phone <> '' and phone_key(o.phone) = phone_key(r.phone))
    or (r.email <> '' and o.email <> '' and lower(o.email) = lower(r.email)))
  union all
  select json_build_object('kind', 'client', 'id', k.id, 'name', concat_ws(' ', p.chosen_name, p.family_name), 'born', k.born_on, 'number', null,
    'phones', json_build_array(), 'emails', (select coalesce(json_agg(e.email), '[]') from person e where e.practice_id = k.practice_id and e.email is not null
      and (e.id = p.id or e.id in (select g.person_id from guardians g where g.practice_id = k.practice_id and g.client_id = k.id and g.ended_at is null))),
    'caredFor', (select coalesce(string_agg(distinct t.chosen_name, ', '), '') from care_today d
      join person t on t.practice_id = d.practice_id and t.id = d.person_id
      where d.practice_id = k.practice_id and d.client_id = k.id and d.part = 'therapist'),
    'state', null, 'clientId', case when k.id in ${caseload(actor)} then k.id end)
  from client k join person p on p.practice_id = k.practice_id and p.id = k.person_id
  where k.practice_id = r.practice_id and k.taken_back_at is null and k.id not in ${closedTo(actor)} and k.id not in ${laidAside(actor)} and (name_key(p.chosen_name) = name_key(r.about_name)
    or (r.email <> '' and k.id in (
      select c.id from client c join person e on e.practice_id = c.practice_id and e.id = c.person_id
        where c.practice_id = r.practice_id and lower(e.email) = lower(r.email)
      union all select g.client_id from guardians g join person e on e.practice_id = g.practice_id and e.id = g.person_id
        where g.practice_id = r.practice_id and g.ended_at is null and lower(e.email) = lower(r.email))))`;
