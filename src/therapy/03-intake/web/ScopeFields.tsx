import { Trans, useLingui } from "@lingui/react/macro";
import { TextField } from "#foundation/web/Field.tsx";
import type { useDeedForm } from "#foundation/web/form.tsx";
import { PillChoices, PillGroup } from "#foundation/web/PillGroup.tsx";
import { CONSENT_RULES, MediaUse, Medium, Outing } from "#people/consent.ts";
import type { giveConsent } from "../consents.api.ts";
import { MEDIUM_WORDS, OUTING_WORDS, USE_WORDS } from "./consent-words.ts";
import type { ConsentTyped } from "./ConsentForm.tsx";

/** What exactly is agreed to, where a kind asks for it: nothing is chosen beforehand. */
export function ScopeFields({ form }: { form: ReturnType<typeof useDeedForm<typeof giveConsent, ConsentTyped>> }) {
  const { t } = useLingui();
  const { values } = form;
  const { perRecipient, perMedium, perOuting } = CONSENT_RULES[values.kind];
  if (perMedium)
    return Medium.options.map((medium) => (
      <PillChoices
        key={medium}
        label={t(MEDIUM_WORDS[medium])}
        options={MediaUse.options.map((use) => ({ value: `${medium} ${use}` as const, label: t(USE_WORDS[use]) }))}
        values={values.media.filter((one) => one.startsWith(`${medium} `))}
        onChange={(chosen) => form.set("media", [...values.media.filter((one) => !one.startsWith(`${medium} `)), ...chosen])}
      />
    ));
  if (perOuting)
    return (
      <PillChoices
        label={<Trans>What it covers</Trans>}
        options={Outing.options.map((outing) => ({ value: outing, label: t(OUTING_WORDS[outing]) }))}
        values={values.places}
        onChange={(places) => form.set("places", places)}
      />
    );
  if (!perRecipient) return null;
  return (
    <>
      <TextField
        label={t`Who may be told`}
        hint={t`One person or place. Others have a consent of their own.`}
        {...form.field("recipient")}
      />
      <PillGroup
        label={<Trans>Which way</Trans>}
        options={[
          { value: "to-them", label: <Trans>We tell them</Trans> },
          { value: "both-ways", label: <Trans>We tell them, and they tell us</Trans> },
        ]}
        value={values.exchange}
        onChange={(exchange) => form.set("exchange", exchange)}
      />
    </>
  );
}
