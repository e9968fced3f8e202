import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Domain } from "#assessment/domain.ts";
import { Nature } from "#assessment/nature.ts";
import { NATURE_SIGNS } from "#assessment/web/NatureTag.tsx";
import { useDomains } from "#assessment/web/use-domains.tsx";
import type { ClientId } from "#people/client.ts";
import type { Goal, GoalId } from "../goal.ts";
import { changeGoal, setGoal } from "../plan.api.ts";
import type { FamilyWording } from "../wording.ts";
import { ChangedMeanwhile, useBase } from "./ChangedMeanwhile.tsx";
import { FormPanel, useLeaving } from "./FormPanel.tsx";

export interface GoalDraft extends Record<string, unknown> {
  nature: Nature | null;
  domain: Domain | null;
  clinicalWording: string;
  familyWording: FamilyWording;
  dueOn: string;
  clinicalPurpose: string;
}

/** What a new goal may begin with. */
export type BegunGoal = Pick<Goal, "clinicalWording" | "familyWording"> & {
  readonly nature: Nature | null;
  readonly domain: Domain | null;
};

/** The fields as the endpoints ask for them: a day or a purpose that was left empty is none. */
const asWording = ({ dueOn, clinicalPurpose, ...typed }: GoalDraft) => ({
  ...typed,
  dueOn: dueOn || null,
  clinicalPurpose: typed.domain === "musical" ? clinicalPurpose.trim() || null : null,
});

/** A new goal, from the library or in the therapist's own words. */
export function NewGoalForm({
  clientId,
  begin,
  bankGoal,
  onDone,
  onLeave,
}: {
  clientId: ClientId;
  begin: BegunGoal;
  bankGoal: string | null;
  onDone: (set: { readonly id: GoalId }) => void;
  onLeave: () => void;
}) {
  const [id] = useState(() => uuidv7());
  const initial: GoalDraft = { ...begin, dueOn: "", clinicalPurpose: "" };
  const form = useDeedForm(setGoal, {
    ids: { clientId },
    initial,
    refresh: ["plan", "overview", "progress"],
    asInput: (typed) => ({ ...asWording(typed), id, bankGoal }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>A new goal</Trans>} of={form} send={<Trans>Set this goal</Trans>} onLeave={onLeave}>
      <GoalFields of={form} />
    </FormPanel>
  );
}

/** Another wording of a goal that stands. Status and reason stay as they are. */
export function GoalWordingForm({ goal, again, onDone }: { goal: Goal; again: () => void; onDone: () => void }) {
  const { nature, domain, clinicalWording, familyWording, dueOn, clinicalPurpose } = goal;
  const initial: GoalDraft = { nature, domain, clinicalWording, familyWording, dueOn: dueOn ?? "", clinicalPurpose: clinicalPurpose ?? "" };
  const base = useBase(goal);
  const leaving = useLeaving();
  const form = useDeedForm(changeGoal, {
    ids: { goalId: goal.id },
    initial,
    refresh: ["plan", "overview", "progress"],
    asInput: (typed) => ({
      ...asWording(typed),
      basedOn: base.basedOn,
      status: goal.status,
      statusReason: goal.statusReason,
      ...leaving.said(),
    }),
    onDone,
  });
  return (
    <FormPanel
      title={<Trans>Change the goal</Trans>}
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
          theirs={[
            [<Trans key="clinical">Clinical wording</Trans>, goal.clinicalWording],
            [<Trans key="family">For the family</Trans>, `${goal.familyWording.en} / ${goal.familyWording.fr}`],
          ]}
        />
      }
    >
      <GoalFields of={form} />
    </FormPanel>
  );
}

interface GoalFieldsOf {
  readonly values: GoalDraft;
  readonly errors: Readonly<Record<string, unknown>>;
  readonly field: (path: string) => object;
  readonly set: (path: "nature" | "domain", value: string) => void;
}

function GoalFields({ of: form }: { of: GoalFieldsOf }) {
  const { t } = useLingui();
  const domains = useDomains();
  return (
    <>
      <PillGroup
        label={t`Nature`}
        hint={t`To grow, to hold, or to keep something from happening. It decides how the chart is read.`}
        options={Nature.options.map((value) => ({ value, label: t(NATURE_SIGNS[value].word), sign: NATURE_SIGNS[value].sign }))}
        value={form.values.nature}
        onChange={(value) => form.set("nature", value)}
        error={textOf(form.errors["nature"])}
      />
      <PillGroup
        label={t`Domain`}
        options={domains.options(form.values.domain === null ? [] : [form.values.domain])}
        value={form.values.domain}
        onChange={(value) => form.set("domain", value)}
        error={textOf(form.errors["domain"])}
      />
      <TextField label={t`Clinical wording`} {...form.field("clinicalWording")} />
      {form.values.domain === "musical" ? (
        <TextField
          label={t`What the music is for`}
          hint={t`Playing and singing are clinical goals when it is said what they are for outside of music.`}
          {...form.field("clinicalPurpose")}
        />
      ) : null}
      <LongTextField label={t`For the family, in English`} rows={2} lang="en" {...form.field("familyWording.en")} />
      <LongTextField label={t`For the family, in French`} rows={2} lang="fr" {...form.field("familyWording.fr")} />
      <DayField label={t`To be reached by`} hint={t`May stay empty.`} {...form.field("dueOn")} />
    </>
  );
}

export const textOf = (error: unknown): string | undefined => (typeof error === "string" ? error : undefined);
