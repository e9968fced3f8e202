import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { PromptLevel } from "#assessment/prompt-level.ts";
import type { ExampleObjective } from "#library/goal-bank.ts";
import { usePlaces } from "#library/web/use-places.ts";
import { Loading } from "#foundation/web/Loading.tsx";
import type { BaselineId } from "#assessment/baseline.ts";
import { isCountedAnew } from "../counted-anew.ts";
import { draftFromExample } from "../draft-from-example.ts";
import type { Goal } from "../goal.ts";
import { draftOf, emptyDraft, type ObjectiveDraft, wordingOf } from "../objective-draft.ts";
import { type Objective, ObjectiveWording } from "../objective.ts";
import { addObjective, changeObjective } from "../plan.api.ts";
import { ChangedMeanwhile, useBase } from "./ChangedMeanwhile.tsx";
import { FormPanel, useLeaving } from "./FormPanel.tsx";
import { ObjectiveFields } from "./ObjectiveFields.tsx";
import { type Counted, ObjectivePreview } from "./ObjectivePreview.tsx";
import look from "./PlanForm.module.css";
import { usePlanWords } from "./use-plan-words.ts";

const REFRESH = ["plan", "overview", "progress"];

/** A new measurable objective of a goal. Condition, behaviour and a number are enough; the rest has its usual value. */
export function NewObjectiveForm(props: NewObjective) {
  const { helpLevels } = usePlaces();
  return helpLevels === null ? <Loading lines={4} /> : <NewObjectiveFields {...props} helpLevels={helpLevels} />;
}

interface NewObjective {
  goal: Goal;
  position: number;
  begin?: Partial<ObjectiveDraft>;
  /** Of the library's goal it began from. */
  examples?: readonly ExampleObjective[];
  counted?: Counted;
  /** The finished baseline it is made from. */
  baselineId?: BaselineId | null;
  onDone: () => void;
}

function NewObjectiveFields({
  goal,
  position,
  begin,
  baselineId = null,
  examples = [],
  counted,
  onDone,
  helpLevels,
}: NewObjective & { helpLevels: readonly PromptLevel[] }) {
  const [id] = useState(() => uuidv7());
  const leaving = useLeaving();
  const initial: ObjectiveDraft = { ...emptyDraft(goal.nature, goal.familyWording, helpLevels), ...begin };
  const form = useDeedForm(addObjective, {
    ids: { goalId: goal.id },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({ ...wordingOf(draft), id, position, baselineId, ...leaving.said() }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>A new objective</Trans>} leaving={leaving} of={form} send={<Trans>Add this objective</Trans>} onLeave={onDone}>
      <Examples of={form} examples={examples} goal={goal} />
      <ObjectiveFields of={form} nature={goal.nature} />
      <ObjectivePreview draft={form.values} nature={goal.nature} counted={counted} />
    </FormPanel>
  );
}

/** The library's own examples: one tap writes the objective, and every word of it can be changed. */
function Examples(props: {
  of: { readonly values: ObjectiveDraft; readonly form: { readonly setValues: (values: ObjectiveDraft) => void } };
  examples: readonly ExampleObjective[];
  goal: Goal;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  if (props.examples.length === 0) return null;
  const behaviours = props.examples.map((example) => example.does[language]);
  return (
    <PillGroup
      label={t`Begin with an example of the library`}
      hint={t`Everything in it can be changed, and should be: it is this client’s objective.`}
      options={behaviours.map((behaviour) => ({ value: behaviour, label: behaviour }))}
      value={behaviours.find((behaviour) => behaviour === props.of.values.behaviour) ?? null}
      onChange={(chosen) => {
        const example = props.examples.find((one) => one.does[language] === chosen);
        if (example !== undefined)
          props.of.form.setValues(draftFromExample(example, props.goal.nature, props.goal.familyWording, language));
      }}
    />
  );
}

export function ObjectiveWordingForm({
  goal,
  objective,
  today,
  counted,
  again,
  onDone,
}: {
  goal: Goal;
  objective: Objective;
  today: string;
  counted: Counted | undefined;
  again: () => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { sentence } = usePlanWords();
  const base = useBase(objective);
  const leaving = useLeaving();
  const [phaseId] = useState(() => uuidv7());
  const initial: ObjectiveDraft & { newPhase: { name: string; fromDay: string } } = {
    ...draftOf(objective, goal.nature),
    newPhase: { name: t`Counted in another way`, fromDay: today },
  };
  const form = useDeedForm(changeObjective, {
    ids: { objectiveId: objective.id },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({
      ...wordingOf(draft),
      position: objective.position,
      status: objective.status,
      basedOn: base.basedOn,
      newPhase: changesCounting(draft, objective)
        ? {
            id: phaseId,
            kind: objective.phases.at(-1)?.kind ?? "baseline",
            name: draft.newPhase.name.trim() || null,
            fromDay: draft.newPhase.fromDay,
          }
        : null,
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
      {changesCounting(form.values, objective) ? (
        <div className={look.both}>
          <p>
            <Trans>
              This counts it in another way. The picture begins a new phase there: what was counted before is never joined with it.
            </Trans>
          </p>
          <FieldRow>
            <TextField label={t`Name of the phase`} maxLength={60} {...form.field("newPhase.name")} />
            <DayField label={t`From`} {...form.field("newPhase.fromDay")} />
          </FieldRow>
        </div>
      ) : null}
      <ObjectivePreview draft={form.values} nature={goal.nature} counted={counted} />
    </FormPanel>
  );
}

function changesCounting(draft: ObjectiveDraft, objective: Objective): boolean {
  const written = ObjectiveWording.safeParse({ ...wordingOf(draft), position: 0 });
  return written.success && isCountedAnew(objective, written.data);
}
