import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { CalendarDay, Instant } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { AddendumWords, NewReport, Report, ReportAddendum, ReportAddendumId, ReportId, ReportLine, ReportVersion } from "./report.ts";
import { RecordBehind, ReportContent } from "./report-content.ts";

const nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });
const ofReport = z.strictObject({ reportId: ReportId });

export const listReports = endpoint({
  method: "GET",
  path: "/clients/{clientId}/reports",
  summary: "The reports of one client, newest first, and the period the next one would be about",
  may: "report.read",
  ids: ofClient,
  input: nothing,
  output: z.strictObject({
    reports: z.array(ReportLine),
    suggested: z.strictObject({ fromDay: CalendarDay, untilDay: CalendarDay }),
  }),
  refusals: {},
});

export const beginReport = endpoint({
  method: "POST",
  path: "/clients/{clientId}/reports",
  summary: "Begin a report of one kind about one client and a period, as a draft made from the record",
  may: "report.write",
  ids: ofClient,
  input: NewReport,
  output: z.strictObject({ id: ReportId }),
  refusals: { "supersedes-unsigned": 409, "only-added-to": 409 },
});

export const readReport = endpoint({
  method: "GET",
  path: "/reports/{reportId}",
  summary: "One report: a draft as the record stands now, a signed one as it was signed",
  may: "report.read",
  ids: ofReport,
  input: nothing,
  output: z.strictObject({
    clientId: ClientId,
    chosenName: z.string(),
    report: Report,
    content: ReportContent,
    addenda: z.array(ReportAddendum),
    /** Names this very content. Signing asks for it, so that nobody signs what they have not seen. */
    fingerprint: z.string().length(64),
  }),
  refusals: {},
});

export const readRecordBehind = endpoint({
  method: "GET",
  path: "/reports/{reportId}/record",
  summary: "What the record says of the period of a report, in clinical words, to look at beside its draft",
  may: "report.read",
  ids: ofReport,
  input: nothing,
  output: RecordBehind,
  refusals: {},
});

export const writeReport = endpoint({
  method: "POST",
  path: "/reports/{reportId}/words",
  summary: "Change the author’s own words, the period, the language, the register or the addressee of an unsigned report",
  may: "report.write",
  ids: ofReport,
  input: ReportVersion,
  output: z.strictObject({ id: ReportId, version: z.int() }),
  refusals: { "changed-meanwhile": 409, "goal-of-nobody-here": 409 },
});

export const readReportPages = endpoint({
  method: "GET",
  path: "/reports/{reportId}/pages",
  summary: "The pages of a report as they will be printed, to look at before it is signed",
  may: "report.read",
  ids: ofReport,
  input: nothing,
  /** One picture in SVG with all pages under each other. */
  output: z.strictObject({ picture: z.string(), pages: z.int().min(1) }),
  refusals: { "letters-cannot-be-printed": 409 },
});

export const downloadReport = endpoint({
  method: "GET",
  path: "/reports/{reportId}/pdf",
  summary: "The report as an accessible PDF: a signed one byte for byte as it was signed, a draft marked as a draft",
  may: "report.read",
  ids: ofReport,
  input: nothing,
  output: FileAnswer,
  sends: "application/pdf",
  refusals: { "letters-cannot-be-printed": 409 },
});

export const downloadReportToEdit = endpoint({
  method: "GET",
  path: "/reports/{reportId}/docx",
  summary: "The same report as a DOCX with headings, table heads and words for each chart, to be read or worked on elsewhere",
  may: "report.read",
  ids: ofReport,
  input: nothing,
  output: FileAnswer,
  sends: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  refusals: {},
});

export const addToReport = endpoint({
  method: "POST",
  path: "/reports/{reportId}/addenda",
  summary: "Add to a signed report; signed at once and final like the report",
  may: "report.addend",
  ids: ofReport,
  input: z.strictObject({ id: ReportAddendumId, words: AddendumWords, namedOnPurpose: NamedOnPurpose.optional() }),
  output: z.strictObject({ id: ReportAddendumId, signedAt: Instant }),
  refusals: { "factor-needed": 403, "names-others": 409 },
});

export const signReport = endpoint({
  method: "POST",
  path: "/reports/{reportId}/sign",
  summary: "Sign a report; its PDF is made and kept, and from then on it is final",
  may: "report.sign",
  ids: ofReport,
  input: z.strictObject({ version: z.int().min(1), fingerprint: z.string().length(64), namedOnPurpose: NamedOnPurpose.optional() }),
  output: z.strictObject({ id: ReportId, signedAt: Instant }),
  refusals: {
    "changed-meanwhile": 409,
    "record-changed": 409,
    "factor-needed": 403,
    "letters-cannot-be-printed": 409,
    "names-others": 409,
  },
});
