import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useListState } from "#foundation/web/list-state.ts";
import { ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { findInterventions } from "../own-library.api.ts";
import { InterventionList } from "./InterventionList.tsx";
import look from "./Library.module.css";
import { LibraryTabs } from "./LibraryTabs.tsx";
import { OwnInterventionForm } from "./OwnInterventionForm.tsx";
import { InterventionChoices, useInterventionFilters } from "./use-intervention-filters.ts";
import { usePlaces } from "./use-places.ts";

/** What may be done together in music: those that ship and the practice’s own. */
export function InterventionsScreen() {
  const { t } = useLingui();
  const { language } = useLanguage();
  const state = useListState(InterventionChoices);
  const { chosen, find, trail } = state;
  const [adding, setAdding] = useState(false);
  const after = trail.at(-1);
  const read = useRead(findInterventions, {
    chapter: "library",
    input: { language, ...chosen, ...(find === "" ? {} : { text: find }), ...(after === undefined ? {} : { after }) },
  });
  const filters = useInterventionFilters(chosen, (change) => state.choose(InterventionChoices.parse({ ...chosen, ...change })));
  const people = usePlaces().peopleIn(chosen.setting);
  return (
    <Page
      title={t`Interventions`}
      subtitle={t`What may be done together in music, for which goal, and why this music.`}
      tabs={<LibraryTabs />}
      action={
        adding ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Write an intervention</Trans>
          </Button>
        )
      }
    >
      {adding ? (
        <OwnInterventionForm onDone={() => setAdding(false)} />
      ) : (
        <>
          <ListTools label={t`Find an intervention`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
          <WhenRead read={read}>
            {({ interventions, count, next }) => (
              <>
                <output className="so-muted">
                  {people === null ? null : `${people} · `}
                  <Plural value={count} one="# intervention" other="# interventions" />
                </output>
                {interventions.length === 0 ? (
                  <EmptyState
                    action={
                      <Button onClick={state.clear}>
                        <Trans>Show all</Trans>
                      </Button>
                    }
                  >
                    <Trans>No intervention answers this. Take a filter off, use other words, or write one of your own.</Trans>
                  </EmptyState>
                ) : (
                  <InterventionList interventions={interventions} />
                )}
                {trail.length === 0 && next === null ? null : (
                  <div className={look.pages}>
                    <Button disabled={trail.length === 0} onClick={() => state.turnTo(trail.slice(0, -1))}>
                      <Trans>The interventions before</Trans>
                    </Button>
                    <Button disabled={next === null} onClick={() => state.turnTo([...trail, next ?? ""])}>
                      <Trans>More interventions</Trans>
                    </Button>
                  </div>
                )}
              </>
            )}
          </WhenRead>
        </>
      )}
    </Page>
  );
}
