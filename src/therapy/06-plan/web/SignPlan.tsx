import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { FactorField } from "#people/web/FactorField.tsx";
import { signPlan } from "../care-plan.api.ts";
import type { DraftPlan } from "../care-plan.ts";
import look from "./PlanForm.module.css";

/** Two taps, and the code in place when it is too long ago. Exactly what was read is signed. */
export function SignPlan({ draft, again, children }: { draft: DraftPlan; again: () => void; children: ReactNode }) {
  const [asks, setAsks] = useState(false);
  const { send, sending, refusal } = useDeed(signPlan, { refresh: ["plan", "overview"] });
  const sign = async () => {
    const done = await send({ ids: { planId: draft.id }, input: { fingerprint: draft.fingerprint } });
    if (!done.ok && done.refusal.type === "changed-meanwhile") again();
  };
  const needsFactor = refusal?.type === "factor-needed";
  return (
    <div className={look.sign}>
      {needsFactor ? (
        <FactorField onProved={sign} />
      ) : asks ? (
        <>
          <p>
            <Trans>Sign it now, with your name and credential? A signed plan is final; what changes later is a new version.</Trans>
          </p>
          <div className={look.buttons}>
            <Button variant="filled" loading={sending} onClick={() => void sign()} data-autofocus>
              <Trans>Sign the plan</Trans>
            </Button>
            <Button variant="subtle" onClick={() => setAsks(false)}>
              <Trans>Not yet</Trans>
            </Button>
          </div>
        </>
      ) : (
        <div className={look.buttons}>
          <Button variant="filled" onClick={() => setAsks(true)}>
            <Trans>Sign</Trans>
          </Button>
          {children}
        </div>
      )}
      {refusal === null || needsFactor ? null : <RefusalState refusal={refusal} again={() => void sign()} />}
    </div>
  );
}
