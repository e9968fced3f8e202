/** The month-end: for each family one report of the month, drafted, looked at, approved or skipped. Nothing goes out before somebody approved it. */
import { z } from "zod";
import { CalendarDay, idOf, Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { ReportId } from "#report/report.ts";

/** The first day of a month, "2026-11-01". */
export const Month = z.iso
  .date()
  .refine((day) => day.endsWith("-01"), { error: "not-a-month" })
  .brand("Month");
export type Month = z.infer<typeof Month>;

export const MonthEndState = z.enum(["waiting", "draft", "approved", "skipped", "ended"]);
export type MonthEndState = z.infer<typeof MonthEndState>;

export const ReportSkipId = idOf("ReportSkip");

/** Somebody who may read it today. */
export const Reader = z.strictObject({ name: z.string(), relation: z.string() });

export const MonthEndItem = z.strictObject({
  clientId: ClientId,
  chosenName: z.string(),
  /** Of the family, where one is known. */
  language: Language,
  state: MonthEndState,
  died: z.boolean(),
  reportId: ReportId.nullable(),
  /** A colleague who treats the client too may have begun it: then they approve it. */
  authorName: z.string().nullable(),
  mine: z.boolean(),
  readers: z.array(Reader),
  sentAt: Instant.nullable(),
  delivered: z.int(),
  opened: z.int(),
});
export type MonthEndItem = z.infer<typeof MonthEndItem>;

/** From the first to the last day of a month, and never past today: nothing can be said of what is still to come. */
export function monthOf(month: Month, today: CalendarDay): { fromDay: CalendarDay; untilDay: CalendarDay } {
  const last = lastDayOf(month);
  return { fromDay: CalendarDay.parse(month), untilDay: today < last ? today : last };
}

function lastDayOf(month: Month): CalendarDay {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return CalendarDay.parse(`${month.slice(0, 8)}${String(days).padStart(2, "0")}`);
}

/** In the first half of a month the one before it is written about; later on, the month that is coming to its end. */
export function monthDue(today: CalendarDay): Month {
  const [year = 0, number = 1, day = 1] = today.split("-").map(Number);
  const before = number === 1 ? `${year - 1}-12-01` : `${year}-${String(number - 1).padStart(2, "0")}-01`;
  return Month.parse(day <= 15 ? before : `${today.slice(0, 8)}01`);
}

/** What was decided of all that had to be: a therapy that has ended is nobody's task. */
export function progressOf(items: readonly Pick<MonthEndItem, "state">[]): { readonly done: number; readonly of: number } {
  const asked = items.filter(({ state }) => state !== "ended");
  return { done: asked.filter(({ state }) => state === "approved" || state === "skipped").length, of: asked.length };
}

/** The next one to look at after this one, round the end of the list; null when nothing is left. */
export function nextOpen<Item extends Pick<MonthEndItem, "clientId" | "state">>(items: readonly Item[], after: string | null): Item | null {
  const place = items.findIndex(({ clientId }) => clientId === after);
  const round = [...items.slice(place + 1), ...items.slice(0, place + 1)];
  return round.find(({ state, clientId }) => (state === "draft" || state === "waiting") && clientId !== after) ?? null;
}

/** When it went to whom, and when each of them opened it first. */
export const Sending = z.strictObject({
  releasedAt: Instant,
  releasedBy: z.string(),
  to: z.array(
    z.strictObject({
      name: z.string(),
      relation: z.string(),
      /** Where the mail that says so goes; null: none goes, they find it on the family pages. */
      email: z.string().nullable(),
      openedAt: Instant.nullable(),
      /** False: they had the right when it went and have it no more. */
      mayStillRead: z.boolean(),
    }),
  ),
});
export type Sending = z.infer<typeof Sending>;
