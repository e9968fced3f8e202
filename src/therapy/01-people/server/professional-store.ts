/** All SQL that writes which professionals stand around a client. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { NewProfessional } from "../team.ts";
import { findIn } from "./team-store.ts";

export const findProfessional = findIn("professional_relation", "professional", "professionalId");

/** A professional of several clients is one person, known by their e-mail; nobody gets a way in by being written down. */
export async function saveProfessional(
  tx: Tx,
  actor: Actor,
  clientId: string,
  professional: NewProfessional,
  today: string,
): Promise<void> {
  const { chosenName, familyName, email, phone, fromDay, ...relation } = professional;
  const { practiceId } = actor;
  const known = email === null ? undefined : await professionalByEmail(tx, practiceId, email);
  const personId = known ?? uuidv7();
  if (known === undefined)
    await tx
      .insertInto("person")
      .values({ practiceId, id: personId, chosenName, familyName, language: actor.language === "fr" ? "fr" : "en", email, phone })
      .execute();
  await tx
    .insertInto("professionalRelation")
    .values({ practiceId, clientId, personId, ...relation, fromDay: fromDay ?? today, createdBy: actor.personId })
    .execute();
}

/** Of professionals only: an address that a family or a colleague uses is not joined to somebody else by a slip of the finger. */
async function professionalByEmail(tx: Tx, practiceId: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.practice_id = ${practiceId} and lower(p.email) = ${email} and p.account_id is null
      and exists (select from professional_relation o where o.practice_id = p.practice_id and o.person_id = p.id)
    order by p.id limit 1`.execute(tx);
  return rows[0]?.id;
}
