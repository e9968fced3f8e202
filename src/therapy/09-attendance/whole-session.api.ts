/** One client's session written at once: for a device that brings it whole, and for whoever writes it up afterwards. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ClientId } from "#people/client.ts";
import { SessionId } from "#schedule/series.ts";
import { Mark } from "#session/mark.ts";
import { writeNote } from "#session/session.api.ts";
import { AttendanceReport } from "./attendance.ts";

export const WholeSession = z.strictObject({
  attendance: AttendanceReport,
  marks: z.array(Mark).max(100),
  /** Null = no note yet. */
  note: writeNote.input.nullable(),
});
export type WholeSession = z.infer<typeof WholeSession>;

export const keepWholeSession = endpoint({
  method: "POST",
  path: "/sessions/{sessionId}/clients/{clientId}/whole",
  summary: "Write a client’s session at once: who came, the marks and the draft of the note; all of it is kept or nothing is",
  may: "session.keep",
  ids: z.strictObject({ sessionId: SessionId, clientId: ClientId }),
  input: WholeSession,
  output: z.strictObject({ attendanceId: AttendanceReport.shape.id, marks: z.int(), noteVersion: z.int().nullable() }),
  refusals: { "supersedes-unknown-entry": 409, "changed-meanwhile": 409 },
  worksOffline: true,
});
