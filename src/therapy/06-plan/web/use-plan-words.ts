import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { MethodSettings } from "#assessment/method.ts";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import {
  amountSaying,
  criterionSentence,
  type Measured,
  methodSaying,
  objectiveSentence,
  type Saying,
  spellOut,
} from "../objective-sentence.ts";

const HELP = {
  I: msg`Independent`,
  MC: msg`Musical cue`,
  G: msg`Gesture`,
  V: msg`Verbal`,
  M: msg`Model`,
  P: msg`Physical help`,
  NR: msg`No response`,
  R: msg`Refused`,
} as const;

/** The sentences of a plan in the language in use. */
export function usePlanWords() {
  const { t } = useLingui();
  const { say } = useLanguage();
  const spoken = (saying: Saying) => spellOut(saying, say);
  return {
    sentence: (objective: Parameters<typeof objectiveSentence>[0]) => spoken(objectiveSentence(objective)),
    criterion: (objective: Measured) => capital(spoken(criterionSentence(objective))),
    method: (measure: MethodSettings) => spoken(methodSaying(measure)),
    amount: (measure: MethodSettings, value: number, outOf?: number | null) => spoken(amountSaying(measure, value, outOf)),
    help: (level: PromptLevel) => t(HELP[level]),
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
