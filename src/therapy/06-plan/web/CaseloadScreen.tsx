import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { z } from "zod";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useListState } from "#foundation/web/list-state.ts";
import { type Filter, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { Domain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { NATURE_SIGNS, NatureTag } from "#assessment/web/NatureTag.tsx";
import { domainSign, useDomains } from "#assessment/web/use-domains.tsx";
import { LibraryTabs } from "#library/web/LibraryTabs.tsx";
import { goalsTogether } from "../caseload.ts";
import { readCaseload, type WorkedOn } from "../caseload.api.ts";
import look from "./Caseload.module.css";

const Choices = z.object({ domain: Domain.optional().catch(undefined), nature: Nature.optional().catch(undefined) });

/** What I work on now, with whom, domain by domain. Nothing is counted against anybody: it is a list of what is being done. */
export function CaseloadScreen() {
  const { t } = useLingui();
  const read = useRead(readCaseload, { chapter: "plan" });
  return (
    <Page title={t`My caseload`} subtitle={t`The goals you work on now, and with whom.`} tabs={<LibraryTabs />}>
      <WhenRead read={read}>
        {({ goals }) =>
          goals.length === 0 ? (
            <EmptyState>
              <Trans>No goal is being worked on yet. Set one in a client’s plan, and it stands here.</Trans>
            </EmptyState>
          ) : (
            <WorkedOnNow goals={goals} />
          )
        }
      </WhenRead>
    </Page>
  );
}

function WorkedOnNow({ goals }: { goals: readonly WorkedOn[] }) {
  const { t } = useLingui();
  const domains = useDomains();
  const state = useListState(Choices);
  const { chosen, find } = state;
  const all = t({ message: "All", context: "caseload" });
  const filters: Filter[] = [
    {
      name: "domain",
      label: t`Domain`,
      options: [{ value: "", label: all }, ...domains.options(goals.map(({ domain }) => domain))],
      value: chosen.domain,
      onChange: (domain) => state.choose(Choices.parse({ ...chosen, domain })),
    },
    {
      name: "nature",
      label: t`Nature`,
      options: [{ value: "", label: all }, ...Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word) }))],
      value: chosen.nature,
      onChange: (nature) => state.choose(Choices.parse({ ...chosen, nature })),
    },
  ];
  const shown = goals.filter(
    ({ domain, nature, clinicalWording, chosenName }) =>
      (chosen.domain === undefined || domain === chosen.domain) &&
      (chosen.nature === undefined || nature === chosen.nature) &&
      isFoundIn(find, clinicalWording, chosenName),
  );
  return (
    <>
      <ListTools label={t`Find a goal or a client`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
      <output className="so-muted">
        <Plural value={shown.length} one="# goal" other="# goals" />
      </output>
      {shown.length > 0 ? null : (
        <EmptyState
          action={
            <Button onClick={state.clear}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>Nothing you work on has these words.</Trans>
        </EmptyState>
      )}
      {domains.keys
        .filter((domain) => shown.some((goal) => goal.domain === domain))
        .map((domain) => (
          <Card key={domain} title={domains.wordOf(domain)} heading={2} sign={<Icon of={domainSign(domain).icon} />}>
            <ul className={look.goals}>
              {goalsTogether(shown.filter((goal) => goal.domain === domain)).map((together) => (
                <li key={together.key}>
                  <div className={look.name}>
                    <strong>{together.wording}</strong>
                    <NatureTag nature={together.nature} />
                  </div>
                  <ul className={look.clients}>
                    {together.goals.map(({ goalId, clientId, chosenName, objectives }) => (
                      <li key={goalId}>
                        <Go to={`/clients/${clientId}/goals`}>{chosenName}</Go>
                        {objectives === 0 ? (
                          <span className="so-small so-muted">
                            <Trans>no objective yet</Trans>
                          </span>
                        ) : null}
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </Card>
        ))}
    </>
  );
}
