import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { type AlikePerson, type readReferral } from "../referral.api.ts";
import { ReferralId } from "../referral.ts";
import { BesideClient } from "./BesideClient.tsx";
import { BesideReferral } from "./BesideReferral.tsx";
import { ALIKE_WORDS, STATE_WORDS } from "./referral-words.ts";
import look from "./ReferralScreen.module.css";

/** Who may be the same person. Laid side by side before anybody is taken on; it is a person who says so. */
export function AlikePersons({ of: it }: { of: OutputOf<typeof readReferral> }) {
  const [beside, setBeside] = useState<AlikePerson | null>(null);
  const other = ReferralId.safeParse(beside?.kind === "referral" ? beside.id : null);
  return (
    <Card title={<Trans>Perhaps the same person</Trans>} heading={2}>
      <ul className={look.alike}>
        {it.alike.map((one) => (
          <li key={`${one.kind} ${one.id ?? one.name ?? one.caredFor}`}>
            <Who of={one} />
            {it.fields === "whole" && (one.kind === "referral" || one.clientId !== null) ? (
              <Button variant="subtle" aria-expanded={beside === one} onClick={() => setBeside(beside === one ? null : one)}>
                {beside === one ? <Trans>Put away</Trans> : <Trans>Lay side by side</Trans>}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {it.fields === "whole" && beside?.kind === "client" && beside.clientId !== null ? (
        <BesideClient of={it} clientId={beside.clientId} />
      ) : null}
      {it.fields === "whole" && other.success ? <BesideReferral of={it} otherId={other.data} /> : null}
    </Card>
  );
}

function Who({ of: one }: { of: AlikePerson }) {
  const { t } = useLingui();
  const { list } = useLanguage();
  const { name, number, caredFor } = one;
  const why = list(one.why.map((sign) => t(ALIKE_WORDS[sign])));
  return (
    <span>
      {one.kind === "referral" ? (
        <Trans>{name}, in another referral</Trans>
      ) : name === null ? (
        <Trans>A client of {caredFor}</Trans>
      ) : (
        <Trans>{name}, a client here</Trans>
      )}
      <span className="so-muted so-small">
        {number === null ? null : ` · ${number}`}
        {one.state === null ? null : ` · ${t(STATE_WORDS[one.state].word)}`}
        {why === "" ? null : ` · ${why}`}
      </span>
      {one.kind === "referral" && one.clientId !== null ? (
        <GoButton variant="subtle" to={`/clients/${one.clientId}`}>
          <Trans>Open their story</Trans>
        </GoButton>
      ) : null}
    </span>
  );
}
