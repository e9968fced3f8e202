import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Icon } from "#foundation/web/Icon.tsx";
import look from "./ReferralsScreen.module.css";

/** Where families and professionals find the form: to be copied into a letter or a website. */
export function FormAddress({ path }: { path: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}${path}`;
  return (
    <section className={look.address} aria-label={t`The form`}>
      <p>
        <Trans>The form is at</Trans> <a href={path}>{address}</a>
      </p>
      <Button
        variant="subtle"
        leftSection={<Icon of={copied ? Check : Copy} />}
        onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {copied ? <Trans>The address is copied</Trans> : <Trans>Copy the address</Trans>}
      </Button>
    </section>
  );
}
