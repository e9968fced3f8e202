import type { OutputOf } from "#foundation/web/call.ts";
import type { ClientId } from "../client.ts";
import type { readTeam } from "../team.api.ts";
import { CareTeam } from "./CareTeam.tsx";
import { Family } from "./Family.tsx";
import { OwnDoor } from "./OwnDoor.tsx";
import { Professionals } from "./Professionals.tsx";

export type Team = OutputOf<typeof readTeam>;

/** Who stands around a client: the team, the family with what each may, professionals outside, and the client’s own way in. */
export function ClientPeople({ clientId, team }: { clientId: ClientId; team: Team }) {
  return (
    <>
      <CareTeam clientId={clientId} team={team} />
      <Family clientId={clientId} team={team} />
      <Professionals clientId={clientId} team={team} />
      <OwnDoor clientId={clientId} team={team} />
    </>
  );
}
