/** The plot itself: ticks, aim, phase lines, the joining line, note heads and rests. Each mark reserves its room before any words are set. */
import { line } from "d3-shape";
import { resultText } from "./chart-axis.ts";
import { type ChartAim, type ChartData, runsOf, type Slot } from "./chart-data.ts";
import type { ChartPalette } from "./chart-colours.ts";
import { longDay } from "./chart-days.ts";
import { type ChartLayout, labelStyle, tickStyle } from "./chart-layout.ts";
import type { Room } from "./chart-room.ts";
import { noteHead, quarterRest } from "./chart-signs.ts";
import type { ChartWords } from "./chart-words.ts";
import { element, escaped, rounded, titled } from "./svg.ts";

export interface Drawing {
  data: ChartData;
  words: ChartWords;
  layout: ChartLayout;
  colours: ChartPalette;
  room: Room;
}

/** The height of a slot's sign: its value, or low on the plot for a rest and for a session held but not counted. */
export function signY(slot: Slot, layout: ChartLayout): number {
  if (slot.kind === "rest" || slot.point.value === null) return layout.plot.bottom - 26;
  return layout.y(layout.axis.at({ value: slot.point.value, outOf: slot.point.outOf }));
}

export function drawAxis({ layout, colours, room }: Drawing): string[] {
  const { left, right } = layout.plot;
  return layout.axis.ticks.map((tick) => {
    const y = layout.y(tick.at);
    room.take({ left: 0, right: left - 8, top: y - 9, bottom: y + 9 });
    room.avoidHeight(y);
    const strong = tick.at === 0 && layout.axis.low < 0;
    return (
      element("path", {
        d: `M${rounded(left)} ${rounded(y)}L${rounded(right)} ${rounded(y)}`,
        stroke: strong ? colours.edge : colours.line,
      }) +
      element("text", { x: left - 10, y: y + 5, "text-anchor": "end", "font-size": tickStyle.size, fill: colours.muted }, [
        escaped(tick.label),
      ])
    );
  });
}

/** The ground of the aim: a band to reach or to stay in, or a line not to pass. It begins where the work begins. */
export function drawAim(drawing: Drawing): string[] {
  const { data, layout, colours, room } = drawing;
  if (data.aim === null) return [];
  const { left, right } = aimStretch(drawing);
  const { shaded, edges } = aimHeights(data.aim, layout);
  for (const y of edges) room.avoidHeight(y);
  const ground =
    shaded === null
      ? []
      : [
          element("rect", {
            x: left,
            y: shaded.top,
            width: right - left,
            height: Math.max(0, shaded.bottom - shaded.top),
            fill: colours.band,
          }),
        ];
  const stroke = data.aim.kind === "limit" ? colours.ink2 : colours.bandEdge;
  return [
    ...ground,
    ...edges.map((y) =>
      element("path", { d: `M${rounded(left)} ${rounded(y)}L${rounded(right)} ${rounded(y)}`, stroke, "stroke-width": 1.5 }),
    ),
  ];
}

/** The words of the aim, inside the band beside its edge, wherever along it there is room. */
export function drawAimWords(drawing: Drawing): string[] {
  const { data, layout, words, colours, room } = drawing;
  if (data.aim === null || words.aim === "") return [];
  const { left, right } = aimStretch(drawing);
  const { edges: aimEdges, wordsBelow } = aimHeights(data.aim, layout);
  const inner = wordsBelow ? aimEdges[0] : aimEdges[aimEdges.length - 1];
  if (inner === undefined) return [];
  const along = Array.from({ length: 24 }, (_, index) => left + 12 + ((right - left - 12) * index) / 24);
  const inward = wordsBelow ? 1 : -1;
  const heights = [0, 18, 36, 54, 72].map((away) => inner + inward * (4 + away));
  const inside = heights.map((y) => ({ y, from: wordsBelow ? ("top" as const) : ("bottom" as const) }));
  const outside = { y: inner - inward * 4, from: wordsBelow ? ("bottom" as const) : ("top" as const) };
  const edges = [...inside.slice(0, 1), outside, ...inside.slice(1)];
  const spots = edges.flatMap((edge) => along.map((x) => ({ x, ...edge, anchor: "start" as const })));
  const style = { ...labelStyle, lineHeight: 18 };
  const set =
    room.set(words.aim, style, { spots, widths: [right - left - 16], lines: 1 }) ??
    room.set(words.aim, style, { spots, widths: [150, 110], lines: 3 });
  if (set === null) return [];
  return set.lines.map((text, index) =>
    element("text", { x: set.x, y: set.y + index * 18, "font-size": 14, "font-weight": 520, fill: colours.ink2 }, [escaped(text)]),
  );
}

