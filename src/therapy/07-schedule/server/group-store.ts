/** All SQL about groups. Periods and wordings are added, never changed; only a place in a session to come about which nothing is written may be taken back. */
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, FoundWith } from "#foundation/server/door.ts";
import { momentAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { caseload } from "#people/server/guard.ts";
import type { GroupWording, Period } from "../group.ts";
import type { GroupRow, joinGroup, leaveGroup, listClientGroups, Member, planGroupSessions, readGroup } from "../group.api.ts";
import { daysLater } from "../series.ts";
import { expectMembers, membersBetween } from "./series-store.ts";
import { booked, type SlotTaken } from "./slot-store.ts";

/** A group belongs to the practice; `authorId` is who leads it. */
export const findGroup: FoundWith<{ readonly groupId: string }> = {
  row: (its) => sql`select 'group' as kind, g.id, null::uuid as client_id, json_build_object('authorId', g.led_by) as facts
    from therapy_group g where g.practice_id = who.practice_id and g.id = ${its("groupId")}`,
};

/** Who places a client in a group is asked about that client; a group of another practice does not exist. */
export const findClientAndGroup: FoundWith<{ readonly clientId: string; readonly groupId: string }> = {
  row: (its) => sql`select 'client' as kind, c.id, c.id as client_id, null::json as facts from client c
    where c.practice_id = who.practice_id and c.id = ${its("clientId")} and c.taken_back_at is null
      and exists (select from therapy_group g where g.practice_id = c.practice_id and g.id = ${its("groupId")})`,
};

export const findMembership: FoundWith<{ readonly clientId: string; readonly membershipId: string }> = {
  row: (its) => sql`select 'client' as kind, c.id, c.id as client_id, null::json as facts from client c
    where c.practice_id = who.practice_id and c.id = ${its("clientId")} and c.taken_back_at is null
      and exists (select from group_membership m where m.practice_id = c.practice_id and m.client_id = c.id and m.id = ${its("membershipId")})`,
};

export interface Group extends Omit<GroupRow, "members" | "free"> {
  readonly version: number;
  readonly periods: readonly Period[];
}

export async function groupsOf(tx: Tx, actor: Actor, now: string, groupId?: string): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select n.group_id as id, n.version, n.name, n.goal_profile as "goalProfile", n.capacity, n.status,
      concat_ws(' ', l.chosen_name, l.family_name) as "ledBy", g.led_by = ${actor.personId} as leads,
      (select coalesce(json_agg(json_build_object('fromDay', p.from_day, 'lastDay', p.last_day)), '[]') from group_period p
       where p.practice_id = n.practice_id and p.group_id = n.group_id) as periods,
      (select json_build_object('day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'place', s.place) from session s
       where s.practice_id = n.practice_id and s.group_id = n.group_id and s.starts_at + make_interval(mins => s.minutes) > ${now}::timestamptz
       order by s.starts_at limit 1) as next
    from therapy_group_now n
    join therapy_group g on g.practice_id = n.practice_id and g.id = n.group_id
    join person l on l.practice_id = g.practice_id and l.id = g.led_by
    where n.practice_id = ${actor.practiceId} and (${groupId ?? null}::uuid is null or n.group_id = ${groupId ?? null}::uuid)
    order by n.status desc, n.name, n.group_id`.execute(tx);
  return rows;
}

/** Only those this person cares for; everybody else of the group is a number. */
export async function membersOf(tx: Tx, actor: Actor, groupId: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select p.id as "membershipId", p.client_id as "clientId", pe.chosen_name as "chosenName", p.from_day as "fromDay", p.last_day as "lastDay",
      p.reason, p.leaving_reason as "leavingReason", p.client_id in ${treated(actor)} as treats
    from group_period p join client cl on cl.practice_id = p.practice_id and cl.id = p.client_id
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where p.practice_id = ${actor.practiceId} and p.group_id = ${groupId} and p.client_id in ${caseload(actor)}
    order by pe.chosen_name, p.from_day, p.id`.execute(tx);
  return rows;
}

const treated = (actor: Actor) => sql`(
  select c.client_id from care_today c where c.practice_id = ${actor.practiceId} and c.person_id = ${actor.personId} and c.part in ('therapist', 'substitute'))`;

export async function clientsToJoin(tx: Tx, actor: Actor, groupId: string, today: string) {
  const { rows } = await sql<{ clientId: string; chosenName: string }>`
    select cl.id as "clientId", pe.chosen_name as "chosenName" from client cl
    join person pe on pe.practice_id = cl.practice_id and pe.id = cl.person_id
    where cl.practice_id = ${actor.practiceId} and cl.id in ${caseload(actor)} and cl.id in ${treated(actor)}
      and not exists (select from group_period p where p.practice_id = cl.practice_id and p.group_id = ${groupId} and p.client_id = cl.id
        and (p.last_day is null or p.last_day >= ${today}::date))
    order by pe.chosen_name, cl.id`.execute(tx);
  return rows;
}

export async function sessionsToCome(tx: Tx, practiceId: string, groupId: string, now: string) {
  const { rows } = await sql<{ sessionId: string; day: CalendarDay; at: string; minutes: number; place: string }>`
    select s.id as "sessionId", s.day, to_char(s.at_time, 'HH24:MI') as at, s.minutes, s.place from session s
    where s.practice_id = ${practiceId} and s.group_id = ${groupId} and s.starts_at + make_interval(mins => s.minutes) > ${now}::timestamptz
    order by s.starts_at limit 12`.execute(tx);
  return rows;
}

export async function saveGroup(tx: Tx, actor: Actor, id: string, wording: GroupWording, now: string): Promise<void> {
  const { practiceId, personId } = actor;
  await tx.insertInto("therapyGroup").values({ practiceId, id, ledBy: personId, createdBy: personId, createdAt: now }).execute();
  await saveWording(tx, actor, id, { ...wording, version: 1, status: "runs" }, now);
}

export const saveWording = (
  tx: Tx,
  { practiceId, personId }: Actor,
  groupId: string,
  wording: GroupWording & { readonly version: number; readonly status: string },
  now: string,
) =>
  tx
    .insertInto("therapyGroupVersion")
    .values({ practiceId, groupId, ...wording, writtenBy: personId, writtenAt: now })
    .execute();

interface Seats {
  readonly version: number;
  readonly capacity: number;
  readonly status: string;
  readonly periods: readonly (Period & { readonly clientId: string })[];
}

/** The seats as they are while this deed is done: whoever comes at the same moment waits, and then sees what was taken. */
export async function seatsHeld(tx: Tx, practiceId: string, groupId: string): Promise<Seats | undefined> {
  const held = await sql`select from therapy_group where practice_id = ${practiceId} and id = ${groupId} for update`.execute(tx);
  if (held.rows.length === 0) return undefined;
  const { rows } = await sql<Seats>`
    select n.version, n.capacity, n.status,
      (select coalesce(json_agg(json_build_object('clientId', p.client_id, 'fromDay', p.from_day, 'lastDay', p.last_day)), '[]') from group_period p
       where p.practice_id = n.practice_id and p.group_id = n.group_id) as periods
    from therapy_group_now n where n.practice_id = ${practiceId} and n.group_id = ${groupId}`.execute(tx);
  return rows[0];
}

/** The client belongs to it, and is expected in its sessions to come. */
export async function saveMembership(
  tx: Tx,
  { practiceId, personId }: Actor,
  { clientId, groupId }: { readonly clientId: string; readonly groupId: string },
  { id, fromDay, reason }: z.output<typeof joinGroup.input>,
  now: string,
): Promise<void> {
  await tx
    .insertInto("groupMembership")
    .values({ practiceId, id, groupId, clientId, fromDay, reason, writtenBy: personId, writtenAt: now })
    .execute();
  await sql`insert into participation (practice_id, session_id, client_id, day)
    select s.practice_id, s.id, ${clientId}::uuid, s.day from session s
    where s.practice_id = ${practiceId} and s.group_id = ${groupId} and s.day >= ${fromDay}::date and s.starts_at > ${now}::timestamptz
    on conflict do nothing`.execute(tx);
}

export async function membership(tx: Tx, practiceId: string, clientId: string, membershipId: string) {
  const { rows } = await sql<Period & { groupId: string }>`
    select p.group_id as "groupId", p.from_day as "fromDay", p.last_day as "lastDay" from group_period p
    where p.practice_id = ${practiceId} and p.client_id = ${clientId} and p.id = ${membershipId}`.execute(tx);
  return rows[0];
}

/** From the day after, nobody expects them; a session somebody has written about stays as it is. */
export async function saveLeaving(
  tx: Tx,
  { practiceId, personId }: Actor,
  { clientId, membershipId, groupId }: { readonly clientId: string; readonly membershipId: string; readonly groupId: string },
  { lastDay, reason }: z.output<typeof leaveGroup.input>,
  now: string,
): Promise<void> {
  await tx.insertInto("groupLeaving").values({ practiceId, membershipId, lastDay, reason, writtenBy: personId, writtenAt: now }).execute();
  const written = (table: string) =>
    sql`exists (select from ${sql.table(table)} w where w.practice_id = pt.practice_id and w.session_id = pt.session_id and w.client_id = pt.client_id)`;
  await sql`delete from participation pt using session s
    where pt.practice_id = ${practiceId} and pt.client_id = ${clientId} and s.practice_id = pt.practice_id and s.id = pt.session_id
      and s.group_id = ${groupId} and s.day > ${lastDay}::date
      and not (${written("attendance_entry")} or ${written("mark")} or ${written("note")} or ${written("absence_account")})`.execute(tx);
}

/** One session a week on the weekday of the first; answers how many, or what stands in the way of one. */
export async function planSessions(
  tx: Tx,
  actor: Actor,
  groupId: string,
  { fromDay, weeks, at, minutes, place, standsBeside }: z.output<typeof planGroupSessions.input>,
): Promise<number | SlotTaken> {
  const { practiceId, personId: therapistId, timeZone } = actor;
  const days = Array.from({ length: weeks }, (_, week) => daysLater(fromDay, 7 * week));
  const sessions = days.map((day) => ({
    practiceId,
    id: uuidv7(),
    seriesId: null,
    groupId,
    day,
    atTime: at,
    startsAt: momentAt(day, at, timeZone),
    minutes,
    place,
    therapistId,
    standsBeside,
  }));
  const clientIds = await membersBetween(tx, { practiceId, groupId }, days);
  const taking = { practiceId, timeZone, personId: therapistId, therapistId, clientIds, roomId: null, instrumentsId: null };
  const wanted = sessions.map(({ startsAt }) => ({ startsAt, minutes, travelMinutes: 0, writingMinutes: 0 }));
  return booked(tx, taking, wanted, async () => {
    await tx.insertInto("session").values(sessions).execute();
    await expectMembers(
      tx,
      practiceId,
      sessions.map(({ id }) => id),
    );
    return sessions.length;
  });
}

/** A series of this very group, for who leads it. */
export const findGroupSeries: FoundWith<{ readonly groupId: string; readonly seriesId: string }> = {
  row: (its) => sql`select 'group' as kind, g.id, null::uuid as client_id, json_build_object('authorId', g.led_by) as facts
    from therapy_group g where g.practice_id = who.practice_id and g.id = ${its("groupId")}
      and exists (select from series s where s.practice_id = g.practice_id and s.group_id = g.id and s.id = ${its("seriesId")})`,
};

/** Its times that come back, as far as they go on. */
export async function seriesOf(
  tx: Tx,
  practiceId: string,
  groupId: string,
  today: string,
): Promise<z.input<typeof readGroup.output>["series"]> {
  const { rows } = await sql<z.input<typeof readGroup.output>["series"][number]>`
    select r.id, r.weekday, r.rule, to_char(r.at_time, 'HH24:MI') as at, r.minutes, r.place, r.time_zone as "timeZone",
      concat_ws(' ', th.chosen_name, th.family_name) as "therapistName", r.from_day as "fromDay", r.until_day as "untilDay"
    from series r join person th on th.practice_id = r.practice_id and th.id = r.therapist_id
    where r.practice_id = ${practiceId} and r.group_id = ${groupId} and (r.until_day is null or r.until_day >= ${today}::date)
      and (r.until_day is null or r.until_day >= r.from_day)
      and not (r.until_day is not distinct from r.from_day and exists (select from series n where n.practice_id = r.practice_id and n.goes_on_from = r.id))
    order by r.from_day, r.weekday, r.at_time, r.id`.execute(tx);
  return rows;
}

export async function clientGroups(tx: Tx, practiceId: string, clientId: string) {
  const { rows } = await sql<z.input<typeof listClientGroups.output>["groups"][number]>`
    select p.group_id as "groupId", n.name, p.id as "membershipId", p.from_day as "fromDay", p.last_day as "lastDay", p.reason,
      p.leaving_reason as "leavingReason"
    from group_period p join therapy_group_now n on n.practice_id = p.practice_id and n.group_id = p.group_id
    where p.practice_id = ${practiceId} and p.client_id = ${clientId} order by p.from_day desc, p.id`.execute(tx);
  return rows;
}
