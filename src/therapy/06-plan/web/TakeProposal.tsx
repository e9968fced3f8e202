import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { Proposal } from "#assessment/baseline.ts";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import type { Goal } from "../goal.ts";
import { emptyDraft, measureDraftOf, type ObjectiveDraft } from "../objective-draft.ts";
import { NewGoalForm } from "./GoalForm.tsx";
import { NewObjectiveForm } from "./ObjectiveForm.tsx";
import look from "./PlanForm.module.css";

const NO_WORDS = { en: "", fr: "", further: [] };
const ANEW = "anew";

/** From a baseline into the plan: under a goal that stands, or a new one with its nature and domain; then its objective, which begins with what was counted. A person writes both. */
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
  const open = goals.filter(({ status }) => status === "active" || status === "paused");
  // Of one goal after the other, those of the same domain are likelier.
  const likely = open.toSorted((a, b) => Number(b.domain === proposal.domain) - Number(a.domain === proposal.domain));
  const [where, setWhere] = useState<string | null>(likely.length === 0 ? ANEW : null);
  const [goalId, setGoalId] = useState<string | null>(null);
  const { nature, domain, need, behaviour, id } = proposal;
  const goal = goals.find((one) => one.id === (goalId ?? where));
  if (where === null) return <ChooseGoal goals={likely} onChoose={setWhere} onLeave={onDone} />;
  if (where === ANEW && goalId === null)
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
  return (
    <NewObjectiveForm
      goal={goal}
      position={position}
      begin={objectiveOf(proposal, goal)}
      baselineId={id}
      counted={countedIn(proposal)}
      onDone={onDone}
    />
  );
}

function ChooseGoal(props: { goals: readonly Goal[]; onChoose: (where: string) => void; onLeave: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const [chosen, setChosen] = useState<string>(ANEW);
  return (
    <section className={look.panel} aria-labelledby={id}>
      <h3 id={id} className={look.title}>
        <Trans>Where it belongs</Trans>
      </h3>
      <PillGroup
        label={t`This becomes an objective of`}
        options={[
          { value: ANEW, label: <Trans>a new goal</Trans> },
          ...props.goals.map((goal) => ({ value: String(goal.id), label: goal.clinicalWording })),
        ]}
        value={chosen}
        onChange={setChosen}
      />
      <div className={look.buttons}>
        <Button variant="filled" onClick={() => props.onChoose(chosen)}>
          <Trans>Go on</Trans>
        </Button>
        <Button variant="subtle" onClick={props.onLeave}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </section>
  );
}

function objectiveOf({ title, condition, behaviour, direction, measure }: Proposal, goal: Goal): Partial<ObjectiveDraft> {
  const draft = emptyDraft(goal.nature, goal.familyWording);
  return { title, condition, behaviour, direction, measure: measureDraftOf(draft.measure, measure) };
}

/** What the assessment counted is the baseline; of a share that had another whole each time, nothing is said beforehand. */
const countedIn = ({ results }: Proposal) => ({ values: results.map(({ value }) => value), baseline: results.length });
