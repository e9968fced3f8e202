import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { DayField, FieldRow, Fields, LongTextField, TextField } from "#foundation/web/Field.tsx";
import { FormTrouble, useDeedForm } from "#foundation/web/form.tsx";
import { useNow } from "#foundation/web/use-now.ts";
import type { ClientId } from "#people/client.ts";
import { withdrawConsent } from "../consents.api.ts";
import look from "./Consents.module.css";

/** As easy as giving: who said it, when, and why if they wish to say. From then on it is locked. */
export function WithdrawForm(props: { clientId: ClientId; consentId: string; name: string; toldBy: string; onDone: () => void }) {
  const { t } = useLingui();
  const { day } = useNow();
  const [id] = useState(() => uuidv7());
  const { clientId, consentId, name, onDone } = props;
  const initial = { id, day: String(day), reason: "", toldBy: props.toldBy };
  // Whatever a consent opened may stand on any page: each is read again.
  const refresh = ["intake", "overview", "people", "family", "plan"];
  const form = useDeedForm(withdrawConsent, { ids: { clientId, consentId }, initial, refresh, onDone });
  return (
    <form {...form.element} aria-label={t`Withdraw: ${name}`}>
      <Fields>
        <FieldRow>
          <TextField label={t`Who said so`} {...form.field("toldBy")} />
          <DayField label={t`On which day`} {...form.field("day")} />
        </FieldRow>
        <LongTextField label={t`Why`} hint={t`Only if they wish to say.`} rows={2} {...form.field("reason")} />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <Button type="submit" loading={form.sending}>
            <Trans>Withdraw it now</Trans>
          </Button>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
