/** The next visits as the family sees them, and their word that one of them will be missed. It waits for a therapist; nothing is entered by it. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, longText, WallTime } from "#foundation/words.ts";
import { AnnouncedId } from "#attendance/waiting-absence.api.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";

export const readVisits = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/visits",
  summary: "The next visits of one client, what was said about them, and what the practice asks of families about coming",
  may: "portal.read",
  ids: z.strictObject({ clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({
    visits: z.array(
      z.strictObject({
        sessionId: SessionId,
        day: CalendarDay,
        at: WallTime,
        /** `said`: told, and waiting for the therapist; `away`: written down as missed. */
        state: z.enum(["planned", "said", "away"]),
        /** The newest of their own words about it that is no absence. */
        word: z.enum(["coming", "late"]).nullable(),
        /** Whether it is said early enough by what the practice asks; null: it asks nothing. */
        inTime: z.boolean().nullable(),
      }),
    ),
    mayAnnounce: z.boolean(),
    /** Null: the practice has written nothing. */
    policy: z.strictObject({ noticeHours: z.int(), graceMinutes: z.int(), wordsEn: z.string(), wordsFr: z.string() }).nullable(),
  }),
  refusals: {},
});

export const announceAbsence = endpoint({
  method: "POST",
  path: "/portal/clients/{clientId}/visits/{sessionId}/absence",
  summary: "Say ahead that a visit will be missed, with a reason if one likes; a therapist confirms it",
  may: "portal.absence",
  ids: z.strictObject({ clientId: ClientId, sessionId: SessionId }),
  input: z.strictObject({ id: AnnouncedId, reason: longText(500) }),
  output: z.strictObject({ id: AnnouncedId }),
  refusals: { "already-said": 409, "already-over": 409, "already-away": 409 },
});
