/** The single-case chart: data, words and a width in, SVG text out. The page and the PDF show the same text. */
import { type ChartPalette, pageColours } from "./chart-colours.ts";
import type { ChartData } from "./chart-data.ts";
import { layoutChart } from "./chart-layout.ts";
import { drawLegend, legendOf } from "./chart-legend.ts";
import { type Drawing, drawAim, drawAimWords, drawAxis, drawLine, drawPhases, drawSigns } from "./chart-marks.ts";
import { drawGuides } from "./chart-guides.ts";
import { drawCelebrations, drawEvents, drawNotes, drawReasons, drawSlur } from "./chart-remarks.ts";
import { Room } from "./chart-room.ts";
import { dayRow, homeRow, supportRow } from "./chart-rows.ts";
import type { ChartWords } from "./chart-words.ts";
import { element, escaped } from "./svg.ts";
import { wrapped } from "./text-width.ts";

export interface ChartOptions {
  width: number;
  /** True where two pictures share a page, as on paper. */
  isLow?: boolean;
  /** Plain colours where no style sheet reaches, such as `paperColours` in a PDF; otherwise the page's own tokens. */
  palette?: ChartPalette;
  /** The middle of each phase and the usual way of the line, where somebody asked for them. */
  hasGuides?: boolean;
  /** False where the legend is shown by other means. */
  hasLegend?: boolean;
}

export const chartFont = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif';

/** Draws one objective. With nothing counted and nothing missed it says so and draws no axis. */
export function chart(data: ChartData, words: ChartWords, options: ChartOptions): string {
  const colours = options.palette ?? pageColours;
  const width = Math.max(240, options.width);
  if (data.points.length === 0 && data.rests.length === 0) return emptyChart(words, width, colours);

  const layout = layoutChart(data, words, { width, isLow: options.isLow === true });
  const room = new Room({ left: 0, right: width, top: 0, bottom: layout.plot.bottom - 3 });
  const drawing: Drawing = { data, words, layout, colours, room };
  const ground = [...drawAim(drawing), ...drawAxis(drawing)];
  const marks = [...drawPhases(drawing), ...drawLine(drawing), ...drawSigns(drawing)];
  const guides = options.hasGuides === true ? drawGuides(drawing) : [];
  const slur = drawSlur(drawing);
  const celebrations = drawCelebrations(drawing);
  const events = drawEvents(drawing);
  const aimWords = drawAimWords(drawing);
  const remarks = [...events, ...celebrations, ...aimWords, ...drawReasons(drawing), ...drawNotes(drawing)];
  const rows = [
    ...dayRow(layout, words, colours),
    ...supportRow(data, layout, { words, colours }),
    ...homeRow(data, layout, { words, colours }),
  ];
  // On a very crowded plot the words of the aim move to the legend: they are never lost.
  const aimItem = data.aim !== null && words.aim !== "" && aimWords.length === 0 ? [{ sign: "aim" as const, word: words.aim }] : [];
  const items = [...aimItem, ...(options.hasLegend === false ? [] : legendOf(data, words))];
  const legend = drawLegend(items, { top: layout.bottom, width }, colours);
  return picture(words, { width, height: Math.ceil(legend.bottom) }, [
    ...ground,
    ...guides,
    ...marks,
    ...slur,
    ...remarks,
    ...rows,
    ...legend.parts,
  ]);
}

/** The frame every chart has: it says what it is and what it shows before anything is drawn. */
export function picture(
  words: { title: string; description: string },
  size: { width: number; height: number },
  parts: readonly string[],
): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: "img",
      "aria-label": words.title,
      "font-family": chartFont,
    },
    [element("title", {}, [escaped(words.title)]), element("desc", {}, [escaped(words.description)]), ...parts],
  );
}

function emptyChart(words: ChartWords, width: number, colours: ChartPalette): string {
  const lines = wrapped(words.empty, 16, { width: width - 16, lines: 6 }) ?? [words.empty];
  const text = lines.map((line, index) =>
    element("text", { x: 0, y: 28 + index * 24, "font-size": 16, fill: colours.muted }, [escaped(line)]),
  );
  return picture(words, { width, height: 24 + lines.length * 24 }, text);
}
