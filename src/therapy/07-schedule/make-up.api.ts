/** Sessions the therapist called off: owed until they are made up, or let go by a person with the reason. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, shortText, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "./series.ts";

const nothing = z.strictObject({});

const place = z.strictObject({ sessionId: SessionId, clientId: ClientId });

export const listMakeUps = endpoint({
  method: "GET",
  path: "/make-ups",
  summary: "Sessions the therapist called off in the last six months: owed, made up, or let go with a reason",
  may: "calendar.read",
  ids: nothing,
  input: nothing,
  output: z.strictObject({
    places: z.array(
      place.extend({
        chosenName: z.string(),
        day: CalendarDay,
        at: WallTime,
        minutes: z.int(),
        place: z.string(),
        madeUpBy: z.strictObject({ sessionId: SessionId, day: CalendarDay, at: WallTime }).nullable(),
        letGo: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const letMakeUpGo = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/make-up/let-go",
  summary: "A make-up session that is owed is not given, with the reason",
  may: "series.write",
  ids: place,
  input: z.strictObject({ reason: shortText(300) }),
  output: z.strictObject({ sessionId: SessionId }),
  refusals: { "nothing-owed": 409, "already-made-up": 409, "already-let-go": 409 },
});
