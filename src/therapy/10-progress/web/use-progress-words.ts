import { useMemo } from "react";
// Brings the words for reasons of absence with it: a rest is drawn with its reason.
import "#attendance/web/attendance-words.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Nature } from "#assessment/nature.ts";
import type { Objective } from "#plan/objective.ts";
import type { Around } from "../chart-from-record.ts";
import { controlWordsOf, resultWords, tableWordsOf } from "../chart-words-of.ts";
import { objectiveProgress } from "../objective-progress.ts";
import type { Line, MissedSession } from "../progress.api.ts";
// Brings the sentences of this chapter with it: they are said by code, in no macro of their own.
import "../words/sentences.ts";

interface Asked {
  readonly chosenName: string;
  readonly nature: Nature;
  readonly objective: Objective;
  readonly line: Line | undefined;
  readonly rests: readonly MissedSession[];
  readonly around?: Omit<Around, "objectiveId"> | undefined;
}

/** Everything one objective’s picture and words need, in the language in use. */
export function useProgress({ chosenName, nature, objective, line, rests, around }: Asked) {
  const { say, language } = useLanguage();
  return useMemo(() => {
    const told = objectiveProgress({ chosenName, nature, objective, line, rests, around }, say, language);
    const latest = told.reading.last.at(-1) ?? told.reading.first;
    return {
      ...told,
      tableWords: tableWordsOf(say),
      controls: controlWordsOf(say),
      latest: latest === null ? null : resultWords(say, language, objective, latest),
    };
  }, [say, language, chosenName, nature, objective, line, rests, around]);
}
