/** Moving a planned session alone, or with those that follow in its series. What somebody wrote about stays where it was. */
import { sql } from "kysely";
import type { Tx } from "#foundation/server/database.ts";
import type { Actor } from "#foundation/server/door.ts";
import { momentAt, wallAt } from "#foundation/server/zone.ts";
import { CalendarDay, type WallTime } from "#foundation/words.ts";
import type { Move } from "../move.api.ts";
import { recurrenceIn, ruleOf, weekdaysOf } from "../recurrence.ts";
import { daysBetween, daysLater, WEEKS_AHEAD, weekdayOf } from "../series.ts";
import { daysIn, occurrenceOn } from "./occurrences.ts";
import { NOTHING_WRITTEN, saveSkips, SERIES_COLUMNS, type StandingSeries, stand } from "./series-store.ts";
import { booked, type SlotTaken, type Taking } from "./slot-store.ts";

/** What a session takes beside people. */
type Things = Pick<Taking, "roomId" | "instrumentsId">;

interface Planned {
  readonly id: string;
  readonly seriesId: string | null;
  readonly seriesDay: CalendarDay | null;
  readonly day: CalendarDay;
  readonly therapistId: string;
  readonly clientIds: readonly string[];
  readonly travelMinutes: number;
  readonly writingMinutes: number;
  readonly isWritten: boolean;
  readonly movedAlone: boolean;
  /** Who leads its group; null: it is no group's. */
  readonly ledBy: string | null;
}

const PLANNED = sql`s.id, s.series_id as "seriesId", s.series_day as "seriesDay", s.day, s.therapist_id as "therapistId", s.moved_alone as "movedAlone",
  s.travel_minutes as "travelMinutes", s.writing_minutes as "writingMinutes", not (${NOTHING_WRITTEN}) as "isWritten",
  (select g.led_by from therapy_group g where g.practice_id = s.practice_id and g.id = s.group_id) as "ledBy",
  array(select p.client_id from participation p where p.practice_id = s.practice_id and p.session_id = s.id) as "clientIds"`;

export type Moved = { readonly moved: number } | SlotTaken | { readonly type: "already-written" | "not-in-a-series" | "not-your-group" };

export async function moveSession(tx: Tx, actor: Actor, sessionId: string, move: Move, today: CalendarDay): Promise<Moved> {
  const { rows } = await sql<Planned>`
    select ${PLANNED} from session s where s.practice_id = ${actor.practiceId} and s.id = ${sessionId} for update of s`.execute(tx);
  const session = rows[0];
  if (session === undefined) throw new Error("a session that was found is gone");
  // Who treats one of its members does not move the whole group.
  if (session.ledBy !== null && session.ledBy !== actor.personId) return { type: "not-your-group" };
  if (session.isWritten) return { type: "already-written" };
  if (move.scope === "this") return moveAlone(tx, actor, session, move);
  return session.seriesId === null || session.seriesDay === null
    ? { type: "not-in-a-series" }
    : moveSeries(tx, actor, { ...session, seriesId: session.seriesId, seriesDay: session.seriesDay }, move, today);
}

const takingOf = (
  actor: Actor,
  { therapistId, clientIds }: Planned,
  { roomId, instrumentsId }: Things,
  moving: readonly string[],
): Taking => ({
  practiceId: actor.practiceId,
  timeZone: actor.timeZone,
  personId: actor.personId,
  therapistId,
  clientIds,
  roomId,
  instrumentsId,
  moving,
});

const aroundIn = (move: Move, was: Pick<Planned, "travelMinutes" | "writingMinutes">) => ({
  travelMinutes: move.travelMinutes ?? was.travelMinutes,
  writingMinutes: move.writingMinutes ?? was.writingMinutes,
});

