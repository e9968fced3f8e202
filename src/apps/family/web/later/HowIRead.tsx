import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { chooseReading } from "#family/portal-more.api.ts";
import type { PortalReading } from "#family/portal.api.ts";
import { call } from "#foundation/web/call.ts";
import page from "../../page.module.css";
import { Refused } from "../../States.tsx";
import { readAgain } from "../../use-answer.ts";
import look from "./later.module.css";

/** With symbols and few words, or with larger letters: on every device this person uses. The language is chosen at the top of each page. */
export function HowIRead({ reading }: { reading: PortalReading }) {
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (more: Partial<PortalReading>) => {
    const answer = await call(chooseReading, { input: { ...reading, ...more } });
    setRefused(answer.ok ? null : answer.refusal.type);
    readAgain();
  };
  return (
    <section className={page.section}>
      <h2>
        <Trans>How I like to read</Trans>
      </h2>
      <div className={look.choices}>
        <label className={look.choice}>
          <input type="checkbox" checked={reading.symbols} onChange={(event) => void choose({ symbols: event.currentTarget.checked })} />
          <Trans>With symbols and few words</Trans>
        </label>
        <label className={look.choice}>
          <input type="checkbox" checked={reading.larger} onChange={(event) => void choose({ larger: event.currentTarget.checked })} />
          <Trans>Larger letters</Trans>
        </label>
      </div>
      {refused === null ? null : <Refused type={refused} />}
    </section>
  );
}
