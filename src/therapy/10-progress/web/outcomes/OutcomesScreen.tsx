import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readOutcomes } from "../../outcomes.api.ts";
import { FEWEST_CLIENTS, OUTCOME_SIDES, type OutcomeGroup } from "../../outcomes.ts";
import { OutcomeTable } from "./OutcomeTable.tsx";
import { outcomesCsv } from "./outcomes-csv.ts";
import { useOutcomeWords } from "./use-outcome-words.ts";

/** How the objectives of the practice stand. No client is named, and none can be found: small numbers are kept back. */
export function OutcomesScreen() {
  const { t } = useLingui();
  const { day } = useLanguage();
  const words = useOutcomeWords();
  const read = useRead(readOutcomes, { chapter: "progress", input: {} });
  return (
    <Page
      title={t`Outcomes of the practice`}
      subtitle={t`How the objectives stand, read by the rule of each goal’s nature.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {({ day: on, groups }) =>
          groups.length === 0 ? (
            <EmptyState>
              <Trans>Not enough data yet: nothing has been counted for any objective.</Trans>
            </EmptyState>
          ) : (
            <>
              <p>
                <Trans>
                  Read on {day(on, "long")}. A number from fewer than {FEWEST_CLIENTS} clients is kept back. These are facts about records,
                  not about how good a therapy is: who comes for what, and how hard it is, differs from group to group.
                </Trans>
              </p>
              {OUTCOME_SIDES.map((side) => (
                <Section key={side} title={words.sides[side]}>
                  <OutcomeTable
                    groups={groups.filter((group: OutcomeGroup) => group.side === side)}
                    words={words}
                    name={words.sides[side]}
                  />
                </Section>
              ))}
              <div>
                <Button leftSection={<Icon of={Download} />} onClick={() => keep(outcomesCsv(groups, words), `outcomes-${on}.csv`)}>
                  <Trans>Save as a table (CSV)</Trans>
                </Button>
              </div>
            </>
          )
        }
      </WhenRead>
    </Page>
  );
}

function keep(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
