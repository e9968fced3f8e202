/** All SQL about the calendar: sessions with what they take, and the rooms. */
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { caseload } from "#people/server/guard.ts";
import type { CalendarCard, readCalendar } from "../calendar.api.ts";
import { cardTables, cardWith, mine } from "./session-cards.ts";

const thing = (of: "room" | "instruments") => sql`(select json_build_object('id', r.id, 'name', r.name, 'site', r.site) from room r
  where r.practice_id = s.practice_id and r.id = ${sql.ref(`s.${of}_id`)})`;

const WITH_WHAT_IT_TAKES =
  cardWith<CalendarCard>(sql`'therapistId', s.therapist_id, 'standsInFor', (select concat_ws(' ', f.chosen_name, f.family_name) from stand_in i join person f on f.practice_id = i.practice_id and f.id = i.for_id
    where i.practice_id = s.practice_id and i.id = s.stand_in_id),
  'room', case when s.room_id is null then null else ${thing("room")} end,
  'instruments', case when s.instruments_id is null then null else ${thing("instruments")} end,
  'travelMinutes', s.travel_minutes, 'writingMinutes', s.writing_minutes, 'makesUp', s.makes_up is not null`);

export async function calendarOf(tx: Tx, actor: Actor, from: string, until: string): Promise<CalendarCard[]> {
  const { rows } = await sql<{ card: CalendarCard }>`
    select ${WITH_WHAT_IT_TAKES} as card from ${cardTables} where ${mine(actor)} and pt.day between ${from} and ${until}
    order by s.starts_at, s.id limit 1000`.execute(tx);
  return rows.map(({ card }) => card);
}

type Calendar = z.input<typeof readCalendar.output>;

/** The rooms, and when somebody else has them: never who. */
export async function roomsIn(tx: Tx, actor: Actor, from: string, until: string): Promise<Pick<Calendar, "rooms" | "taken">> {
  const { practiceId } = actor;
  const { rows } = await sql<Pick<Calendar, "rooms" | "taken">>`
    select (select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'name', r.name, 'site', r.site) order by r.site, r.kind desc, r.name), '[]')
        from room r where r.practice_id = ${practiceId} and r.closed_at is null) as rooms,
      (select coalesce(json_agg(json_build_object('roomId', b.subject_id, 'day', s.day, 'at', to_char(s.at_time, 'HH24:MI'), 'minutes', s.minutes)
          order by s.starts_at), '[]')
        from session s join booking b on b.practice_id = s.practice_id and b.session_id = s.id and b.kind in ('room', 'instruments')
        where s.practice_id = ${practiceId} and s.day between ${from} and ${until} and not exists (
          select from participation pt where pt.practice_id = s.practice_id and pt.session_id = s.id
            and pt.client_id = any(array${caseload(actor)}))) as taken`.execute(tx);
  return rows[0] ?? { rooms: [], taken: [] };
}
