import { useNavigate } from "@tanstack/react-router";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { readCarePlan } from "#plan/care-plan.api.ts";
import { isWorkedOn } from "#plan/care-plan.ts";
import { NoObjective, PlanReviewForm } from "#plan/web/PlanReviewForm.tsx";
import { StatusChip } from "#plan/web/StatusChip.tsx";
import { readBeside } from "#progress/beside.api.ts";
import { readProgress } from "#progress/progress.api.ts";
import { type Progress, unfold } from "#progress/unfold.ts";
import { PlanQuestions } from "#progress/web/beside/PlanQuestions.tsx";
import { type Beside, usePlanQuestions } from "#progress/web/beside/use-plan-questions.ts";
import { ObjectiveRow } from "#progress/web/ObjectiveRow.tsx";
import rows from "#progress/web/progress.module.css";
import { StateChip } from "#progress/web/StateChip.tsx";
import { useProgress } from "#progress/web/use-progress-words.ts";
import { ClientFrame } from "./ClientFrame.tsx";

type GoalSeen = Progress["goals"][number];

/** The plan looked at again: each goal with what was counted, read as its nature asks, and a person's decision beside it. */
export function PlanReviewScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const navigate = useNavigate();
  const plans = useRead(readCarePlan, { ids: { clientId }, chapter: "plan" });
  const counted = useRead(readProgress, { ids: { clientId }, chapter: "progress" });
  const around = useRead(readBeside, { ids: { clientId }, chapter: "progress" });
  const back = () => void navigate({ to: `/clients/${clientId}/plan` });
  return (
    <ClientFrame clientId={clientId}>
      <WhenRead read={plans}>
        {({ versions, today }) => (
          <WhenRead read={around.state === "ready" ? counted : around}>
            {() => {
              if (counted.state !== "ready" || around.state !== "ready") return null;
              const [answer, beside] = [counted.value, around.value];
              const progress = unfold(answer);
              const [standing] = versions;
              const goals = progress.goals.filter(isWorkedOn);
              return (
                <PlanReviewForm
                  clientId={clientId}
                  planId={standing?.id ?? null}
                  today={today}
                  goals={goals}
                  seen={(goal) => <Counted goal={goal} progress={progress} beside={beside} />}
                  onDone={back}
                />
              );
            }}
          </WhenRead>
        )}
      </WhenRead>
    </ClientFrame>
  );
}

function Counted({ goal, progress, beside }: { goal: GoalSeen; progress: Progress; beside: Beside }) {
  const objectives = goal.objectives.filter(isWorkedOn);
  if (objectives.length === 0) return <NoObjective />;
  return (
    <ul className={rows.list}>
      {objectives.map((objective) => (
        <OneObjective key={objective.id} goal={goal} objective={objective} progress={progress} beside={beside} />
      ))}
    </ul>
  );
}

function OneObjective({
  goal,
  objective,
  progress,
  beside,
}: {
  goal: GoalSeen;
  objective: GoalSeen["objectives"][number];
  progress: Progress;
  beside: Beside;
}) {
  const { chosenName, lines, rests } = progress;
  const line = lines.find(({ objectiveId }) => objectiveId === objective.id);
  const told = useProgress({ chosenName, nature: goal.nature, objective, line, rests });
  const questions = usePlanQuestions(objective, told, beside);
  return (
    <ObjectiveRow
      progress={told}
      tags={null}
      title={objective.title}
      state={
        <>
          {objective.status === "active" ? <StateChip reading={told.reading} /> : <StatusChip status={objective.status} />}
          <PlanQuestions questions={questions} />
        </>
      }
    />
  );
}
