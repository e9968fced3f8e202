/** The month-end queue of a therapist, and what a family is given by it. */
import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { CalendarDay, Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { ReportId } from "#report/report.ts";
import { Month, MonthEndItem, ReportSkipId, Sending } from "./month-end.ts";

const Nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });
const ofReport = z.strictObject({ reportId: ReportId });

export const readMonthEnd = endpoint({
  method: "GET",
  path: "/month-end",
  summary: "Whose families get a report about a month: whom one treats, how far each is, and who may read it today",
  may: "month-end.read",
  ids: Nothing,
  input: z.strictObject({ month: Month.optional() }),
  output: z.strictObject({
    month: Month,
    fromDay: CalendarDay,
    untilDay: CalendarDay,
    items: z.array(MonthEndItem),
  }),
  refusals: {},
});

export const draftMonthEnd = endpoint({
  method: "POST",
  path: "/clients/{clientId}/month-end",
  summary: "Draft the family report of a month, or find the one that was begun, and see that it can be printed",
  may: "month-end.write",
  ids: ofClient,
  input: z.strictObject({ id: ReportId, month: Month, language: Language }),
  output: z.strictObject({ id: ReportId, /** Letters that no font has; empty when all is well. */ letters: z.string() }),
  refusals: { "therapy-ended": 409 },
});

export const skipMonthEnd = endpoint({
  method: "POST",
  path: "/clients/{clientId}/month-end/skip",
  summary: "Say that a family gets no report about a month, or take that back",
  may: "month-end.write",
  ids: ofClient,
  input: z.strictObject({ id: ReportSkipId, month: Month, skipped: z.boolean() }),
  output: z.strictObject({ skipped: z.boolean() }),
  refusals: { "already-approved": 409 },
});

export const approveReport = endpoint({
  method: "POST",
  path: "/reports/{reportId}/approval",
  summary: "Approve a family report: it is signed, becomes final, and is handed to those who may read it today",
  may: "report.approve",
  ids: ofReport,
  input: z.strictObject({ version: z.int().min(1), fingerprint: z.string().length(64), namedOnPurpose: NamedOnPurpose.optional() }),
  output: z.strictObject({ id: ReportId, readers: z.int().min(0) }),
  refusals: {
    "not-for-families": 409,
    "already-approved": 409,
    "therapy-ended": 409,
    "client-died": 409,
    "changed-meanwhile": 409,
    "record-changed": 409,
    "factor-needed": 403,
    "letters-cannot-be-printed": 409,
    "names-others": 409,
    "needs-consent": 403,
  },
});

export const readSending = endpoint({
  method: "GET",
  path: "/reports/{reportId}/sending",
  summary: "To whom a report was handed, when, and when each of them opened it; nothing yet is an answer too",
  may: "report.read",
  ids: ofReport,
  input: Nothing,
  output: z.strictObject({ sending: Sending.nullable() }),
  refusals: {},
});

/** A report as the family finds it: what it is about and who signed it. */
export const PortalReport = z.strictObject({
  reportId: ReportId,
  language: Language,
  fromDay: CalendarDay,
  untilDay: CalendarDay,
  signedName: z.string(),
  sharedAt: Instant,
  /** Not opened by this reader yet. */
  isNew: z.boolean(),
  /** What was added to it since. */
  addenda: z.array(z.string()),
});

export const listPortalReports = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/reports",
  summary: "The reports that were handed to the family, newest first",
  may: "portal.read",
  ids: ofClient,
  input: Nothing,
  output: z.strictObject({ reports: z.array(PortalReport) }),
  refusals: {},
});

export const openPortalReport = endpoint({
  method: "GET",
  path: "/portal/clients/{clientId}/reports/{reportId}/pdf",
  summary: "A report that was handed to the family, byte for byte as it was signed; that it was opened is written down",
  may: "portal.read",
  ids: z.strictObject({ clientId: ClientId, reportId: ReportId }),
  input: Nothing,
  output: FileAnswer,
  sends: "application/pdf",
  refusals: { "not-found": 404 },
});
