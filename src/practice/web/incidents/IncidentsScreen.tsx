import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { Siren } from "lucide-react";
import { useState } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import { Card } from "#foundation/web/Card.tsx";
import { Chip } from "#foundation/web/Chip.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { listIncidents } from "../../incidents.api.ts";
// Brings the sentences of what may be refused here: they are said by code.
import "../../words/sentences.ts";
import "#people/words/sentences.ts";
import { NoticeRules } from "./NoticeRules.tsx";
import { OpenForm } from "./TellingForm.tsx";
import look from "./Incidents.module.css";

export type Register = OutputOf<typeof listIncidents>;

/** The register: everything that went wrong with information about people, how it stands, and by which rules somebody is told. */
export function IncidentsScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const read = useRead(listIncidents, { chapter: "incidents", input: {} });
  return (
    <Page
      title={t`Incidents`}
      subtitle={t`When something went wrong with information about people: what happened, whose records were touched, whom to tell and by when.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
      action={
        opening ? undefined : (
          <Button variant="filled" leftSection={<Icon of={Siren} />} onClick={() => setOpening(true)}>
            <Trans>Write down an incident</Trans>
          </Button>
        )
      }
    >
      {opening ? (
        <Card heading={2} title={<Trans>A new incident</Trans>}>
          <OpenForm onLeave={() => setOpening(false)} onDone={(id) => void navigate({ to: `/practice/incidents/${id}` })} />
        </Card>
      ) : null}
      <WhenRead read={read}>
        {({ incidents, rules }) => (
          <>
            <Section title={<Trans>The register</Trans>} hint={<Trans>Kept for good: nothing in it is changed or deleted.</Trans>}>
              {incidents.length === 0 ? (
                <EmptyState>
                  <Trans>Nothing was written down. May it stay so; and if a tablet is gone, begin here.</Trans>
                </EmptyState>
              ) : (
                <ul className={look.list}>
                  {incidents.map((one) => (
                    <IncidentRow key={one.id} incident={one} />
                  ))}
                </ul>
              )}
            </Section>
            <NoticeRules rules={rules} />
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function IncidentRow({ incident: { id, foundAt, kind, isClosed, nextDueOn, undecided } }: { incident: Register["incidents"][number] }) {
  const { say, day, momentDay } = useLanguage();
  const [found, due] = [momentDay(foundAt), nextDueOn === null ? "" : day(nextDueOn)];
  return (
    <li className={look.row}>
      <span className={look.words}>
        <Go to={`/practice/incidents/${id}`}>{say(`incident.kind.${kind}`)}</Go>
        <small>
          <Trans>Found on {found}</Trans>
        </small>
      </span>
      {isClosed ? (
        <Chip>
          <Trans>It is closed</Trans>
        </Chip>
      ) : (
        <>
          {undecided > 0 ? (
            <Chip tone="brass">
              <Trans>Rules still to decide</Trans>
            </Chip>
          ) : null}
          {nextDueOn === null ? null : (
            <Chip tone="care">
              <Trans>By {due} at the latest</Trans>
            </Chip>
          )}
        </>
      )}
    </li>
  );
}
