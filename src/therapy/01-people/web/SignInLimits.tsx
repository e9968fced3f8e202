import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { Card } from "#foundation/web/Card.tsx";
import { FieldRow, Fields, NumberField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readSignInLimits, settleSignInLimits } from "../sign-in-limits.api.ts";
import { FactorField } from "./FactorField.tsx";
import look from "./Practice.module.css";

/** How long a sign-in lasts, for everybody who works here. In session mode nothing closes by itself. */
export function SignInLimits() {
  const read = useRead(readSignInLimits, { chapter: "sign-in-limits" });
  return <WhenRead read={read}>{(limits) => <LimitsForm limits={limits} />}</WhenRead>;
}

function LimitsForm({ limits }: { limits: z.output<typeof readSignInLimits.output> }) {
  const [id, setId] = useState(() => uuidv7());
  const [isSaved, setSaved] = useState(false);
  const { idleMinutes, absoluteHours } = limits;
  const form = useDeedForm(settleSignInLimits, {
    initial: { idleMinutes, absoluteHours },
    refresh: ["sign-in-limits", "me"],
    asInput: (typed) => ({ id, ...typed }),
    onDone: () => {
      setSaved(true);
      setId(uuidv7());
    },
  });
  const needsFactor = form.refusal?.type === "factor-needed";
  return (
    <Card>
      <form {...form.element}>
        <Fields>
          <FieldRow>
            <NumberField
              label={<Trans>Minutes without a touch</Trans>}
              hint={<Trans>Then the screen closes. 15 is a good choice where others pass by.</Trans>}
              min={5}
              max={480}
              {...form.field("idleMinutes")}
            />
            <NumberField
              label={<Trans>Hours in all</Trans>}
              hint={<Trans>Then everybody signs in again.</Trans>}
              min={1}
              max={12}
              {...form.field("absoluteHours")}
            />
          </FieldRow>
          {needsFactor ? null : (
            <>
              <FormTrouble of={form} />
              <div className={look.send}>
                <SendButton of={form}>
                  <Trans>Save these times</Trans>
                </SendButton>
                <output>{isSaved && !form.isDirty() ? <Trans>They hold from now on.</Trans> : null}</output>
              </div>
            </>
          )}
        </Fields>
      </form>
      {needsFactor ? (
        <FactorField onProved={() => form.element.ref.current?.requestSubmit()}>
          <Trans>Check the code and save</Trans>
        </FactorField>
      ) : null}
    </Card>
  );
}
