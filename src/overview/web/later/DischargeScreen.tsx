import { z } from "zod";
import { DischargePage } from "#discharge/web/DischargePage.tsx";
import { useIds } from "#foundation/web/address.ts";
import { ClientId } from "#people/client.ts";
import { ClientFrame } from "../ClientFrame.tsx";

/** The end of one client’s therapy, inside their record. */
export function DischargeScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  return (
    <ClientFrame clientId={clientId}>
      <DischargePage clientId={clientId} />
    </ClientFrame>
  );
}
