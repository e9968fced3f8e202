/** The words of a chart in one language, from the sentences of the catalogue: the same for the page and the PDF. */
import { spokenNumber } from "#foundation/spoken.ts";
import type { Language } from "#foundation/words.ts";
import { plannedOf } from "#plan/objective-sentence.ts";
import type { Objective } from "#plan/objective.ts";
import { valueText } from "./chart-axis.ts";
import type { ChartAim, ChartMeasure, Result } from "./chart-data.ts";
import { aimOf, type Charted, chartMeasureOf, type RecordWords } from "./chart-from-record.ts";
import type { ChartControlWords, ChartTableWords, ChartWords } from "./chart-words.ts";
import type { HomeEvidence } from "./evidence.ts";
import { windowOf } from "./criterion-of.ts";

export type Say = (code: string, values?: Readonly<Record<string, string | number>>) => string;
type Titled = Charted & Pick<Objective, "title">;

const NAMED_PARTS = [
  "before",
  "after",
  "first",
  "second",
  "unanswered",
  "agreement",
  "lowest",
  "highest",
  "taps",
  "consistency",
  "asynchrony",
];

/** The words that chart data carry. A part the therapist named herself keeps her name; so does a reason without a category. */
export const recordWordsOf = (say: Say): RecordWords => ({
  phase: (kind) => say(`progress.phase-${kind}`),
  level: (level) => say(`progress.level-${level}`),
  part: (code) => (NAMED_PARTS.includes(code) ? say(`progress.part-${code}`) : code),
  seenHow: (seen) => seenHowOf(say, seen),
  missed: ({ category, reason }) => (category === null ? shortened(reason) || say("progress.missed") : say(`absence.${category}`)),
});

export const seenHowOf = (say: Say, { withWords, help }: Pick<HomeEvidence, "withWords" | "help">): string =>
  [
    ...(withWords === "" ? [] : [say("progress.seen-with", { whom: withWords })]),
    ...(help === null ? [] : [say(`progress.seen-${help}`)]),
  ].join(", ");

export function chartWordsOf(say: Say, language: Language, objective: Titled, description: string): ChartWords {
  const measure = chartMeasureOf(objective);
  return {
    language,
    title: `${objective.title}: ${headingOf(say, objective)}`,
    description,
    empty: say("progress.empty"),
    aim: aimWords(say, language, aimOf(objective), measure, objective),
    metBy: metWords(say, objective),
    support: say("progress.support"),
    atHome: say("progress.at-home"),
    signs: {
      baseline: say("progress.phase-baseline"),
      intervention: say("progress.phase-intervention"),
      followUp: say("progress.sign-follow-up"),
      rest: say("progress.sign-rest"),
      notCounted: say("progress.sign-not-counted"),
      celebration: say("progress.sign-celebration"),
      home: say("progress.sign-home"),
      event: say("progress.sign-event"),
    },
    bands: {
      own: say("progress.band-own"),
      light: say("progress.band-light"),
      more: say("progress.band-more"),
      full: say("progress.band-full"),
      "no-response": say("progress.band-no-response"),
      refused: say("progress.band-refused"),
    },
    outOf: (value, total) => say("progress.of", { value, total }),
    withUnit: (value) => withUnit(say, objective, value),
  };
}

/** The words of a series that is rated in steps and belongs to no objective. */
export const seriesWordsOf = (say: Say, language: Language, title: string): ChartWords => ({
  ...seriesSigns(say, chartWordsOf(say, language, SERIES, title)),
  title,
});

/** It has no phases: a note is a session and nothing more. */
const seriesSigns = (say: Say, words: ChartWords): ChartWords => ({
  ...words,
  signs: { ...words.signs, intervention: say("progress.session") },
});

/** Only for its words: five steps, no aim that is drawn. */
const SERIES: Titled = {
  title: "",
  measure: { method: "rating", scale: { from: 1, to: 5 } },
  form: "single",
  direction: "up",
  target: { kind: "limit", value: 5 },
  phases: [],
  status: "active",
};

export const tableWordsOf = (say: Say): ChartTableWords => ({
  session: say("progress.session"),
  value: say("progress.result"),
  remark: say("progress.remark"),
  missed: say("progress.missed"),
  notCounted: say("progress.sign-not-counted"),
  met: say("progress.criterion-met"),
});

export const controlWordsOf = (say: Say): ChartControlWords => ({
  view: say("progress.view"),
  chart: say("progress.view-chart"),
  table: say("progress.view-table"),
  listen: say("progress.listen"),
  stop: say("progress.stop"),
  step: say("progress.step"),
  hearEach: say("progress.hear-each"),
  guides: say("progress.guides"),
  zoom: say("progress.zoom"),
  zoomAll: say("progress.zoom-all"),
  zoomLatest: (sessions) => say("progress.zoom-latest", { sessions }),
  save: say("progress.save"),
  saveAs: { svg: say("progress.save-svg"), png: say("progress.save-png"), csv: say("progress.save-csv") },
});

