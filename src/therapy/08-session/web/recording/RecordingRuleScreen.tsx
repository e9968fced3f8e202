import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Fields, NumberField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { RecordingRule } from "../../recording.ts";
import { chooseRecordingRule, readRecordingRule } from "../../recording.api.ts";

/** How long what was recorded in sessions is kept, how soon it goes when somebody withdraws, and how large one may be. */
export function RecordingRuleScreen() {
  const { t } = useLingui();
  const read = useRead(readRecordingRule, { chapter: "recording-rule" });
  return (
    <Page
      title={t`Recordings of sessions`}
      subtitle={t`What is past its time is deleted each night. Photos of what was made stay with the mark they show.`}
      trail={
        <Go to="/practice">
          <Trans>Practice</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>{(rule) => <RuleForm key={JSON.stringify(rule)} rule={rule} />}</WhenRead>
    </Page>
  );
}

function RuleForm({ rule }: { rule: RecordingRule }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: Readonly<Record<keyof RecordingRule, number | string>> = { ...rule };
  const form = useDeedForm(chooseRecordingRule, {
    initial,
    refresh: ["recording-rule"],
    onDone: () => undefined,
    asInput: (typed) => ({
      id,
      keepMonths: Number(typed.keepMonths),
      withdrawnDays: Number(typed.withdrawnDays),
      mostMegabytes: Number(typed.mostMegabytes),
    }),
  });
  return (
    <form {...form.element} aria-label={t`Recordings of sessions`}>
      <Fields>
        <NumberField label={t`Months they are kept`} hint={t`1 to 240.`} allowDecimal={false} {...form.field("keepMonths")} />
        <NumberField
          label={t`Days until they go after a withdrawal`}
          hint={t`0 to 90. They are locked at once.`}
          allowDecimal={false}
          {...form.field("withdrawnDays")}
        />
        <NumberField label={t`Largest size in megabytes`} hint={t`1 to 4,000.`} allowDecimal={false} {...form.field("mostMegabytes")} />
        <FormTrouble of={form} />
        <SendButton of={form}>
          <Trans>Keep it so</Trans>
        </SendButton>
      </Fields>
    </form>
  );
}
