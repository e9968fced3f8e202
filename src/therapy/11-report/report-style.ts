/** How a practice’s reports look: the head of the paper, the line at its foot, and which sections stand in each kind. Data, with defaults. */
import { z } from "zod";
import { longText } from "#foundation/words.ts";
import { REPORT_KINDS, type ReportKind, type Section, Sections, SECTIONS_OF } from "./report-kind.ts";

export const LogoKind = z.enum(["image/png", "image/svg+xml"]);
export type LogoKind = z.infer<typeof LogoKind>;

/** A logo is small on paper; what is larger was meant for a wall. */
export const MOST_LOGO_BYTES = 512 * 1024;
export const MOST_LOGO_IN_LETTERS = Math.ceil(MOST_LOGO_BYTES / 3) * 4 + 16;

const Line = longText(120);

export const Letterhead = z.strictObject({
  /** Empty: the name of the practice. */
  name: Line,
  address: longText(300),
  telephone: Line,
  footer: longText(200),
});
export type Letterhead = z.infer<typeof Letterhead>;

/** A kind that is left out has the sections that ship. */
export const ChosenSections = z.strictObject({
  progress: Sections.optional(),
  school: Sections.optional(),
  physician: Sections.optional(),
  discharge: Sections.optional(),
  family: Sections.optional(),
});
export type ChosenSections = z.infer<typeof ChosenSections>;

export interface ReportStyle {
  readonly letterhead: Letterhead;
  readonly sections: ChosenSections;
  readonly logo: { readonly file: string; readonly kind: LogoKind } | null;
}

export const PLAIN_STYLE: ReportStyle = {
  letterhead: { name: "", address: "", telephone: "", footer: "" },
  sections: {},
  logo: null,
};

export const sectionsFor = (kind: ReportKind, { sections }: Pick<ReportStyle, "sections">): readonly Section[] =>
  sections[kind] ?? SECTIONS_OF[kind];

/** Every kind with what stands in it now, for the page on which it is chosen. */
export const sectionsOfAll = (style: Pick<ReportStyle, "sections">) =>
  REPORT_KINDS.map((kind) => ({ kind, sections: [...sectionsFor(kind, style)] }));
