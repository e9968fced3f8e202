/** Who and what is taken when. The database alone forbids two at once; here is what stands in the way, and where there is room. */
import { sql } from "kysely";
import { isExclusionViolation, type Tx } from "#foundation/server/database.ts";
import { momentAt, wallAt } from "#foundation/server/zone.ts";
import type { CalendarDay } from "#foundation/words.ts";
import { daysLater } from "../series.ts";

export interface Wanted {
  readonly startsAt: string;
  readonly minutes: number;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
}

/** What a session takes: its therapist, who comes, and perhaps a room. */
export interface Taking {
  readonly practiceId: string;
  readonly timeZone: string;
  readonly personId: string;
  readonly therapistId: string;
  readonly clientIds: readonly string[];
  readonly roomId: string | null;
  readonly instrumentsId: string | null;
  /** Sessions that are moved themselves: what they take now stands in nobody’s way. */
  readonly moving?: readonly string[];
}

/** `slot-taken`, with what stands there and when the next slots are free, as the screen says it. */
export interface SlotTaken {
  readonly type: "slot-taken";
  readonly taken: "therapist" | "client" | "room" | "instruments";
  readonly day: string;
  readonly at: string;
  readonly minutes: number;
  /** Who is seen then, for those who may know; otherwise empty. */
  readonly name: string;
  readonly more: number;
  /** "2026-12-08T16:15 2026-12-08T17:00" */
  readonly free: string;
}

/** Does the work, and answers what stands in the way if the database refuses it: then nothing of it is done. */
export async function booked<T>(tx: Tx, taking: Taking, wanted: readonly Wanted[], work: () => Promise<T>): Promise<T | SlotTaken> {
  await sql`savepoint booking`.execute(tx);
  try {
    const done = await work();
    await sql`release savepoint booking`.execute(tx);
    return done;
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    await sql`rollback to savepoint booking`.execute(tx);
    return whatStandsThere(tx, taking, wanted);
  }
}

export const isTaken = (answer: unknown): answer is SlotTaken =>
  typeof answer === "object" && answer !== null && "type" in answer && answer.type === "slot-taken";

async function whatStandsThere(tx: Tx, taking: Taking, wanted: readonly Wanted[]): Promise<SlotTaken> {
  const { practiceId, personId, moving = [] } = taking;
  const { rows } = await sql<Omit<SlotTaken, "type" | "more" | "free">>`
    with wanted as (
      select w."startsAt" - make_interval(mins => w."travelMinutes") as opens, w."startsAt" as begins,
        w."startsAt" + make_interval(mins => w.minutes) as ends, w."startsAt" + make_interval(mins => w.minutes + w."writingMinutes") as closes
      from json_to_recordset(${JSON.stringify(wanted)}::json) as w ("startsAt" timestamptz, minutes int, "travelMinutes" int, "writingMinutes" int))
    select distinct on (s.starts_at, s.id) b.kind as taken, s.day, to_char(s.at_time, 'HH24:MI') as at, s.minutes,
      coalesce((select string_agg(pe.chosen_name, ', ' order by pe.chosen_name) from participation p
        join client c on c.practice_id = p.practice_id and c.id = p.client_id join person pe on pe.practice_id = c.practice_id and pe.id = c.person_id
        where p.practice_id = s.practice_id and p.session_id = s.id and exists (select from care_relation r
          where r.practice_id = p.practice_id and r.client_id = p.client_id and r.person_id = ${personId} and r.ended_at is null)), '') as name
    from wanted w join booking b on b.practice_id = ${practiceId} and b.subject_id = any(${subjectsOf(taking)})
      and b.during && case b.kind when 'therapist' then tstzrange(w.opens, w.closes) when 'instruments' then tstzrange(w.opens, w.ends) else tstzrange(w.begins, w.ends) end
    join session s on s.practice_id = b.practice_id and s.id = b.session_id and not s.id = any(${[...moving]}::uuid[])
    order by s.starts_at, s.id, b.kind desc limit 100`.execute(tx);
  const first = rows[0];
  const beside = wanted[0];
  const free = beside === undefined ? [] : await nextFree(tx, taking, beside);
  return {
    type: "slot-taken",
    ...(first ?? { taken: "therapist", day: "", at: "", minutes: 0, name: "" }),
    more: Math.max(0, rows.length - 1),
    free: free.join(" "),
  };
}

const subjectsOf = ({ therapistId, clientIds, roomId, instrumentsId }: Taking): string[] => [
  therapistId,
  ...clientIds,
  ...[roomId, instrumentsId].filter((id) => id !== null),
];

const [FIRST_HOUR, LAST_HOUR, STEP, DAYS, SLOTS] = [8, 19, 15, 7, 3];

/** The next free slots from the one that was wanted on, in the hours of a working day, for everybody it takes. */
async function nextFree(tx: Tx, taking: Taking, { startsAt, minutes, travelMinutes, writingMinutes }: Wanted): Promise<string[]> {
  const { practiceId, timeZone, moving = [] } = taking;
  const { rows } = await sql<{ from: string; until: string }>`
    select lower(b.during) as "from", upper(b.during) as until from booking b where b.practice_id = ${practiceId}
      and b.subject_id = any(${subjectsOf(taking)}) and not b.session_id = any(${[...moving]}::uuid[])
      and b.during && tstzrange(${startsAt}::timestamptz - interval '4 hours', ${startsAt}::timestamptz + make_interval(days => ${DAYS + 1}::int))`.execute(
    tx,
  );
  const busy = rows.map(({ from, until }) => [Date.parse(from), Date.parse(until)] as const);
  const isFree = (moment: number) => {
    const [opens, closes] = [moment - travelMinutes * 60_000, moment + (minutes + writingMinutes) * 60_000];
    return busy.every(([from, until]) => until <= opens || from >= closes);
  };
  const wanted = wallAt(startsAt, timeZone);
  const slots: string[] = [];
  for (let ahead = 0; ahead < DAYS && slots.length < SLOTS; ahead++) {
    const day: CalendarDay = daysLater(wanted.day, ahead);
    for (let minute = FIRST_HOUR * 60; minute + minutes <= LAST_HOUR * 60 && slots.length < SLOTS; minute += STEP) {
      const at = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
      const isEarlier = ahead === 0 && at <= wanted.at;
      if (isEarlier || !isFree(Date.parse(momentAt(day, at, timeZone)))) continue;
      slots.push(`${day}T${at}`);
      // One after the other, not three that overlap.
      minute += minutes - STEP;
    }
  }
  return slots;
}
