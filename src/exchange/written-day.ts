/** A day as people write it into a spreadsheet. What could be two days is read in the order the person says; what is no day is told apart by its reason. */
import { CalendarDay } from "#foundation/words.ts";

export type DayOrder = "day-first" | "month-first";

export type ReadDay =
  | { readonly day: CalendarDay }
  | { readonly refused: "not-a-day" | "no-such-day" | "no-leap-year" | "year-of-two-figures" | "year-too-early"; readonly year: string };

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "janvier", "janv"],
  ["february", "feb", "fevrier", "fev", "fevr"],
  ["march", "mar", "mars"],
  ["april", "apr", "avril", "avr"],
  ["may", "mai"],
  ["june", "jun", "juin"],
  ["july", "jul", "juillet", "juil"],
  ["august", "aug", "aout"],
  ["september", "sep", "sept", "septembre"],
  ["october", "oct", "octobre"],
  ["november", "nov", "novembre"],
  ["december", "dec", "decembre"],
];
/** Nobody alive was born before. */
const FIRST_YEAR = 1900;

export function readDay(written: string, order: DayOrder): ReadDay {
  const text = written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[t ]\d{1,2}:\d{2}.*$/, "")
    .trim();
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const figures = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (figures) {
    const [, first, second, year] = figures;
    return order === "day-first" ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const words = text
    .replace(/,/g, " ")
    .split(/[-/.\s]+/)
    .filter(Boolean);
  const month = MONTHS.findIndex((names) => words.some((word) => names.includes(word))) + 1;
  const numbers = words.flatMap((word) => /^(\d+)(?:er|st|nd|rd|th)?$/.exec(word)?.[1] ?? []);
  const [a, b] = numbers;
  if (month === 0 || numbers.length !== 2 || words.length > 4) return { refused: "not-a-day", year: "" };
  return a?.length === 4 ? dayOf(a, String(month), b) : dayOf(b, String(month), a);
}

function dayOf(year = "", month = "", date = ""): ReadDay {
  if (year.length !== 4) return { refused: "year-of-two-figures", year };
  if (Number(year) < FIRST_YEAR) return { refused: "year-too-early", year };
  const day = CalendarDay.safeParse(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  if (day.success) return { day: day.data };
  return { refused: Number(month) === 2 && Number(date) === 29 ? "no-leap-year" : "no-such-day", year };
}

/** What the days of a file themselves say about their order; null when they do not. */
export function orderIn(days: readonly string[]): DayOrder | null {
  const pairs = days.flatMap((day) => {
    const found = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{2,4}/.exec(day);
    return found ? [{ first: Number(found[1]), second: Number(found[2]) }] : [];
  });
  if (pairs.some(({ first }) => first > 12)) return "day-first";
  return pairs.some(({ second }) => second > 12) ? "month-first" : null;
}

/** Days written in figures can be read two ways, and somebody has to say which. */
export const needsOrder = (days: readonly string[]): boolean => days.some((day) => /^\s*\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}/.test(day));
