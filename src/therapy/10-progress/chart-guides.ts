/** The middle of each phase and the usual way of the line, drawn only when asked for: description, never evidence. */
import { median } from "#statistics/summary.ts";
import { theilSenLine } from "#statistics/trend-line.ts";
import type { Drawing } from "./chart-marks.ts";
import { element, rounded } from "./svg.ts";

/** With fewer points than this a line through them would be a guess. */
const FEWEST_FOR_TREND = 5;

interface Placed {
  readonly time: number;
  readonly value: number;
}

export function drawGuides({ layout, colours }: Drawing): string[] {
  const counted = layout.slots.map((slot, index) =>
    slot.kind === "point" && slot.point.value !== null
      ? { phase: slot.phase, place: { time: index, value: layout.axis.at({ value: slot.point.value, outOf: slot.point.outOf }) } }
      : null,
  );
  const phases = [...new Set(counted.flatMap((one) => (one === null ? [] : [one.phase])))];
  return phases.flatMap((phase) => {
    const places = counted.flatMap((one) => (one?.phase === phase ? [one.place] : []));
    const [first, last] = [places[0], places.at(-1)];
    const middle = median(places.map(({ value }) => value));
    if (first === undefined || last === undefined || middle === null) return [];
    const stroke = { stroke: colours.ink2, "stroke-width": 1.5 };
    const path = (from: Placed, to: Placed) =>
      `M${rounded((layout.xs[from.time] ?? 0) - 8)} ${rounded(layout.y(from.value))}L${rounded((layout.xs[to.time] ?? 0) + 8)} ${rounded(layout.y(to.value))}`;
    const middleLine = element("path", {
      d: path({ ...first, value: middle }, { ...last, value: middle }),
      ...stroke,
      "data-sign": "median",
    });
    const trend = places.length < FEWEST_FOR_TREND ? null : theilSenLine(places);
    if (trend === null) return [middleLine];
    const at = ({ time }: Placed): Placed => ({ time, value: trend.intercept + trend.slope * time });
    return [middleLine, element("path", { d: path(at(first), at(last)), ...stroke, "stroke-dasharray": "7 4", "data-sign": "trend" })];
  });
}
