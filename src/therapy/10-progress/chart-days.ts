/** Days as the chart writes them, and which of them there is room for. */
import type { CalendarDay, Language } from "#foundation/words.ts";
import { withKnownSpaces } from "./chart-axis.ts";
import { textWidth } from "./text-width.ts";

/** "9 Sep" or "9 sept.": under a session. */
export function shortDay(day: CalendarDay, language: Language): string {
  const month = monthName(day, language, "short");
  return `${dayNumber(day, language)}\u00A0${month}`;
}

/** "9 September 2025" or "9 septembre 2025": in tooltips and tables. */
export function longDay(day: CalendarDay, language: Language): string {
  const month = monthName(day, language, "long");
  return withKnownSpaces(`${dayNumber(day, language)}\u00A0${month} ${yearOf(day)}`);
}

/** Twelve names in each language and length are asked for again at every session of every chart: each is worked out once. */
const monthNames = new Map<string, string>();

function monthName(day: CalendarDay, language: Language, month: "short" | "long"): string {
  const key = `${language} ${month} ${day.slice(5, 7)}`;
  const known = monthNames.get(key);
  if (known !== undefined) return known;
  const name = new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-US", { month, timeZone: "UTC" }).format(atNoon(day));
  monthNames.set(key, name);
  return name;
}

export const yearOf = (day: CalendarDay): string => day.slice(0, 4);

/** Whole days between two days. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / 86_400_000);

/** Which labels to write so that none touches its neighbour: every second, third, …, and always the last. */
export function thinned(labels: readonly string[], places: readonly number[], size: number): number[] {
  const half = labels.map((label) => textWidth(label, size) / 2);
  const last = labels.length - 1;
  for (let every = 1; every <= labels.length; every += 1) {
    const kept = labels.flatMap((_, index) => ((last - index) % every === 0 ? [index] : []));
    const fits = kept.every((index, position) => {
      const before = kept[position - 1];
      if (before === undefined) return true;
      return (places[index] ?? 0) - (half[index] ?? 0) - ((places[before] ?? 0) + (half[before] ?? 0)) >= 10;
    });
    if (fits) return kept;
  }
  return last < 0 ? [] : [last];
}

function dayNumber(day: CalendarDay, language: Language): string {
  const number = Number(day.slice(8, 10));
  return language === "fr" && number === 1 ? "1er" : String(number);
}

const atNoon = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`);
