/** What the export of a whole installation is made of. Its page goes along in every one. */
import { z } from "zod";

export const PRACTICE_FORMAT = "sostenuto-practice";
/** Rises when a reader of the old would misread the new. A table or a column more is not a new format. */
export const PRACTICE_FORMAT_VERSION = 1;

export const PracticeManifest = z.strictObject({
  format: z.literal(PRACTICE_FORMAT),
  version: z.literal(PRACTICE_FORMAT_VERSION),
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** The changes of the tables it was made after. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.strictObject({ rows: z.int(), sum: z.string().regex(/^[0-9a-f]{64}$/) })),
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type PracticeManifest = z.infer<typeof PracticeManifest>;
