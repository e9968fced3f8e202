import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { ChoiceField } from "#foundation/web/Field.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { AnyInterventionId } from "#library/intervention-bank.ts";
import { readIntervention } from "#library/own-library.api.ts";
import type { ClientId } from "#people/client.ts";
import type { Goal } from "../goal.ts";
import type { Objective } from "../objective.ts";
import type { Conflict } from "../safety-conflict.ts";
import type { PlannedHere } from "./GoalCard.tsx";
import { NewInterventionForm } from "./InterventionForm.tsx";

type GoalWithObjectives = Goal & { readonly objectives: readonly Objective[] };

/** An intervention of the library on its way into a client’s plan: the plan’s own form, filled from it. It serves an objective, so it needs one. */
export function UseIntervention(props: {
  clientId: ClientId;
  chosenName: string;
  interventionId: string;
  goals: readonly GoalWithObjectives[];
  position: number;
  conflicts: (planned: PlannedHere) => readonly Conflict[];
  onDone: () => void;
}) {
  const { t } = useLingui();
  const id = AnyInterventionId.safeParse(props.interventionId);
  const read = useRead(readIntervention, {
    ids: { bankInterventionId: id.success ? id.data : "I00" },
    chapter: "library",
    enabled: id.success,
  });
  const [goalId, setGoalId] = useState<string | null>(null);
  const open = props.goals.filter(({ status, objectives }) => status === "active" && objectives.length > 0);
  if (open.length === 0)
    return (
      <EmptyState
        action={
          <Button variant="filled" onClick={props.onDone}>
            <Trans>Go to the plan</Trans>
          </Button>
        }
      >
        <Trans>An intervention serves an objective. Set a goal with an objective first, then take the intervention from the library.</Trans>
      </EmptyState>
    );
  return (
    <WhenRead read={read}>
      {({ intervention }) => {
        const serves = (goal: Goal) => intervention.goals.some((one) => one === goal.bankGoal);
        const goal = open.find((one) => one.id === goalId) ?? open.find(serves) ?? open[0];
        if (goal === undefined) return null;
        return (
          <>
            {open.length === 1 ? null : (
              <ChoiceField
                label={t`For the goal`}
                value={goal.id}
                onChange={(event) => setGoalId(event.currentTarget.value)}
                data={open.map((one) => ({ value: one.id, label: one.clinicalWording }))}
              />
            )}
            <NewInterventionForm
              clientId={props.clientId}
              chosenName={props.chosenName}
              goal={goal}
              from={intervention}
              objectives={open.flatMap(({ objectives }) => objectives)}
              position={props.position}
              conflicts={props.conflicts}
              onDone={props.onDone}
            />
          </>
        );
      }}
    </WhenRead>
  );
}
