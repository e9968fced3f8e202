import { Trans } from "@lingui/react/macro";
import { Check, MailX } from "lucide-react";
import { useState } from "react";
import { sayMailWorks } from "#family/portal-more.api.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { Button } from "../../Button.tsx";
import page from "../../page.module.css";
import { Refused } from "../../States.tsx";
import { readAgain } from "../../use-answer.ts";

/** Said at the next visit of these pages, because no letter can say it. */
export function MailComesBack() {
  const [refused, setRefused] = useState<string | null>(null);
  const works = async () => {
    const answer = await call(sayMailWorks, {});
    setRefused(answer.ok ? null : answer.refusal.type);
    if (answer.ok) readAgain();
  };
  return (
    <section className={page.card} role="status">
      <p className={page.sign}>
        <Icon of={MailX} size={22} />
        <b>
          <Trans>Our letters to you come back</Trans>
        </b>
      </p>
      <p>
        <Trans>So we send none for now. If your e-mail address has changed, tell your therapist the new one.</Trans>
      </p>
      <Button icon={Check} onPress={() => void works()}>
        <Trans>My address works again</Trans>
      </Button>
      {refused === null ? null : <Refused type={refused} />}
    </section>
  );
}
