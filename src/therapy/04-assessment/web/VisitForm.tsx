import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, NumberField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { writeVisit } from "../assessment.api.ts";
import type { AssessmentId, Visit } from "../assessment.ts";
import look from "./Assessment.module.css";

/** When you met, where, and who was there. A visit can be put right; the earlier version stays. */
export function VisitForm({
  assessmentId,
  visit,
  onDone,
  onLeave,
}: {
  assessmentId: AssessmentId;
  visit: Visit | null;
  onDone: (id: string) => void;
  onLeave: (() => void) | null;
}) {
  const { t } = useLingui();
  const { day: today } = useNow();
  const [id] = useState(() => visit?.id ?? uuidv7());
  const { id: _, ...known } = visit ?? { id, day: today, minutes: 45, place: "", present: "", assessors: "" };
  const form = useDeedForm(writeVisit, {
    ids: { assessmentId },
    initial: { ...known },
    refresh: ["assessment"],
    asInput: (typed) => ({ ...typed, id }),
    onDone: (kept) => onDone(kept.id),
  });
  return (
    <form {...form.element}>
      <Fields>
        <FieldRow>
          <DayField label={t`Day`} {...form.field("day")} />
          <NumberField label={t`Minutes`} min={1} max={480} {...form.field("minutes")} />
          <TextField label={t`Place`} {...form.field("place")} />
        </FieldRow>
        <TextField label={t`Who was there`} {...form.field("present")} />
        <TextField label={t`Who assessed with you`} {...form.field("assessors")} />
        <FormTrouble of={form} />
        <div className={look.bar}>
          <SendButton of={form}>{visit === null ? <Trans>Keep this visit</Trans> : <Trans>Put this visit right</Trans>}</SendButton>
          {onLeave === null ? null : (
            <Button variant="subtle" onClick={onLeave}>
              <Trans>Leave it as it is</Trans>
            </Button>
          )}
        </div>
      </Fields>
    </form>
  );
}
