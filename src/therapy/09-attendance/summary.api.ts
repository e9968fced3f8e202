/** Attendance of a whole caseload between two days. Nobody is ranked: the rows stand by name. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { AbsenceCategory } from "./absence-category.ts";
import { Outcome } from "./attendance.ts";

export const summariseAttendance = endpoint({
  method: "GET",
  path: "/attendance/summary",
  summary: "Every planned session between two days of the clients you care for, by client: what a summary and its file are counted from",
  may: "reviews.read",
  ids: z.strictObject({}),
  input: z.strictObject({ from: CalendarDay, until: CalendarDay }),
  output: z.strictObject({
    clients: z.array(
      z.strictObject({
        clientId: ClientId,
        chosenName: z.string(),
        sessions: z.array(
          z.strictObject({
            outcome: Outcome.nullable(),
            category: AbsenceCategory.nullable(),
            minutes: z.int(),
            minutesThere: z.int().nullable(),
            toldAt: Instant.nullable(),
            /** The group it was a session of; null = on their own. */
            group: z.string().nullable(),
          }),
        ),
      }),
    ),
  }),
  refusals: { "longer-than-two-years": 422, "until-before-from": 422 },
});
