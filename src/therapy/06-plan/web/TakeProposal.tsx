import { useState } from "react";
import type { Proposal } from "#assessment/baseline.ts";
import type { ClientId } from "#people/client.ts";
import type { Goal } from "../goal.ts";
import { emptyDraft, measureDraftOf, type ObjectiveDraft } from "../objective-draft.ts";
import { NewGoalForm } from "./GoalForm.tsx";
import { NewObjectiveForm } from "./ObjectiveForm.tsx";

const NO_WORDS = { en: "", fr: "", further: [] };

/** From a baseline into the plan: first the goal, with its nature and domain, then its objective, which begins with what was counted. A person writes both. */
export function TakeProposal({
  clientId,
  proposal,
  goals,
  position,
  onDone,
}: {
  clientId: ClientId;
  proposal: Proposal;
  goals: readonly Goal[];
  position: number;
  onDone: () => void;
}) {
  const [goalId, setGoalId] = useState<string | null>(null);
  const goal = goals.find(({ id }) => id === goalId);
  const { nature, domain, need, behaviour, id } = proposal;
  if (goalId === null)
    return (
      <NewGoalForm
        clientId={clientId}
        bankGoal={null}
        begin={{ nature, domain, clinicalWording: (need || behaviour).slice(0, 400), familyWording: NO_WORDS }}
        onDone={(set) => setGoalId(set.id)}
        onLeave={onDone}
      />
    );
  if (goal === undefined) return null;
  return <NewObjectiveForm goal={goal} position={position} begin={objectiveOf(proposal, goal)} baselineId={id} onDone={onDone} />;
}

function objectiveOf({ title, condition, behaviour, direction, measure }: Proposal, goal: Goal): Partial<ObjectiveDraft> {
  const draft = emptyDraft(goal.nature, goal.familyWording);
  return { title, condition, behaviour, direction, measure: measureDraftOf(draft.measure, measure) };
}
