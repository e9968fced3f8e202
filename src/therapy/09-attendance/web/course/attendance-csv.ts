/** A table as a file for a spreadsheet. What a spreadsheet would take for a formula is written as text: nothing typed by anybody is ever run. */

const FORMULA = /^[\s\u00a0]*[=+\-@\t\r|%]/;

/** "1,5" and "say ""no""" stay one field; a leading = + - @ gets an apostrophe, as spreadsheets ask for. */
export function csvField(value: string | number): string {
  if (typeof value === "number") return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** With the mark by which spreadsheets know that the letters are UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;
