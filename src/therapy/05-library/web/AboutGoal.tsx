import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { useDomains } from "#assessment/web/use-domains.tsx";
import { METHOD_WORDS } from "#assessment/web/method-words.ts";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import type { BankGoal } from "../goal-bank.ts";
import { LackingChip } from "./LackingChip.tsx";
import look from "./Library.module.css";
import { usePlaces } from "./use-places.ts";

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What a goal of the library says. */
export function AboutGoal({ goal }: { goal: BankGoal }) {
  const { t } = useLingui();
  const { language, list } = useLanguage();
  const { nameOf } = usePlaces();
  const { usNameOf } = useDomains();
  return (
    <>
      <p className={look.tags}>
        <NatureTag nature={goal.nature} />
        {goal.domains.map((domain) => (
          <DomainTag key={domain} domain={domain} />
        ))}
        {goal.usDomains.length === 0 ? null : <span className="so-muted">{t`In US plans: ${list(goal.usDomains.map(usNameOf))}`}</span>}
        <LackingChip lacking={goal.lacking} />
      </p>
      {goal.caution === null ? null : <p className={look.caution}>{goal.caution[language]}</p>}
      <Section title={<Trans>How the family hears it</Trans>}>
        <ul className={look.bullets}>
          {(["en", "fr"] as const).map((one) =>
            goal.family[one] === "" ? null : (
              <li key={one} lang={one}>
                {goal.family[one].replaceAll("{name}", "…")}
              </li>
            ),
          )}
        </ul>
      </Section>
      {goal.objectives.length === 0 ? null : (
        <Section title={<Trans>Objectives, as examples</Trans>}>
          <ul className={look.bullets}>
            {goal.objectives.map((objective) => (
              <li key={objective.when.en + objective.does.en}>
                {objective.when[language] === "" ? null : <span className="so-muted">{capital(objective.when[language])}</span>}
                <strong>{objective.does[language]}</strong>
                {objective.until[language] === "" ? null : <span className="so-muted">{objective.until[language]}</span>}
                <span className="so-small so-muted">{t(METHOD_WORDS[objective.method])}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {goal.ideas[language] === "" ? null : (
        <Section title={<Trans>Ideas</Trans>}>
          <p className={look.reading}>{goal.ideas[language]}</p>
        </Section>
      )}
      {goal.populations.length === 0 ? null : (
        <p className="so-small so-muted">{t`With: ${goal.populations.map((key) => nameOf("population", key)).join(" · ")}`}</p>
      )}
    </>
  );
}
