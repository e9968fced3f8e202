/** The signs of the score, drawn as paths because the text font has none of them. */
import type { ChartPalette } from "./chart-colours.ts";
import { element } from "./svg.ts";

const restPath =
  "M9.3 1.5c2 2.9 4.4 5.3 6.8 8-3 2.8-2.8 5.2 1.5 9-4.7-1.5-6.6.9-3.6 4.4-6.3-2.5-7.5-7.7-1.9-8.1-1.4-1.7-3-3.3-4.7-5.1 3.1-2.7 3.5-5 1.9-8.2Z";
const fermataPath = "M2.5 15.5C3.6 8.2 7.5 4.5 12 4.5s8.4 3.7 9.5 11C19.6 9.8 16.3 7.2 12 7.2s-7.6 2.6-9.5 8.3Z";
const housePath =
  "M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z";

export interface Place {
  x: number;
  y: number;
}

/** A note head: open for baseline, filled once the work has begun, dashed when the session was held but not counted. `scale` 1 is 16 by 12. */
export function noteHead(place: Place, look: "open" | "filled" | "dashed", scale: number, colours: ChartPalette): string {
  const outline = 2 * Math.max(0.5, scale);
  const isFilled = look === "filled";
  return element("ellipse", {
    cx: place.x,
    cy: place.y,
    rx: isFilled ? 8 * scale : 8 * scale - outline / 4,
    ry: isFilled ? 6 * scale : 6 * scale - outline / 4,
    transform: `rotate(-20 ${Math.round(place.x * 100) / 100} ${Math.round(place.y * 100) / 100})`,
    fill: isFilled ? colours.accent : colours.surface,
    stroke: isFilled ? undefined : look === "dashed" ? colours.muted : colours.accent,
    "stroke-width": isFilled ? undefined : outline,
    "stroke-dasharray": look === "dashed" ? "3.2 2.6" : undefined,
  });
}

/** A quarter rest, centred; at scale 1 it is about 11 by 26. */
export const quarterRest = (place: Place, scale: number, colours: ChartPalette): string =>
  element("path", { d: restPath, transform: moved(place, 12.4, 12.2, 1.22 * scale), fill: colours.muted });

/** A fermata, its dot just above the place it is given: worth holding on to. */
export const fermata = (place: Place, scale: number, colours: ChartPalette): string =>
  element("g", { transform: moved(place, 12, 16.6, 1.25 * scale), fill: colours.brass }, [
    element("path", { d: fermataPath }),
    element("circle", { cx: 12, cy: 14.3, r: 2.3 }),
  ]);

/** A house, centred: seen outside the room. */
export const house = (place: Place, scale: number, colours: ChartPalette): string =>
  element("path", {
    d: housePath,
    transform: moved(place, 12, 11.5, 0.83 * scale),
    fill: "none",
    stroke: colours.brass,
    "stroke-width": 2.2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });

/** A tick, centred: the criterion was met by one session alone. */
export const tick = (place: Place, colours: ChartPalette): string =>
  element("path", {
    d: "M20 6 9 17l-5-5",
    transform: moved(place, 12, 11.5, 0.75),
    fill: "none",
    stroke: colours.accent,
    "stroke-width": 2.6,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });

function moved(place: Place, centreX: number, centreY: number, scale: number): string {
  const x = Math.round((place.x - centreX * scale) * 100) / 100;
  const y = Math.round((place.y - centreY * scale) * 100) / 100;
  return `translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})`;
}
