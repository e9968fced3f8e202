import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, TextField } from "#foundation/web/Field.tsx";
import { useDeedForm } from "#foundation/web/form.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { Objective } from "../objective.ts";
import { beginPhase } from "../plan.api.ts";
import { FormPanel } from "./FormPanel.tsx";

/** From which day on the sessions are baseline, or under an intervention: the dashed lines of the chart. */
export function PhaseForm({ objective, today, onDone }: { objective: Objective; today: string; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: { kind: "baseline" | "intervention"; name: string; fromDay: string } = {
    kind: objective.phases.length === 0 ? "baseline" : "intervention",
    name: "",
    fromDay: today,
  };
  const form = useDeedForm(beginPhase, {
    ids: { objectiveId: objective.id },
    initial,
    refresh: ["plan", "overview", "progress"],
    asInput: ({ name, ...typed }) => ({ ...typed, id, name: name.trim() || null }),
    onDone,
  });
  return (
    <FormPanel title={<Trans>Begin a phase</Trans>} of={form} send={<Trans>Begin it on this day</Trans>} onLeave={onDone}>
      <PillGroup
        label={t`Phase`}
        options={[
          { value: "baseline", label: t`Baseline` },
          { value: "intervention", label: t`Intervention` },
        ]}
        value={form.values.kind}
        onChange={(value) => form.set("kind", value)}
      />
      <TextField label={t`Its name`} hint={t`For example the song it is about. May stay empty.`} {...form.field("name")} />
      <DayField label={t`From`} {...form.field("fromDay")} />
    </FormPanel>
  );
}
