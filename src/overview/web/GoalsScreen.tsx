import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { asking, useAsked, useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { GivenAtHome } from "#family/web/GivenAtHome.tsx";
import { ShareGoal } from "#family/web/ShareSwitch.tsx";
import type { Proposal } from "#assessment/baseline.ts";
import type { Nature } from "#assessment/nature.ts";
import { listBankInterventions } from "#library/library.api.ts";
import { ClientId } from "#people/client.ts";
import type { Objective } from "#plan/objective.ts";
import { conflictsOf } from "#plan/safety-conflict.ts";
import { listProposals, readPlan } from "#plan/plan.api.ts";
import { TakeProposal } from "#plan/web/TakeProposal.tsx";
import { AddGoal } from "#plan/web/AddGoal.tsx";
import { GoalCard, type PlannedHere } from "#plan/web/GoalCard.tsx";
import { UseIntervention } from "#plan/web/UseIntervention.tsx";
import { PlanLink } from "#plan/web/PlansDue.tsx";
import { countedSoFar } from "#progress/counted-so-far.ts";
import { useProgress } from "#progress/web/use-progress-words.ts";
import { readStory } from "../overview.api.ts";
import { ClientFrame } from "./ClientFrame.tsx";
import { GoalFromHope } from "./GoalFromHope.tsx";
import look from "./GoalsScreen.module.css";
import { Proposals } from "./Proposals.tsx";
import { ObjectiveSparkline } from "./ObjectiveSparkline.tsx";
import { SafetyStrip } from "./SafetyStrip.tsx";
import { useNow } from "#foundation/web/use-now.ts";

/** The place of a hope told at intake that is to begin a goal; an intervention of the library that is to be planned. */
const Asked = z.object({ hope: z.string().catch("").default(""), use: z.string().catch("").default("") });

/** The plan of one client: goals with their nature, how one will know, and how it is worked on. */
export function GoalsScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const [adding, setAdding] = useState(false);
  const { hope, use } = useAsked(Asked);
  const navigate = useNavigate();
  const leaveAsked = () => void navigate({ to: `/clients/${clientId}/goals`, search: asking({}), replace: true });
  const [taking, setTaking] = useState<Proposal | null>(null);
  const proposed = useRead(listProposals, { ids: { clientId }, chapter: "plan" });
  const { day: today } = useNow();
  const plan = useRead(readPlan, { ids: { clientId }, chapter: "plan" });
  const story = useRead(readStory, { ids: { clientId }, chapter: "overview" });
  const known = story.state === "ready" ? story.value : null;
  const bank = useRead(listBankInterventions, { chapter: "library", input: {} });
  const materialsOf = (id: string | null) =>
    (bank.state === "ready" ? bank.value.interventions : [])
      .filter((one) => one.id === id)
      .flatMap(({ materials }) => materials.flatMap(({ en, fr }) => [en, fr]));
  const conflicts = ({ bankIntervention, ...planned }: PlannedHere) =>
    conflictsOf(known?.safety ?? [], { ...planned, materials: materialsOf(bankIntervention) });
  const add = (
    <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
      <Trans>Add a goal</Trans>
    </Button>
  );
  const goalsNow = plan.state === "ready" ? plan.value.goals : [];
  const hasGoals = plan.state === "ready" && plan.value.goals.length > 0;
  return (
    <ClientFrame clientId={clientId} action={adding || taking !== null || hope !== "" || use !== "" || !hasGoals ? undefined : add}>
      {known === null ? null : <SafetyStrip lines={known.safety} />}
      <PlanLink clientId={clientId} />
      {adding || taking !== null || hope !== "" || use !== "" || proposed.state !== "ready" ? null : (
        <Proposals proposals={proposed.value.proposals} onTake={setTaking} />
      )}
      {hope !== "" ? (
        <GoalFromHope clientId={clientId} place={hope} onDone={leaveAsked} />
      ) : use !== "" && !adding ? (
        <WhenRead read={plan}>
          {({ goals, interventions }) => (
            <UseIntervention
              clientId={clientId}
              chosenName={known?.client.chosenName ?? ""}
              interventionId={use}
              goals={goals}
              position={interventions.length}
              conflicts={conflicts}
              onDone={leaveAsked}
            />
          )}
        </WhenRead>
      ) : taking !== null ? (
        <TakeProposal
          clientId={clientId}
          proposal={taking}
          goals={goalsNow}
          position={goalsNow.flatMap(({ objectives }) => objectives).length}
          onDone={() => setTaking(null)}
        />
      ) : adding ? (
        <AddGoal
          clientId={clientId}
          chosenName={known?.client.chosenName ?? ""}
          goals={goalsNow}
          position={goalsNow.flatMap(({ objectives }) => objectives).length}
          onDone={() => setAdding(false)}
        />
      ) : (
        <WhenRead read={plan}>
          {({ goals, interventions }) =>
            goals.length === 0 ? (
              <EmptyState action={add}>
                <Trans>No goal has been set yet. Begin with one from the library, or in your own words.</Trans>
              </EmptyState>
            ) : (
              <ul className={look.goals}>
                {goals.map((goal) => (
                  <li key={goal.id}>
                    <GoalCard
                      goal={goal}
                      begunOpen={goal.status === "active"}
                      plan={{
                        clientId,
                        chosenName: known?.client.chosenName ?? "",
                        today,
                        objectives: goals.flatMap(({ objectives }) => objectives),
                        interventions,
                        conflicts,
                        again: plan.state === "ready" ? plan.again : () => undefined,
                        counted: (objective) =>
                          countedSoFar(
                            objective,
                            known?.lines.find((line) => line.objectiveId === objective.id),
                          ),
                        glance: (objective) =>
                          known === null ? null : <AtAGlance story={known} nature={goal.nature} objective={objective} />,
                      }}
                    />
                    <ShareGoal clientId={clientId} goalId={goal.id} />
                  </li>
                ))}
              </ul>
            )
          }
        </WhenRead>
      )}
      {hasGoals ? <GivenAtHome clientId={clientId} /> : null}
    </ClientFrame>
  );
}

function AtAGlance({ story, nature, objective }: { story: OutputOf<typeof readStory>; nature: Nature; objective: Objective }) {
  const line = story.lines.find(({ objectiveId }) => objectiveId === objective.id);
  return (
    <ObjectiveSparkline progress={useProgress({ chosenName: story.client.chosenName, nature, objective, line, rests: story.rests })} />
  );
}
