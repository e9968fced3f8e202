/** One objective in plain words: what was seen and how it goes, without criterion, verdict or reason. That something became harder is told by a person. */
import { spokenDay } from "#foundation/spoken.ts";
import type { Objective } from "#plan/objective.ts";
import { familyWordsIn } from "#plan/wording.ts";
import { paperColours } from "#progress/chart-colours.ts";
import { chartDataOf } from "#progress/chart-from-record.ts";
import { resultWords, type Say } from "#progress/chart-words-of.ts";
import { familyChart } from "#progress/family-chart.ts";
import { type Judgement, type Reading, readingOf } from "#progress/reading.ts";
import { usualVariation } from "#progress/usual-variation.ts";
import type { ObjectiveContent } from "./report-content.ts";
import type { FactsGoal, ReportFacts } from "./report-facts.ts";

/** Wide enough for a term of weekly visits. */
const PLAIN_CHART = { width: 620, palette: paperColours } as const;
/** Names of phases, levels and reasons stay in the record. */
const NO_WORDS = { phase: () => "", level: () => "", part: () => "", missed: () => "", seenHow: () => "" };

export function plainObjective(goal: FactsGoal, objective: Objective, facts: ReportFacts, say: Say): ObjectiveContent {
  const line = facts.lines.find(({ objectiveId }) => objectiveId === objective.id);
  const data = chartDataOf({ objective, line, rests: facts.rests }, NO_WORDS);
  const reading = readingOf({ objective, nature: goal.nature, data, line, rests: facts.rests });
  const held = (line?.points ?? []).filter(({ day }) => day >= facts.fromDay);
  const title = familyWordsIn(objective.familyWording, facts.language).trim() || objective.title;
  const sentence = goingWords(reading, facts, say);
  const bare = { ...data, aim: null, metBy: [], supportLevels: [], partNames: [], phases: [], home: [], celebrations: [], notes: [] };
  return {
    objectiveId: objective.id,
    title,
    sentence: "",
    counted:
      held.length === 0
        ? say("report.plain-not-looked")
        : say("report.plain-looked", { counted: held.filter(({ value }) => value !== null).length, held: held.length }),
    chart:
      reading.counted === 0
        ? null
        : {
            svg: familyChart(bare, usualVariation(data), plainWords(title, sentence, facts, say), PLAIN_CHART),
            alt: say("report.plain-chart-alt", { title, reading: [sentence, latestWords(objective, reading, facts, say)].join(" ") }),
            caption: say("report.plain-caption"),
          },
    reading: sentence,
    cards: [{ title: say("report.plain-latest"), lines: [latestWords(objective, reading, facts, say)] }].filter(
      ({ lines }) => lines[0] !== "",
    ),
  };
}

const plainWords = (title: string, description: string, { language }: ReportFacts, say: Say) => ({
  language,
  title,
  description,
  ribbon: say("report.plain-ribbon"),
  visit: say("report.plain-visit"),
  noVisit: say("report.plain-no-visit"),
  empty: say("report.plain-none"),
});

function latestWords(objective: Objective, { last }: Reading, { language }: ReportFacts, say: Say): string {
  const latest = last.at(-1);
  return latest === undefined
    ? ""
    : say("report.plain-last-visit", { day: spokenDay(latest.day, language), amount: resultWords(say, language, objective, latest) });
}

function goingWords({ counted, criterion, judgement }: Reading, { language }: ReportFacts, say: Say): string {
  if (counted === 0) return say("report.plain-none");
  const metOn = criterion?.metOn ?? null;
  return metOn === null ? judgedWords(judgement, say) : say("report.plain-reached", { day: spokenDay(metOn, language) });
}

function judgedWords(judgement: Judgement, say: Say): string {
  switch (judgement.kind) {
    case "too-early":
    case "band-too-early":
      return say("report.plain-too-early", { visits: judgement.sessions });
    case "verdict":
      return say(`report.plain-${GROWTH[judgement.verdict]}`);
    case "band":
      return say(`report.plain-${judgement.verdict === "outside" ? "talk" : judgement.verdict}`);
    case "limit":
      return judgement.breaches.length === 0 ? say("report.plain-kept", { visits: judgement.of }) : say("report.plain-talk");
  }
}

const GROWTH = {
  improving: "growing",
  declining: "talk",
  mixed: "talk",
  "no-reliable-change": "up-and-down",
} as const satisfies Record<Extract<Judgement, { kind: "verdict" }>["verdict"], string>;
