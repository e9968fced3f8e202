import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { ClientId } from "#people/client.ts";
import { CarePlan } from "#plan/web/CarePlan.tsx";
import { ClientFrame } from "./ClientFrame.tsx";

/** What was agreed on with this client. */
export function PlanScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  return (
    <ClientFrame clientId={clientId}>
      <CarePlan clientId={clientId} />
    </ClientFrame>
  );
}
