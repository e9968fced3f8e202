import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Card } from "#foundation/web/Card.tsx";
import type { OutputOf } from "#foundation/web/call.ts";
import { LongTextField } from "#foundation/web/Field.tsx";
import { FormTrouble, SendButton, useDeedForm } from "#foundation/web/form.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { type Discharge, standingDischarge } from "../discharge.ts";
import { readDischarge, reopenTherapy } from "../discharge.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./discharge.module.css";
import { DISCHARGE_WORDS } from "./discharge-words.ts";
import { DischargeForm } from "./DischargeForm.tsx";

type Read = OutputOf<typeof readDischarge>;

/** How this therapy ends: what stands, what is signed, and the one deed by which it ends. */
export function DischargePage({ clientId }: { clientId: ClientId }) {
  const read = useRead(readDischarge, { ids: { clientId }, chapter: "discharge" });
  return <WhenRead read={read}>{(known) => <Known clientId={clientId} known={known} />}</WhenRead>;
}

function Known({ clientId, known }: { clientId: ClientId; known: Read }) {
  const { day } = useLanguage();
  const ended = standingDischarge(known.discharges);
  const { talkedOn, sessionsToCome } = known;
  return (
    <>
      {ended === null ? (
        <Section
          title={<Trans>Ending the therapy</Trans>}
          hint={<Trans>Only a person ends a therapy. Nothing here follows from a count, a date or an absence.</Trans>}
        >
          <ul className={look.before}>
            <li>
              {talkedOn === null ? (
                <Trans>No conversation about absences is written down.</Trans>
              ) : (
                <Trans>The last conversation about absences is of {day(talkedOn, "long")}.</Trans>
              )}{" "}
              <Go to={`/clients/${clientId}/conversation`}>
                <Trans>Prepare the conversation</Trans>
              </Go>
            </li>
            <li>
              {sessionsToCome === 0 ? (
                <Trans>No session is planned after today.</Trans>
              ) : (
                <Plural
                  value={sessionsToCome}
                  one="# session is planned after today. It stays until you take it out of the calendar."
                  other="# sessions are planned after today. They stay until you take them out of the calendar."
                />
              )}
            </li>
          </ul>
          <DischargeForm clientId={clientId} today={known.today} />
        </Section>
      ) : null}
      {known.discharges.length === 0 ? null : (
        <Section title={<Trans>What was signed</Trans>}>
          <ul className={look.list}>
            {known.discharges.map((discharge) => (
              <li key={discharge.id}>
                <Signed clientId={clientId} discharge={discharge} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Signed({ clientId, discharge }: { clientId: ClientId; discharge: Discharge }) {
  const { t } = useLingui();
  const { day, momentDay } = useLanguage();
  const [reopens, setReopens] = useState(false);
  const { lastDay, reasons, words, afterwards, signedName, signedAt, reopened } = discharge;
  return (
    <Card title={<Trans>Last day: {day(lastDay, "long")}</Trans>} tone={reopened === null ? "plain" : "dashed"}>
      <p>{reasons.map((reason) => t(DISCHARGE_WORDS[reason])).join(" · ")}</p>
      <p>{words}</p>
      {afterwards === "" ? null : (
        <p>
          <Trans>Afterwards: {afterwards}</Trans>
        </p>
      )}
      <p className="so-muted">
        <Trans>
          Signed by {signedName} on {momentDay(signedAt, "long")}
        </Trans>
      </p>
      {reopened === null ? null : (
        <p>
          <Trans>
            Taken up again on {momentDay(reopened.at, "long")}: {reopened.words}
          </Trans>
        </p>
      )}
      {reopened === null && !reopens ? (
        <div className={look.buttons}>
          <Button variant="default" onClick={() => setReopens(true)}>
            <Trans>Take the therapy up again</Trans>
          </Button>
        </div>
      ) : null}
      {reopens && reopened === null ? <ReopenForm clientId={clientId} dischargeId={discharge.id} onDone={() => setReopens(false)} /> : null}
    </Card>
  );
}

function ReopenForm({ clientId, dischargeId, onDone }: { clientId: ClientId; dischargeId: string; onDone: () => void }) {
  const { t } = useLingui();
  const form = useDeedForm(reopenTherapy, { ids: { clientId, dischargeId }, initial: { words: "" }, refresh: ["discharge"], onDone });
  return (
    <form {...form.element} className={look.small}>
      <LongTextField label={t`Why it goes on`} rows={2} {...form.field("words")} />
      <FormTrouble of={form} />
      <div className={look.buttons}>
        <SendButton of={form}>
          <Trans>Write it down</Trans>
        </SendButton>
        <Button variant="subtle" onClick={onDone}>
          <Trans>Leave it as it is</Trans>
        </Button>
      </div>
    </form>
  );
}
