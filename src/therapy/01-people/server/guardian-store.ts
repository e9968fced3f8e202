/** All SQL that writes what somebody of the family may. Other rights are another line: the earlier one ends and stays. */
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { ChangedGuardian, NewGuardian } from "../team.ts";
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
