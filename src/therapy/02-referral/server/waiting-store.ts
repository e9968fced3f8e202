/** All SQL about the waiting list and what those on it wish. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import type { listWaiting } from "../referral.api.ts";
import type { Wishes } from "../wishes.ts";

export const saveWishes = (
  tx: Tx,
  actor: Actor,
  { id, referralId, wishes, at }: { readonly id: string; readonly referralId: string; readonly wishes: Wishes; readonly at: string },
) =>
  tx
    .insertInto("referralWish")
    .values({
      practiceId: actor.practiceId,
      id,
      referralId,
      ...wishes,
      days: JSON.stringify(wishes.days),
      notedBy: actor.personId,
      notedAt: at,
    })
    .execute();

/** The newest wishes of the referral `r`, as JSON inside any query. */
export const wishesJson = sql<Wishes | null>`(
  select json_build_object('days', w.days, 'times', w.times, 'places', w.places, 'setting', w.setting) from referral_wish w
  where w.practice_id = r.practice_id and w.referral_id = r.id order by w.noted_at desc, w.id desc limit 1)`;

const AT_MOST = 300;

/** In the order of waiting. Whoever named no day, place or setting fits every one. */
export async function waitingOf(
  tx: Tx,
  actor: Actor,
  { day, place = "", setting }: z.output<typeof listWaiting.input>,
): Promise<z.input<typeof listWaiting.output>> {
  const { rows } = await sql<z.input<typeof listWaiting.output>["waiting"][number]>`
    select id, number, about_name, instant(since) as since, wishes from (
      select r.id, r.number, r.about_name, now.since, ${wishesJson} as wishes from referral r
      join lateral (select s.state, s.since from referral_step s
        where s.practice_id = r.practice_id and s.referral_id = r.id order by s.position desc limit 1) now on now.state = 'waiting'
      where r.practice_id = ${actor.practiceId}) w
    where (${day ?? null}::int is null or wishes is null or json_array_length(wishes->'days') = 0
        or (wishes->'days')::jsonb @> to_jsonb(${day ?? null}::int))
      and (${setting ?? null}::text is null or wishes is null or wishes->>'setting' in ('either', ${setting ?? null}))
      and (${place} = '' or wishes is null or wishes->>'places' = '' or wishes->>'places' ilike ${`%${place.replace(/[\\%_]/g, "\\$&")}%`})
    order by since, id limit ${AT_MOST}`.execute(tx);
  return { waiting: rows };
}
