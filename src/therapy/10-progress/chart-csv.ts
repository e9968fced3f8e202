/** The table of a chart as a file that every spreadsheet opens. */
import type { ChartTable } from "./chart-table.ts";

export function chartCsv({ columns, rows }: ChartTable): string {
  const between = columns.length - 2;
  const lines = rows.map(({ day, cells, instead, remarks }) => {
    const middle = cells.length > 0 ? cells : [instead, ...Array.from({ length: Math.max(0, between - 1) }, () => "")];
    return [day, ...middle, remarks.join("; ")];
  });
  return csvText([columns, ...lines]);
}

/** The mark at the front tells older spreadsheets that letters have accents. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(cellText).join(",")).join("\r\n")}\r\n`;

/** A cell that begins like a formula stays a text: what somebody typed must not calculate on another's machine. */
function cellText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[-+]?\d/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
