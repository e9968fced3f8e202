/** The legend: only those signs that occur in this picture. */
import { bandsOf, type ChartData, type SupportBand, slotsOf } from "./chart-data.ts";
import type { ChartPalette } from "./chart-colours.ts";
import { apartBox, shades } from "./chart-rows.ts";
import { fermata, house, noteHead, quarterRest } from "./chart-signs.ts";
import type { ChartWords, SignWords } from "./chart-words.ts";
import { element, escaped } from "./svg.ts";
import { textWidth } from "./text-width.ts";

export type LegendItem = { sign: keyof SignWords | SupportBand | "aim"; word: string };

/** The signs that occur, in reading order. */
export function legendOf(data: ChartData, words: ChartWords): LegendItem[] {
  const found = new Set<LegendItem["sign"]>();
  const days = new Set<string>();
  for (const slot of slotsOf(data)) {
    if (slot.kind === "rest") {
      found.add("rest");
      continue;
    }
    for (const band of bandsOf(slot.point, data.supportLevels).keys()) found.add(band);
    if (slot.point.value === null) {
      found.add("notCounted");
      continue;
    }
    days.add(slot.day);
    found.add(slot.phase?.kind === "baseline" ? "baseline" : slot.phase?.kind === "follow-up" ? "followUp" : "intervention");
  }
  if (data.celebrations.some((celebration) => days.has(celebration.day))) found.add("celebration");
  if (data.home.length > 0) found.add("home");
  if (data.events.length > 0) found.add("event");
  const signs: LegendItem[] = [
    { sign: "baseline", word: words.signs.baseline },
    { sign: "intervention", word: words.signs.intervention },
    { sign: "followUp", word: words.signs.followUp },
    { sign: "rest", word: words.signs.rest },
    { sign: "notCounted", word: words.signs.notCounted },
    ...[...shades.map((shade) => shade.band), "no-response" as const, "refused" as const].map((band) => ({
      sign: band,
      word: words.bands[band],
    })),
    { sign: "celebration", word: words.signs.celebration },
    { sign: "home", word: words.signs.home },
    { sign: "event", word: words.signs.event },
  ];
  return signs.filter((item) => found.has(item.sign));
}

/** The legend set in lines under a hairline, and the height where it ends. */
export function drawLegend(
  items: readonly LegendItem[],
  frame: { top: number; width: number },
  colours: ChartPalette,
): { parts: string[]; bottom: number } {
  if (items.length === 0) return { parts: [], bottom: frame.top };
  const lineHeight = 26;
  const parts = [element("path", { d: `M0 ${frame.top}L${frame.width} ${frame.top}`, stroke: colours.line })];
  let x = 0;
  let y = frame.top + 26;
  for (const item of items) {
    const width = 30 + textWidth(item.word, 14);
    if (x > 0 && x + width > frame.width) {
      x = 0;
      y += lineHeight;
    }
    parts.push(signOf(item.sign, x, y - 5, colours));
    parts.push(element("text", { x: x + 30, y, "font-size": 14, fill: colours.ink2 }, [escaped(item.word)]));
    x += width + 22;
  }
  return { parts, bottom: y + 10 };
}

function signOf(sign: LegendItem["sign"], left: number, y: number, colours: ChartPalette): string {
  const place = { x: left + 11, y };
  if (sign === "aim")
    return element("rect", { x: left, y: y - 7, width: 22, height: 14, fill: colours.band, stroke: colours.bandEdge, "stroke-width": 1.5 });
  if (sign === "baseline") return noteHead(place, "open", 0.78, colours);
  if (sign === "intervention" || sign === "followUp") return noteHead(place, "filled", 0.78, colours);
  if (sign === "notCounted") return noteHead(place, "dashed", 0.78, colours);
  if (sign === "rest") return quarterRest(place, 0.68, colours);
  if (sign === "celebration") return fermata({ x: place.x, y: y + 5 }, 0.72, colours);
  if (sign === "home") return house(place, 0.86, colours);
  if (sign === "event")
    return element("path", {
      d: `M${place.x} ${y - 9}L${place.x} ${y + 9}`,
      stroke: colours.ink2,
      "stroke-width": 2,
      "stroke-dasharray": "1 4",
      "stroke-linecap": "round",
    });
  const box = { left, top: y - 7, width: 22, height: 14 };
  const strength = shades.find((shade) => shade.band === sign)?.strength;
  if (strength === undefined) return apartBox(box, sign, colours).join("");
  return element("rect", {
    x: left,
    y: y - 7,
    width: 22,
    height: 14,
    rx: 3,
    fill: colours.accent,
    "fill-opacity": strength,
    stroke: colours.edge,
  });
}
