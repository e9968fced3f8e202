import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "../client.ts";
import { endGuardian } from "../team.api.ts";
import type { Team } from "./ClientPeople.tsx";
import { Earlier } from "./Earlier.tsx";
import { EndRelation } from "./EndRelation.tsx";
import { GuardianForm } from "./GuardianForm.tsx";
import look from "./People.module.css";
import { PersonRow } from "./PersonRow.tsx";

type Relative = Team["family"][number];

/** The family, each with what they may in plain words. No relationship brings a right along by itself. */
export function Family({ clientId, team }: { clientId: ClientId; team: Team }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const rightsOf = useRights();
  const [adding, setAdding] = useState(false);
  const end = useDeed(endGuardian, { refresh: ["people", "overview", "family"] });
  const standing = team.family.filter((one) => one.standing !== "over");
  const over = team.family.filter((one) => one.standing === "over");
  const rowOf = ({ name, ...one }: Relative) => (
    <PersonRow
      key={one.id}
      name={name}
      what={[say(`kin.${one.relationship}`), one.email].filter(Boolean).join(" · ")}
      lines={rightsOf(one)}
      words={one.words}
      period={one}
      action={
        team.mayChange && one.standing !== "over" ? (
          <EndRelation
            onEnd={() => end.send({ ids: { clientId, guardianId: one.id }, input: {} })}
            name={name}
            title={one.restricted ? t`End the order about ${name}?` : t`End what ${name} may?`}
            confirm={<Trans>End it now</Trans>}
          >
            {one.restricted ? (
              <Trans>The order no longer holds here. It gives no right back: rights are given anew.</Trans>
            ) : (
              <Trans>Their page closes at once. It can be given anew.</Trans>
            )}
          </EndRelation>
        ) : null
      }
    />
  );
  return (
    <Section
      title={<Trans>The family</Trans>}
      hint={<Trans>Each sees only what is given here, and of the record only what is signed and shared.</Trans>}
    >
      {standing.length === 0 ? (
        <EmptyState>
          <Trans>Nobody of the family is written down yet.</Trans>
        </EmptyState>
      ) : (
        <ul className={look.list}>{standing.map(rowOf)}</ul>
      )}
      {end.refusal === null ? null : <RefusalState refusal={end.refusal} />}
      <Earlier count={over.length}>{over.map(rowOf)}</Earlier>
      {!team.mayChange ? null : adding ? (
        <GuardianForm clientId={clientId} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
            <Trans>Write down somebody of the family</Trans>
          </Button>
        </div>
      )}
    </Section>
  );
}

function useRights() {
  const { t } = useLingui();
  return (one: Omit<Relative, "name">): string[] =>
    one.restricted
      ? [t`Kept away by order: sees nothing and is told nothing`]
      : [
          ...(one.seesRecord ? [t`Sees goals, exercises and progress as you share them`] : []),
          ...(one.toldAttendance ? [t`Is told when sessions are and who came`] : []),
          ...(one.consents ? [t`Decides with or for the client, and signs`] : []),
        ];
}
