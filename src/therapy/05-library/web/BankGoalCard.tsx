import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { BankGoal } from "../goal-bank.ts";
import { EvidenceFor } from "./EvidenceFor.tsx";
import look from "./BankGoalCard.module.css";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";

/** One goal of the bank: what it is, how the family hears it, and, opened, how it can be measured. */
export function BankGoalCard({ goal }: { goal: BankGoal }) {
  const { language } = useLanguage();
  return (
    <Card title={goal.name[language]} heading={2}>
      <p className={look.tags}>
        <NatureTag nature={goal.nature} />
        {goal.domains.map((domain) => (
          <DomainTag key={domain} domain={domain} />
        ))}
      </p>
      <p className={look.family}>{goal.family[language].replace("{name}", "…")}</p>
      <details className={look.more}>
        <summary>
          <Trans>Examples and ideas</Trans>
        </summary>
        {goal.caution === null ? null : <p className={look.caution}>{goal.caution[language]}</p>}
        <ul className={look.examples}>
          {goal.objectives.map((objective) => (
            <li key={objective.when.en + objective.does.en}>
              <span>{objective.when[language]}</span>
              <strong>{objective.does[language]}</strong>
              <span>{objective.until[language]}</span>
            </li>
          ))}
        </ul>
        <p className={look.ideas}>{goal.ideas[language]}</p>
        <EvidenceFor about={goal.id} />
      </details>
    </Card>
  );
}
