import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { ReferralStep } from "../referral.ts";
import { CLOSING_WORDS, STATE_WORDS } from "./referral-words.ts";
import look from "./ReferralScreen.module.css";

/** What was decided, by whom and when, the newest first. */
export function ReferralSteps({ steps }: { steps: readonly z.output<typeof ReferralStep>[] }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  return (
    <Section title={<Trans>What was decided</Trans>}>
      <ol className={look.steps}>
        {steps.toReversed().map(({ id, state, reason, closing, isUndo, joined, decidedBy, decidedAt }) => (
          <li key={id}>
            <strong>
              {isUndo ? <Trans>Taken back</Trans> : t(STATE_WORDS[state].word)}
              {closing === null || isUndo ? null : `: ${t(CLOSING_WORDS[closing])}`}
              {joined ? (
                <>
                  {" "}
                  <Trans>and joined to a client</Trans>
                </>
              ) : null}
            </strong>
            <span>
              {decidedBy}, {momentDay(decidedAt, "medium")}
            </span>
            {reason === "" || isUndo ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
