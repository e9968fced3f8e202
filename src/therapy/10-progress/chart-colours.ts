/** The chart's colours: the page's own tokens, so that light and dark follow the page, or plain values where there is no page. */
import { COLOURS, type ColourName } from "#foundation/tokens.ts";

export type ChartPalette = Record<
  "surface" | "ink" | "ink2" | "muted" | "line" | "edge" | "accent" | "accentInk" | "brass" | "band" | "bandEdge" | "ribbon",
  string
>;

/** The colours of the page that shows the chart; a page without our tokens shows the light ones. */
export const pageColours: ChartPalette = paletteOf((name) => `var(--so-${name}, ${COLOURS[name].light})`);

/** Plain colours for paper and other places without style sheets. */
export const paperColours: ChartPalette = paletteOf((name) => COLOURS[name].light);

function paletteOf(colour: (name: ColourName) => string): ChartPalette {
  return {
    surface: colour("surface"),
    ink: colour("ink"),
    ink2: colour("ink-2"),
    muted: colour("muted"),
    line: colour("line"),
    edge: colour("edge"),
    accent: colour("accent"),
    accentInk: colour("accent-ink"),
    brass: colour("brass"),
    band: colour("band"),
    bandEdge: colour("band-edge"),
    ribbon: colour("ribbon"),
  };
}
