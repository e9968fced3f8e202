import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { fillName } from "#library/bilingual.ts";
import type { Domain } from "#assessment/domain.ts";
import { type BankGoal, matchesGoal } from "#library/goal-bank.ts";
import { listBankGoals } from "#library/library.api.ts";
import { Nature } from "#assessment/nature.ts";
import { DomainTag } from "#assessment/web/DomainTag.tsx";
import { NATURE_SIGNS, NatureTag } from "#assessment/web/NatureTag.tsx";
import { useDomains } from "#assessment/web/use-domains.tsx";
import look from "./BankGoalChoice.module.css";

const A_FEW = 8;

/** The goals of the library, narrowed as one types, each as this client's family would read it. */
export function BankGoalChoice({ chosenName, onChoose }: { chosenName: string; onChoose: (goal: BankGoal) => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const domains = useDomains();
  const [domain, setDomain] = useState<Domain | null>(null);
  const [nature, setNature] = useState<Nature | null>(null);
  const [text, setText] = useState("");
  const [shown, setShown] = useState(A_FEW);
  const words = useDeferredValue(text);
  const read = useRead(listBankGoals, { chapter: "library" });
  const filter = { ...(domain === null ? {} : { domain }), ...(nature === null ? {} : { nature }), text: words };
  return (
    <div className={look.choice}>
      <TextField
        type="search"
        label={t`Find a goal`}
        hint={t`In English or French, with or without accents`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
      />
      <PillGroup label={t`Domain`} options={domains.options()} value={domain} onChange={setDomain} onClear={() => setDomain(null)} />
      <PillGroup
        label={t`Nature`}
        options={Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word), sign: NATURE_SIGNS[value].sign }))}
        value={nature}
        onChange={setNature}
        onClear={() => setNature(null)}
      />
      <WhenRead read={read}>
        {({ goals }) => {
          const found = goals.filter((goal) => matchesGoal(goal, filter));
          const count = found.length;
          return (
            <>
              <output className="so-muted">
                <Plural value={count} one="# goal" other="# goals" />
              </output>
              {count === 0 ? (
                <EmptyState>
                  <Trans>
                    No goal of the library answers this. Press a chosen pill again to let it go, or write the goal in your own words.
                  </Trans>
                </EmptyState>
              ) : null}
              <ul className={look.list}>
                {found.slice(0, shown).map((goal) => {
                  const name = goal.name[language];
                  return (
                    <li key={goal.id}>
                      <Card
                        title={name}
                        aside={
                          <Button aria-label={t`Start from this: ${name}`} onClick={() => onChoose(goal)}>
                            <Trans>Start from this</Trans>
                          </Button>
                        }
                      >
                        <p className={look.tags}>
                          <NatureTag nature={goal.nature} />
                          {goal.domains.map((one) => (
                            <DomainTag key={one} domain={one} />
                          ))}
                        </p>
                        {goal.caution === null ? null : <p className={look.caution}>{goal.caution[language]}</p>}
                        <div className={look.families}>
                          <p lang="en">{fillName(goal.family.en, chosenName)}</p>
                          <p lang="fr">{fillName(goal.family.fr, chosenName)}</p>
                        </div>
                        <ul className={look.examples}>
                          {goal.objectives.map((objective) => (
                            <li key={objective.when.en + objective.does.en}>
                              {[objective.when[language], objective.does[language], objective.until[language]].join(", ")}
                            </li>
                          ))}
                        </ul>
                      </Card>
                    </li>
                  );
                })}
              </ul>
              {count > shown ? (
                <div>
                  <Button onClick={() => setShown(shown + 20)}>
                    <Trans>Show more</Trans>
                  </Button>
                </div>
              ) : null}
            </>
          );
        }}
      </WhenRead>
    </div>
  );
}
