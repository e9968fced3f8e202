/** What was found out about a demo client before therapy began: how they communicate, how they say yes and no, the assessment. */
import { v7 as uuidv7 } from "uuid";
import { momentAt } from "#foundation/server/zone.ts";
import { NewEntry, Visit } from "#assessment/assessment.ts";
import { assessmentOf } from "#assessment/server/assessment-read.ts";
import { beginAssessment, finish, holdOpen, saveEntry, saveVisit } from "#assessment/server/assessment-store.ts";
import { NewAssentPlan } from "#intake/consents.api.ts";
import { saveAssentPlan } from "#intake/server/consent-ledger.ts";
import { signatureOf } from "#people/server/signature.ts";
import type { DemoWriter } from "./demo-writer.ts";
import type { Sample } from "./sample.ts";

export async function writeCommunication({ tx, actor }: DemoWriter, clientId: string, communication: Sample["client"]["communication"]) {
  if (communication.length === 0) return;
  const { practiceId } = actor;
  await tx.updateTable("client").set({ communication }).where("practiceId", "=", practiceId).where("id", "=", clientId).execute();
}

export const writeAssent = ({ tx, actor }: DemoWriter, clientId: string, assent: NonNullable<Sample["assent"]>, day: string) =>
  saveAssentPlan(tx, actor, clientId, NewAssentPlan.parse({ id: uuidv7(), ...assent }), momentAt(day, "10:00", actor.timeZone));

/** Finished and signed by who treats, in the evening of the day they finished it. */
export async function writeAssessment({ tx, actor }: DemoWriter, clientId: string, it: NonNullable<Sample["assessment"]>): Promise<void> {
  const id = uuidv7();
  await beginAssessment(tx, actor, clientId, { id, begunOn: it.begunOn });
  const open = await holdOpen(tx, actor, id);
  if (!open) throw new Error("An assessment that was begun is not open");
  const visits = it.visits.map((visit) => Visit.parse({ id: uuidv7(), ...visit }));
  const signedAt = momentAt(it.finishedOn, "18:00", actor.timeZone);
  for (const visit of visits) await saveVisit(tx, actor, open, visit, momentAt(visit.day, "17:00", actor.timeZone));
  for (const { visit, ...entry } of it.entries) {
    const visitId = visit === null ? null : visits[visit]?.id;
    await saveEntry(tx, actor, open, NewEntry.parse({ id: uuidv7(), visitId, ...entry }), signedAt);
  }
  const { fingerprint } = await assessmentOf(tx, actor, id);
  if (!(await finish(tx, actor, id, fingerprint, { signedName: await signatureOf(tx, actor), signedAt })))
    throw new Error("The assessment of a sample could not be finished");
}
