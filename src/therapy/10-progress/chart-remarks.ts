/** What people said beside the line: why a session was missed, what was worth holding on to, what was different that day. */
import { longDay } from "./chart-days.ts";
import { type Drawing, signY } from "./chart-marks.ts";
import { tickStyle } from "./chart-layout.ts";
import type { SetText, Spot } from "./chart-room.ts";
import { fermata, tick } from "./chart-signs.ts";
import { slurPath } from "./chart-slur.ts";
import { element, escaped, rounded, titled } from "./svg.ts";

/** The slur over the sessions that met the criterion, with its words. */
export function drawSlur({ layout, words, colours, room }: Drawing): string[] {
  const slur = layout.slur;
  if (slur === null) return [];
  const apex = slur.apex + slur.dy;
  slur.curve.forEach(([x, y], index) => {
    const next = slur.curve[index + 1];
    if (next !== undefined) room.takeLine(x, y + slur.dy, next[0], next[1] + slur.dy);
  });
  const sign = slur.isSingle
    ? tick({ x: slur.middle, y: apex + 6 }, colours)
    : element("path", { d: slurPath(slur), fill: colours.accent });
  const style = { size: 14, lineHeight: 18, isBold: true };
  const spots: Spot[] = [0, -60, 60, -120, 120].map((dx) => ({ x: slur.middle + dx, y: apex - 5, anchor: "middle", from: "bottom" }));
  const atSides: Spot[] = [
    { x: slur.from - 10, y: apex - 4, anchor: "end", from: "top" },
    { x: slur.to + 10, y: apex - 4, anchor: "start", from: "top" },
  ];
  const above: Spot[] = [...spots, { x: layout.width, y: apex - 5, anchor: "end", from: "bottom" }];
  const set =
    room.set(words.metBy, style, { spots: above, widths: [layout.width], lines: 1 }) ??
    room.set(words.metBy, style, { spots: [...above, ...atSides], widths: [130, 100], lines: 3 });
  return [
    element("g", { "data-sign": "met" }, [titled([words.metBy]), sign]),
    ...textOf(set, { weight: 520, fill: colours.ink2, size: 14, lineHeight: 18 }),
  ];
}

/** The brass fermata above each celebrated session, and its short words where there is room; the whole sentence is in the tooltip and the table. */
export function drawCelebrations(drawing: Drawing): string[] {
  const { data, layout, words, colours, room } = drawing;
  const scale = Math.max(0.55, layout.scale);
  const found = data.celebrations.flatMap((celebration) => {
    const index = layout.slots.findIndex((slot) => slot.kind === "point" && slot.day === celebration.day && slot.point.value !== null);
    const slot = layout.slots[index];
    if (slot === undefined) return [];
    const x = layout.xs[index] ?? 0;
    const lowest = signY(slot, layout) - 7 * layout.scale - 4;
    const boxAt = (y: number) => ({ left: x - 12 * scale, right: x + 12 * scale, top: y - 17 * scale, bottom: y });
    const y = [0, 5, 10, 15].map((up) => lowest - up).find((height) => room.isFree(boxAt(height))) ?? lowest;
    room.take(boxAt(y));
    return [{ celebration, x, y }];
  });
  return found.flatMap(({ celebration, x, y }) => {
    const top = y - 18 * scale;
    const spots: Spot[] = [
      { x, y: top, anchor: "middle", from: "bottom" },
      { x: x - 12, y: top, anchor: "start", from: "bottom" },
      { x: x + 12, y: top, anchor: "end", from: "bottom" },
      { x: x + 17, y: top + 2, anchor: "start", from: "top" },
      { x: x - 17, y: top + 2, anchor: "end", from: "top" },
    ];
    const set = room.set(celebration.short, tickStyle, { spots, widths: [190, 130, 100], lines: 3 });
    const title = titled([longDay(celebration.day, words.language), celebration.text === "" ? celebration.short : celebration.text]);
    return [element("g", { "data-sign": "celebration" }, [title, fermata({ x, y }, scale, colours)]), ...muted(set, colours.muted)];
  });
}

