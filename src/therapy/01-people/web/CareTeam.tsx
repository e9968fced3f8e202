import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "../client.ts";
import { leaveTeam } from "../team.api.ts";
import type { Team } from "./ClientPeople.tsx";
import { Earlier } from "./Earlier.tsx";
import { EndRelation } from "./EndRelation.tsx";
import look from "./People.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { TeamMemberForm } from "./TeamMemberForm.tsx";

/** Who cares for this client. A supervisor is not chosen: they follow from whose intern is on the team. */
export function CareTeam({ clientId, team }: { clientId: ClientId; team: Team }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const [adding, setAdding] = useState(false);
  const end = useDeed(leaveTeam, { refresh: ["people", "overview"] });
  const standing = team.care.filter((one) => one.standing !== "over");
  const over = team.care.filter((one) => one.standing === "over");
  const rowOf = ({ name, ...one }: Team["care"][number]) => (
    <PersonRow
      key={one.id}
      name={[name, one.credential].filter(Boolean).join(", ")}
      what={say(`part.${one.part}`)}
      period={one}
      action={
        team.mayChange && one.standing !== "over" ? (
          <EndRelation
            onEnd={() => end.send({ ids: { clientId, careId: one.id }, input: {} })}
            name={name}
            title={t`End the part of ${name}?`}
            confirm={<Trans>End it now</Trans>}
          >
            <Trans>The record closes for them at once. What they wrote stays in it.</Trans>
          </EndRelation>
        ) : null
      }
    />
  );
  return (
    <Section title={<Trans>The team</Trans>} hint={<Trans>Only these people open the record.</Trans>}>
      <ul className={look.list}>
        {standing.map(rowOf)}
        {team.supervisors.map(({ internName, ...one }) => (
          <PersonRow key={one.personId} name={one.name} what={t`supervises ${internName}`} />
        ))}
      </ul>
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      <Earlier count={over.length}>{over.map(rowOf)}</Earlier>
      {!team.mayChange ? null : adding ? (
        <TeamMemberForm clientId={clientId} colleagues={team.colleagues} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Take somebody into the team</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}
