/** A report as a DOCX: the same content as the PDF, with real headings, table heads, a language, and words for each picture. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { COLOURS } from "#foundation/tokens.ts";
import type { ReportContent, ReportTable } from "../report-content.ts";
import type { Section } from "../report-kind.ts";
import { EMPTY_PICTURE } from "./empty-picture.ts";

type Block = Paragraph | Table;

const FONT = "Atkinson Hyperlegible Next";
const ink = (name: keyof typeof COLOURS) => COLOURS[name].light.replace("#", "");
/** Between the margins of a page, in points. */
const WIDE = 500;

export interface Logo {
  readonly kind: "image/png" | "image/svg+xml";
  readonly bytes: Buffer;
}

export async function docxOf(content: ReportContent, logo: Logo | null): Promise<Buffer> {
  const { head, language, country } = content;
  const name = head?.name ?? content.practice;
  const document = new Document({
    title: `${content.title}, ${content.client}`,
    subject: content.subject,
    creator: content.author,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, color: ink("ink"), language: { value: `${language}-${country}` } },
          paragraph: { spacing: { after: 120, line: 288 } },
        },
        heading1: { run: { size: 44, bold: true, color: ink("ink") }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 29, bold: true, color: ink("accent-ink") },
          paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
        },
        heading3: { run: { size: 25, bold: true, color: ink("ink") }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
        heading4: { run: { size: 22, bold: true, color: ink("ink") }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: country === "US" || country === "CA" ? { width: "216mm", height: "279mm" } : { width: "210mm", height: "297mm" },
            margin: { top: "16mm", bottom: "19mm", left: "20mm", right: "20mm" },
          },
        },
        headers: { first: new Header({ children: [] }) },
        footers: { default: footerOf(content) },
        children: [
          ...(logo && head?.logo ? [new Paragraph({ children: [pictureOf(logo, { width: 120, height: 48, alt: head.logo.alt })] })] : []),
          new Paragraph({ children: [new TextRun({ text: name, bold: true, color: ink("accent-ink") })], spacing: { after: 20 } }),
          ...(head?.lines ?? []).map((line) => quiet(line)),
          heading(content.title, HeadingLevel.HEADING_1),
          ...(content.addressee === null ? [] : labelled(content.addressee)),
          ...content.facts.flatMap(labelled),
          ...content.notices.map(
            (notice) =>
              new Paragraph({ shading: { fill: ink("brass-soft") }, children: [new TextRun({ text: notice, color: ink("brass-ink") })] }),
          ),
          ...content.order.flatMap((section) => SECTION[section](content)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const SECTION: Readonly<Record<Section, (content: ReportContent) => Block[]>> = {
  summary: ({ summary }) => said(summary),
  next: ({ next }) => said(next),
  attendance: ({ attendance }) => counted(attendance),
  service: ({ service }) => (service === null ? [] : counted(service)),
  goals: ({ goals }) => [
    heading(goals.heading, HeadingLevel.HEADING_2),
    ...(goals.none === null ? [] : [words(goals.none)]),
    ...(goals.glance === null ? [] : tableOf(goals.glance)),
    ...goals.each.flatMap(goalOf),
  ],
  signature: ({ signature }) => [
    heading(signature.heading, HeadingLevel.HEADING_2),
    words(signature.words),
    ...(signature.name === null
      ? []
      : [new Paragraph({ children: [new TextRun({ text: signature.name, bold: true })] }), quiet(signature.when ?? "")]),
  ],
  sessions: ({ sessions }) =>
    sessions === null ? [] : [heading(sessions.heading, HeadingLevel.HEADING_2), ...sessions.tables.flatMap(tableOf)],
  figures: ({ figures }) => (figures === null ? [] : [heading(figures.heading, HeadingLevel.HEADING_2), ...figures.each.flatMap(labelled)]),
  method: ({ method }) => [
    heading(method.heading, HeadingLevel.HEADING_2),
    ...method.lines.map((line) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(line)] })),
  ],
};

type Goal = ReportContent["goals"]["each"][number];

function goalOf({ title, kind, family, none, objectives, own }: Goal): Block[] {
  return [
    heading(title, HeadingLevel.HEADING_3),
    ...[kind].filter((line) => line !== "").map(quiet),
    ...(family === null ? [] : [words(family)]),
    ...(none === null ? [] : [words(none)]),
    ...objectives.flatMap(objectiveOf),
    ...(own === null ? [] : [heading(own.label, HeadingLevel.HEADING_4), ...prose(own.words)]),
  ];
}