/** A dotted line where something began to be tried: the path of the line goes on through it. */
export function drawEvents({ data, layout, words, colours, room }: Drawing): string[] {
  return data.events.flatMap((event) => {
    const x = layout.dayX(event.day);
    const { top, bottom } = layout.plot;
    const spots: Spot[] = [2, 20, 40, 60, 90, 120].flatMap((down): Spot[] => [
      { x: x + 7, y: top + down, anchor: "start", from: "top" },
      { x: x - 7, y: top + down, anchor: "end", from: "top" },
    ]);
    const set = room.set(event.short, tickStyle, { spots, widths: [170, 120, 90], lines: 3 });
    room.takeLine(x, top, x, bottom);
    const line = element("path", {
      d: `M${rounded(x)} ${rounded(top)}L${rounded(x)} ${rounded(bottom)}`,
      stroke: colours.ink2,
      "stroke-width": 2,
      "stroke-dasharray": "1 5",
      "stroke-linecap": "round",
    });
    const title = titled([longDay(event.day, words.language), event.text === "" ? event.short : event.text]);
    return [element("g", { "data-sign": "event" }, [title, line]), ...muted(set, colours.muted)];
  });
}

/** Reasons above the rests, low on the plot. */
export function drawReasons({ layout, colours, room }: Drawing): string[] {
  return layout.slots.flatMap((slot, index) => {
    if (slot.kind === "point") return [];
    const x = layout.xs[index] ?? 0;
    const y = signY(slot, layout) - 15;
    const above: Spot[] = [0, -8, -16].map((dy) => ({ x, y: y + dy, anchor: "middle", from: "bottom" }));
    const beside: Spot[] = [
      { x: x - 8, y, anchor: "start", from: "bottom" },
      { x: x + 8, y, anchor: "end", from: "bottom" },
    ];
    return muted(room.set(slot.rest.reason, tickStyle, { spots: [...above, ...beside], widths: [125, 90, 66], lines: 3 }), colours.muted);
  });
}

/** What was different in a session, below its note or wherever near it there is room. */
export function drawNotes({ data, layout, colours, room }: Drawing): string[] {
  if (layout.step < closest) return [];
  return data.notes.flatMap((note) => {
    const index = layout.slots.findIndex((slot) => slot.kind === "point" && slot.point.sessionId === note.sessionId);
    const slot = layout.slots[index];
    if (slot === undefined) return [];
    const x = layout.xs[index] ?? 0;
    const y = signY(slot, layout);
    const near: Spot[] = [12, 18, 26].flatMap((gap): Spot[] => [
      { x, y: y + gap, anchor: "middle", from: "top" },
      { x, y: y - gap, anchor: "middle", from: "bottom" },
      { x: x - 6, y: y + gap, anchor: "start", from: "top" },
      { x: x + 6, y: y + gap, anchor: "end", from: "top" },
      { x: x - 6, y: y - gap, anchor: "start", from: "bottom" },
      { x: x + 6, y: y - gap, anchor: "end", from: "bottom" },
    ]);
    const beside: Spot[] = [
      { x: x + 14, y: y - 8, anchor: "start", from: "top" },
      { x: x - 14, y: y - 8, anchor: "end", from: "top" },
    ];
    return muted(room.set(note.text, tickStyle, { spots: [...near, ...beside], widths: [125, 100, 76], lines: 3 }), colours.muted);
  });
}

/** When sessions stand closer than this, no one could tell whose note it is; the table has it. */
const closest = 12;

const muted = (set: SetText | null, fill: string) =>
  textOf(set, { weight: 400, fill, size: tickStyle.size, lineHeight: tickStyle.lineHeight });

function textOf(set: SetText | null, look: { weight: number; fill: string; size: number; lineHeight: number }): string[] {
  if (set === null) return [];
  return set.lines.map((text, index) =>
    element(
      "text",
      {
        x: set.x,
        y: set.y + index * look.lineHeight,
        "text-anchor": set.anchor,
        "font-size": look.size,
        "font-weight": look.weight,
        fill: look.fill,
      },
      [escaped(text)],
    ),
  );
}
