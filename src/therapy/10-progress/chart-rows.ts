/** The rows under the plot: days, help given, and what was seen at home. */
import { bandsOf, type ChartData, type Slot, type SupportBand } from "./chart-data.ts";
import type { ChartPalette } from "./chart-colours.ts";
import { longDay, shortDay, thinned, yearOf } from "./chart-days.ts";
import { type ChartLayout, labelStyle, type Row, tickStyle } from "./chart-layout.ts";
import { house } from "./chart-signs.ts";
import type { ChartWords } from "./chart-words.ts";
import { element, escaped, titled } from "./svg.ts";
import { textWidth } from "./text-width.ts";

/** Shades of help, as strength of the accent: the darker, the more it was their own. */
export const shades: readonly { band: SupportBand; strength: number }[] = [
  { band: "own", strength: 1 },
  { band: "light", strength: 0.62 },
  { band: "more", strength: 0.3 },
  { band: "full", strength: 0.1 },
];

/** The days under the sessions, as many as fit, and the year where it begins. */
export function dayRow(layout: ChartLayout, words: ChartWords, colours: ChartPalette): string[] {
  const labels = layout.slots.map((slot) => shortDay(slot.day, words.language));
  const kept = thinned(labels, layout.xs, tickStyle.size);
  return kept.flatMap((index, position) => {
    const slot = layout.slots[index];
    const label = labels[index];
    if (slot === undefined || label === undefined) return [];
    const width = textWidth(label, tickStyle.size);
    const x = Math.min(layout.xs[index] ?? 0, layout.width - width / 2);
    const write = (text: string, y: number) =>
      element("text", { x, y, "text-anchor": "middle", "font-size": tickStyle.size, fill: colours.muted }, [escaped(text)]);
    const before = layout.slots[kept[position - 1] ?? -1];
    const beginsYear = layout.hasYears && (before === undefined || yearOf(before.day) !== yearOf(slot.day));
    return beginsYear ? [write(label, layout.daysY), write(yearOf(slot.day), layout.daysY + 17)] : [write(label, layout.daysY)];
  });
}

/** A small stack under each session: help in four shades, and beneath it, apart and unshaded, no response and refusal. */
export function supportRow(data: ChartData, layout: ChartLayout, draw: { words: ChartWords; colours: ChartPalette }): string[] {
  const row = layout.support;
  if (row === null) return [];
  const stacks = layout.slots.flatMap((slot, index) =>
    stackOf(slot, layout.xs[index] ?? 0, { data, row, width: Math.min(44, layout.step * 0.62), ...draw }),
  );
  return [rowLabel(draw.words.support, row, draw.colours), ...stacks];
}

/** Brass houses on their own row, never among the sessions; several that would touch become one with their number. */
export function homeRow(data: ChartData, layout: ChartLayout, draw: { words: ChartWords; colours: ChartPalette }): string[] {
  const row = layout.home;
  if (row === null) return [];
  const middle = (row.top + row.bottom) / 2;
  const groups = homeGroups(data, layout);
  const drawn = groups.map((group, index) => {
    const texts = group.seen.map((seen) => `${longDay(seen.day, draw.words.language)}\n${seen.text === "" ? seen.short : seen.text}`);
    const first = group.seen[0];
    const text = group.seen.length > 1 ? String(group.seen.length) : (first?.short ?? "");
    const width = textWidth(text, tickStyle.size);
    const after = groups[index + 1];
    const before = groups[index - 1];
    const fitsAfter = group.x + 16 + width <= (after === undefined ? layout.width : after.x - 20);
    const fitsBefore = group.x - 16 - width >= (before === undefined ? layout.plot.left : before.x + 22 + before.textAfter);
    group.textAfter = fitsAfter ? width : 0;
    const side = fitsAfter ? { x: group.x + 16, anchor: "start" } : fitsBefore ? { x: group.x - 16, anchor: "end" } : null;
    const label =
      side === null
        ? []
        : [
            element(
              "text",
              { x: side.x, y: middle + 5, "text-anchor": side.anchor, "font-size": tickStyle.size, fill: draw.colours.muted },
              [escaped(text)],
            ),
          ];
    return element("g", { "data-sign": "home" }, [titled(texts), house({ x: group.x, y: middle }, 1, draw.colours), ...label]);
  });
  return [rowLabel(draw.words.atHome, row, draw.colours), ...drawn];
}

