import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { ChoiceField, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { fillName } from "#library/bilingual.ts";
import type { BankIntervention } from "#library/intervention-bank.ts";
import { InterventionMethod } from "#library/intervention-method.ts";
import { listBankInterventions } from "#library/library.api.ts";
import { SongPicker } from "#library/web/SongPicker.tsx";
import type { ClientId } from "#people/client.ts";
import type { Goal } from "../goal.ts";
import type { Intervention, MusicChoice } from "../intervention.ts";
import type { Objective, ObjectiveId } from "../objective.ts";
import { changeIntervention, planIntervention } from "../plan.api.ts";
import type { FamilyWording } from "../wording.ts";
import type { Conflict } from "../safety-conflict.ts";
import { ChangedMeanwhile, useBase } from "./ChangedMeanwhile.tsx";
import { ConflictNote } from "./ConflictNote.tsx";
import { FormPanel, useLeaving } from "./FormPanel.tsx";
import { textOf } from "./GoalForm.tsx";
import { MusicFields } from "./MusicFields.tsx";
import { APPROACH_WORDS } from "#library/web/music-words.ts";
import look from "./PlanForm.module.css";

interface InterventionDraft extends Record<string, unknown> {
  name: string;
  method: InterventionMethod | null;
  music: MusicChoice[];
  familyReason: FamilyWording;
  chart: string;
  objectiveIds: ObjectiveId[];
}
type HeldAgainst = (planned: Pick<Intervention, "name" | "music" | "chart" | "bankIntervention">) => readonly Conflict[];
const REFRESH = ["plan", "overview"];
const inputOf = (draft: InterventionDraft) => ({ ...draft, chart: draft.chart.trim() || null });

/** Something to do in music for at least one objective; from the library for this goal, or one's own. */
export function NewInterventionForm(props: {
  clientId: ClientId;
  chosenName: string;
  goal: Goal;
  /** An intervention of the library it begins with. */
  from?: BankIntervention;
  objectives: readonly Objective[];
  position: number;
  conflicts: HeldAgainst;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const [id] = useState(() => uuidv7());
  const leaving = useLeaving();
  const [bankIntervention, setBankIntervention] = useState<string | null>(props.from?.id ?? null);
  const bank = useRead(listBankInterventions, { chapter: "library", input: {} });
  const initial: InterventionDraft = {
    name: "",
    method: null,
    music: [],
    familyReason: { en: "", fr: "", further: [] },
    chart: "",
    objectiveIds: [],
    ...(props.from === undefined ? {} : fromBank(props.from, language, props.chosenName)),
  };
  const form = useDeedForm(planIntervention, {
    ids: { clientId: props.clientId },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({ ...inputOf(draft), id, bankIntervention, position: props.position, ...leaving.said() }),
    onDone: props.onDone,
  });
  const offered = bank.state === "ready" ? bank.value.interventions : [];
  const all = props.from === undefined || offered.some((one) => one.id === props.from?.id) ? offered : [props.from, ...offered];
  const isForGoal = ({ goals }: BankIntervention) => goals.some((goal) => goal === props.goal.bankGoal);
  const option = ({ id: value, name }: BankIntervention) => ({ value, label: name[language] });
  const begin = (chosen: string) => {
    const found = all.find((one) => one.id === chosen);
    setBankIntervention(found?.id ?? null);
    if (found !== undefined) form.form.setValues(fromBank(found, language, props.chosenName));
  };
  return (
    <FormPanel
      title={<Trans>Plan an intervention</Trans>}
      leaving={leaving}
      of={form}
      send={<Trans>Add to the plan</Trans>}
      onLeave={props.onDone}
    >
      <ChoiceField
        label={t`Begin from the library`}
        hint={t`Everything can be changed for this client.`}
        value={bankIntervention ?? ""}
        onChange={(event) => begin(event.currentTarget.value)}
        data={[
          { value: "", label: t`In my own words` },
          { group: t`For this goal`, items: all.filter(isForGoal).map(option) },
          { group: t`All others`, items: all.filter((one) => !isForGoal(one)).map(option) },
        ]}
      />
      <InterventionFields of={form} objectives={props.objectives} clientId={props.clientId} />
      <ConflictNote conflicts={props.conflicts({ ...inputOf(form.values), bankIntervention })} />
    </FormPanel>
  );
}

export function InterventionWordingForm({
  clientId,
  intervention,
  conflicts,
  objectives,
  again,
  onDone,
}: {
  clientId: ClientId;
  intervention: Intervention;
  conflicts: HeldAgainst;
  objectives: readonly Objective[];
  again: () => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const base = useBase(intervention);
  const leaving = useLeaving();
  const { name, method, music, familyReason, chart, objectiveIds } = intervention;
  const initial: InterventionDraft = { name, method, music, familyReason, chart: chart ?? "", objectiveIds };
  const form = useDeedForm(changeIntervention, {
    ids: { interventionId: intervention.id },
    initial,
    refresh: REFRESH,
    asInput: (draft) => ({
      ...inputOf(draft),
      position: intervention.position,
      status: intervention.status,
      basedOn: base.basedOn,
      ...leaving.said(),
    }),
    onDone,
  });
  const theirs = [
    [t`Name`, intervention.name],
    [t`Why, for the family`, `${intervention.familyReason.en} / ${intervention.familyReason.fr}`],
  ] as const;
  return (
    <FormPanel
      title={<Trans>Change the intervention</Trans>}
      leaving={leaving}
      of={form}
      send={<Trans>Keep as a new version</Trans>}
      onLeave={onDone}
      above={<ChangedMeanwhile base={base} refusal={form.refusal} again={again} onTakeTheirs={onDone} theirs={theirs} />}
    >
      <InterventionFields of={form} objectives={objectives} clientId={clientId} />
      <ConflictNote conflicts={conflicts({ ...inputOf(form.values), bankIntervention: intervention.bankIntervention })} />
    </FormPanel>
  );
}

interface InterventionFieldsOf {
  readonly values: InterventionDraft;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
  readonly set: (path: string, value: unknown) => void;
}

function InterventionFields({
  of: form,
  objectives,
  clientId,
}: {
  of: InterventionFieldsOf;
  objectives: readonly Objective[];
  clientId: ClientId;
}) {
  const { t } = useLingui();
  return (
    <>
      <PillChoices
        label={t`Objectives it serves`}
        hint={t`At least one: music is how, the objective is what for.`}
        options={objectives.map(({ id, title }) => ({ value: id, label: title }))}
        values={form.values.objectiveIds}
        onChange={(chosen) => form.set("objectiveIds", chosen)}
        error={textOf(form.errors["objectiveIds"])}
      />
      <TextField label={t`Name`} {...form.field("name")} />
      <PillGroup
        label={t`Method`}
        options={InterventionMethod.options.map((value) => ({ value, label: t(APPROACH_WORDS[value]) }))}
        value={form.values.method}
        onChange={(value) => form.set("method", value)}
        error={textOf(form.errors["method"])}
      />
      <MusicFields music={form.values.music} field={form.field} onChange={(music) => form.set("music", music)} />
      <LongTextField label={t`Why, for the family, in English`} rows={2} lang="en" {...form.field("familyReason.en")} />
      <LongTextField label={t`Why, for the family, in French`} rows={2} lang="fr" {...form.field("familyReason.fr")} />
      <details className={look.more}>
        <summary>
          <Trans>Words and chords</Trans>
        </summary>
        <div>
          <SongPicker
            clientId={clientId}
            onTake={(chart, title) => {
              form.set("chart", chart);
              if (form.values.name.trim() === "") form.set("name", title.slice(0, 80));
            }}
          />
          <LongTextField
            label={t`Words and chords, in ChordPro`}
            hint={t`Songs that are free to use, or your own`}
            rows={6}
            {...form.field("chart")}
          />
        </div>
      </details>
    </>
  );
}

const fromBank = (found: BankIntervention, language: "en" | "fr", chosenName: string): Partial<InterventionDraft> => ({
  name: found.name[language].slice(0, 80),
  method: found.method,
  music: found.music.map(({ element, value, purpose }) => ({
    element,
    value: value[language].slice(0, 200),
    purpose: purpose[language].slice(0, 400),
  })),
  familyReason: { en: fillName(found.familyReason.en, chosenName), fr: fillName(found.familyReason.fr, chosenName), further: [] },
});
