import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NewSeries, NewSession } from "./new-series.ts";
import { SeriesId, SessionId } from "./series.ts";

export const beginSeries = endpoint({
  method: "POST",
  path: "/clients/{clientId}/series",
  summary: "Begin a series; its sessions stand in the calendar, nothing about them is assumed",
  may: "series.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewSeries,
  output: z.strictObject({
    id: SeriesId,
    sessions: z.int(),
    /** Days that are not as plain as they look: an hour the clocks skip or repeat, a month without this day. */
    odd: z.array(z.strictObject({ day: CalendarDay, what: z.enum(["clock-skips", "clock-repeats", "no-such-day"]) })),
  }),
  refusals: { "slot-taken": 409 },
});

export const endSeries = endpoint({
  method: "POST",
  path: "/series/{seriesId}/end",
  summary: "End a series after a day, or before its first day so that it never begins; sessions about which something is written stay",
  may: "series.write",
  ids: z.strictObject({ seriesId: SeriesId }),
  input: z.strictObject({ untilDay: CalendarDay }),
  output: z.strictObject({ id: SeriesId, removed: z.int() }),
  refusals: { "already-ended": 409 },
});

export const addSession = endpoint({
  method: "POST",
  path: "/clients/{clientId}/sessions",
  summary: "Add one session outside any series",
  may: "series.write",
  ids: z.strictObject({ clientId: ClientId }),
  input: NewSession,
  output: z.strictObject({ id: SessionId }),
  refusals: { "slot-taken": 409 },
});
