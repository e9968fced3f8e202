import { Trans } from "@lingui/react/macro";
import { z } from "zod";
import { AttendanceCourse } from "#attendance/web/course/AttendanceCourse.tsx";
import { useIds } from "#foundation/web/address.ts";
import { GoButton } from "#foundation/web/Go.tsx";
import { ClientId } from "#people/client.ts";
import { ClientGroups } from "#schedule/web/group/ClientGroups.tsx";
import { ClientFrame } from "../ClientFrame.tsx";

/** Who came and who did not, over time, and what was said to it. */
export function AttendanceScreen() {
  const { clientId } = useIds(z.object({ clientId: ClientId }));
  return (
    <ClientFrame
      clientId={clientId}
      action={
        <GoButton variant="default" to={`/clients/${clientId}/conversation`}>
          <Trans>Prepare the conversation</Trans>
        </GoButton>
      }
    >
      <AttendanceCourse clientId={clientId} />
      <ClientGroups clientId={clientId} />
    </ClientFrame>
  );
}
