import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { IncidentId } from "../../incident.ts";
import { readIncident } from "../../incidents.api.ts";
// Brings the sentences of what may be refused here: they are said by code.
import "../../words/sentences.ts";
import "#people/words/sentences.ts";
import { CloseIncident } from "./CloseIncident.tsx";
import { Clocks } from "./Clocks.tsx";
import { Exposed } from "./Exposed.tsx";
import { Notices } from "./Notices.tsx";
import { TellAgainForm } from "./TellingForm.tsx";
import look from "./Incidents.module.css";

export type Incident = OutputOf<typeof readIncident>;

/** One incident from the first hour to its close: what is known, whose records were touched, whom to tell by when, and with which words. */
export function IncidentScreen() {
  const { t } = useLingui();
  const { say, momentDay, time } = useLanguage();
  const ids = useIds(z.strictObject({ incidentId: IncidentId }));
  const read = useRead(readIncident, { chapter: "incidents", ids, input: {} });
  const known = read.state === "ready" ? read.value : undefined;
  const [latest] = known?.tellings ?? [];
  const found = known === undefined ? "" : `${momentDay(known.foundAt)}, ${time(known.foundAt)}`;
  return (
    <Page
      title={latest ? say(`incident.kind.${latest.kind}`) : t`Incident`}
      subtitle={found === "" ? "\u00a0" : t`Found on ${found}`}
      trail={
        <Go to="/practice/incidents">
          <Trans>Incidents</Trans>
        </Go>
      }
    >
      <WhenRead read={read}>
        {(incident) => (
          <>
            <Told incident={incident} />
            <Exposed incident={incident} />
            <Clocks incident={incident} />
            <Notices incident={incident} />
            <CloseIncident incident={incident} />
          </>
        )}
      </WhenRead>
    </Page>
  );
}

function Told({ incident }: { incident: Incident }) {
  const { say, day, momentDay, time } = useLanguage();
  const [telling, setTelling] = useState(false);
  const [latest] = incident.tellings;
  if (!latest) return null;
  const when = [latest.beganOn, latest.endedOn].map((one) => (one === null ? null : day(one)));
  const [toldBy, toldAt, earlier] = [latest.toldBy, `${momentDay(latest.toldAt)}, ${time(latest.toldAt)}`, incident.tellings.length - 1];
  return (
    <Section title={<Trans>What is known</Trans>}>
      {telling ? (
        <TellAgainForm incident={incident} onDone={() => setTelling(false)} />
      ) : (
        <div className={look.stack}>
          <dl className={look.facts}>
            <dt>
              <Trans>What happened</Trans>
            </dt>
            <dd>{latest.happened}</dd>
            <dt>
              <Trans>When</Trans>
            </dt>
            <dd>{when.every((one) => one === null) ? <Trans>Not known</Trans> : when.map((one) => one ?? "?").join(" – ")}</dd>
            <dt>
              <Trans>What was done to stop it</Trans>
            </dt>
            <dd>{latest.contained || <Trans>Nothing was written down</Trans>}</dd>
            <dt>
              <Trans>Harm to the people concerned</Trans>
            </dt>
            <dd>{[say(`incident.harm.${latest.harm}`), latest.harmReason].filter((one) => one !== "").join("\n")}</dd>
          </dl>
          <p className="so-muted">
            <Trans>
              Told by {toldBy} on {toldAt}.
            </Trans>{" "}
            {earlier === 0 ? null : <Trans>Earlier tellings are kept.</Trans>}
          </p>
          <div className={look.buttons}>
            <Button onClick={() => setTelling(true)}>
              <Trans>Tell it anew</Trans>
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
