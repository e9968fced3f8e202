/** Every word a chart may need, in one language, made by whoever shows it: the chart itself knows no sentence. */
import type { Language } from "#foundation/words.ts";
import type { SupportBand } from "./chart-data.ts";

/** The words of the picture. */
export interface ChartWords {
  language: Language;
  /** Names the picture: the objective and what is counted. */
  title: string;
  /** Tells the picture to someone who cannot see it. */
  description: string;
  /** Stands where the chart would be while nothing has been counted. */
  empty: string;
  /** "Goal: 6 or more". */
  aim: string;
  /** "Three in a row", over the slur. */
  metBy: string;
  /** Names of the two rows under the dates. */
  support: string;
  atHome: string;
  signs: SignWords;
  bands: Record<SupportBand, string>;
  /** "6 of 10". */
  outOf: (value: string, total: string) => string;
  /** "8.2 per 10 min", "6 exchanges": a value that is not part of a whole, with its unit. */
  withUnit: (value: string) => string;
}

/** One word for each sign of the legend. */
export interface SignWords {
  baseline: string;
  intervention: string;
  followUp: string;
  rest: string;
  notCounted: string;
  celebration: string;
  home: string;
  event: string;
}

/** The further words of the table beside the chart. */
export interface ChartTableWords {
  session: string;
  value: string;
  remark: string;
  /** What stands in the place of a value when a session was missed. */
  missed: string;
  notCounted: string;
  met: string;
}

/** The words of the controls around the chart. */
export interface ChartControlWords {
  /** Names the choice between the two views. */
  view: string;
  chart: string;
  table: string;
  listen: string;
  stop: string;
  /** Names the slider that goes from session to session, and the switch that lets each be heard. */
  step: string;
  hearEach: string;
  guides: string;
  /** Names the choice of how much is shown, and its answers. */
  zoom: string;
  zoomAll: string;
  zoomLatest: (sessions: number) => string;
  save: string;
  saveAs: Readonly<Record<"svg" | "png" | "csv", string>>;
}
