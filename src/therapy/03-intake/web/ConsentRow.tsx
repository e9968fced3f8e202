import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Chip, type Tone } from "#foundation/web/Chip.tsx";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import type { Consent, ConsentKind } from "#people/consent.ts";
import { outcomeFor } from "#people/capacity.ts";
import { isAnothersToGive } from "#people/consent-signer.ts";
import { missingSigners, type State } from "#people/consent-standing.ts";
import { AgreeAsWell } from "./AgreeAsWell.tsx";
import { ANSWER_WORDS, KIND_WORDS, METHOD_WORDS, STATE_WORDS } from "./consent-words.ts";
import type { Ledger } from "./ConsentList.tsx";
import look from "./Consents.module.css";
import { Papers } from "./Papers.tsx";
import { useScopeWords } from "./use-scope-words.ts";
import { WithdrawForm } from "./WithdrawForm.tsx";

const TONE: Readonly<Record<State, Tone>> = {
  stands: "neutral",
  "ends-soon": "brass",
  waits: "open",
  later: "open",
  over: "slate",
  refused: "slate",
  withdrawn: "slate",
  superseded: "slate",
};

/** One row of the ledger: what, who said so and how, until when, and what ended it. */
export function ConsentRow(props: {
  clientId: ClientId;
  consent: Consent;
  state: State;
  ledger: Ledger;
  onRenew: (kind: ConsentKind) => void;
}) {
  const { clientId, consent, state, ledger } = props;
  const { t } = useLingui();
  const { day, say, list } = useLanguage();
  const [open, setOpen] = useState<"withdraw" | "agree" | "paper" | null>(null);
  const scope = useScopeWords()(consent);
  const name = t(KIND_WORDS[consent.kind].name);
  const isOpen = consent.end === null && state !== "over";
  const isAnothers = isOpen && isAnothersToGive(consent.signatures, outcomeFor(ledger.capacity, consent.kind));
  const waiting = list(missingSigners(consent).map((one) => one.name));
  const until = consent.untilDay === null ? null : day(consent.untilDay);
  return (
    <li className={look.row} aria-label={name}>
      <div className={look.what}>
        <span className={look.name}>
          <b>{name}</b>
          <Chip tone={TONE[state]}>
            {t(consent.answer === "ask-each-time" && state === "stands" ? ANSWER_WORDS[consent.answer] : STATE_WORDS[state])}
          </Chip>
        </span>
        {isAnothers ? (
          <span>
            <Chip tone="brass">
              <Trans>To be asked anew</Trans>
            </Chip>{" "}
            <span className={look.said}>
              {consent.signatures[0]?.relation === "self" ? (
                <Trans>It was judged since that the client cannot decide this now.</Trans>
              ) : (
                <Trans>It was judged since that the client decides this themselves.</Trans>
              )}
            </span>
          </span>
        ) : null}
        {scope.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {consent.words === "" ? null : <span className={look.own}>{consent.words}</span>}
        {consent.signatures.map((signed) => (
          <span key={signed.personId} className={look.said}>
            {[
              signed.relation === "self" ? signed.name : `${signed.name} (${say(`kin.${signed.relation}`)})`,
              day(signed.signedOn),
              t(METHOD_WORDS[signed.method]),
              signed.witness === null ? "" : t`heard by ${signed.witness}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        ))}
        {state === "waits" ? (
          <span className={look.said}>
            <Trans>It holds once {waiting} has agreed as well.</Trans>
          </span>
        ) : null}
        <small className="so-muted">
          {until === null ? null : <Trans context="consent">Until {until}.</Trans>}{" "}
          <Trans>
            Text {consent.textVersion}, written down by {consent.recordedBy}.
          </Trans>
        </small>
        {consent.end?.how === "withdrawn" ? <Ended end={consent.end} /> : null}
      </div>
      {isOpen && open === null ? (
        <div className={look.buttons}>
          {state === "waits" ? (
            <Button size="sm" onClick={() => setOpen("agree")}>
              <Trans>They agree as well</Trans>
            </Button>
          ) : null}
          {state === "ends-soon" || isAnothers ? (
            <Button size="sm" aria-label={t`Renew: ${name}`} onClick={() => props.onRenew(consent.kind)}>
              <Trans>Renew</Trans>
            </Button>
          ) : null}
          {state === "refused" ? null : (
            <StaysOpen>
              <Button size="sm" variant="subtle" aria-label={t`Withdraw: ${name}`} onClick={() => setOpen("withdraw")}>
                <Trans>Withdraw</Trans>
              </Button>
            </StaysOpen>
          )}
        </div>
      ) : null}
      {consent.signatures.some(({ method }) => method === "paper") && (open === null || open === "paper") ? (
        <div className={look.buttons}>
          <Button
            size="sm"
            variant="subtle"
            aria-expanded={open === "paper"}
            aria-label={t`Signed paper: ${name}`}
            onClick={() => setOpen(open === "paper" ? null : "paper")}
          >
            <Trans>Signed paper</Trans>
          </Button>
        </div>
      ) : null}
      {open === "paper" ? (
        <div className={look.under}>
          <Papers clientId={clientId} consentId={consent.id} />
        </div>
      ) : null}
      {open === "withdraw" ? (
        <div className={look.under}>
          <StaysOpen>
            <WithdrawForm
              clientId={clientId}
              consentId={consent.id}
              name={name}
              toldBy={consent.signatures[0]?.name ?? ""}
              onDone={() => setOpen(null)}
            />
          </StaysOpen>
        </div>
      ) : null}
      {open === "agree" ? (
        <div className={look.under}>
          <AgreeAsWell clientId={clientId} consent={consent} ledger={ledger} onDone={() => setOpen(null)} />
        </div>
      ) : null}
    </li>
  );
}

function Ended({ end }: { end: NonNullable<Consent["end"]> }) {
  const { day } = useLanguage();
  const { toldBy } = end;
  const on = day(end.day);
  return (
    <span className={look.said}>
      <Trans>
        Withdrawn on {on}, said by {toldBy}.
      </Trans>{" "}
      {end.reason}
    </span>
  );
}