export function drawPhases({ layout, colours, room }: Drawing): string[] {
  return layout.phases.flatMap(({ lineX, lineTop, name }) => {
    room.take(name.box);
    const word = element(
      "text",
      { x: name.x, y: name.y, "text-anchor": name.anchor, "font-size": 14, "font-weight": 600, fill: colours.ink2 },
      [escaped(name.lines.join(" "))],
    );
    if (lineX === null) return [word];
    room.takeLine(lineX, lineTop, lineX, layout.plot.bottom);
    const d = `M${rounded(lineX)} ${rounded(lineTop)}L${rounded(lineX)} ${rounded(layout.plot.bottom)}`;
    return [element("path", { d, stroke: colours.edge, "stroke-width": 1.5, "stroke-dasharray": "5 4", "data-sign": "phase" }), word];
  });
}

/** The joining line, thin and pale: it never crosses a rest or a phase line. */
export function drawLine({ layout, colours, room }: Drawing): string[] {
  return runsOf(layout.slots).flatMap((run) => {
    const places = run.flatMap((index): [number, number][] => {
      const slot = layout.slots[index];
      return slot === undefined ? [] : [[layout.xs[index] ?? 0, signY(slot, layout)]];
    });
    places.forEach(([x, y], index) => {
      const next = places[index + 1];
      if (next !== undefined) room.takeLine(x, y, next[0], next[1]);
    });
    const d = places.length > 1 ? line().digits(2)(places) : null;
    const width = layout.scale < 0.6 ? 1.5 : 2;
    return d === null
      ? []
      : [
          element("path", {
            d,
            fill: "none",
            stroke: colours.accent,
            "stroke-width": width,
            "stroke-linejoin": "round",
            opacity: 0.55,
            "data-sign": "line",
          }),
        ];
  });
}

/** One note or rest for each slot, each with its own words for a pointer or a screen reader. */
export function drawSigns({ data, words, layout, colours, room }: Drawing): string[] {
  return layout.slots.map((slot, index) => {
    const place = { x: layout.xs[index] ?? 0, y: signY(slot, layout) };
    const day = longDay(slot.day, words.language);
    const half = 8.5 * layout.scale;
    if (slot.kind === "rest") {
      const scale = Math.min(1, Math.max(0.4, layout.scale * 1.15));
      room.take({ left: place.x - 6 * scale, right: place.x + 6 * scale, top: place.y - 14 * scale, bottom: place.y + 14 * scale });
      return element("g", { "data-sign": "rest" }, [titled([day, words.signs.rest, slot.rest.reason]), quarterRest(place, scale, colours)]);
    }
    room.take({ left: place.x - half, right: place.x + half, top: place.y - 8 * layout.scale, bottom: place.y + 8 * layout.scale });
    const notes = data.notes.filter((note) => note.sessionId === slot.point.sessionId).map((note) => note.text);
    if (slot.point.value === null) {
      return element("g", { "data-sign": "not-counted" }, [
        titled([day, words.signs.notCounted, ...notes]),
        noteHead(place, "dashed", layout.scale, colours),
      ]);
    }
    const isBaseline = slot.phase?.kind === "baseline";
    const said = resultText({ value: slot.point.value, outOf: slot.point.outOf }, data.measure, words);
    return element("g", { "data-sign": isBaseline ? "open" : "filled" }, [
      titled([day, said, slot.phase?.name ?? "", ...notes]),
      noteHead(place, isBaseline ? "open" : "filled", layout.scale, colours),
    ]);
  });
}

function aimStretch({ layout }: Drawing): { left: number; right: number } {
  const start = layout.phases.find((phase) => phase.phase.kind !== "baseline");
  return { left: start?.lineX ?? layout.plot.left, right: layout.plot.right };
}

function aimHeights(
  aim: ChartAim,
  layout: ChartLayout,
): { shaded: { top: number; bottom: number } | null; edges: number[]; wordsBelow: boolean } {
  const { top, bottom } = layout.plot;
  const y = (level: { value: number; outOf: number | null }) => Math.min(bottom, Math.max(top, layout.y(layout.axis.at(level))));
  if (aim.kind === "within")
    return { shaded: { top: y(aim.high), bottom: y(aim.low) }, edges: [y(aim.high), y(aim.low)], wordsBelow: false };
  const edge = y(aim.level);
  if (aim.kind === "at-least") return { shaded: { top, bottom: edge }, edges: [edge], wordsBelow: false };
  if (aim.kind === "at-most") return { shaded: { top: edge, bottom }, edges: [edge], wordsBelow: true };
  return { shaded: null, edges: [edge], wordsBelow: aim.breach === "above" };
}
