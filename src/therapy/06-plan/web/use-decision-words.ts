import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Decision } from "../care-plan.ts";

const WORDS = {
  continue: msg`Go on`,
  change: msg`Change something`,
  reached: msg`Reached`,
  stop: msg`No longer work on it`,
} as const;

/** The four things a review can decide about a goal. */
export function useDecisionWords() {
  const { t } = useLingui();
  return {
    word: (decision: Decision) => t(WORDS[decision]),
    options: Decision.options.map((value) => ({ value, label: t(WORDS[value]) })),
  };
}
