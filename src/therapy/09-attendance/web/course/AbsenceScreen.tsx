import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { readAbsence } from "../../absence-account.api.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";
import { EntryVersions } from "./EntryVersions.tsx";

/** One client in one session: what happened, and what is written at once when they were not there. Works without a network. */
export function AbsenceScreen() {
  const { t } = useLingui();
  const { day, wallTime } = useLanguage();
  const { sessionId, clientId } = useIds(z.object({ sessionId: SessionId, clientId: ClientId }));
  const read = useRead(readAbsence, { ids: { sessionId, clientId }, chapter: "absence" });
  const known = read.state === "ready" ? read.value : null;
  const chosenName = known?.chosenName ?? "";
  const place = useMemo(() => ({ sessionId, clientId, chosenName }), [sessionId, clientId, chosenName]);
  const offline = read.state === "refused" && read.refusal.type === "offline";
  return (
    <Page
      title={known === null ? t`What happened` : t`What happened with ${chosenName}`}
      tabTitle={t`What happened`}
      subtitle={
        known === null ? undefined : `${day(known.day, "long")}, ${wallTime(known.at)}${known.place === "" ? "" : `, ${known.place}`}`
      }
      trail={
        <Go to={`/clients/${clientId}/attendance`}>
          <Trans>Attendance</Trans>
        </Go>
      }
    >
      {offline ? (
        <>
          <p className="so-muted" role="status">
            <Trans>No connection. What you write here is kept on this device and sent later.</Trans>
          </p>
          <AbsenceForm key={`${sessionId} ${clientId}`} place={place} known={null} />
        </>
      ) : (
        <WhenRead read={read}>
          {(absence) => (
            <>
              <AbsenceForm key={`${sessionId} ${clientId}`} place={place} known={absence} />
              {absence.entries.length === 0 ? null : (
                <Section
                  title={<Trans>Everything that was written</Trans>}
                  hint={<Trans>Nothing is written over: a correction stands beside what it corrects.</Trans>}
                >
                  <EntryVersions entries={absence.entries} standing={absence.standing?.id ?? null} />
                </Section>
              )}
            </>
          )}
        </WhenRead>
      )}
    </Page>
  );
}
