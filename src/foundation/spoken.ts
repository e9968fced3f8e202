/** Days, times and numbers as a person writes them, in their language. A day is never moved by a time zone; a moment always needs one. */
import { LOCALE } from "./say.ts";
import type { Language } from "./words.ts";

export type DayStyle = "long" | "medium" | "short" | "weekday" | "month";

const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  /** Tuesday, 2 December */
  long: { weekday: "long", day: "numeric", month: "long" },
  /** 2 December 2025 */
  medium: { day: "numeric", month: "long", year: "numeric" },
  /** 2 Dec */
  short: { day: "numeric", month: "short" },
  /** Tuesday */
  weekday: { weekday: "long" },
  /** December 2025 */
  month: { month: "long", year: "numeric" },
};

/** A calendar day, "2025-12-02" → "2 December 2025". */
export const spokenDay = (day: string, language: Language, style: DayStyle = "medium"): string =>
  asSaid(format(language, { ...DAY_STYLES[style], timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`)), language);

/** The time on the wall of a place, from a moment: "15:30", "15 h 30". */
export const spokenTime = (moment: string, language: Language, timeZone: string): string =>
  format(language, { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone }).format(new Date(moment));

/** A time of day, "15:30" → "15:30", "15 h 30". */
export const spokenWallTime = (time: string, language: Language): string =>
  format(language, { hour: "numeric", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" }).format(new Date(`2000-01-01T${time}:00Z`));

/** The day of a moment in a place, in words. */
export const spokenMoment = (moment: string, language: Language, timeZone: string, style: DayStyle = "medium"): string =>
  asSaid(format(language, { ...DAY_STYLES[style], timeZone }).format(new Date(moment)), language);

/** French counts the first of a month: “1er décembre”, and only that day. */
const asSaid = (day: string, language: Language): string => (language === "fr" ? day.replace(/(?<!\d)1(?=\s\p{L})/u, "1er") : day);

/** A text that begins a line or a title: French writes its days small inside a sentence, "mardi", and great in front, "Mardi". */
export const inFront = (text: string, language: Language): string => text.charAt(0).toLocaleUpperCase(LOCALE[language]) + text.slice(1);

/** A number, with at most one decimal unless told otherwise: "8.2", "8,2". */
export const spokenNumber = (value: number, language: Language, options: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }): string =>
  numberFormat(language, options).format(value);

/** "Ana, Ben and Chloé" */
export const spokenList = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { type: "conjunction" }).format(parts);

/** Money in whole minor units: 4500 CAD → "$45.00". */
export const spokenMoney = (money: { readonly minorUnits: number; readonly currency: string }, language: Language): string => {
  const currency = new Intl.NumberFormat(LOCALE[language], {
    style: "currency",
    currency: money.currency,
    currencyDisplay: "narrowSymbol",
  });
  return currency.format(money.minorUnits / 10 ** (currency.resolvedOptions().maximumFractionDigits ?? 2));
};

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], options);
  formats.set(key, made);
  return made;
}

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(LOCALE[language], options);
  numberFormats.set(key, made);
  return made;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

// Making a formatter is slow, a list shows hundreds of dates, and there are few styles.
const formats = new Map<string, Intl.DateTimeFormat>();
