import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, LongTextField, NumberField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import { chooseRetention } from "../retention.api.ts";
import look from "./Retention.module.css";

/** Another time, from a day on; what was chosen before stays readable. */
export function RetentionForm({ months, onDone }: { months: number; onDone: () => void }) {
  const { t } = useLingui();
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const initial: { months: number | string; fromDay: string; reason: string } = { months, fromDay: String(day), reason: "" };
  const form = useDeedForm(chooseRetention, {
    initial,
    refresh: ["referral-retention"],
    asInput: ({ months: typed, ...values }) => ({ id, months: typed === "" ? null : Number(typed), ...values }),
    onDone,
  });
  return (
    <form {...form.element} aria-label={t`Choose another time`}>
      <Fields>
        <FieldRow>
          <NumberField
            label={t`Months after closing`}
            hint={t`12 to 300. Three years are 36.`}
            allowDecimal={false}
            allowNegative={false}
            {...form.field("months")}
          />
          <DayField label={t`From which day on`} hint={t`Today or later.`} {...form.field("fromDay")} />
        </FieldRow>
        <LongTextField label={t`Why this long`} hint={t`The law or the college that says so.`} rows={2} {...form.field("reason")} />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Keep them this long</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
