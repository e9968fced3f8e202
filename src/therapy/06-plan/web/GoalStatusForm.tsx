import { Trans, useLingui } from "@lingui/react/macro";
import { LongTextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Goal, GoalStatus } from "../goal.ts";
import { changeGoal } from "../plan.api.ts";
import { FormPanel } from "./FormPanel.tsx";

/** Pausing, ending, calling met, taking up again: a person's decision, with its reason, as a new version. */
export function GoalStatusForm({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const { t } = useLingui();
  const { nature, domain, clinicalWording, familyWording, dueOn, clinicalPurpose } = goal;
  const initial: { status: GoalStatus; statusReason: string } = {
    status: goal.status === "active" ? "paused" : "active",
    statusReason: "",
  };
  const form = useDeedForm(changeGoal, {
    ids: { goalId: goal.id },
    initial,
    refresh: ["plan", "overview", "progress"],
    asInput: ({ status, statusReason }) => ({
      nature,
      domain,
      clinicalWording,
      familyWording,
      dueOn,
      clinicalPurpose,
      basedOn: goal.version,
      status,
      statusReason: statusReason.trim() || null,
    }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>Pause or end this goal</Trans>} of={form} send={<Trans>Keep this decision</Trans>} onLeave={onDone}>
      <PillGroup
        label={t`From now on`}
        options={[
          { value: "active", label: t`We work on it` },
          { value: "paused", label: t`Paused` },
          { value: "met", label: t`Met` },
          { value: "discontinued", label: t`Ended` },
        ]}
        value={form.values.status}
        onChange={(value) => form.set("status", value)}
      />
      <LongTextField label={t`Why`} hint={t`It stays with the goal.`} rows={2} {...form.field("statusReason")} />
    </FormPanel>
  );
}
