/** Everything one report says, in its own language: the page shows it and the PDF prints it, word for word and chart for chart. */
import { z } from "zod";
import { Language } from "#foundation/words.ts";
import { GoalId } from "#plan/goal.ts";
import { ObjectiveId } from "#plan/objective.ts";
import { OLDEST_ORDER, Register, ReportKind, Section } from "./report-kind.ts";
import { LogoKind } from "./report-style.ts";

const Said = z.strictObject({ label: z.string(), words: z.string() });

/** A real table, with a heading for each column; the first cell of a row is its heading. `span` says what happened where no cell has a value. */
const Table = z.strictObject({
  caption: z.string(),
  /** True where the last column holds running words. */
  wide: z.boolean(),
  head: z.array(z.string()),
  rows: z.array(z.strictObject({ cells: z.array(z.string()), span: z.string().nullable() })),
});
export type ReportTable = z.infer<typeof Table>;

const ObjectiveContent = z.strictObject({
  objectiveId: ObjectiveId,
  title: z.string(),
  sentence: z.string(),
  /** How many of the attended sessions of the period it was counted in. */
  counted: z.string(),
  /** SVG as text, as `chart` draws it for paper. Null while nothing has been counted: then there is no picture to show. */
  chart: z.strictObject({ svg: z.string(), alt: z.string(), caption: z.string() }).nullable(),
  reading: z.string(),
  /** What can be said, and what cannot be said yet. */
  cards: z.array(z.strictObject({ title: z.string(), lines: z.array(z.string()) })),
});
export type ObjectiveContent = z.infer<typeof ObjectiveContent>;

const GoalContent = z.strictObject({
  goalId: GoalId,
  title: z.string(),
  /** "Progressive goal, communicative". */
  kind: z.string(),
  family: z.string().nullable(),
  objectives: z.array(ObjectiveContent),
  /** Stands where objectives would be. */
  none: z.string().nullable(),
  own: Said.nullable(),
});

/** The head and the foot of the paper. */
const Head = z.strictObject({
  name: z.string(),
  /** Address and telephone, line by line. */
  lines: z.array(z.string()),
  footer: z.string(),
  logo: z.strictObject({ file: z.string(), kind: LogoKind, alt: z.string() }).nullable(),
});

/** What is not named in a report signed by an earlier version is what it was then. */
export const ReportContent = z.strictObject({
  kind: ReportKind.default("progress"),
  register: Register.default("clinical"),
  /** Which sections are printed, in their order. */
  order: z.array(Section).default(OLDEST_ORDER),
  head: Head.nullable().default(null),
  /** "To", and whom a letter goes to. */
  addressee: Said.nullable().default(null),
  language: Language,
  /** "CA", "US": how the language is hyphenated and on which paper it is printed. */
  country: z.string().length(2),
  title: z.string(),
  subject: z.string(),
  practice: z.string(),
  client: z.string(),
  author: z.string(),
  facts: z.array(Said),
  /** Draft, or in place of which earlier report it stands. */
  notices: z.array(z.string()),
  summary: Said.nullable(),
  attendance: z.strictObject({ heading: z.string(), sentences: z.array(z.string()), table: Table.nullable() }),
  /** The minutes of a service: planned, given, and missed for which cause. */
  service: z
    .strictObject({ heading: z.string(), sentences: z.array(z.string()), table: Table.nullable() })
    .nullable()
    .default(null),
  goals: z.strictObject({ heading: z.string(), none: z.string().nullable(), glance: Table.nullable(), each: z.array(GoalContent) }),
  next: Said.nullable(),
  signature: z.strictObject({ heading: z.string(), words: z.string(), name: z.string().nullable(), when: z.string().nullable() }),
  /** Levels and overlap of each objective, for readers who know such figures. */
  figures: z.strictObject({ heading: z.string(), each: z.array(Said) }).nullable(),
  method: z.strictObject({ heading: z.string(), lines: z.array(z.string()) }),
  sessions: z.strictObject({ heading: z.string(), tables: z.array(Table) }).nullable(),
  footer: z.string(),
  /** "Page {page} of {pages}", with the two holes still open. */
  pages: z.string(),
});
export type ReportContent = z.infer<typeof ReportContent>;

/** The record behind a report: who came, each objective at a glance, and every session with its results. */
export const RecordBehind = ReportContent.pick({ language: true, attendance: true, sessions: true }).extend({
  glance: Table.nullable(),
  none: z.string().nullable(),
});
export type RecordBehind = z.infer<typeof RecordBehind>;

/** Everything in a report that a person wrote, here or in the plan it tells of; the rest is names of places, figures and set phrases. */
export const writtenIn = ({ summary, goals, next, sessions, addressee }: ReportContent): string[] => [
  ...[summary, next, addressee].map((said) => said?.words ?? ""),
  ...goals.each.flatMap(({ title, family, own, objectives }) => [
    title,
    family ?? "",
    own?.words ?? "",
    ...objectives.flatMap((objective) => [objective.title, objective.sentence]),
  ]),
  ...(sessions?.tables ?? []).flatMap(({ rows }) => rows.flatMap(({ cells, span }) => [...cells, span ?? ""])),
];
