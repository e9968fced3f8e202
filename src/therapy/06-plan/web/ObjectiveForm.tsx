import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useDeedForm } from "#foundation/web/form.tsx";
import type { BaselineId } from "#assessment/baseline.ts";
import type { Goal } from "../goal.ts";
import { draftOf, emptyDraft, type ObjectiveDraft, wordingOf } from "../objective-draft.ts";
import type { Objective } from "../objective.ts";
import { addObjective, changeObjective } from "../plan.api.ts";
import { ChangedMeanwhile, useBase } from "./ChangedMeanwhile.tsx";
import { FormPanel, useLeaving } from "./FormPanel.tsx";
import { ObjectiveFields } from "./ObjectiveFields.tsx";
import { ObjectivePreview } from "./ObjectivePreview.tsx";
import { usePlanWords } from "./use-plan-words.ts";

const REFRESH = ["plan", "overview", "progress"];

/** A new measurable objective of a goal. Condition, behaviour and a number are enough; the rest has its usual value. */
export function NewObjectiveForm({
  goal,
  position,
  begin,
  baselineId = null,
  onDone,
}: {
  goal: Goal;
  position: number;
  begin?: Partial<ObjectiveDraft>;
  /** The finished baseline it is made from. */
  baselineId?: BaselineId | null;
  onDone: () => void;
}) {
  const [id] = useState(() => uuidv7());
  const leaving = useLeaving();
  const initial: ObjectiveDraft = { ...emptyDraft(goal.nature, goal.familyWording), ...begin };
  const form = useDeedForm(addObjective, {
    ids: { goalId: goal.id },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({ ...wordingOf(draft), id, position, baselineId, ...leaving.said() }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>A new objective</Trans>} leaving={leaving} of={form} send={<Trans>Add this objective</Trans>} onLeave={onDone}>
      <ObjectiveFields of={form} nature={goal.nature} />
      <ObjectivePreview draft={form.values} />
    </FormPanel>
  );
}

export function ObjectiveWordingForm({
  goal,
  objective,
  again,
  onDone,
}: {
  goal: Goal;
  objective: Objective;
  again: () => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { sentence } = usePlanWords();
  const base = useBase(objective);
  const leaving = useLeaving();
  const initial = draftOf(objective, goal.nature);
  const form = useDeedForm(changeObjective, {
    ids: { objectiveId: objective.id },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({
      ...wordingOf(draft),
      position: objective.position,
      status: objective.status,
      basedOn: base.basedOn,
      ...leaving.said(),
    }),
    onDone,
  });
  return (
    <FormPanel
      title={<Trans>Change the objective</Trans>}
      leaving={leaving}
      of={form}
      send={<Trans>Keep as a new version</Trans>}
      onLeave={onDone}
      above={
        <ChangedMeanwhile
          base={base}
          refusal={form.refusal}
          again={again}
          onTakeTheirs={onDone}
          theirs={[[t`Objective`, sentence(objective)]]}
        />
      }
    >
      <ObjectiveFields of={form} nature={goal.nature} />
      <ObjectivePreview draft={form.values} />
    </FormPanel>
  );
}
