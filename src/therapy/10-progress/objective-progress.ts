/** One objective over time as anybody is told it: the data, the reading and the words, the same for the page and for a report. */
import type { Language } from "#foundation/words.ts";
import type { Nature } from "#assessment/nature.ts";
import type { Objective } from "#plan/objective.ts";
import { type Around, chartDataOf } from "./chart-from-record.ts";
import { chartWordsOf, headingOf, recordWordsOf, type Say } from "./chart-words-of.ts";
import type { Line, MissedSession } from "./progress.api.ts";
import { readingCards, readingSentence, withoutStars } from "./reading-words.ts";
import { readingOf } from "./reading.ts";

interface Asked {
  readonly chosenName: string;
  readonly nature: Nature;
  readonly objective: Objective;
  /** Absent when nothing was ever counted. */
  readonly line: Line | undefined;
  readonly rests: readonly MissedSession[];
  /** What stands beside the counted sessions; left out where only those are told. */
  readonly around?: Omit<Around, "objectiveId"> | undefined;
}

/** What `chart` needs to draw it, and what is said around the picture. */
export function objectiveProgress({ chosenName, nature, objective, line, rests, around }: Asked, say: Say, language: Language) {
  const data = chartDataOf({ objective, line, rests, around: around && { ...around, objectiveId: objective.id } }, recordWordsOf(say));
  const reading = readingOf({ objective, nature, data, line, rests });
  const told = { say, language, objective, reading };
  const sentence = readingSentence(told, chosenName);
  return {
    data,
    reading,
    sentence,
    cards: readingCards(told),
    heading: headingOf(say, objective),
    words: chartWordsOf(say, language, objective, withoutStars(sentence)),
  };
}
