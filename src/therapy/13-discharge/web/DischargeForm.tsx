import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { PillChoices } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { DischargeReason } from "../discharge.ts";
import { signDischarge } from "../discharge.api.ts";
import look from "./discharge.module.css";
import { DISCHARGE_WORDS } from "./discharge-words.ts";

interface Draft extends Record<string, unknown> {
  lastDay: string;
  reasons: readonly DischargeReason[];
  words: string;
  afterwards: string;
}

/** The reasons, the words for them, and a signature. Absences alone are sent to the conversation first. */
export function DischargeForm({ clientId, today }: { clientId: ClientId; today: string }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const initial: Draft = { lastDay: today, reasons: [], words: "", afterwards: "" };
  const form = useDeedForm(signDischarge, {
    ids: { clientId },
    initial,
    refresh: ["discharge"],
    asInput: (values) => ({ id, ...values }),
    onDone: () => undefined,
  });
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <>
      <form {...form.element} className={look.form}>
        <PillChoices
          label={t`Why it ends`}
          options={DischargeReason.options.map((value) => ({ value, label: t(DISCHARGE_WORDS[value]) }))}
          values={form.values.reasons}
          error={form.errors["reasons"]}
          onChange={(reasons) => form.set("reasons", reasons)}
        />
        <LongTextField
          label={t`In your words`}
          hint={t`What was worked on, what was reached, and why it ends now`}
          rows={4}
          {...form.field("words")}
        />
        <LongTextField
          label={t`What comes afterwards`}
          hint={t`Who takes over, and how they may come back`}
          rows={2}
          {...form.field("afterwards")}
        />
        <DayField label={t`Last day`} {...form.field("lastDay")} />
        {needsFactor ? null : <FormTrouble of={form} />}
        {form.refusal?.type === "talk-about-absences-first" ? (
          <Go to={`/clients/${clientId}/conversation`}>
            <Trans>Prepare the conversation</Trans>
          </Go>
        ) : null}
        {needsFactor ? null : (
          <div className={look.buttons}>
            <SendButton of={form}>
              <Trans>Sign the end of the therapy</Trans>
            </SendButton>
          </div>
        )}
      </form>
      {needsFactor ? <FactorField onProved={() => form.element.ref.current?.requestSubmit()} /> : null}
    </>
  );
}
