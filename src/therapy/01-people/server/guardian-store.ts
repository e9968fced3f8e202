/** All SQL that writes what somebody of the family may. Other rights are another line: the earlier one ends and stays. */
import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { ChangedGuardian, NewGuardian, Relationship } from "../team.ts";
import { accountOfPerson, findPersonByEmail } from "./person-store.ts";
import { endRelation, findIn, standingIn } from "./team-store.ts";

export const findGuardian = findIn("guardians", "guardian", "guardianId");

/** Answers false, and writes nothing, when somebody already stands there with rights and no order came. */
export async function saveGuardian(tx: Tx, actor: Actor, clientId: string, guardian: NewGuardian, today: string): Promise<boolean> {
  const { id, chosenName, familyName, language, email, fromDay, ...rights } = guardian;
  const { practiceId } = actor;
  const known = email === null ? undefined : await findPersonByEmail(tx, practiceId, email);
  const personId = known ?? uuidv7();
  if (known === undefined) {
    const accountId =
      email === null ? null : await accountOfPerson(tx, { email, name: [chosenName, familyName].filter(Boolean).join(" ") });
    await tx.insertInto("person").values({ practiceId, id: personId, chosenName, familyName, language, email, accountId }).execute();
  }
  const before = (await standingIn(tx, "guardians", practiceId, clientId)).filter((row) => row.personId === personId);
  if (before.length > 0 && !rights.restricted) return false;
  for (const row of before) await endRelation(tx, actor, "guardians", row.id);
  await tx
    .insertInto("guardians")
    .values({ practiceId, id, clientId, personId, ...rights, fromDay: fromDay ?? today, createdBy: actor.personId })
    .execute();
  return true;
}

/** Answers false when the line had ended before. The day it begins is today, or the day it was to begin. */
export async function replaceGuardian(
  tx: Tx,
  actor: Actor,
  { clientId, guardianId }: { readonly clientId: string; readonly guardianId: string },
  guardian: ChangedGuardian,
  today: string,
): Promise<boolean> {
  const { practiceId, personId: createdBy } = actor;
  const before = (await standingIn(tx, "guardians", practiceId, clientId)).find((row) => row.id === guardianId);
  if (before === undefined) return false;
  await endRelation(tx, actor, "guardians", guardianId);
  // An order holds from the moment it is written, also where the rights it takes were still to come.
  const fromDay = before.isNow || guardian.restricted || before.fromDay < today ? today : before.fromDay;
  await tx
    .insertInto("guardians")
    .values({ practiceId, clientId, personId: before.personId, ...guardian, fromDay, createdBy, replaces: guardianId })
    .execute();
  return true;
}

/** Who may take a client home today. An order goes before everything else somebody was given. */
export const collectedByJson = (practiceId: RawBuilder<string>, clientId: RawBuilder<string>): RawBuilder<Collector[]> => sql`(
  select coalesce(json_agg(json_build_object('name', concat_ws(' ', pe.chosen_name, pe.family_name), 'relationship', g.relationship) order by g.from_day, g.id), '[]')
  from practice p cross join lateral guardians_on(p.practice_id, (now() at time zone p.time_zone)::date) g
  join person pe on pe.practice_id = g.practice_id and pe.id = g.person_id
  where p.practice_id = ${practiceId} and g.client_id = ${clientId} and g.collects and g.person_id not in (
    select away.person_id from guardians_on(p.practice_id, (now() at time zone p.time_zone)::date) away where away.client_id = ${clientId} and away.restricted))`;

interface Collector {
  readonly name: string;
  readonly relationship: Relationship;
}
