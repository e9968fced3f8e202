/** All SQL about which questions a practice asks: one change after the other. */
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { IntakeChange, questionnaireOf, type Questionnaire } from "../questionnaire.ts";

export async function changesOf(tx: Tx, practiceId: string): Promise<readonly IntakeChange[]> {
  const rows = await tx
    .selectFrom("intakeChange")
    .select(["adds", "retires"])
    .where("practiceId", "=", practiceId)
    .orderBy("edition")
    .execute();
  return rows.map(({ adds, retires }) => IntakeChange.parse(retires === null ? { adds } : { retires }));
}

export const questionsOf = async (tx: Tx, practiceId: string): Promise<Questionnaire> => questionnaireOf(await changesOf(tx, practiceId));

/** Of two who change the questions at once, the second finds its place taken and is told so. */
export const saveChange = (
  tx: Tx,
  actor: Actor,
  { id, edition, change, at }: { id: string; edition: number; change: IntakeChange; at: string },
) =>
  tx
    .insertInto("intakeChange")
    .values({
      practiceId: actor.practiceId,
      id,
      edition,
      adds: "adds" in change ? JSON.stringify(change.adds) : null,
      retires: "retires" in change ? change.retires : null,
      madeBy: actor.personId,
      madeAt: at,
    })
    .execute();
