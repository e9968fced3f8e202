import { ok, refuse } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { daysLater } from "#schedule/series.ts";
import { summariseAttendance } from "../summary.api.ts";
import { summedSessions } from "./summary-store.ts";

const TWO_YEARS = 731;

export function summaryRoutes(door: Door): void {
  serve(door, summariseAttendance, {
    handle: async (tx, { input }, { actor, now }) => {
      if (input.until < input.from) return refuse({ type: "until-before-from" });
      if (input.until > daysLater(input.from, TWO_YEARS)) return refuse({ type: "longer-than-two-years" });
      return ok({ clients: await summedSessions(tx, actor, input, now) });
    },
  });
}
