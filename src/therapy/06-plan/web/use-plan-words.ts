import { HELP_WORDS } from "#library/web/help-words.ts";
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
    help: (level: PromptLevel) => t(HELP_WORDS[level]),
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
