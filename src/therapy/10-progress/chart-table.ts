/** The real table beside the picture: everything the chart shows and what it had no room for. */
import type { CalendarDay } from "#foundation/words.ts";
import { resultText, valueText } from "./chart-axis.ts";
import { type ChartData, compareDays, type Slot, slotsOf } from "./chart-data.ts";
import { longDay } from "./chart-days.ts";
import type { ChartTableWords, ChartWords } from "./chart-words.ts";

export interface ChartTable {
  /** Session, value, the further parts, one column for each level of help, remark. */
  columns: readonly string[];
  rows: readonly ChartTableRow[];
}

/** One row. `cells` holds the value, the parts and the levels; for anything but a counted session it is empty and `instead` says what happened. */
export interface ChartTableRow {
  kind: "session" | "rest" | "home" | "celebration" | "event";
  day: CalendarDay;
  dayText: string;
  cells: readonly string[];
  instead: string;
  remarks: readonly string[];
}

/** The rows in order of day: sessions, rests, what was seen at home, and celebrations on days without a session. */
export function chartTable(data: ChartData, words: ChartWords, tableWords: ChartTableWords): ChartTable {
  const slots = slotsOf(data);
  const sessionDays = new Set(slots.flatMap((slot) => (slot.kind === "point" ? [slot.day] : [])));
  const rows: ChartTableRow[] = [
    ...slots.map((slot) => slotRow(slot, slots, { data, words, tableWords })),
    ...data.home.map((seen) => asideRow("home", seen, words)),
    ...data.events.map((event) => asideRow("event", event, words)),
    ...data.celebrations
      .filter((celebration) => !sessionDays.has(celebration.day))
      .map((celebration) => asideRow("celebration", celebration, words)),
  ];
  const columns = [
    tableWords.session,
    tableWords.value,
    ...data.partNames,
    ...recordedLevels(data).map((level) => level.name),
    tableWords.remark,
  ];
  return { columns, rows: rows.toSorted((a, b) => compareDays(a.day, b.day)) };
}

function slotRow(
  slot: Slot,
  slots: readonly Slot[],
  chart: { data: ChartData; words: ChartWords; tableWords: ChartTableWords },
): ChartTableRow {
  const { data, words, tableWords } = chart;
  const dayText = longDay(slot.day, words.language);
  const beginsPhase = slots.find((other) => other.phase === slot.phase) === slot && slot.phase !== null ? [slot.phase.name] : [];
  if (slot.kind === "rest") {
    return { kind: "rest", day: slot.day, dayText, cells: [], instead: tableWords.missed, remarks: [...beginsPhase, slot.rest.reason] };
  }
  const point = slot.point;
  const remarks = [
    ...beginsPhase,
    ...(data.metBy.includes(point.sessionId) ? [tableWords.met] : []),
    ...data.celebrations.filter((celebration) => celebration.day === slot.day).map((celebration) => celebration.text || celebration.short),
    ...data.notes.filter((note) => note.sessionId === point.sessionId).map((note) => note.text),
  ];
  if (point.value === null) return { kind: "session", day: slot.day, dayText, cells: [], instead: tableWords.notCounted, remarks };
  const parts = data.partNames.map((_, index) => {
    const part = point.parts[index] ?? null;
    return part === null ? "" : valueText(part, data.measure, words.language);
  });
  const levels = recordedLevels(data).map((level) => (point.support === null ? "" : String(point.support[level.code] ?? 0)));
  const value = resultText({ value: point.value, outOf: point.outOf }, data.measure, words);
  return { kind: "session", day: slot.day, dayText, cells: [value, ...parts, ...levels], instead: "", remarks };
}

/** Every level of the hierarchy, zeros included, as soon as help was recorded once; no empty columns where it never was. */
const recordedLevels = (data: ChartData) => (data.points.some((point) => point.support !== null) ? data.supportLevels : []);

function asideRow(
  kind: "home" | "celebration" | "event",
  seen: { day: CalendarDay; short: string; text: string },
  words: ChartWords,
): ChartTableRow {
  const remarks = seen.text === "" || seen.text === seen.short ? [seen.short] : [seen.short, seen.text];
  return { kind, day: seen.day, dayText: longDay(seen.day, words.language), cells: [], instead: words.signs[kind], remarks };
}
