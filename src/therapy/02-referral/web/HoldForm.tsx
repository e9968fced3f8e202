import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Fields, LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import type { ReferralId } from "../referral.ts";
import { holdReferral } from "../retention.api.ts";
import look from "./Retention.module.css";

/** Why it must stay. The hold beats every time that was chosen, until a person lifts it. */
export function HoldForm({ referralId, name, onDone }: { referralId: ReferralId; name: string; onDone: () => void }) {
  const { t } = useLingui();
  const [id] = useState(() => uuidv7());
  const form = useDeedForm(holdReferral, { ids: { referralId }, initial: { id, reason: "" }, refresh: ["referral-retention"], onDone });
  return (
    <form {...form.element} aria-label={t`Put on hold: ${name}`}>
      <Fields>
        <LongTextField
          label={t`Why it must stay`}
          hint={t`A complaint, a claim, an inquiry. Without names, if you can.`}
          rows={2}
          {...form.field("reason")}
        />
        <FormTrouble of={form} />
        <div className={look.buttons}>
          <SendButton of={form}>
            <Trans>Put on hold</Trans>
          </SendButton>
          <Button variant="subtle" onClick={onDone}>
            <Trans>Leave it as it is</Trans>
          </Button>
        </div>
      </Fields>
    </form>
  );
}
