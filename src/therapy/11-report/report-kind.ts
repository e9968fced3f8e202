/** For whom a report is written, in which register, and which sections stand in it as it ships. */
import { z } from "zod";

export const REPORT_KINDS = ["progress", "school", "physician", "discharge", "family"] as const;
export const ReportKind = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof ReportKind>;

/** Clinical words for colleagues; plain ones, without criteria and verdicts, for everybody else. */
export const Register = z.enum(["clinical", "plain"]);
export type Register = z.infer<typeof Register>;

export const SECTIONS = ["summary", "attendance", "service", "goals", "next", "signature", "sessions", "figures", "method"] as const;
export const Section = z.enum(SECTIONS);
export type Section = z.infer<typeof Section>;

/** Each section once, in the order it is printed. Without the signature nobody could tell whose words these are. */
export const Sections = z
  .array(Section)
  .max(SECTIONS.length)
  .refine((sections) => new Set(sections).size === sections.length, { error: "section-twice" })
  .refine((sections) => sections.includes("signature"), { error: "signature-stays" });

/** As every report was before a practice could choose. */
export const OLDEST_ORDER: Section[] = ["summary", "attendance", "goals", "next", "signature", "sessions", "figures", "method"];

export const SECTIONS_OF: Readonly<Record<ReportKind, readonly Section[]>> = {
  progress: OLDEST_ORDER,
  school: ["summary", "service", "goals", "next", "signature", "sessions", "method"],
  physician: ["summary", "goals", "attendance", "next", "signature", "method"],
  discharge: ["summary", "attendance", "goals", "next", "signature", "sessions", "method"],
  family: ["summary", "goals", "attendance", "next", "signature", "method"],
};

/** A family is never written to in clinical words. */
export const registerOf = (kind: ReportKind, wished: Register | undefined): Register =>
  kind === "family" ? "plain" : (wished ?? "clinical");
