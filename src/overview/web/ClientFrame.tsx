import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { asking } from "#foundation/web/address.ts";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Face } from "#foundation/web/Face.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { ReadOnly } from "#foundation/web/ReadOnly.tsx";
import { Tabs } from "#foundation/web/Tabs.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { readMe } from "#people/me.api.ts";
import { EmergencyBanner } from "#people/web/EmergencyBanner.tsx";
import { OtherRecords } from "#people/web/OtherRecords.tsx";
import { TreatmentWarning } from "#intake/web/TreatmentWarning.tsx";
import { readStory } from "../overview.api.ts";
import look from "./ClientFrame.module.css";
import { useWhoItIs } from "./use-who-it-is.ts";

/** What stands around every screen of one client: who they are, when they come, and the sides of their record that exist. */
export function ClientFrame(props: {
  clientId: ClientId;
  /** The one filled button of the screen. */
  action?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const read = useRead(readStory, { ids: { clientId: props.clientId }, chapter: "overview" });
  const whoItIs = useWhoItIs();
  const story = read.state === "ready" ? read.value : null;
  const isAside = story?.otherRecords.some(({ isKept }) => isKept) ?? false;
  const emergency = story?.emergency ?? null;
  const name = story === null ? "" : [story.client.chosenName, story.client.familyName].filter(Boolean).join(" ");
  return (
    <Page
      title={name || t`Client`}
      tabTitle={story?.client.chosenName ?? t`Client`}
      subtitle={story === null ? undefined : whoItIs(story)}
      sign={<Face name={story?.client.chosenName ?? ""} size={76} />}
      action={isAside || emergency !== null ? undefined : props.action}
      tabs={<ClientTabs clientId={props.clientId} inEmergency={emergency !== null} />}
    >
      {emergency === null ? null : <EmergencyBanner {...emergency} />}
      {story === null || emergency !== null ? null : <OtherRecords clientId={props.clientId} records={story.otherRecords} />}
      {story === null || story.treatment === "stands" || isAside ? null : (
        <div className={look.treatment}>
          <TreatmentWarning treatment={story.treatment} />
          <Go to={`/clients/${props.clientId}/consents`}>
            <Trans>To the consents</Trans>
          </Go>
        </div>
      )}
      {read.state === "refused" ? (
        <>
          <RefusalState refusal={read.refusal} again={read.again} />
          {read.refusal.type === "not-found" ? <InAnEmergency clientId={props.clientId} /> : null}
        </>
      ) : (
        <ReadOnly when={isAside} asGuest={emergency !== null}>
          {props.children}
        </ReadOnly>
      )}
    </Page>
  );
}

/** A record one does not care for does not exist; in an emergency there is a way to ask for it all the same. */
function InAnEmergency({ clientId }: { clientId: ClientId }) {
  const me = useRead(readMe, { chapter: "me" });
  if (me.state !== "ready" || !me.value.duties.includes("therapist")) return null;
  return (
    <p>
      <Link to="/emergency" search={asking({ record: clientId })}>
        <Trans>I need this record in an emergency</Trans>
      </Link>
    </p>
  );
}

/** What whoever reads in an emergency has no page of. */
const CLOSED_IN_EMERGENCY: readonly string[] = ["/clients/$clientId/record", "/clients/$clientId/reports", "/clients/$clientId/songs"];

/** A side of the record has its tab as soon as its screen is in the program, and never before. */
function ClientTabs({ clientId, inEmergency }: { clientId: ClientId; inEmergency: boolean }) {
  const { t } = useLingui();
  const { routesByPath } = useRouter();
  const sides: readonly { readonly path: string; readonly label: ReactNode }[] = [
    { path: "/clients/$clientId", label: <Trans>Story</Trans> },
    { path: "/clients/$clientId/goals", label: <Trans>Goals</Trans> },
    { path: "/clients/$clientId/songs", label: <Trans>Songs</Trans> },
    { path: "/clients/$clientId/progress", label: <Trans>Progress</Trans> },
    { path: "/clients/$clientId/record", label: <Trans>Record</Trans> },
    { path: "/clients/$clientId/intake", label: <Trans>Intake</Trans> },
    { path: "/clients/$clientId/consents", label: <Trans>Consents</Trans> },
    { path: "/clients/$clientId/assessments", label: <Trans>Assessment</Trans> },
    { path: "/clients/$clientId/reports", label: <Trans>Reports</Trans> },
    { path: "/clients/$clientId/people", label: <Trans>People</Trans> },
  ];
  const tabs = sides
    .filter(({ path }) => Object.hasOwn(routesByPath, path) && !(inEmergency && CLOSED_IN_EMERGENCY.includes(path)))
    .map(({ path, label }) => ({ to: path.replace("$clientId", clientId), label }));
  return <Tabs label={t`This client`} tabs={tabs} />;
}
