import { useLingui } from "@lingui/react/macro";
import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { Face } from "#foundation/web/Face.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { StaysOpen } from "#foundation/web/ReadOnly.tsx";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { KeptMoments } from "#family/web/KeptMoments.tsx";
import { PortalAccess } from "#family/web/PortalAccess.tsx";
import { ClientId } from "#people/client.ts";
import { readTeam } from "#people/team.api.ts";
import { Capacity } from "#people/web/Capacity.tsx";
import { ClientPeople } from "#people/web/ClientPeople.tsx";
import { SamePersonLink } from "#people/web/SamePersonLink.tsx";
import { WhoTheyAre } from "#people/web/WhoTheyAre.tsx";
import { ClientFrame } from "./ClientFrame.tsx";

/** Who stands around a client. Whoever runs the practice settles it without the record: for them no other side of it has a tab. */
export function PeopleScreen() {
  const { t } = useLingui();
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  const read = useRead(readTeam, { ids: { clientId }, chapter: "people" });
  const team = read.state === "ready" ? read.value : null;
  const inside = (
    <WhenRead read={read}>
      {(known) => (
        <>
          <WhoTheyAre clientId={clientId} mayChange={known.mayChange} />
          <ClientPeople clientId={clientId} team={known} />
          {known.mayChange ? <SamePersonLink clientId={clientId} /> : null}
        </>
      )}
    </WhenRead>
  );
  const pages = <PortalAccess clientId={clientId} />;
  if (team?.opensRecord)
    return (
      <ClientFrame clientId={clientId}>
        <StaysOpen>{inside}</StaysOpen>
        <Capacity clientId={clientId} name={team.client.chosenName} hasOwnPage={team.self.some(({ standing }) => standing === "now")} />
        {pages}
        <KeptMoments clientId={clientId} />
      </ClientFrame>
    );
  const name = [team?.client.chosenName, team?.client.familyName].filter(Boolean).join(" ");
  return (
    <Page
      title={name || t`Client`}
      tabTitle={team?.client.chosenName ?? t`Client`}
      sign={<Face name={team?.client.chosenName ?? ""} size={76} />}
    >
      {inside}
    </Page>
  );
}
