import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import { dismissPlan } from "../care-plan.api.ts";
import type { CarePlanId } from "../care-plan.ts";
import look from "./PlanForm.module.css";

/** A draft begun by mistake goes in two presses. What stands, and the goals themselves, are not touched. */
export function DismissDraft({ planId }: { planId: CarePlanId }) {
  const [asks, setAsks] = useState(false);
  const { send, sending, refusal } = useDeed(dismissPlan, { refresh: ["plan", "overview"] });
  if (!asks)
    return (
      <Button variant="subtle" onClick={() => setAsks(true)}>
        <Trans>Dismiss the draft</Trans>
      </Button>
    );
  return (
    <div className={look.sign}>
      <p>
        <Trans>Dismiss it? Your goals and the plan that stands stay as they are.</Trans>
      </p>
      <div className={look.buttons}>
        <Button loading={sending} onClick={() => void send({ ids: { planId }, input: {} })} data-autofocus>
          <Trans>Dismiss it</Trans>
        </Button>
        <Button variant="subtle" onClick={() => setAsks(false)}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
    </div>
  );
}
