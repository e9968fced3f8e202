/** How a practice’s reports look: read by whoever works there, changed by whoever runs it. */
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { idOf } from "#foundation/words.ts";
import { ReportKind, Section } from "./report-kind.ts";
import { ChosenSections, Letterhead, LogoKind, MOST_LOGO_IN_LETTERS } from "./report-style.ts";

const Nothing = z.strictObject({});

export const readReportStyle = endpoint({
  method: "GET",
  path: "/practice/reports",
  summary: "The letterhead of the practice’s reports and the sections of each kind",
  may: "report-style.read",
  ids: Nothing,
  input: Nothing,
  output: z.strictObject({
    edition: z.int(),
    letterhead: Letterhead,
    sections: z.array(z.strictObject({ kind: ReportKind, sections: z.array(Section) })),
    logo: z.strictObject({ kind: LogoKind, content: z.string() }).nullable(),
  }),
  refusals: {},
});

export const changeReportStyle = endpoint({
  method: "POST",
  path: "/practice/reports",
  summary: "Change the letterhead and the sections of each kind; signed reports keep theirs",
  may: "report-style.write",
  ids: Nothing,
  input: z.strictObject({
    id: idOf("ReportStyle"),
    letterhead: Letterhead,
    sections: ChosenSections,
    /** A picture in base64; left out it stays as it is, null takes it away. */
    logo: z.base64().max(MOST_LOGO_IN_LETTERS, { error: "logo-too-large" }).nullable().optional(),
    /** The edition this change was made from. */
    basedOn: z.int().min(0),
  }),
  most: MOST_LOGO_IN_LETTERS + 64 * 1024,
  output: z.strictObject({ edition: z.int() }),
  refusals: { "changed-meanwhile": 409, "logo-too-large": 413, "logo-refused": 422, "logo-does-something": 422 },
});
