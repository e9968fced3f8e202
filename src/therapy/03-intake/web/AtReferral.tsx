import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import type { readIntake } from "../intake.api.ts";
import look from "./Intake.module.css";

type Referral = NonNullable<OutputOf<typeof readIntake>["referral"]>;

/** What was written when they asked, so that nobody has to say it twice. */
export function AtReferral({ referral }: { referral: Referral }) {
  const { day } = useLanguage();
  const { askerName, receivedOn, reason, hopes } = referral;
  const when = day(receivedOn, "medium");
  return (
    <Card title={<Trans>At referral</Trans>} heading={2}>
      <p className={`${look.said} so-quote`}>{reason}</p>
      {hopes === "" ? null : <p className={`${look.said} so-quote`}>{hopes}</p>}
      <p className="so-muted so-small">
        {askerName}, {when}
      </p>
    </Card>
  );
}
