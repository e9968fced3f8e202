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
import { GuardianChange } from "./GuardianChange.tsx";
import { GuardianForm } from "./GuardianForm.tsx";
import look from "./People.module.css";
import { PersonRow } from "./PersonRow.tsx";
import { WhatRightsOpen } from "./WhatRightsOpen.tsx";
import { useRights, useTrace } from "./use-rights.ts";

type Relative = Team["family"][number];
type End = ReturnType<typeof useDeed<typeof endGuardian>>;

/** The family, each with what they may in plain words. No relationship brings a right along by itself. */
export function Family({ clientId, team }: { clientId: ClientId; team: Team }) {
  const { t } = useLingui();
  const { say } = useLanguage();
  const rightsOf = useRights();
  const traceOf = useTrace();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<string | null>(null);
  const end = useDeed(endGuardian, { refresh: ["people", "overview", "family"] });
  const standing = team.family.filter((one) => one.standing !== "over");
  const over = team.family.filter((one) => one.standing === "over");
  const rowOf = (relative: Relative) => {
    const { name, ...one } = relative;
    if (changing === one.id)
      return (
        <li key={one.id} className={look.changing}>
          <GuardianChange clientId={clientId} of={relative} onDone={() => setChanging(null)} />
        </li>
      );
    return (
      <PersonRow
        key={one.id}
        name={name}
        what={[say(`kin.${one.relationship}`), one.email].filter(Boolean).join(" · ")}
        lines={rightsOf(one)}
        words={one.words}
        period={one}
        trace={traceOf(one)}
        action={
          team.mayChange && one.standing !== "over" ? (
            <div className={look.buttons}>
              <Button size="sm" variant="subtle" aria-label={t`Change what ${name} may`} onClick={() => setChanging(one.id)}>
                <Trans>Change</Trans>
              </Button>
              <EndGuardian clientId={clientId} name={name} one={one} end={end} />
            </div>
          ) : null
        }
      />
    );
  };
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
      {standing.length === 0 ? null : <WhatRightsOpen />}
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

function EndGuardian({ clientId, name, one, end }: { clientId: ClientId; name: string; one: Omit<Relative, "name">; end: End }) {
  const { t } = useLingui();
  return (
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
  );
}
