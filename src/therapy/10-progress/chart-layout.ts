/** Where everything stands: the plot, the sessions along it, the rows beneath it. */
import type { CalendarDay } from "#foundation/words.ts";
import { type ValueAxis, valueAxis } from "./chart-axis.ts";
import { type ChartData, type Slot, slotsOf } from "./chart-data.ts";
import { daysBetween, yearOf } from "./chart-days.ts";
import { type PhaseName, phaseNames } from "./chart-phases.ts";
import { type Slur, slurOver } from "./chart-slur.ts";
import type { ChartWords } from "./chart-words.ts";
import { textWidth } from "./text-width.ts";

export const tickStyle = { size: 13.5, lineHeight: 17 };
export const labelStyle = { size: 14, lineHeight: 19, isBold: true };

export interface ChartLayout {
  width: number;
  /** Below this the row labels stand above their rows and the plot is lower. */
  isNarrow: boolean;
  plot: { left: number; right: number; top: number; bottom: number };
  axis: ValueAxis;
  slots: readonly Slot[];
  /** The middle of each slot. */
  xs: readonly number[];
  step: number;
  /** Size of note heads and rests: 1 is 16 by 12; smaller when sessions stand close. */
  scale: number;
  phases: readonly PhaseName[];
  slur: Slur | null;
  y: (axisValue: number) => number;
  /** Where a day lies, between sessions if need be. */
  dayX: (day: CalendarDay) => number;
  hasYears: boolean;
  /** The baseline of the day labels. */
  daysY: number;
  support: Row | null;
  home: Row | null;
  /** Where the rows end and the legend may begin. */
  bottom: number;
}

export interface Row {
  labelY: number;
  top: number;
  bottom: number;
}

export function layoutChart(data: ChartData, words: ChartWords, { width, isLow }: { width: number; isLow: boolean }): ChartLayout {
  const isNarrow = width < 560;
  const axis = valueAxis(data, words.language);
  const slots = slotsOf(data);
  const hasSupport = data.points.some((point) => point.support !== null && Object.values(point.support).some((count) => count > 0));
  const hasHome = data.home.length > 0;
  const left = leftEdge({ axis, words, isNarrow, hasSupport, hasHome });
  const right = width - (isNarrow ? 8 : 22);
  const { xs, step } = placesAlong(left, right, slots.length);
  const scale = Math.min(1, Math.max(0.24, (step * 0.8) / 16));
  const plotHeight = isLow ? 180 : isNarrow ? 230 : 296;
  const fromTop = (axisValue: number) => plotHeight * (1 - (axisValue - axis.low) / (axis.high - axis.low));
  const names = phaseNames(slots, xs, { left, right, width });
  const heads = headsFromTop(data, slots, { xs, axis, fromTop });
  const slur = slurOver(metStretch(heads), scale);
  const highest = Math.min(8, ...heads.filter((head) => head.isCelebrated).map((head) => head.y - 40), slur === null ? 8 : slur.apex - 26);
  const top = names.height + Math.max(0, 8 - highest);
  const bottom = top + plotHeight;
  const hasYears = new Set(slots.map((slot) => yearOf(slot.day))).size > 1;
  const daysY = bottom + 24;
  const rows = rowsBelow(daysY + (hasYears ? 17 : 0) + 20, { isNarrow, hasSupport, hasHome });
  return {
    width,
    isNarrow,
    plot: { left, right, top, bottom },
    axis,
    slots,
    xs,
    step,
    scale,
    phases: names.phases,
    slur: slur === null ? null : { ...slur, dy: top },
    y: (axisValue) => top + fromTop(axisValue),
    dayX: (day) => placeOfDay(day, slots, xs),
    hasYears,
    daysY,
    ...rows,
  };
}

interface Head {
  x: number;
  y: number;
  isMet: boolean;
  isCelebrated: boolean;
}

function headsFromTop(
  data: ChartData,
  slots: readonly Slot[],
  place: { xs: readonly number[]; axis: ValueAxis; fromTop: (value: number) => number },
): Head[] {
  const met = new Set<string>(data.metBy);
  const celebrated = new Set<string>(data.celebrations.map((celebration) => celebration.day));
  return slots.flatMap((slot, index) => {
    if (slot.kind === "rest" || slot.point.value === null) return [];
    const at = place.axis.at({ value: slot.point.value, outOf: slot.point.outOf });
    return [
      { x: place.xs[index] ?? 0, y: place.fromTop(at), isMet: met.has(slot.point.sessionId), isCelebrated: celebrated.has(slot.day) },
    ];
  });
}

function metStretch(heads: readonly Head[]): { x: number; top: number }[] {
  const from = heads.findIndex((head) => head.isMet);
  if (from === -1) return [];
  const to = heads.findLastIndex((head) => head.isMet);
  return heads.slice(from, to + 1).map((head) => ({ x: head.x, top: head.y - (head.isCelebrated ? 40 : 0) }));
}

function leftEdge(chart: { axis: ValueAxis; words: ChartWords; isNarrow: boolean; hasSupport: boolean; hasHome: boolean }): number {
  const ticks = Math.max(0, ...chart.axis.ticks.map((tick) => textWidth(tick.label, tickStyle.size)));
  if (chart.isNarrow) return ticks + 12;
  const labels = [...(chart.hasSupport ? [chart.words.support] : []), ...(chart.hasHome ? [chart.words.atHome] : [])];
  return Math.max(ticks + 12, 62, ...labels.map((label) => textWidth(label, labelStyle.size, true) + 16));
}

/** Sessions stand at equal distances, as in the mock-up of a score: never wider apart than 120, so that two sessions do not look like a trend. */
function placesAlong(left: number, right: number, count: number): { xs: number[]; step: number } {
  const inset = Math.min(26, (right - left) / (count + 1));
  const step = count > 1 ? Math.min(120, (right - left - 2 * inset) / (count - 1)) : 71;
  return { xs: Array.from({ length: count }, (_, index) => left + inset + index * step), step };
}

function placeOfDay(day: CalendarDay, slots: readonly Slot[], xs: readonly number[]): number {
  const next = slots.findIndex((slot) => slot.day >= day);
  const before = slots[next - 1];
  const after = slots[next];
  const lastX = xs[xs.length - 1] ?? 0;
  if (next === -1) return lastX;
  const x = xs[next] ?? lastX;
  if (after === undefined || before === undefined || after.day === day) return x;
  const beforeX = xs[next - 1] ?? x;
  return beforeX + ((x - beforeX) * daysBetween(before.day, day)) / daysBetween(before.day, after.day);
}

function rowsBelow(
  start: number,
  has: { isNarrow: boolean; hasSupport: boolean; hasHome: boolean },
): Pick<ChartLayout, "support" | "home" | "bottom"> {
  const labelHeight = has.isNarrow ? 24 : 0;
  let y = start;
  let support: Row | null = null;
  let home: Row | null = null;
  if (has.hasSupport) {
    support = { labelY: has.isNarrow ? y + 14 : y + 22, top: y + labelHeight, bottom: y + labelHeight + 36 };
    y = support.bottom + 20;
  }
  if (has.hasHome) {
    home = { labelY: has.isNarrow ? y + 14 : y + 15, top: y + labelHeight, bottom: y + labelHeight + 20 };
    y = home.bottom + 16;
  }
  return { support, home, bottom: y };
}
