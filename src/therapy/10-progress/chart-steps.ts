/** The line read one session after the other: for a keyboard, a finger and an ear. */
import { resultText } from "./chart-axis.ts";
import { type ChartData, slotsOf } from "./chart-data.ts";
import { longDay } from "./chart-days.ts";
import { layoutChart } from "./chart-layout.ts";
import { signY } from "./chart-marks.ts";
import type { ChartTableWords, ChartWords } from "./chart-words.ts";

export interface ChartStep {
  /** Where its sign stands in the picture. */
  readonly x: number;
  readonly y: number;
  /** "Tuesday 9 September: 6 of 10. Baseline." */
  readonly text: string;
}

export function chartSteps(
  data: ChartData,
  words: ChartWords,
  tableWords: ChartTableWords,
  size: { readonly width: number; readonly isLow: boolean },
): ChartStep[] {
  const layout = layoutChart(data, words, { ...size, width: Math.max(240, size.width) });
  return slotsOf(data).map((slot, index) => {
    const what =
      slot.kind === "rest"
        ? [tableWords.missed, slot.rest.reason]
        : slot.point.value === null
          ? [tableWords.notCounted]
          : [resultText({ value: slot.point.value, outOf: slot.point.outOf }, data.measure, words)];
    const [said = "", ...more] = [
      ...what,
      ...(slot.phase === null ? [] : [slot.phase.name]),
      ...(slot.kind === "point" && data.metBy.includes(slot.point.sessionId) ? [tableWords.met] : []),
      ...[...data.celebrations, ...data.events].filter(({ day }) => day === slot.day).map(({ text, short }) => text || short),
    ].filter((part) => part !== "");
    const colon = words.language === "fr" ? "\u00A0:" : ":";
    return {
      x: layout.xs[index] ?? 0,
      y: signY(slot, layout),
      text: [`${longDay(slot.day, words.language)}${colon} ${said}`, ...more].map((part) => part.replace(/[.]?$/, ".")).join(" "),
    };
  });
}
