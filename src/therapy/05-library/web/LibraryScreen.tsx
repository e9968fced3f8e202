import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { Domain, UsDomain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { matchesGoal } from "../goal-bank.ts";
import { InterventionMethod } from "../intervention-method.ts";
import { listBankGoals } from "../library.api.ts";
import { PlaceKey, suggestedFirst } from "../place.ts";
import { BankGoalRow } from "./BankGoalRow.tsx";
import look from "./Library.module.css";
import { LibraryTabs } from "./LibraryTabs.tsx";
import { OwnGoalForm } from "./OwnGoalForm.tsx";
import { useGoalFilters } from "./use-goal-filters.ts";
import { usePlaces } from "./use-places.ts";

const GoalChoices = z.object({
  domain: Domain.optional().catch(undefined),
  us: UsDomain.optional().catch(undefined),
  nature: Nature.optional().catch(undefined),
  population: PlaceKey.optional().catch(undefined),
  setting: PlaceKey.optional().catch(undefined),
  method: InterventionMethod.optional().catch(undefined),
  whose: oneOf(["own", "library"]),
});

/** The goals a therapist can start from. The whole bank comes once; narrowing it is done here, at once and also when the connection drops. */
export function LibraryScreen() {
  const { t } = useLingui();
  const state = useListState(GoalChoices);
  const { chosen, find } = state;
  const [adding, setAdding] = useState(false);
  const read = useRead(listBankGoals, { chapter: "library" });
  const places = usePlaces();
  const filters = useGoalFilters(chosen, (change) => state.choose(GoalChoices.parse({ ...chosen, ...change })));
  const first = places.goalsFirst(chosen.population, chosen.setting);
  const people = places.peopleIn(chosen.setting);
  return (
    <Page
      title={t`Library`}
      tabs={<LibraryTabs />}
      subtitle={t`Goals to start from. Each one becomes the client’s own in the plan.`}
      action={
        adding ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Write a goal</Trans>
          </Button>
        )
      }
    >
      {adding ? (
        <OwnGoalForm onDone={() => setAdding(false)} />
      ) : (
        <>
          <ListTools label={t`Find a goal`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
          <WhenRead read={read}>
            {({ goals }) => {
              const found = suggestedFirst(
                goals.filter((goal) => matchesGoal(goal, { ...chosen, text: find })),
                first,
              );
              return (
                <>
                  <output className="so-muted">
                    {people === null ? null : `${people} · `}
                    <Plural value={found.length} one="# goal" other="# goals" />
                  </output>
                  {found.length === 0 ? (
                    <EmptyState
                      action={
                        <Button onClick={state.clear}>
                          <Trans>Show all</Trans>
                        </Button>
                      }
                    >
                      <Trans>No goal of the library answers this. Take a filter off, use other words, or write one of your own.</Trans>
                    </EmptyState>
                  ) : (
                    <KeyList className={look.list}>
                      {found.map((goal) => (
                        <li key={goal.id}>
                          <BankGoalRow goal={goal} isFirst={first.includes(goal.id)} />
                        </li>
                      ))}
                    </KeyList>
                  )}
                </>
              );
            }}
          </WhenRead>
        </>
      )}
    </Page>
  );
}
