/** Makers of charts for tests: sensible defaults, a test states only what matters to it. The people in them are invented. */
import type { z } from "zod";
import { ChartData } from "./chart-data.ts";
import type { ChartTableWords, ChartWords } from "./chart-words.ts";

type ChartInput = z.input<typeof ChartData>;

/** The practice's shipped prompt hierarchy. */
export const shippedLevels: ChartInput["supportLevels"] = [
  { code: "I", name: "On their own", band: "own" },
  { code: "MC", name: "Musical cue", band: "light" },
  { code: "G", name: "Gesture", band: "light" },
  { code: "V", name: "Verbal", band: "more" },
  { code: "M", name: "Model", band: "more" },
  { code: "P", name: "Physical", band: "full" },
  { code: "NR", name: "No response", band: "no-response" },
  { code: "R", name: "Refused", band: "refused" },
];

/** The same id for the same number, so that a test may name its third session. */
export const aSessionId = (number: number): string => `0198f000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** The day a whole number of weeks after Tuesday 9 September 2025. */
export const aTuesday = (week: number): string => new Date(Date.UTC(2025, 8, 9 + week * 7)).toISOString().slice(0, 10);

/** A chart from weekly values of 10: a number was counted, null was held but not counted, a text is a rest with that reason. The first `baseline` weeks are baseline. */
export function aChart(weeks: readonly (number | null | string)[], changes: Partial<ChartInput> & { baseline?: number } = {}): ChartData {
  const { baseline = 1, ...rest } = changes;
  return ChartData.parse({
    measure: { kind: "out-of" },
    supportLevels: [],
    partNames: [],
    phases: [
      { from: aTuesday(0), kind: "baseline", name: "Baseline" },
      { from: aTuesday(baseline), kind: "intervention", name: "Ask-and-play song" },
    ].slice(baseline === 0 ? 1 : 0),
    points: weeks.flatMap((value, week) =>
      typeof value === "string" ? [] : [{ sessionId: aSessionId(week), day: aTuesday(week), value, outOf: 10, support: null, parts: [] }],
    ),
    rests: weeks.flatMap((value, week) => (typeof value === "string" ? [{ day: aTuesday(week), category: "illness", reason: value }] : [])),
    aim: null,
    metBy: [],
    home: [],
    celebrations: [],
    events: [],
    notes: [],
    ...rest,
  });
}

export const englishWords: ChartWords = {
  language: "en",
  title: "Asks with sign and voice together, chances out of 10",
  description: "Baseline 1 of 10. Then 2 and 3.",
  empty: "Nothing has been counted yet.",
  aim: "Goal: 6 or more",
  metBy: "Three in a row",
  support: "Support",
  atHome: "Elsewhere",
  signs: {
    baseline: "Baseline",
    intervention: "With the song",
    followUp: "Follow-up",
    rest: "Rest: session missed",
    notCounted: "Held, not counted",
    celebration: "Celebration",
    home: "Seen elsewhere",
    event: "Something is tried",
  },
  bands: {
    own: "On their own",
    light: "Musical cue or gesture",
    more: "Verbal or model",
    full: "Physical",
    "no-response": "No response",
    refused: "Refused",
  },
  outOf: (value, total) => `${value} of ${total}`,
  withUnit: (value) => value,
};

export const frenchWords: ChartWords = {
  language: "fr",
  title: "Garder ses chansons, vers complétés sur 8",
  description: "Niveau de base 5 sur 8.",
  empty: "Rien n’a encore été compté.",
  aim: "Zone convenue\u00A0: 5 à 7",
  metBy: "",
  support: "Soutien",
  atHome: "Ailleurs",
  signs: {
    baseline: "Niveau de base",
    intervention: "Avec la musique",
    followUp: "Suivi",
    rest: "Silence\u00A0: séance manquée",
    notCounted: "Tenue, non comptée",
    celebration: "À garder précieusement",
    home: "Vu ailleurs",
    event: "On essaie autre chose",
  },
  bands: {
    own: "Sans aide",
    light: "Indice musical ou geste",
    more: "Parole ou modèle",
    full: "Aide physique",
    "no-response": "Sans réponse",
    refused: "Refus",
  },
  outOf: (value, total) => `${value} sur ${total}`,
  withUnit: (value) => value,
};

export const englishTableWords: ChartTableWords = {
  session: "Session",
  value: "Asked",
  remark: "Remark",
  missed: "Missed",
  notCounted: "Held, not counted",
  met: "Criterion met",
};
