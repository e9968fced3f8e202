import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Copy } from "lucide-react";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import look from "./People.module.css";

export interface ShownLink {
  readonly name: string;
  /** Empty: it went to the mailbox, and nobody else may have it. */
  readonly link: string;
  readonly until: string | null;
  readonly sent: boolean;
}

/** A link that was just made. It stands here once and is kept nowhere. */
export function InvitedLink({ shown: { name, link, until, sent } }: { shown: ShownLink }) {
  const { momentDay } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const day = until === null ? "" : momentDay(until);
  const copy = async () => {
    await navigator.clipboard.writeText(link).catch(() => undefined);
    setCopied(true);
  };
  return (
    <Card title={<Trans>The way in for {name}</Trans>}>
      <div role="status">
        {sent || link === "" ? (
          <p>
            <Trans>A letter with the link goes to their mailbox.</Trans>
          </p>
        ) : null}
        {link === "" ? (
          <p>
            <Trans>It is sent there only: what opens a door that is already somebody’s is for their eyes alone.</Trans>
          </p>
        ) : (
          <>
            <p>
              <Trans>Give this link to {name} and to nobody else. It is shown only now.</Trans>
            </p>
            <code className={look.link}>{link}</code>
            <div className={look.buttons}>
              <Button leftSection={<Icon of={Copy} />} onClick={() => void copy()}>
                {isCopied ? <Trans context="the invitation link">Copied</Trans> : <Trans>Copy invitation link</Trans>}
              </Button>
            </div>
          </>
        )}
        {day === "" ? null : (
          <p className="so-muted">
            <Trans>It works once, until {day}.</Trans>
          </p>
        )}
      </div>
    </Card>
  );
}
