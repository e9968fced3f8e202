/** All SQL about the answers that count: they are added, never changed. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { dayAt } from "#foundation/server/zone.ts";
import type { readIntake } from "../intake.api.ts";
import type { IntakeAnswer, NewIntakeAnswer } from "../intake.ts";
import type { Given } from "../question.ts";
import { linksJson, toldJson } from "./link-store.ts";

/** The question as it was put, and where the answer came from. */
export interface Provenance {
  readonly asked: string;
  readonly edition: string;
  readonly toldId: string | null;
}

export const saveAnswer = (
  tx: Tx,
  actor: Actor,
  clientId: string,
  { answer: { picks, ...answer }, at, ...from }: { readonly answer: NewIntakeAnswer; readonly at: string } & Provenance,
) =>
  tx
    .insertInto("intakeAnswer")
    .values({
      practiceId: actor.practiceId,
      clientId,
      ...answer,
      picks: JSON.stringify(picks),
      ...from,
      recordedBy: actor.personId,
      recordedAt: at,
    })
    .execute();

const answerJson = sql<IntakeAnswer>`json_build_object('id', a.id, 'field', a.field, 'value', a.value, 'words', a.words, 'picks', a.picks,
  'asked', a.asked, 'edition', a.edition, 'settled', a.settled, 'toldBy', a.told_by,
  'recordedBy', concat_ws(' ', p.chosen_name, p.family_name), 'recordedAt', instant(a.recorded_at))`;
const byWhom = sql`join person p on p.practice_id = a.practice_id and p.id = a.recorded_by`;

type Intake = Pick<z.input<typeof readIntake.output>, "answers" | "links" | "told" | "referral">;

export async function intakeOf(tx: Tx, actor: Actor, clientId: string): Promise<Intake> {
  const { rows } = await sql<Omit<Intake, "referral"> & { referral: (NonNullable<Intake["referral"]> & { receivedAt: string }) | null }>`
    select
      (select coalesce(json_agg(${answerJson}), '[]') from (
        select distinct on (field) * from intake_answer where practice_id = ${actor.practiceId} and client_id = ${clientId}
        order by field, recorded_at desc, id desc) a ${byWhom}) as answers,
      ${linksJson(actor.practiceId, clientId)} as links,
      ${toldJson(actor.practiceId, clientId)} as told,
      (select json_build_object('askedBy', r.asked_by, 'askerName', r.asker_name, 'reason', r.reason, 'hopes', r.hopes, 'receivedAt', instant(r.received_at))
       from referral_step s join referral r on r.practice_id = s.practice_id and r.id = s.referral_id
       where s.practice_id = ${actor.practiceId} and s.client_id = ${clientId}
       order by s.decided_at limit 1) as referral`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error("A query without a table gives one row");
  const { answers, links, told, referral: found } = row;
  if (!found) return { answers, links, told, referral: null };
  const { receivedAt, ...referral } = found;
  return { answers, links, told, referral: { ...referral, receivedOn: dayAt(receivedAt, actor.timeZone) } };
}

export async function answersTo(tx: Tx, practiceId: string, clientId: string, field: string): Promise<IntakeAnswer[]> {
  const { rows } = await sql<{ answer: IntakeAnswer }>`
    select ${answerJson} as answer from intake_answer a ${byWhom}
    where a.practice_id = ${practiceId} and a.client_id = ${clientId} and a.field = ${field}
    order by a.recorded_at desc, a.id desc limit 200`.execute(tx);
  return rows.map(({ answer }) => answer);
}

/** What was last told to this question and finished: what its line on the safety card says. */
export async function toldBefore(tx: Tx, practiceId: string, clientId: string, field: string): Promise<Given | undefined> {
  const { rows } = await sql<Given>`
    select words, picks from intake_answer
    where practice_id = ${practiceId} and client_id = ${clientId} and field = ${field} and settled and value = 'told'
      and (words <> '' or picks <> '[]')
    order by recorded_at desc, id desc limit 1`.execute(tx);
  return rows[0];
}