function moveAlone(tx: Tx, actor: Actor, session: Planned, move: Move): Promise<Moved> {
  const { day, at, minutes, place, roomId, instrumentsId, standsBeside } = move;
  const startsAt = momentAt(day, at, actor.timeZone);
  const around = aroundIn(move, session);
  return booked(tx, takingOf(actor, session, move, [session.id]), [{ startsAt, minutes, ...around }], async () => {
    await setPlanned(tx, actor.practiceId, session.id, {
      day,
      at,
      startsAt,
      minutes,
      place,
      roomId,
      instrumentsId,
      ...around,
      standsBeside,
      movedAlone: session.seriesId !== null,
    });
    return { moved: 1 };
  });
}

interface Setting {
  readonly day: CalendarDay;
  readonly at: WallTime;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly roomId: string | null;
  readonly instrumentsId: string | null;
  readonly travelMinutes: number;
  readonly writingMinutes: number;
  readonly standsBeside: boolean;
  readonly movedAlone: boolean;
}

async function setPlanned(tx: Tx, practiceId: string, sessionId: string, { at, ...setting }: Setting): Promise<void> {
  await tx
    .updateTable("session")
    .set({ ...setting, atTime: at })
    .where("practiceId", "=", practiceId)
    .where("id", "=", sessionId)
    .execute();
  await tx
    .updateTable("participation")
    .set({ day: setting.day })
    .where("practiceId", "=", practiceId)
    .where("sessionId", "=", sessionId)
    .execute();
}

/** The series ends before the first session that changes, and another goes on from there, with the same sessions at their new time. */
async function moveSeries(
  tx: Tx,
  actor: Actor,
  session: Planned & { readonly seriesId: string; readonly seriesDay: CalendarDay },
  move: Move,
  today: CalendarDay,
): Promise<Moved> {
  const { practiceId } = actor;
  const { rows } = await sql<StandingSeries>`
    select ${SERIES_COLUMNS} from series s join practice p on p.practice_id = s.practice_id
    where s.practice_id = ${practiceId} and s.id = ${session.seriesId} for update of s`.execute(tx);
  const series = rows[0];
  if (series === undefined) throw new Error("a session stands in a series that is gone");
  const from = move.scope === "all" && today < session.seriesDay ? today : session.seriesDay;
  const { rows: standing } = await sql<Planned & { readonly seriesDay: CalendarDay }>`
    select ${PLANNED} from session s where s.practice_id = ${practiceId} and s.series_id = ${series.id} and s.series_day >= ${from}
    order by s.series_day`.execute(tx);
  const first = standing[0]?.seriesDay ?? session.seriesDay;
  const { next, dayOf } = movedSeries(series, session.seriesDay, first, move);
  const changing = standing.filter((one) => !one.isWritten && !one.movedAlone);
  const occurrences = new Map(changing.map((one) => [one.id, occurrenceOn(dayOf(one.seriesDay), next, series.home)]));
  const wanted = [...occurrences.values()].map(({ startsAt }) => ({ ...next, startsAt }));

  return booked(tx, takingOf(actor, session, move, [...occurrences.keys()]), wanted, async () => {
    // Set aside first, so that a session that moves into the old time of its own neighbour meets nobody.
    if (changing.length > 0)
      await tx
        .updateTable("session")
        .set({ standsBeside: true })
        .where("practiceId", "=", practiceId)
        .where("id", "in", [...occurrences.keys()])
        .execute();
    await endBefore(tx, series, first);
    await tx
      .insertInto("series")
      .values({ ...rowOf(next), id: move.newSeriesId, goesOnFrom: series.id, createdBy: actor.personId })
      .execute();
    // What is written about or was moved by itself keeps its own time, and its place in the series.
    for (const one of standing)
      await tx
        .updateTable("session")
        .set({ seriesId: move.newSeriesId, seriesDay: dayOf(one.seriesDay) })
        .where("practiceId", "=", practiceId)
        .where("id", "=", one.id)
        .execute();
    for (const [id, { day, at, startsAt }] of occurrences) {
      const { minutes, place, roomId, instrumentsId, standsBeside } = move;
      const { travelMinutes, writingMinutes } = next;
      const setting = { minutes, place, roomId, instrumentsId, travelMinutes, writingMinutes, standsBeside };
      await setPlanned(tx, practiceId, id, { day, at, startsAt, ...setting, movedAlone: false });
    }
    const going = { ...next, id: move.newSeriesId };
    await saveSkips(tx, practiceId, going.id, (await skipsFrom(tx, series, first)).map(dayOf));
    await stand(
      tx,
      going,
      daysIn(going, next.fromDay, daysLater(today, WEEKS_AHEAD * 7)).filter((day) => day >= today),
      move.standsBeside,
    );
    return { moved: changing.length };
  });
}

