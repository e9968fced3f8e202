import { z } from "zod";
import { endpoint, FileAnswer } from "#foundation/endpoint.ts";
import { idOf, Instant, Language, shortText } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";
import { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { RECORD_PARTS } from "./record-format.ts";

export const RecordExportId = idOf("RecordExport");
export type RecordExportId = z.infer<typeof RecordExportId>;

const OneRecord = { clientId: ClientId, tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) };
const nothing = z.strictObject({});
const ofClient = z.strictObject({ clientId: ClientId });
const ofExport = z.strictObject({ exportId: RecordExportId });

export const readExportPreview = endpoint({
  method: "GET",
  path: "/clients/{clientId}/export",
  summary: "What an export of this client’s record would hold, part by part, and when it was exported before, by whom and why",
  may: "record.export",
  ids: ofClient,
  input: nothing,
  output: z.strictObject({
    chosenName: z.string(),
    parts: z.array(z.strictObject({ part: z.enum(RECORD_PARTS), rows: z.int() })),
    attachments: z.int(),
    exports: z.array(
      z.strictObject({
        id: RecordExportId,
        madeBy: z.string(),
        mine: z.boolean(),
        madeAt: Instant,
        reason: z.string(),
        /** Until when its maker can fetch it. */
        until: Instant,
      }),
    ),
  }),
  refusals: {},
});

export const exportRecord = endpoint({
  method: "POST",
  path: "/clients/{clientId}/exports",
  summary: "Prepare an export of one client’s whole record, with the reason; whoever asked can fetch it for an hour",
  may: "record.export",
  ids: ofClient,
  input: z.strictObject({
    id: RecordExportId,
    reason: shortText(500),
    /** Of the page to read; the tables are as they are. */
    language: Language,
    namedOnPurpose: NamedOnPurpose.optional(),
  }),
  output: z.strictObject({ id: RecordExportId, until: Instant }),
  refusals: { "factor-needed": 403, "names-others": 409, "too-many-exports": 429 },
});

export const downloadRecord = endpoint({
  method: "GET",
  path: "/exports/{exportId}/file",
  summary: "The export as one ZIP file: every table as NDJSON, the kept files, a page to read, the format and the checksums",
  may: "record.export",
  ids: ofExport,
  input: nothing,
  output: FileAnswer,
  sends: "application/zip",
  refusals: { "export-over": 410 },
});

export const readExportedTables = endpoint({
  method: "GET",
  path: "/exports/{exportId}/tables",
  summary: "The tables of the export as one JSON answer, for a program that reads them at once",
  may: "record.export",
  ids: ofExport,
  input: nothing,
  output: z.strictObject({
    ...OneRecord,
    /** Other records of the same person that lie under this one, each whole. */
    others: z.array(z.strictObject(OneRecord)),
  }),
  refusals: { "export-over": 410 },
});
