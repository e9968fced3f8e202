import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { DayField, FieldRow, Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { GoButton } from "#foundation/web/Go.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import { reviewPlan } from "../care-plan.api.ts";
import type { CarePlanId, Decision, GoalOfPlan } from "../care-plan.ts";
import { textOf } from "./GoalForm.tsx";
import look from "./PlanForm.module.css";
import { useDecisionWords } from "./use-decision-words.ts";

interface ReviewTyped extends Record<string, unknown> {
  reviewedOn: string;
  nextReviewOn: string;
  words: string;
  decisions: Record<string, unknown>[];
}

/** Goal by goal: what was counted, what a person decides, and why. Nothing is chosen beforehand. */
export function PlanReviewForm({ clientId, planId, ...props }: Asked & { clientId: ClientId; planId: CarePlanId | null }) {
  if (planId !== null) return <Review planId={planId} {...props} />;
  return (
    <EmptyState
      action={
        <GoButton to={`/clients/${clientId}/plan`}>
          <Trans>To the plan</Trans>
        </GoButton>
      }
    >
      <Trans>There is no signed plan yet that could be looked at again.</Trans>
    </EmptyState>
  );
}

export const NoObjective = () => (
  <p className="so-muted">
    <Trans>No objective yet. It says how you will know.</Trans>
  </p>
);

interface Asked {
  today: string;
  goals: readonly GoalOfPlan[];
  seen: (goal: GoalOfPlan) => ReactNode;
  onDone: () => void;
}

function Review({ planId, ...props }: Asked & { planId: CarePlanId }) {
  const { t } = useLingui();
  const words = useDecisionWords();
  const [ids] = useState(() => ({ id: uuidv7(), draftId: uuidv7() }));
  const initial: ReviewTyped = {
    reviewedOn: props.today,
    nextReviewOn: new Date(Date.parse(`${props.today}T00:00:00Z`) + 91 * 86_400_000).toISOString().slice(0, 10),
    words: "",
    decisions: props.goals.map(({ id, version }) => ({ goalId: id, goalVersion: version, decision: null, reason: "" })),
  };
  const form = useDeedForm(reviewPlan, {
    ids: { planId },
    initial,
    refresh: ["plan", "overview", "progress"],
    asInput: (typed) => ({ ...typed, ...ids }),
    onDone: props.onDone,
  });
  return (
    <form {...form.element} className={look.review} aria-label={t`Review of the plan`}>
      {props.goals.map((goal, nth) => {
        const decision = form.values.decisions[nth]?.["decision"] ?? null;
        return (
          <Card key={goal.id} title={goal.clinicalWording} aside={<NatureTag nature={goal.nature} />} room="wide" heading={2}>
            <div className={look.review}>
              {props.seen(goal)}
              <PillGroup
                label={t`From now on`}
                options={words.options}
                value={words.options.find(({ value }) => value === decision)?.value ?? null}
                onChange={(value: Decision) => form.set(`decisions.${nth}.decision`, value)}
                error={textOf(form.errors[`decisions.${nth}.decision`])}
              />
              {decision === null || decision === "continue" ? null : (
                <LongTextField
                  label={t`Why`}
                  hint={decision === "change" ? t`What is to change. You word it afterwards, under Goals.` : t`It stays with the goal.`}
                  rows={2}
                  {...form.field(`decisions.${nth}.reason`)}
                />
              )}
            </div>
          </Card>
        );
      })}
      <Fields>
        <LongTextField label={t`What was said`} hint={t`May stay empty.`} rows={2} {...form.field("words")} />
        <FieldRow>
          <DayField label={t({ message: "Looked at on", context: "plan" })} {...form.field("reviewedOn")} />
          <DayField label={t`We look at it again on`} {...form.field("nextReviewOn")} />
        </FieldRow>
      </Fields>
      <p className="so-muted">
        <Trans>If something changes, a draft of the next version is begun for you. Nothing else follows by itself.</Trans>
      </p>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Keep this review</Trans>
        </SendButton>
        <Button variant="subtle" onClick={props.onDone}>
          <Trans>Back to the plan</Trans>
        </Button>
      </div>
    </form>
  );
}