/** What is counted: "Chances out of 10". */
export function headingOf(say: Say, { measure, form }: Pick<Charted, "measure" | "form">): string {
  if (form === "before-after") return say("progress.counts-difference");
  const planned = plannedOf(measure);
  switch (measure.method) {
    case "pct":
    case "prompt":
      return planned === null ? say("progress.counts-chances") : say("progress.counts-chances-of", { total: planned });
    case "task":
      return say("progress.counts-steps-of", { total: measure.steps.length });
    case "mts":
      return say("progress.counts-looks");
    case "pir":
    case "wir":
      return say("progress.counts-intervals");
    case "rate":
      if (measure.perMinutes === null) return countedIn(say, measure.unit);
      return measure.unit === null
        ? say("progress.counts-rate", { minutes: measure.perMinutes })
        : say("progress.counts-unit-rate", { minutes: measure.perMinutes, unit: measure.unit });
    case "dur":
      return say(`progress.counts-dur-${measure.value}`);
    case "lat":
      return say(`progress.counts-lat-${measure.unit}`);
    case "rating":
      return say("progress.counts-rating", { lowest: measure.scale.from, highest: measure.scale.to });
    case "gas":
      return say("progress.counts-rating", { lowest: -2, highest: 2 });
    case "pair":
      return say("progress.counts-together", { one: measure.one, other: measure.other, seconds: measure.withinSeconds });
    case "freq":
    case "product":
    case "sync":
    case "phys":
      return countedIn(say, measure.unit);
  }
}

const countedIn = (say: Say, unit: string | null): string =>
  unit === null ? say("progress.counts-events") : say("progress.counts-unit", { unit });

/** A value that is not part of a whole, with its unit: "8.2 per 10 min", "6 exchanges". */
function withUnit(say: Say, { measure, form }: Pick<Charted, "measure" | "form">, value: string): string {
  switch (measure.method) {
    case "rate":
      if (measure.perMinutes === null) return unitAfter(say, value, measure.unit);
      return measure.unit === null
        ? say("progress.per-minutes", { value, minutes: measure.perMinutes })
        : say("progress.unit-per-minutes", { value, unit: measure.unit, minutes: measure.perMinutes });
    case "dur":
      return measure.value === "share" ? say("progress.percent", { value }) : say("progress.seconds", { value });
    case "lat":
      return say(measure.unit === "seconds" ? "progress.seconds" : "progress.beats", { value });
    case "freq":
    case "product":
    case "sync":
    case "phys":
      return unitAfter(say, value, measure.unit);
    case "pir":
    case "wir":
    case "mts":
      return form === "before-after" ? value : say("progress.percent", { value });
    case "pct":
    case "prompt":
    case "task":
    case "rating":
    case "gas":
    case "pair":
      return value;
  }
}

const unitAfter = (say: Say, value: string, unit: string | null): string =>
  unit === null ? value : say("progress.with-unit", { value, unit });

/** One result as this objective's results are said: "6 of 10", "25%", "1:30 min". */
export function resultWords(say: Say, language: Language, objective: Pick<Charted, "measure" | "form">, { value, outOf }: Result): string {
  const measure = chartMeasureOf(objective);
  const figure = valueText(value, measure, language);
  if (outOf === null) return withUnit(say, objective, figure);
  if (outOf === 100 && plannedOf(objective.measure) !== 100)
    return say("progress.percent", { value: spokenNumber(value, language, { maximumFractionDigits: 0 }) });
  return say("progress.of", { value: figure, total: spokenNumber(outOf, language) });
}

/** A result that was worked out and not counted, such as a median: with one more digit where what was counted has them. */
export const workedOutWords = (say: Say, language: Language, objective: Pick<Charted, "measure" | "form">, result: Result): string =>
  chartMeasureOf(objective).kind === "amount" && result.outOf === null
    ? withUnit(say, objective, spokenNumber(result.value, language, { maximumFractionDigits: 2 }))
    : resultWords(say, language, objective, result);

/** Of a known whole the number alone is said, because the axis names the whole; a number of hits that is not whole was written as a percentage. */
function aimWords(say: Say, language: Language, aim: ChartAim, measure: ChartMeasure, objective: Charted): string {
  const amount = ({ value, outOf }: Result) => {
    if (outOf === null) return withUnit(say, objective, valueText(value, measure, language));
    if (Number.isInteger(value) && outOf !== 100) return spokenNumber(value, language);
    return say("progress.percent", { value: spokenNumber((100 * value) / outOf, language, { maximumFractionDigits: 0 }) });
  };
  switch (aim.kind) {
    case "at-least":
    case "at-most":
      return say(`progress.aim-${aim.kind}`, { amount: amount(aim.level) });
    case "within":
      return say("progress.aim-within", { low: amount(aim.low), high: amount(aim.high) });
    case "limit":
      return say(aim.breach === "above" ? "progress.aim-not-above" : "progress.aim-not-below", { amount: amount(aim.level) });
  }
}

function metWords(say: Say, { target }: Pick<Charted, "target">): string {
  if (target.kind !== "criterion") return "";
  const { needed, outOf } = windowOf(target.rule);
  return needed === outOf
    ? say("progress.met-in-a-row", { sessions: needed })
    : say("progress.met-of-the-last", { met: needed, sessions: outOf });
}

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`);
