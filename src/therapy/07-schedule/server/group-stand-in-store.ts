/** All SQL about standing in with a group: its sessions go, and the records of those members whose music therapist hands them over. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { hasDutyFor, isOnTeam, saveTeamMember } from "#people/server/team-store.ts";
import { daysLater } from "../series.ts";
import { DAYS_FOR_NOTES, type NewGroupStandIn } from "../stand-in.ts";
import type { listGroupStandIns } from "../stand-in.api.ts";
import { NOTHING_WRITTEN } from "./series-store.ts";
import { isTaken, type SlotTaken } from "./slot-store.ts";
import { COLLEAGUES, GOING, type Going, handOver, STANDING_IN } from "./stand-in-store.ts";

type Listed = z.input<typeof listGroupStandIns.output>;

/** Standing in with this very group, for who leads it. */
export const findGroupStandIn: FoundWith<{ readonly groupId: string; readonly standInId: string }> = {
  row: (its) => sql`select 'group' as kind, g.id, null::uuid as client_id, json_build_object('authorId', g.led_by) as facts
    from therapy_group g where g.practice_id = who.practice_id and g.id = ${its("groupId")}
      and exists (select from stand_in i where i.practice_id = g.practice_id and i.group_id = g.id and i.id = ${its("standInId")})`,
};

export async function groupStandInsOf(tx: Tx, actor: Actor, groupId: string, today: string): Promise<Listed> {
  const { rows } = await sql<Listed>`
    select ${STANDING_IN(actor.practiceId, today, sql`i.group_id = ${groupId}`)} as "standIns", ${COLLEAGUES(actor, today)} as colleagues`.execute(
    tx,
  );
  return rows[0] ?? { standIns: [], colleagues: [] };
}

export type GroupStoodIn =
  | { readonly sessions: number; readonly seesUntil: CalendarDay; readonly records: number; readonly closed: number }
  | SlotTaken
  | { readonly type: "not-their-duty" | "no-session-then" };

export async function saveGroupStandIn(
  tx: Tx,
  actor: Actor,
  groupId: string,
  wish: NewGroupStandIn,
  { now, today }: { readonly now: string; readonly today: CalendarDay },
): Promise<GroupStoodIn> {
  const { practiceId, personId: forId } = actor;
  const { personId, fromDay, untilDay } = wish;
  const member = { personId, part: "substitute" as const, fromDay: today, untilDay: daysLater(untilDay, DAYS_FOR_NOTES) };
  if (personId === forId || !(await hasDutyFor(tx, practiceId, { ...member, id: wish.id }))) return { type: "not-their-duty" };
  const { rows: going } = await sql<Going>`
    select ${GOING} from session s where s.practice_id = ${practiceId} and s.therapist_id = ${forId} and s.group_id = ${groupId}
      and s.starts_at > ${now}::timestamptz and s.day between ${fromDay} and ${untilDay} and ${NOTHING_WRITTEN} for update of s`.execute(
    tx,
  );
  if (going.length === 0) return { type: "no-session-then" };
  const members = await membersThen(tx, actor, groupId, wish);
  const done = await handOver(tx, actor, { to: personId, going }, async () => {
    await tx
      .insertInto("standIn")
      .values({ practiceId, groupId, forId, ...wish, createdBy: forId, createdAt: now })
      .execute();
    for (const { clientId } of members.filter(({ isOwn }) => isOwn)) {
      const care = { ...member, id: uuidv7() };
      if ((await isOnTeam(tx, practiceId, clientId, care)) || (await isOnTeam(tx, practiceId, clientId, { ...care, part: "therapist" })))
        continue;
      await saveTeamMember(tx, actor, clientId, care, today);
      await tx.insertInto("standInCare").values({ practiceId, standInId: wish.id, careId: care.id }).execute();
    }
    return wish.id;
  });
  if (isTaken(done)) return done;
  const records = members.filter(({ isOwn }) => isOwn).length;
  return { sessions: going.length, seesUntil: member.untilDay, records, closed: members.length - records };
}

/** Whoever belongs to it in these days. Only a client's own music therapist opens their record to somebody. */
async function membersThen(tx: Tx, { practiceId, personId }: Actor, groupId: string, { fromDay, untilDay }: NewGroupStandIn) {
  const { rows } = await sql<{ clientId: string; isOwn: boolean }>`
    select distinct p.client_id as "clientId", exists (select from care_today c where c.practice_id = p.practice_id and c.client_id = p.client_id
      and c.person_id = ${personId} and c.part = 'therapist') as "isOwn"
    from group_period p where p.practice_id = ${practiceId} and p.group_id = ${groupId}
      and p.from_day <= ${untilDay}::date and (p.last_day is null or p.last_day >= ${fromDay}::date)`.execute(tx);
  return rows;
}
