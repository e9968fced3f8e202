/** The assessment as a document: sections of words and tables, already said in its own language. */
import { z } from "zod";
import { Language } from "#foundation/words.ts";

const SummaryTable = z.strictObject({ caption: z.string(), head: z.array(z.string()), rows: z.array(z.array(z.string())) });
export type SummaryTable = z.infer<typeof SummaryTable>;

const SummarySection = z.strictObject({
  heading: z.string(),
  paragraphs: z.array(z.string()),
  tables: z.array(SummaryTable),
});
export type SummarySection = z.infer<typeof SummarySection>;

export const AssessmentSummary = z.strictObject({
  language: Language,
  title: z.string(),
  client: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  notices: z.array(z.string()),
  sections: z.array(SummarySection),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;
