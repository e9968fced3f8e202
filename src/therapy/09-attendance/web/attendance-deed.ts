/** Who came and who did not, as this device keeps it: the entry, and the deeds that write it and take it back. */
import { v7 as uuidv7 } from "uuid";
import { Instant } from "#foundation/words.ts";
import { deviceMoment } from "#foundation/web/device-moment.ts";
import type { NewDeed } from "#foundation/web/outbox.ts";
import { shelf } from "#foundation/web/shelf.ts";
import { AttendanceEntry, AttendanceEntryId, type AttendanceReport } from "../attendance.ts";
import { documentAttendance, withdrawAttendance } from "../attendance.api.ts";

export interface Place {
  readonly sessionId: string;
  readonly clientId: string;
}

export const attendanceShelf = shelf("attendance", AttendanceEntry);

export type Written = Pick<AttendanceReport, "outcome"> &
  Partial<Pick<AttendanceReport, "category" | "reason" | "toldAt" | "supersedes" | "minutesThere" | "cutShort" | "correction">>;

export const newEntry = ({ outcome, ...rest }: Written): AttendanceEntry => ({
  id: AttendanceEntryId.parse(uuidv7()),
  outcome,
  category: rest.category ?? null,
  reason: rest.reason ?? "",
  toldAt: rest.toldAt ?? null,
  at: deviceMoment(),
  supersedes: rest.supersedes ?? null,
  minutesThere: rest.minutesThere ?? null,
  cutShort: rest.cutShort ?? null,
  correction: rest.correction ?? "",
  recordedAt: now(),
  withdrawnAt: null,
});

/** The row may be there already when the answer to the first sending was lost long ago. */
export function attendanceDeed({ sessionId, clientId }: Place, name: string, entry: AttendanceEntry): NewDeed {
  const { recordedAt: _, withdrawnAt: __, ...report } = entry;
  return {
    endpoint: documentAttendance,
    ids: { sessionId, clientId },
    input: report,
    key: entry.id,
    settledBy: ["already-exists"],
    about: { code: `deed.${entry.outcome}`, values: { name } },
  };
}

export const withdrawalDeed = ({ sessionId, clientId }: Place, name: string, entry: AttendanceEntry): NewDeed => ({
  endpoint: withdrawAttendance,
  ids: { sessionId, clientId, entryId: entry.id },
  input: { at: deviceMoment() },
  key: uuidv7(),
  names: entry.id,
  settledBy: ["already-withdrawn"],
  about: { code: "deed.withdraw", values: { name } },
});

export const now = (): Instant => Instant.parse(new Date().toISOString());
