import { z } from "zod";
import { useIds } from "#foundation/web/address.ts";
import { SessionId } from "#schedule/series.ts";
import { PlanPage } from "#session/web/PlanPage.tsx";

/** The plan of a session. What is kept is asked for by this device at once, so that it is in the room without a network. */
export function SessionPlanScreen() {
  const { sessionId } = useIds(z.object({ sessionId: SessionId }));
  return <PlanPage sessionId={sessionId} onKept={() => void import("./rooms.ts").then(({ fillSoon }) => fillSoon())} />;
}
