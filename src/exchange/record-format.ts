/** What the export of one client's record is made of. The format is public: its page goes along in every file. */
import { z } from "zod";
import { Instant, Language } from "#foundation/words.ts";
import { ClientId } from "#people/client.ts";

export const RECORD_FORMAT = "sostenuto-record";
/** Rises when a reader of the old would misread the new. A table or a column more is not a new format. */
export const RECORD_FORMAT_VERSION = 1;

/** The sides of a record, in the order of the story. */
export const RECORD_PARTS = [
  "who",
  "story",
  "referral",
  "intake",
  "consents",
  "assessment",
  "plan",
  "sessions",
  "family",
  "reports",
] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** What is never in it, each with a sentence of its own. */
export const NEVER_IN_IT = ["process-notes", "others", "secrets", "looked-at"] as const;

export const RecordManifest = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(RECORD_FORMAT_VERSION),
  clientId: ClientId,
  practice: z.string(),
  madeBy: z.string(),
  madeAt: Instant,
  language: Language,
  tables: z.array(
    z.strictObject({
      name: z.string(),
      part: z.enum(RECORD_PARTS),
      rows: z.int().min(0),
      /** Columns that were left out: secrets, never clinical ones. */
      without: z.array(z.string()),
      /** Null where there are no rows, and so no file. */
      file: z.string().nullable(),
    }),
  ),
  attachments: z.array(z.strictObject({ file: z.string(), of: z.string() })),
  neverInIt: z.array(z.enum(NEVER_IN_IT)),
});
export type RecordManifest = z.infer<typeof RecordManifest>;

/** One table of the record as the database wrote it: a row of JSON a line. */
export interface RecordTable {
  readonly name: string;
  readonly part: RecordPart;
  readonly without: readonly string[];
  readonly lines: string;
  readonly rows: number;
}
