/** All SQL about interventions: each version with the objectives it serves. */
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { InterventionVersion, NewIntervention } from "../intervention.ts";

export async function findIntervention(
  tx: Tx,
  { interventionId }: { readonly interventionId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("intervention")
    .select("clientId")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", interventionId)
    .executeTakeFirst();
  return row && { kind: "intervention", id: interventionId, clientId: row.clientId };
}

export async function saveNewIntervention(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { id, bankIntervention, ...wording }: z.output<typeof NewIntervention>,
): Promise<void> {
  await tx
    .insertInto("intervention")
    .values({ practiceId: actor.practiceId, id, clientId, bankIntervention, createdBy: actor.personId })
    .execute();
  await saveInterventionVersion(tx, actor, id, clientId, 1, { ...wording, status: "active" });
}

/** An objective of another client breaks a key that contains the client, so it cannot be served by mistake. */
export async function saveInterventionVersion(
  tx: Tx,
  actor: Actor,
  interventionId: string,
  clientId: string,
  version: number,
  { objectiveIds, music, familyReason, ...wording }: Omit<z.output<typeof InterventionVersion>, "basedOn">,
): Promise<void> {
  const { practiceId } = actor;
  await tx
    .insertInto("interventionVersion")
    .values({
      practiceId,
      interventionId,
      version,
      ...wording,
      music: JSON.stringify(music),
      familyReason: JSON.stringify(familyReason),
      recordedBy: actor.personId,
    })
    .execute();
  await tx
    .insertInto("interventionObjective")
    .values([...new Set(objectiveIds)].map((objectiveId) => ({ practiceId, interventionId, version, objectiveId, clientId })))
    .execute();
}

export async function latestInterventionVersion(tx: Tx, practiceId: string, interventionId: string): Promise<number> {
  await tx
    .selectFrom("intervention")
    .select("id")
    .where("practiceId", "=", practiceId)
    .where("id", "=", interventionId)
    .forUpdate()
    .execute();
  const row = await tx
    .selectFrom("interventionVersion")
    .select((is) => is.fn.max("version").as("version"))
    .where("practiceId", "=", practiceId)
    .where("interventionId", "=", interventionId)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}
