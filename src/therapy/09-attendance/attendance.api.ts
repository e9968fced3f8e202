import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { DeviceMoment } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { AttendanceEntry, AttendanceEntryId, AttendanceReport } from "./attendance.ts";

export const documentAttendance = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/attendance",
  summary: "Write that a client came, came partly, was absent, or that the session did not run; nothing else follows from it",
  may: "attendance.write",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: AttendanceReport,
  output: z.strictObject({ id: AttendanceEntryId }),
  // `documented-as-held` says what is there: `there` = came, partly, marks or note.
  refusals: { "supersedes-unknown-entry": 409, "documented-as-held": 409 },
  worksOffline: true,
});

export const withdrawAttendance = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/attendance/{entryId}/withdraw",
  summary: "Take an entry back; the row stays, marked withdrawn",
  may: "attendance.write",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId, entryId: AttendanceEntryId }),
  input: z.strictObject({ at: DeviceMoment }),
  output: z.strictObject({ id: AttendanceEntryId }),
  refusals: { "already-withdrawn": 409 },
  worksOffline: true,
});

export const attendanceHistory = endpoint({
  method: "GET",
  path: "/sessions/{sessionId}/clients/{clientId}/attendance",
  summary: "Everything written about one client's attendance of one session, also what was withdrawn",
  may: "session.read",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: z.strictObject({}),
  output: z.strictObject({ entries: z.array(AttendanceEntry) }),
  refusals: {},
});
