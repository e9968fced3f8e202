import { ok } from "#foundation/result.ts";
import type { Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { readCalendar } from "../calendar.api.ts";
import { calendarOf, roomsIn } from "./calendar-store.ts";

export function calendarRoutes(door: Door): void {
  serve(door, readCalendar, {
    handle: async (tx, { input: { from, until } }, { actor }) =>
      ok({ sessions: await calendarOf(tx, actor, from, until), ...(await roomsIn(tx, actor, from, until)) }),
  });
}
