/** One absence with everything that is written at once about it. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, WallTime } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { AbsenceAccount, AccountId } from "./absence-account.ts";
import { AttendanceEntry } from "./attendance.ts";

const place = z.strictObject({ sessionId: SessionId, clientId: ClientId });

export const readAbsence = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/absence",
  summary: "One client's session with all that was written about who came: what stands, what it corrected, who told us and what was done",
  may: "session.read",
  ids: place,
  input: z.strictObject({}),
  output: z.strictObject({
    chosenName: z.string(),
    day: CalendarDay,
    at: WallTime,
    startsAt: Instant,
    minutes: z.int(),
    place: z.string(),
    standing: AttendanceEntry.nullable(),
    /** Every version, the oldest first, with who wrote it and who said the same. */
    entries: z.array(z.strictObject({ entry: AttendanceEntry, by: z.string(), alsoBy: z.array(z.string()), daysLate: z.int() })),
    account: AbsenceAccount.nullable(),
    /** The next session that is planned. */
    next: z.strictObject({ day: CalendarDay, at: WallTime }).nullable(),
    /** Hours of notice: what was given, if anybody told us, and what the practice asks. */
    notice: z.strictObject({ given: z.int().nullable(), asked: z.int() }),
  }),
  refusals: {},
});

export const writeAccount = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/absence-account",
  summary: "Write at once what belongs to an absence: who told us, what was done, a risk, a make-up; nothing follows from it",
  may: "attendance.write",
  ids: place,
  input: AbsenceAccount,
  output: z.strictObject({ id: AccountId }),
  refusals: {},
  worksOffline: true,
});
