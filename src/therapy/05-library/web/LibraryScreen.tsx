import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { TextField } from "#foundation/web/Field.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { Domain } from "#assessment/domain.ts";
import { matchesGoal } from "../goal-bank.ts";
import { listBankGoals } from "../library.api.ts";
import { Nature } from "#assessment/nature.ts";
import { BankGoalCard } from "./BankGoalCard.tsx";
import { LibraryTabs } from "./LibraryTabs.tsx";
import { DOMAIN_SIGNS } from "#assessment/web/DomainTag.tsx";
import look from "./LibraryScreen.module.css";
import { NATURE_SIGNS } from "#assessment/web/NatureTag.tsx";

/** The goals a therapist can start from. The whole bank comes once; narrowing it is done here, at once and also when the connection drops. */
export function LibraryScreen() {
  const { t } = useLingui();
  const [domain, setDomain] = useState<Domain | null>(null);
  const [nature, setNature] = useState<Nature | null>(null);
  const [text, setText] = useState("");
  const words = useDeferredValue(text);
  const read = useRead(listBankGoals, { chapter: "library" });
  const filter = { ...(domain === null ? {} : { domain }), ...(nature === null ? {} : { nature }), text: words };

  return (
    <Page title={t`Library`} tabs={<LibraryTabs />} subtitle={t`Goals to start from. Each one becomes the client’s own in the plan.`}>
      <div className={look.filters}>
        <TextField
          type="search"
          label={t`Find a goal`}
          hint={t`In English or French, with or without accents`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <PillGroup
          label={t`Domain`}
          options={Domain.options.map((value) => ({
            value,
            label: t(DOMAIN_SIGNS[value].word),
            sign: <Icon of={DOMAIN_SIGNS[value].icon} size={18} />,
          }))}
          value={domain}
          onChange={setDomain}
          onClear={() => setDomain(null)}
        />
        <PillGroup
          label={t`Nature`}
          options={Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word), sign: NATURE_SIGNS[value].sign }))}
          value={nature}
          onChange={setNature}
          onClear={() => setNature(null)}
        />
      </div>
      <WhenRead read={read}>
        {({ goals }) => {
          const found = goals.filter((goal) => matchesGoal(goal, filter));
          return (
            <>
              <output className={look.count}>
                <Plural value={found.length} one="# goal" other="# goals" />
              </output>
              {found.length === 0 ? (
                <EmptyState>
                  <Trans>No goal of the library answers this. Press a chosen pill again to let it go, or use other words.</Trans>
                </EmptyState>
              ) : (
                <ul className={look.list}>
                  {found.map((goal) => (
                    <li key={goal.id}>
                      <BankGoalCard goal={goal} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </WhenRead>
    </Page>
  );
}
