/** The rule of a file in the few words a series has here; what those cannot say is refused, never bent. */
import type { CalendarDay } from "#foundation/words.ts";
import type { Recurrence } from "#schedule/recurrence.ts";

/** A rule of iCalendar as any program writes it. */
export interface FileRule {
  readonly freq: string;
  readonly interval: number;
  readonly wkst: string;
  readonly by: Readonly<Record<string, readonly (string | number)[] | undefined>>;
}

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** For a row that goes on from this day, one of its own. */
export function recurrenceOf(rule: FileRule, first: CalendarDay, count: number | null): Recurrence | null {
  const by = Object.entries(rule.by).filter(([, values]) => values !== undefined && values.length > 0);
  const only = (...names: string[]) => by.every(([name]) => names.includes(name));
  const days = (rule.by["BYDAY"] ?? []).map(String);
  const plainDays = days.every((day) => CODES.includes(day));
  const weekdays = days.map((day) => CODES.indexOf(day.slice(-2)) + 1);
  const { interval } = rule;
  if (interval < 1 || interval > 52) return null;
  const a = (every: Recurrence["every"], more: Partial<Recurrence> = {}): Recurrence => ({ every, interval, weekdays: [], count, ...more });
  const dayOfMonth = Number(first.slice(8));
  switch (rule.freq) {
    case "DAILY":
      if (!only("BYDAY") || !plainDays) return null;
      if (interval === 1) return a("week", { weekdays: days.length === 0 ? EVERY_DAY : weekdays });
      return interval % 7 === 0 && days.length === 0 ? a("week", { interval: interval / 7 }) : null;
    case "WEEKLY":
      if (!only("BYDAY") || !plainDays) return null;
      // Which week a Sunday belongs to depends on where weeks begin; here they begin on Monday.
      if (interval > 1 && weekdays.length > 1 && rule.wkst !== "MO" && (rule.wkst !== "SU" || weekdays.includes(7))) return null;
      return a("week", { weekdays });
    case "MONTHLY":
      return only("BYDAY", "BYSETPOS", "BYMONTHDAY") ? monthly(rule, days, dayOfMonth, a) : null;
    case "YEARLY": {
      const [months, monthDays] = [rule.by["BYMONTH"] ?? [], rule.by["BYMONTHDAY"] ?? []];
      const isPlain = only("BYMONTH", "BYMONTHDAY") && isOnly(months, Number(first.slice(5, 7))) && isOnly(monthDays, dayOfMonth);
      return isPlain ? a("year") : null;
    }
    default:
      return null;
  }
}

const isOnly = (values: readonly (string | number)[], value: number) => values.length === 0 || (values.length === 1 && values[0] === value);

function monthly(
  { by }: FileRule,
  days: readonly string[],
  dayOfMonth: number,
  a: (every: Recurrence["every"]) => Recurrence,
): Recurrence | null {
  const [places, monthDays] = [by["BYSETPOS"] ?? [], by["BYMONTHDAY"] ?? []];
  if (days.length === 0) return places.length === 0 && isOnly(monthDays, dayOfMonth) ? a("month-day") : null;
  const [day = ""] = days;
  if (days.length > 1 || monthDays.length > 0 || places.length > 1) return null;
  const [said, set] = [day.slice(0, -2), places[0]];
  if ((said === "") === (set === undefined)) return null;
  const place = said === "" ? Number(set) : Number(said);
  // A fifth one that skips the months without it has no words here.
  return place === -1 ? a("month-last") : place >= 1 && place <= 4 ? a("month-weekday") : null;
}
