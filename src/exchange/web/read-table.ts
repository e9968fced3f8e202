/** A file from a person's own device as rows of text. It is read here, in their browser: only the rows they choose ever leave it. */

export interface Table {
  readonly fileName: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** How a list made for the same spreadsheet should be parted. */
  readonly separator: "," | ";";
}

export type Unreadable = "too-heavy" | "too-many-rows" | "no-rows" | "old-excel" | "not-a-table";
export type ReadTable = { readonly table: Table } | { readonly refused: Unreadable };

const HEAVIEST = 5_000_000;
/** What a workbook may grow to when it is unpacked: a few letters can be packed so that they fill a computer. */
const HEAVIEST_UNPACKED = 100_000_000;

export async function readTable(file: File, most: number): Promise<ReadTable> {
  if (file.size > HEAVIEST) return { refused: "too-heavy" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  if (kind === "old-excel" || kind === "not-a-table") return { refused: kind };
  const read = await (kind === "workbook" ? rowsOfWorkbook(bytes) : rowsOfText(textOf(bytes))).catch((error: unknown) => error);
  if (!isRows(read)) return { refused: read instanceof TooHeavy ? "too-heavy" : "not-a-table" };
  const lines = read.rows.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...rows] = lines;
  if (head === undefined || rows.length === 0) return { refused: "no-rows" };
  if (rows.length > most) return { refused: "too-many-rows" };
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const heading = Array.from({ length: width }, (_, at) => (head.cells[at] ?? "").trim());
  return { table: { fileName: file.name.slice(0, 200) || "?", head: heading, rows, separator: read.separator } };
}

/** By its first bytes, whatever it is called. */
function kindOf(bytes: Uint8Array): "workbook" | "text" | "old-excel" | "not-a-table" {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return "workbook";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "old-excel";
  const isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff);
  return !isWide && bytes.subarray(0, 4_000).includes(0) ? "not-a-table" : "text";
}

/** UTF-8 or UTF-16 where the file says so or is so; else what Excel for Windows writes. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly separator: Table["separator"];
}

const isRows = (read: unknown): read is Rows => typeof read === "object" && read !== null && "rows" in read;

async function rowsOfText(text: string): Promise<Rows> {
  const { default: papa } = await import("papaparse");
  // Excel may say first how the file is parted.
  const said = /^sep=(.)\r?\n/i.exec(text);
  const { data, meta } = papa.parse<string[]>(said ? text.slice(said[0].length) : text, {
    ...(said?.[1] === undefined ? {} : { delimiter: said[1] }),
    delimitersToGuess: [",", ";", "\t", "|"],
  });
  // A line of the file stays a line of the list, also the one that only says how it is parted.
  return { rows: said ? [[], ...data] : data, separator: meta.delimiter === ";" ? ";" : "," };
}

/** The reader unpacks large workbooks in a worker made from text, which the page’s own rules forbid: so they are unpacked here, and only what is text in them. */
async function rowsOfWorkbook(bytes: Uint8Array): Promise<Rows> {
  const [{ readSheet }, { unzipSync, zipSync }] = await Promise.all([import("read-excel-file/universal"), import("fflate")]);
  let unpacked = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false;
      unpacked += originalSize;
      if (unpacked > HEAVIEST_UNPACKED) throw new TooHeavy();
      return true;
    },
  });
  const plain = zipSync(files, { level: 0 });
  const sheet: readonly (readonly unknown[])[] = await readSheet(plain.slice().buffer, { trim: false });
  return { rows: sheet.map((row) => row.map(cellText)), separator: "," };
}

class TooHeavy extends Error {}

/** A day of a spreadsheet has no time and no zone. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10);
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
