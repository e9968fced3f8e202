import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "../client.ts";
import { closeOwnDoor } from "../team.api.ts";
import type { Team } from "./ClientPeople.tsx";
import { Earlier } from "./Earlier.tsx";
import { EndRelation } from "./EndRelation.tsx";
import { OwnDoorForm } from "./OwnDoorForm.tsx";
import look from "./People.module.css";
import { PersonRow } from "./PersonRow.tsx";

/** The client’s own page: for an adult who decides, or a minor found capable of this one decision. */
export function OwnDoor({ clientId, team }: { clientId: ClientId; team: Team }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const end = useDeed(closeOwnDoor, { refresh: ["people", "overview", "family"] });
  const name = [team.client.chosenName, team.client.familyName].filter(Boolean).join(" ");
  const { chosenName } = team.client;
  const standing = team.self.filter((one) => one.standing !== "over");
  const over = team.self.filter((one) => one.standing === "over");
  const rowOf = (one: Team["self"][number]) => (
    <PersonRow
      key={one.id}
      name={name}
      what={[one.kind === "adult" ? t`decides as an adult` : t`found capable of this decision`, one.email].filter(Boolean).join(" · ")}
      words={one.decision}
      period={one}
      action={
        team.mayChange && one.standing !== "over" ? (
          <EndRelation
            onEnd={() => end.send({ ids: { clientId, selfId: one.id }, input: {} })}
            name={name}
            title={t`Close the page of ${name}?`}
            confirm={<Trans>Close it now</Trans>}
          >
            <Trans>It closes at once. It can be opened anew, with the ground for it.</Trans>
          </EndRelation>
        ) : null
      }
    />
  );
  return (
    <Section
      title={t`${chosenName}’s own page`}
      hint={<Trans>Capacity is judged for this decision and written down; no birthday decides it.</Trans>}
    >
      {standing.length === 0 ? (
        <EmptyState>
          <Trans>There is no page of their own.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.list}>{standing.map(rowOf)}</ul>
      )}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      <Earlier count={over.length}>{over.map(rowOf)}</Earlier>
      {!team.mayChange || standing.length > 0 ? null : adding ? (
        <OwnDoorForm clientId={clientId} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Open a page of their own</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}
