/** How the calendar is looked at: which days, whose sessions, and which of them stand side by side. */
import { type CalendarDay } from "#foundation/words.ts";
import { daysLater, weekdayOf } from "#schedule/series.ts";
import type { CalendarCard } from "./calendar.api.ts";

export type CalendarView = "day" | "week" | "agenda";
export type SideBySide = "therapist" | "room" | "site";

const AGENDA_DAYS = 28;

/** The days a view shows, and where one step back or on leads. */
export function spanOf(view: CalendarView, within: CalendarDay) {
  if (view === "day") return { from: within, until: within, back: daysLater(within, -1), on: daysLater(within, 1) };
  if (view === "agenda") {
    return {
      from: within,
      until: daysLater(within, AGENDA_DAYS - 1),
      back: daysLater(within, -AGENDA_DAYS),
      on: daysLater(within, AGENDA_DAYS),
    };
  }
  const monday = daysLater(within, 1 - weekdayOf(within));
  return { from: monday, until: daysLater(monday, 6), back: daysLater(monday, -7), on: daysLater(monday, 7) };
}

export interface Narrowing {
  readonly therapist?: string | undefined;
  readonly room?: string | undefined;
  readonly site?: string | undefined;
}

/** Where a session is: the site of its room, or its place in words where it has no room. */
export const siteOf = ({ room, place }: Pick<CalendarCard, "room" | "place">): string => (room === null ? place : room.site || room.name);

export const narrowed = (sessions: readonly CalendarCard[], { therapist, room, site }: Narrowing): CalendarCard[] =>
  sessions.filter(
    (card) =>
      (therapist === undefined || card.therapistId === therapist) &&
      (room === undefined || card.room?.id === room || card.instruments?.id === room) &&
      (site === undefined || siteOf(card) === site),
  );

/** One session as it stands in the calendar: of one client, or of a group with all who belong to it. */
export interface CalendarEntry {
  readonly sessionId: string;
  readonly cards: readonly [CalendarCard, ...CalendarCard[]];
}

export function entriesOf(sessions: readonly CalendarCard[]): CalendarEntry[] {
  const entries = new Map<string, [CalendarCard, ...CalendarCard[]]>();
  for (const card of sessions) {
    const key = card.group === null ? `${card.sessionId} ${card.clientId}` : card.sessionId;
    const there = entries.get(key);
    if (there === undefined) entries.set(key, [card]);
    else there.push(card);
  }
  return [...entries.values()].map((cards) => ({ sessionId: cards[0].sessionId, cards }));
}

export interface Column {
  readonly key: string;
  /** Empty: sessions that have none. */
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
}

/** What stands side by side on a day. A room without a session has its column too: it is free. */
export function columnsOf(
  entries: readonly CalendarEntry[],
  by: SideBySide,
  rooms: readonly { readonly id: string; readonly name: string }[],
): Column[] {
  const columns = new Map<string, { name: string; entries: CalendarEntry[] }>();
  if (by === "room") for (const { id, name } of rooms) columns.set(id, { name, entries: [] });
  for (const entry of entries) {
    const [card] = entry.cards;
    const { key, name } = keyOf(card, by);
    const column = columns.get(key) ?? { name, entries: [] };
    column.entries.push(entry);
    columns.set(key, column);
  }
  return [...columns].map(([key, column]) => ({ key, ...column })).sort((a, b) => Number(a.name === "") - Number(b.name === ""));
}

function keyOf(card: CalendarCard, by: SideBySide): { readonly key: string; readonly name: string } {
  if (by === "therapist") return { key: card.therapistId, name: card.therapistName };
  if (by === "room") return { key: card.room?.id ?? "", name: card.room?.name ?? "" };
  return { key: siteOf(card), name: siteOf(card) };
}

/** It does not take place, and its time is still to come: somebody else could have it. */
export const isFreed = ({ attendance, startsAt }: Pick<CalendarCard, "attendance" | "startsAt">, now: Date): boolean =>
  (attendance?.outcome === "absent" || attendance?.outcome === "did-not-run") && Date.parse(startsAt) > now.getTime();
