/** A chart at a glance, always beside the latest number and its unit: the same signs, smaller, without axis or words. */
import { valueAxis } from "./chart-axis.ts";
import { type ChartPalette, pageColours } from "./chart-colours.ts";
import { type ChartData, runsOf, type Slot, slotsOf } from "./chart-data.ts";
import { picture } from "./chart.ts";
import { noteHead, quarterRest } from "./chart-signs.ts";
import type { ChartWords } from "./chart-words.ts";
import { element, pathThrough } from "./svg.ts";

export interface SparklineOptions {
  width?: number;
  height?: number;
  palette?: ChartPalette;
  /** Shows the band to stay in; the sparkline of a goal to reach has none. */
  hasBand?: boolean;
}

/** The last sessions that fit, each sign at 56 %. */
export function sparkline(data: ChartData, words: ChartWords, options: SparklineOptions = {}): string {
  const width = options.width ?? 186;
  const height = options.height ?? 60;
  const colours = options.palette ?? pageColours;
  const slots = slotsOf(data).slice(-Math.floor((width - 16) / 9));
  const axis = valueAxis(data, words.language);
  const step = slots.length > 1 ? Math.min(22, (width - 16) / (slots.length - 1)) : 0;
  const start = width - 8 - step * (slots.length - 1);
  const x = (index: number) => start + index * step;
  const levelY = (value: number) => 7 + (height - 14) * (1 - (value - axis.low) / (axis.high - axis.low));
  const y = (slot: Slot) =>
    slot.kind === "rest" || slot.point.value === null ? height / 2 : levelY(axis.at({ value: slot.point.value, outOf: slot.point.outOf }));
  const scale = 0.56 * Math.min(1, step === 0 ? 1 : Math.max(0.7, step / 12));

  const aim = data.aim;
  const band =
    options.hasBand === true && aim?.kind === "within"
      ? [
          element("rect", {
            x: 0,
            y: levelY(axis.at(aim.high)),
            width,
            height: levelY(axis.at(aim.low)) - levelY(axis.at(aim.high)),
            rx: 3,
            fill: colours.band,
          }),
        ]
      : [];
  const lines = runsOf(slots).flatMap((run) => {
    const places = run.flatMap((index): [number, number][] => {
      const slot = slots[index];
      return slot === undefined ? [] : [[x(index), y(slot)]];
    });
    return places.length < 2
      ? []
      : [
          element("path", {
            d: pathThrough(places),
            fill: "none",
            stroke: colours.accent,
            "stroke-width": 1.5,
            "stroke-linejoin": "round",
            opacity: 0.55,
          }),
        ];
  });
  const signs = slots.map((slot, index) => {
    const place = { x: x(index), y: y(slot) };
    if (slot.kind === "rest") return quarterRest(place, 0.52, colours);
    if (slot.point.value === null) return noteHead(place, "dashed", scale, colours);
    return noteHead(place, slot.phase?.kind === "baseline" ? "open" : "filled", scale, colours);
  });
  return picture(words, { width, height }, [...band, ...lines, ...signs]);
}