function objectiveOf({ title, sentence, reading, chart, counted: inPeriod, cards }: Goal["objectives"][number]): Block[] {
  return [
    heading(title, HeadingLevel.HEADING_4),
    ...[sentence].filter((line) => line !== "").map(words),
    new Paragraph({ children: [new TextRun({ text: reading, bold: true })] }),
    ...(chart === null
      ? [quiet(inPeriod)]
      : [
          new Paragraph({
            keepNext: true,
            children: [new TextRun({ text: `${chart.caption}. ${inPeriod}`, color: ink("muted"), size: 18 })],
          }),
          new Paragraph({ children: [chartOf(chart)] }),
        ]),
    ...cards.flatMap((card) => [
      new Paragraph({ keepNext: true, spacing: { after: 20 }, children: [new TextRun({ text: card.title, bold: true, size: 19 })] }),
      ...card.lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, size: 19, color: ink("ink-2") })] })),
    ]),
  ];
}

/** The very picture of the page, as wide as the paper allows. */
function chartOf({ svg, alt }: NonNullable<Goal["objectives"][number]["chart"]>): ImageRun {
  const [, width = "840", height = "420"] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
  const scale = Math.min(1, WIDE / Number(width)) * (4 / 3);
  const size = { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) };
  return pictureOf({ kind: "image/svg+xml", bytes: Buffer.from(svg) }, { ...size, alt });
}

function pictureOf({ kind, bytes }: Logo, { width, height, alt }: { width: number; height: number; alt: string }): ImageRun {
  const shared = { transformation: { width, height }, altText: { title: alt.slice(0, 120), description: alt, name: alt.slice(0, 60) } };
  return kind === "image/png"
    ? new ImageRun({ type: "png", data: bytes, ...shared })
    : new ImageRun({ type: "svg", data: bytes, fallback: { type: "png", data: EMPTY_PICTURE }, ...shared });
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [new TextRun(text)] });
const words = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const quiet = (text: string) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, color: ink("muted"), size: 18 })] });

/** What a person typed: an empty line begins a paragraph, a line break stays one. */
const prose = (text: string): Paragraph[] =>
  text.split(/\n\s*\n/).map(
    (part) =>
      new Paragraph({
        children: part
          .trim()
          .split("\n")
          .map((line, place) => new TextRun({ text: line, ...(place === 0 ? {} : { break: 1 }) })),
      }),
  );

const said = (one: ReportContent["summary"]): Block[] =>
  one === null ? [] : [heading(one.label, HeadingLevel.HEADING_2), ...prose(one.words)];

const labelled = ({ label, words: text }: { label: string; words: string }): Block[] => [
  new Paragraph({
    spacing: { after: 60 },
    children: [
      new TextRun({ text: `${label}: `, color: ink("muted") }),
      ...text.split("\n").map((line, place) => new TextRun({ text: line, ...(place === 0 ? {} : { break: 1 }) })),
    ],
  }),
];

const counted = ({ heading: title, sentences, table }: ReportContent["attendance"]): Block[] => [
  heading(title, HeadingLevel.HEADING_2),
  words(sentences.join(" ")),
  ...(table === null ? [] : tableOf(table)),
];

/** The first row is repeated on each page and said to be the head; the first cell of a row is its heading in words. */
function tableOf({ caption, head, rows }: ReportTable): Block[] {
  const cell = (text: string, more: { bold?: boolean; span?: number } = {}) =>
    new TableCell({
      ...(more.span === undefined ? {} : { columnSpan: more.span }),
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, size: 19, bold: more.bold ?? false })] })],
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: caption, color: ink("muted"), size: 18 })],
    }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: { top: NONE, left: NONE, right: NONE, insideVertical: NONE, bottom: LINE, insideHorizontal: LINE },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, { bold: true })) }),
        ...rows.map(
          ({ cells, span }) =>
            new TableRow({
              cantSplit: true,
              children: span === null ? cells.map((text) => cell(text)) : [cell(cells[0] ?? ""), cell(span, { span: head.length - 1 })],
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: ink("line") };

function footerOf({ footer, head, pages }: ReportContent): Footer {
  const [before = "", between = "", after = ""] = pages.split(/\{pages?\}/);
  const small = { size: 17, color: ink("muted") };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ text: [head?.footer, footer].filter((line) => line !== undefined && line !== "").join(" · "), ...small }),
          new TextRun({ children: [` · ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after], ...small }),
        ],
      }),
    ],
  });
}
