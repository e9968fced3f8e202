import { Trans } from "@lingui/react/macro";
import { MailX } from "lucide-react";
import { Card } from "#foundation/web/Card.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ReturnedMail } from "../waiting.api.ts";
import look from "./inbox.module.css";

/** Letters to somebody come back: they hear nothing until there is another address, or they say on their pages that it works. */
export function ReturnedMailCard({ returned: { clientId, clientName, name, at, why } }: { returned: ReturnedMail }) {
  const { momentDay } = useLanguage();
  return (
    <Card
      title={<Go to={`/clients/${clientId}`}>{clientName}</Go>}
      aside={
        <GoButton to={`/clients/${clientId}/people`} variant="default">
          <Trans>Put the address right</Trans>
          <span className="so-hidden">, {name}</span>
        </GoButton>
      }
    >
      <p className={look.withSign}>
        <Icon of={MailX} size={20} />
        <Trans>
          A letter to {name} came back on {momentDay(at, "long")}.
        </Trans>
      </p>
      <p className={look.about}>
        {why === "nobody" ? (
          <Trans>There is no such mailbox. No more letters are sent to it.</Trans>
        ) : why === "full" ? (
          <Trans>The mailbox is full. No more letters are sent to it.</Trans>
        ) : (
          <Trans>Their mail server does not take it. No more letters are sent to it.</Trans>
        )}
      </p>
    </Card>
  );
}