/** Days the series leaves out, from this one on: what goes on from it leaves them out as well. */
async function skipsFrom(tx: Tx, { practiceId, id }: StandingSeries, day: CalendarDay): Promise<CalendarDay[]> {
  const rows = await tx
    .selectFrom("seriesSkip")
    .select("day")
    .where("practiceId", "=", practiceId)
    .where("seriesId", "=", id)
    .where("day", ">=", day)
    .execute();
  return rows.map((row) => CalendarDay.parse(row.day));
}

/** The series as it goes on, and where each of its days comes to lie. */
function movedSeries(series: StandingSeries, movedDay: CalendarDay, first: CalendarDay, move: Move) {
  const { timeZone, home } = series;
  // What the person chose is on the practice's wall; the series may mean another's.
  const there = timeZone === null ? { day: move.day, at: move.at } : wallAt(momentAt(move.day, move.at, home), timeZone);
  const shift = daysBetween(movedDay, there.day);
  const isWeekly = series.rule === null || recurrenceIn(series.rule).every === "week";
  const dayOf = (day: CalendarDay) => (!isWeekly || weekdayOf(day) === weekdayOf(movedDay) ? daysLater(day, shift) : day);
  const fromDay = dayOf(first);
  const weekday = weekdayOf(there.day);
  const { minutes, place, roomId, instrumentsId } = move;
  const next = {
    ...series,
    ...aroundIn(move, series),
    at: there.at,
    minutes,
    place,
    roomId,
    instrumentsId,
    fromDay,
    weekday,
    rule: ruleAfter(series, movedDay, there.day, first, fromDay),
  };
  return { next, dayOf };
}

function ruleAfter(series: StandingSeries, from: CalendarDay, to: CalendarDay, first: CalendarDay, fromDay: CalendarDay): string | null {
  if (series.rule === null) return null;
  const recurrence = recurrenceIn(series.rule);
  const weekdays = weekdaysOf(recurrence, series.fromDay).map((weekday) => (weekday === weekdayOf(from) ? weekdayOf(to) : weekday));
  const gone = recurrence.count === null ? 0 : daysIn(series, series.fromDay, daysLater(first, -1)).length;
  const count = recurrence.count === null ? null : Math.max(1, recurrence.count - gone);
  return ruleOf({ ...recurrence, weekdays: recurrence.every === "week" ? weekdays : [], count }, fromDay);
}

/** A series that changes from its very first day on has nothing left of its own: it is over on the day it began. */
async function endBefore(tx: Tx, series: StandingSeries, day: CalendarDay): Promise<void> {
  const untilDay = day > series.fromDay ? daysLater(day, -1) : series.fromDay;
  await tx.updateTable("series").set({ untilDay }).where("practiceId", "=", series.practiceId).where("id", "=", series.id).execute();
}

const rowOf = ({
  practiceId,
  clientId,
  groupId,
  therapistId,
  weekday,
  rule,
  timeZone,
  at,
  minutes,
  place,
  fromDay,
  untilDay,
  ...more
}: StandingSeries) => ({
  practiceId,
  clientId,
  groupId,
  therapistId,
  weekday,
  rule,
  timeZone,
  atTime: at,
  minutes,
  place,
  fromDay,
  untilDay: untilDay !== null && untilDay < fromDay ? fromDay : untilDay,
  roomId: more.roomId,
  instrumentsId: more.instrumentsId,
  travelMinutes: more.travelMinutes,
  writingMinutes: more.writingMinutes,
});
