/** All SQL about standing in. The right is a place on the care team with a last day; sessions remember from whom they came. */
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor, Subject } from "#foundation/server/door.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { hasDutyFor, isOnTeam, saveTeamMember } from "#people/server/team-store.ts";
import { daysLater } from "../series.ts";
import { DAYS_FOR_NOTES, type NewStandIn } from "../stand-in.ts";
import type { listStandIns } from "../stand-in.api.ts";
import { NOTHING_WRITTEN } from "./series-store.ts";
import { booked, isTaken, type SlotTaken, type Taking } from "./slot-store.ts";

type Listed = z.input<typeof listStandIns.output>;

export async function findStandIn(
  tx: Tx,
  { standInId, clientId }: { readonly standInId: string; readonly clientId: string },
  actor: Actor,
): Promise<Subject | undefined> {
  const row = await tx
    .selectFrom("standIn")
    .select("id")
    .where("practiceId", "=", actor.practiceId)
    .where("id", "=", standInId)
    .where("clientId", "=", clientId)
    .executeTakeFirst();
  return row && { kind: "stand-in", id: standInId, clientId };
}

const NAME = sql`concat_ws(' ', pe.chosen_name, pe.family_name)`;

/** Those who stand in today or later, with how many sessions to come they have. */
export const STANDING_IN = (practiceId: string, today: string, whose: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('id', i.id, 'name', ${NAME}, 'forName', concat_ws(' ', f.chosen_name, f.family_name),
      'fromDay', i.from_day, 'untilDay', i.until_day, 'sessions', (select count(*) from session s
        where s.practice_id = i.practice_id and s.stand_in_id = i.id and s.day >= ${today}::date)) order by i.from_day, i.id), '[]')
  from stand_in i join person pe on pe.practice_id = i.practice_id and pe.id = i.person_id
  join person f on f.practice_id = i.practice_id and f.id = i.for_id
  where i.practice_id = ${practiceId} and ${whose} and i.given_back_at is null and i.until_day >= ${today}::date)`;

export const COLLEAGUES = ({ practiceId, personId }: Actor, today: string) => sql`(
  select coalesce(json_agg(json_build_object('personId', pe.id, 'name', ${NAME}) order by ${NAME}), '[]') from person pe
  where pe.practice_id = ${practiceId} and pe.id <> ${personId} and exists (select from members_on(pe.practice_id, ${today}::date) m where m.person_id = pe.id and m.duty = 'therapist'))`;

export async function standInsOf(tx: Tx, actor: Actor, clientId: string, today: string): Promise<Listed> {
  const { rows } = await sql<Listed>`
    select ${STANDING_IN(actor.practiceId, today, sql`i.client_id = ${clientId}`)} as "standIns", ${COLLEAGUES(actor, today)} as colleagues`.execute(
    tx,
  );
  return rows[0] ?? { standIns: [], colleagues: [] };
}

export interface Going {
  readonly id: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
}

export const GOING = sql`s.id, instant(s.starts_at) as "startsAt", s.minutes, s.travel_minutes as "travelMinutes", s.writing_minutes as "writingMinutes"`;

export type StoodIn =
  | { readonly sessions: number; readonly seesUntil: CalendarDay }
  | SlotTaken
  | { readonly type: "not-their-duty" | "no-session-then" };

export async function saveStandIn(
  tx: Tx,
  actor: Actor,
  clientId: string,
  { careId, ...wish }: NewStandIn,
  { now, today }: { readonly now: string; readonly today: CalendarDay },
): Promise<StoodIn> {
  const { practiceId, personId: forId } = actor;
  const { personId, fromDay, untilDay } = wish;
  const member = { id: careId, personId, part: "substitute" as const, fromDay: today, untilDay: daysLater(untilDay, DAYS_FOR_NOTES) };
  if (personId === forId || !(await hasDutyFor(tx, practiceId, member))) return { type: "not-their-duty" };
  const { rows: going } = await sql<Going>`
    select ${GOING} from session s join participation pt on pt.practice_id = s.practice_id and pt.session_id = s.id and pt.client_id = ${clientId}
    where s.practice_id = ${practiceId} and s.therapist_id = ${forId} and s.group_id is null and s.starts_at > ${now}::timestamptz
      and s.day between ${fromDay} and ${untilDay} and ${NOTHING_WRITTEN} for update of s`.execute(tx);
  if (going.length === 0) return { type: "no-session-then" };
  const isThere =
    (await isOnTeam(tx, practiceId, clientId, member)) || (await isOnTeam(tx, practiceId, clientId, { ...member, part: "therapist" }));
  const done = await handOver(tx, actor, { to: personId, going }, async () => {
    // They may prepare from now on, and finish their notes a few days after.
    if (!isThere) await saveTeamMember(tx, actor, clientId, member, today);
    await tx
      .insertInto("standIn")
      .values({ practiceId, clientId, forId, ...wish, careId: isThere ? null : careId, createdBy: forId, createdAt: now })
      .execute();
    return wish.id;
  });
  return isTaken(done) ? done : { sessions: going.length, seesUntil: member.untilDay };
}

export async function endStandIn(
  tx: Tx,
  actor: Actor,
  { standInId, now }: { readonly standInId: string; readonly now: string },
): Promise<number | SlotTaken | null> {
  const { practiceId, personId } = actor;
  const { rows } = await sql<{ careId: string | null; forId: string }>`
    update stand_in set given_back_by = ${personId}, given_back_at = ${now} where practice_id = ${practiceId} and id = ${standInId} and given_back_at is null
    returning care_id as "careId", for_id as "forId"`.execute(tx);
  const ended = rows[0];
  if (ended === undefined) return null;
  const { rows: going } = await sql<Going>`
    select ${GOING} from session s where s.practice_id = ${practiceId} and s.stand_in_id = ${standInId}
      and s.starts_at > ${now}::timestamptz and ${NOTHING_WRITTEN} for update of s`.execute(tx);
  const done = await handOver(tx, actor, { to: ended.forId, going }, () => Promise.resolve(null));
  if (isTaken(done)) return done;
  await sql`update care_relation set ended_at = ${now}, ended_by = ${personId} where practice_id = ${practiceId} and ended_at is null
    and (id = ${ended.careId} or id in (select c.care_id from stand_in_care c where c.practice_id = ${practiceId} and c.stand_in_id = ${standInId}))`.execute(
    tx,
  );
  return going.length;
}

/** The database judges whether they are free, like everybody else. `before` answers which stand-in the sessions now belong to. */
export function handOver(
  tx: Tx,
  { practiceId, timeZone, personId }: Actor,
  { to: therapistId, going }: { readonly to: string; readonly going: readonly Going[] },
  before: () => Promise<string | null>,
): Promise<true | SlotTaken> {
  const taking: Taking = { practiceId, timeZone, personId, therapistId, clientIds: [], roomId: null, instrumentsId: null };
  return booked(tx, taking, going, async () => {
    const standInId = await before();
    if (going.length > 0)
      await tx
        .updateTable("session")
        .set({ therapistId, standInId })
        .where("practiceId", "=", practiceId)
        .where(
          "id",
          "in",
          going.map(({ id }) => id),
        )
        .execute();
    return true as const;
  });
}
