/** All SQL of how a practice answers families: its manner, the numbers that help at once, and what is asked often. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { type FamilyManner, USUAL_MANNER } from "../family-manner.api.ts";
import type { Faq } from "../faq.api.ts";

export async function mannerOf(tx: Tx, practiceId: string): Promise<{ readonly manner: FamilyManner; readonly country: string }> {
  const { rows } = await sql<{ country: string; manner: FamilyManner | null }>`
    select p.country, (select json_build_object('answerDays', m.answer_days, 'tone', m.tone, 'urgentEn', m.urgent_en, 'urgentFr', m.urgent_fr)
      from family_manner m where m.practice_id = p.practice_id order by m.written_at desc, m.id desc limit 1) as manner
    from practice p where p.practice_id = ${practiceId}`.execute(tx);
  return { manner: rows[0]?.manner ?? USUAL_MANNER, country: rows[0]?.country ?? "" };
}

export const saveManner = (tx: Tx, { practiceId, personId }: Actor, id: string, manner: FamilyManner, now: string) =>
  tx
    .insertInto("familyManner")
    .values({ practiceId, id, ...manner, writtenBy: personId, writtenAt: now })
    .execute();

export async function faqOf(tx: Tx, practiceId: string): Promise<Faq[]> {
  const { rows } = await sql<Faq>`
    select f.id, f.language, f.question, f.answer from family_faq f where f.practice_id = ${practiceId}
      and not exists (select from family_faq_end e where e.practice_id = f.practice_id and e.faq_id = f.id)
    order by f.written_at desc, f.id desc limit 50`.execute(tx);
  return rows;
}

export const saveFaq = (tx: Tx, { practiceId, personId }: Actor, faq: Faq, now: string) =>
  tx
    .insertInto("familyFaq")
    .values({ practiceId, ...faq, writtenBy: personId, writtenAt: now })
    .execute();

export async function endFaqOf(tx: Tx, { practiceId, personId }: Actor, faqId: string, now: string): Promise<boolean> {
  const ended = await tx
    .insertInto("familyFaqEnd")
    .values({ practiceId, faqId, endedBy: personId, endedAt: now })
    .onConflict((same) => same.columns(["practiceId", "faqId"]).doNothing())
    .returning("faqId")
    .executeTakeFirst();
  return ended !== undefined;
}
