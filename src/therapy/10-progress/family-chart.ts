/** The chart a family sees: visits and rests over their usual ups and downs, without numbers, bands or verdicts. */
import { area, curveMonotoneX } from "d3-shape";
import type { Language } from "#foundation/words.ts";
import { valueAxis } from "./chart-axis.ts";
import { type ChartPalette, pageColours } from "./chart-colours.ts";
import { type ChartData, type RibbonPoint, runsOf, type Slot, slotsOf } from "./chart-data.ts";
import { longDay, shortDay, thinned } from "./chart-days.ts";
import { Room } from "./chart-room.ts";
import { noteHead, quarterRest } from "./chart-signs.ts";
import { picture } from "./chart.ts";
import { element, escaped, pathThrough, titled } from "./svg.ts";
import { textWidth } from "./text-width.ts";

export interface FamilyChartWords {
  language: Language;
  title: string;
  description: string;
  /** "Your usual ups and downs". */
  ribbon: string;
  visit: string;
  noVisit: string;
  /** Stands where the chart would be before the first visit. */
  empty: string;
}

const text = { size: 15, lineHeight: 20 };

/** Visits are notes, missed ones rests; a note's words are the therapist's own. The ribbon is left out while there are too few visits for one. */
export function familyChart(
  data: ChartData,
  ribbon: readonly RibbonPoint[],
  words: FamilyChartWords,
  options: { width: number; palette?: ChartPalette },
): string {
  const width = Math.max(260, options.width);
  const colours = options.palette ?? pageColours;
  const slots = slotsOf(data);
  if (slots.length === 0)
    return picture(words, { width, height: 48 }, [word(words.empty, { x: 0, y: 28 }, { anchor: "start", fill: colours.muted })]);

  const axis = valueAxis(data, words.language);
  const plot = { top: 34, bottom: 234 };
  const step = slots.length > 1 ? Math.min(70, (width - 44) / (slots.length - 1)) : 0;
  const xs = slots.map((_, index) => 22 + index * step);
  const scale = Math.min(1, Math.max(0.3, (step === 0 ? 20 : step * 0.8) / 16));
  const y = (result: { value: number; outOf: number | null }) =>
    plot.bottom - ((plot.bottom - plot.top) * (axis.at(result) - axis.low)) / (axis.high - axis.low);
  const room = new Room({ left: 0, right: width, top: 0, bottom: plot.bottom + 24 });

  const edges = ribbon.flatMap((point): [number, number, number][] => {
    const index = slots.findIndex((slot) => slot.day === point.day);
    const x = xs[index];
    return x === undefined ? [] : [[x, y(point.low), y(point.high)]];
  });
  const ground = drawRibbon(edges, words, colours);
  if (edges.length > 1) room.take({ left: 0, right: width, top: 0, bottom: Math.min(...edges.map((edge) => edge[2])) - 4 });

  const middle = edges.length > 1 ? edges.reduce((sum, [, low, high]) => sum + (low + high) / 2, 0) / edges.length : plot.bottom - 30;
  const signY = (slot: Slot) =>
    slot.kind === "rest" || slot.point.value === null ? middle : y({ value: slot.point.value, outOf: slot.point.outOf });
  const lines = runsOf(slots).flatMap((run) => {
    const places = run.flatMap((index): [number, number][] => {
      const slot = slots[index];
      return slot === undefined ? [] : [[xs[index] ?? 0, signY(slot)]];
    });
    places.slice(1).forEach((place, index) => room.takeLine(...(places[index] ?? place), ...place));
    return places.length < 2
      ? []
      : [
          element("path", {
            d: pathThrough(places),
            fill: "none",
            stroke: colours.accent,
            "stroke-width": 2,
            opacity: 0.55,
            "data-sign": "line",
          }),
        ];
  });
  const signs = slots.map((slot, index) => {
    const place = { x: xs[index] ?? 0, y: signY(slot) };
    const isVisit = slot.kind === "point";
    room.take({ left: place.x - 9 * scale, right: place.x + 9 * scale, top: place.y - 13 * scale, bottom: place.y + 13 * scale });
    const day = longDay(slot.day, words.language);
    if (!isVisit) return element("g", { "data-sign": "rest" }, [titled([day, words.noVisit]), quarterRest(place, 0.85 * scale, colours)]);
    const look = slot.point.value === null ? "dashed" : "filled";
    return element("g", { "data-sign": look }, [titled([day, words.visit]), noteHead(place, look, scale, colours)]);
  });
  const names = data.notes.flatMap((note) => {
    const index = slots.findIndex((slot) => slot.kind === "point" && slot.point.sessionId === note.sessionId);
    const slot = slots[index];
    if (slot === undefined) return [];
    const x = xs[index] ?? 0;
    const at = signY(slot);
    const spots = (["middle", "start", "end"] as const).flatMap((anchor) => [
      { x, y: at + 14, anchor, from: "top" as const },
      { x, y: at - 14, anchor, from: "bottom" as const },
    ]);
    const set = room.set(note.text, text, { spots, widths: [170, 120, 90], lines: 3 });
    return set === null
      ? []
      : set.lines.map((line, row) => word(line, { x: set.x, y: set.y + row * text.lineHeight }, { anchor: set.anchor, fill: colours.ink }));
  });
  const days = slots.map((slot) => shortDay(slot.day, words.language));
  const daysY = plot.bottom + 48;
  const dates = thinned(days, xs, 14).map((index) => {
    const label = days[index] ?? "";
    const half = textWidth(label, 14) / 2;
    return word(
      label,
      { x: Math.min(width - half, Math.max(half, xs[index] ?? 0)), y: daysY },
      { anchor: "middle", fill: colours.muted, size: 14 },
    );
  });
  const hasRest = data.rests.length > 0;
  const legendY = daysY + 40;
  const restX = 44 + textWidth(words.visit, 15) + 24;
  const legend = [
    noteHead({ x: 14, y: legendY - 5 }, "filled", 0.9, colours),
    word(words.visit, { x: 34, y: legendY }, { anchor: "start", fill: colours.ink2 }),
    ...(hasRest
      ? [
          quarterRest({ x: restX, y: legendY - 5 }, 0.8, colours),
          word(words.noVisit, { x: restX + 18, y: legendY }, { anchor: "start", fill: colours.ink2 }),
        ]
      : []),
  ];
  return picture(words, { width, height: legendY + 14 }, [...ground, ...lines, ...signs, ...names, ...dates, ...legend]);
}

function drawRibbon(edges: readonly [number, number, number][], words: FamilyChartWords, colours: ChartPalette): string[] {
  const first = edges[0];
  if (first === undefined || edges.length < 2) return [];
  const shape = area<[number, number, number]>()
    .x((edge) => edge[0])
    .y0((edge) => edge[1])
    .y1((edge) => edge[2])
    .curve(curveMonotoneX)
    .digits(2);
  const last = edges[edges.length - 1] ?? first;
  const highest = Math.min(...edges.map((edge) => edge[2]));
  const overhang = 16;
  const whole: [number, number, number][] = [[first[0] - overhang, first[1], first[2]], ...edges, [last[0] + overhang, last[1], last[2]]];
  return [
    element("path", { d: shape(whole) ?? "", fill: colours.ribbon, "data-sign": "ribbon" }),
    element("text", { x: 0, y: highest - 9, "font-size": 15, "font-weight": 600, fill: colours.accentInk }, [escaped(words.ribbon)]),
  ];
}

function word(said: string, place: { x: number; y: number }, look: { anchor: string; fill: string; size?: number }): string {
  return element("text", { ...place, "text-anchor": look.anchor, "font-size": look.size ?? text.size, fill: look.fill }, [escaped(said)]);
}
