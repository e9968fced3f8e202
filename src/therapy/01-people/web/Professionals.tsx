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
import { endProfessional } from "../team.api.ts";
import type { Team } from "./ClientPeople.tsx";
import { Earlier } from "./Earlier.tsx";
import { EndRelation } from "./EndRelation.tsx";
import look from "./People.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { PROFESSION_WORDS } from "./profession-words.ts";
import { ProfessionalForm } from "./ProfessionalForm.tsx";

/** Who else works with this client, outside the practice. Being written down opens nothing for them. */
export function Professionals({ clientId, team }: { clientId: ClientId; team: Team }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const end = useDeed(endProfessional, { refresh: ["people"] });
  const standing = team.professionals.filter((one) => one.standing !== "over");
  const over = team.professionals.filter((one) => one.standing === "over");
  const rowOf = ({ name, ...one }: Team["professionals"][number]) => (
    <PersonRow
      key={one.id}
      name={name}
      what={[t(PROFESSION_WORDS[one.role]), one.place].filter(Boolean).join(" · ")}
      lines={[...(one.referred ? [t`Asked for music therapy`] : []), ...[one.phone, one.email].filter((way) => way !== null)]}
      words={one.words}
      period={one}
      action={
        team.mayChange && one.standing !== "over" ? (
          <EndRelation
            onEnd={() => end.send({ ids: { clientId, professionalId: one.id }, input: {} })}
            name={name}
            title={t`Does ${name} no longer work with this client?`}
            confirm={<Trans>End it now</Trans>}
          >
            <Trans>They stay readable under “Earlier”.</Trans>
          </EndRelation>
        ) : null
      }
    />
  );
  return (
    <Section
      title={<Trans>Other professionals</Trans>}
      hint={<Trans>To know and to reach them. What may be told to them is a consent of its own.</Trans>}
    >
      {standing.length === 0 ? (
        <EmptyState>
          <Trans>Nobody is written down yet.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.list}>{standing.map(rowOf)}</ul>
      )}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      <Earlier count={over.length}>{over.map(rowOf)}</Earlier>
      {!team.mayChange ? null : adding ? (
        <ProfessionalForm clientId={clientId} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Write down a professional</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}
