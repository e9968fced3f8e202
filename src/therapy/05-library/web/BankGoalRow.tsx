import { Trans } from "@lingui/react/macro";
import { Chip } from "#foundation/web/Chip.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import type { BankGoal } from "../goal-bank.ts";
import { readIn } from "../one-or-both.ts";
import { LackingChip } from "./LackingChip.tsx";
import look from "./Library.module.css";

/** One goal in the list: its name, how the family hears it, what it is. */
export function BankGoalRow({ goal, isFirst }: { goal: BankGoal; isFirst: boolean }) {
  const { language } = useLanguage();
  return (
    <div className={look.row}>
      <div className={look.name}>
        <Go to={`/library/goals/${goal.id}`}>{goal.name[language]}</Go>
        <span className="so-muted">{readIn(goal.family, language).replaceAll("{name}", "…")}</span>
      </div>
      <span className={look.tags}>
        {goal.own ? (
          <Chip>
            <Trans context="library">Ours</Trans>
          </Chip>
        ) : null}
        {isFirst ? (
          <Chip tone="accent">
            <Trans>Often here</Trans>
          </Chip>
        ) : null}
        <LackingChip lacking={goal.lacking} />
        <NatureTag nature={goal.nature} />
        {goal.domains.map((domain) => (
          <DomainTag key={domain} domain={domain} />
        ))}
      </span>
    </div>
  );
}