function homeGroups(data: ChartData, layout: ChartLayout): { x: number; seen: ChartData["home"]; textAfter: number }[] {
  const groups: { x: number; seen: ChartData["home"]; textAfter: number }[] = [];
  for (const seen of data.home.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const x = Math.min(layout.dayX(seen.day), layout.width - 12);
    const last = groups[groups.length - 1];
    if (last !== undefined && x - last.x < 40) last.seen.push(seen);
    else groups.push({ x, seen: [seen], textAfter: 0 });
  }
  return groups;
}

function rowLabel(text: string, row: Row, colours: ChartPalette): string {
  return element("text", { x: 0, y: row.labelY, "font-size": labelStyle.size, "font-weight": 600, fill: colours.ink2 }, [escaped(text)]);
}

function stackOf(
  slot: Slot,
  x: number,
  draw: { data: ChartData; row: Row; width: number; words: ChartWords; colours: ChartPalette },
): string[] {
  if (slot.kind === "rest") return [];
  const counts = bandsOf(slot.point, draw.data.supportLevels);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const { colours, row, width } = draw;
  const left = x - width / 2;
  const apart = (counts.get("no-response") ?? 0) + (counts.get("refused") ?? 0);
  const height = row.bottom - row.top;
  const gap = apart > 0 && apart < total ? 3 : 0;
  const heightOf = (count: number) => ((height - gap) * count) / total;
  const stroke = width < 10 ? 0.6 : 1;
  let y = row.top;
  const parts: string[] = [];
  for (const { band, strength } of shades) {
    const part = heightOf(counts.get(band) ?? 0);
    if (part > 0) parts.push(element("rect", { x: left, y, width, height: part, fill: colours.accent, "fill-opacity": strength }));
    y += part;
  }
  if (y > row.top)
    parts.push(
      element("rect", {
        x: left,
        y: row.top,
        width,
        height: y - row.top,
        rx: Math.min(2, width / 4),
        fill: "none",
        stroke: colours.edge,
        "stroke-width": stroke,
      }),
    );
  y += gap;
  for (const band of ["no-response", "refused"] as const) {
    const part = heightOf(counts.get(band) ?? 0);
    if (part > 0) parts.push(...apartBox({ left, top: y, width, height: part }, band, colours));
    y += part;
  }
  const said = draw.data.supportLevels.flatMap((level) => {
    const count = slot.point.support?.[level.code] ?? 0;
    return count > 0 ? [`${level.name} ${count}`] : [];
  });
  return [element("g", { "data-sign": "support" }, [titled([longDay(slot.day, draw.words.language), ...said]), ...parts])];
}

/** No response is an empty dashed box, a refusal an empty box struck through: neither is a shade of help. */
export function apartBox(
  box: { left: number; top: number; width: number; height: number },
  band: SupportBand,
  colours: ChartPalette,
): string[] {
  const frame = {
    x: box.left,
    y: box.top,
    width: box.width,
    height: box.height,
    fill: "none",
    stroke: colours.edge,
    "stroke-width": box.width < 10 ? 0.6 : 1,
  };
  if (box.width < 8) return [element("rect", frame)];
  if (band === "no-response") return [element("rect", { ...frame, "stroke-dasharray": "2.5 2" })];
  const strike = `M${box.left} ${box.top + box.height}L${box.left + box.width} ${box.top}`;
  return [element("rect", frame), element("path", { d: strike, stroke: colours.edge, "stroke-width": 1 })];
}
