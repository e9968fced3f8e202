import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { DayField, FieldRow, Fields, NumberField, TextField, TimeField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import type { GroupId } from "../../group.ts";
import { planGroupSessions } from "../../group.api.ts";
import "./refusals.ts";
import look from "./group.module.css";

/** One session of the group, or the same hour for some weeks. Whoever belongs to it on the day is expected. */
export function GroupSessionsForm({ groupId, today, onDone }: { groupId: GroupId; today: string; onDone: () => void }) {
  const { t } = useLingui();
  const form = useDeedForm(planGroupSessions, {
    ids: { groupId },
    initial: { fromDay: today, at: "16:00", minutes: 60, place: "", weeks: 8 },
    refresh: ["groups", "overview"],
    onDone,
  });
  return (
    <form {...form.element} className={look.form}>
      <Fields>
        <FieldRow>
          <DayField label={t`First day`} {...form.field("fromDay")} />
          <TimeField label={t`At`} {...form.field("at")} />
        </FieldRow>
        <FieldRow>
          <NumberField label={t`Minutes`} min={1} max={480} {...form.field("minutes")} />
          <NumberField label={t`For how many weeks`} min={1} max={26} {...form.field("weeks")} />
        </FieldRow>
        <TextField label={t`Place`} maxLength={120} {...form.field("place")} />
      </Fields>
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Plan them</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
