/** One objective in a report: its sentence, its chart for paper, its reading, and what cannot be said yet. */
import { objectiveSentence, spellOut } from "#plan/objective-sentence.ts";
import type { Objective } from "#plan/objective.ts";
import { paperColours } from "#progress/chart-colours.ts";
import type { Result } from "#progress/chart-data.ts";
import { resultWords, type Say } from "#progress/chart-words-of.ts";
import { chart } from "#progress/chart.ts";
import { objectiveProgress } from "#progress/objective-progress.ts";
import { type ReadingCard, withoutStars } from "#progress/reading-words.ts";
import type { ObjectiveContent, ReportTable } from "./report-content.ts";
import type { FactsGoal, ReportFacts } from "./report-facts.ts";

/** Wide enough for a year of weekly sessions, low enough for two on a page, large enough to read when it is set into one. */
export const REPORT_CHART = { width: 840, isLow: true, palette: paperColours } as const;

export function objectiveContent(goal: FactsGoal, objective: Objective, facts: ReportFacts, say: Say): ObjectiveContent {
  const line = facts.lines.find(({ objectiveId }) => objectiveId === objective.id);
  const told = toldOf(goal, objective, facts, say);
  const held = (line?.points ?? []).filter(({ day }) => day >= facts.fromDay);
  const isCounted = told.reading.counted > 0;
  return {
    objectiveId: objective.id,
    title: objective.title,
    sentence: spellOut(objectiveSentence(objective), say),
    counted:
      held.length === 0
        ? say("report.not-counted-in-period")
        : say("report.counted-in-period", { counted: held.filter(({ value }) => value !== null).length, held: held.length }),
    chart: isCounted
      ? {
          svg: chart(told.data, told.words, REPORT_CHART),
          alt: say("report.chart-alt", { title: told.words.title, reading: withoutStars(told.sentence), aim: told.words.aim }),
          caption: told.heading,
        }
      : null,
    reading: withoutStars(told.sentence),
    cards: told.cards.filter(isForEverybody).map(({ title, lines }) => ({ title, lines: [...lines] })),
  };
}

/** Medians and overlap stand at the end of a report: a school or a family reads what was met and what can be said. */
const isForEverybody = ({ sign }: ReadingCard) => sign !== "median";

/** One line of the overview: where it began, where it is, what can be said. */
export function objectiveAtGlance(goal: FactsGoal, objective: Objective, facts: ReportFacts, say: Say): ReportTable["rows"][number] {
  const { reading, cards } = toldOf(goal, objective, facts, say);
  const { first, last } = reading;
  if (first === null) return { cells: [objective.title], span: say("progress.empty") };
  const inWords = (result: Result) => resultWords(say, facts.language, objective, result);
  const titles = cards.filter(isForEverybody).map(({ title }) => title);
  return { cells: [objective.title, inWords(first), last.map(inWords).join("; ") || "–", titles.join("; ")], span: null };
}

/** The levels of one objective; null while nothing has been counted. */
export function objectiveFigures(goal: FactsGoal, objective: Objective, facts: ReportFacts, say: Say) {
  const told = toldOf(goal, objective, facts, say);
  const lines = told.cards.filter((card) => !isForEverybody(card)).flatMap((card) => card.lines);
  return told.reading.counted === 0 ? null : { label: objective.title, words: lines.join(" ") };
}

const toldOf = (goal: FactsGoal, objective: Objective, facts: ReportFacts, say: Say) =>
  objectiveProgress(
    {
      chosenName: facts.client.chosenName,
      nature: goal.nature,
      objective,
      line: facts.lines.find(({ objectiveId }) => objectiveId === objective.id),
      rests: facts.rests,
      around: facts,
    },
    say,
    facts.language,
  );
