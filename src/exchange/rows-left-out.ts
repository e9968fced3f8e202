/** The rows that were not taken on, as a file to mend and bring again: each with its line and its reason. */

/** What a spreadsheet would run as a formula stays text: a mark before it, which reading takes off again. */
export const safeCell = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export interface LeftOut {
  readonly line: number;
  readonly cells: readonly string[];
  readonly why: string;
}

/** UTF-8 with its mark, so that every spreadsheet reads the accents; `separator` as the person's own file had it. */
export function fileOfRowsLeftOut(
  { head, lineHead, whyHead }: { readonly head: readonly string[]; readonly lineHead: string; readonly whyHead: string },
  rows: readonly LeftOut[],
  separator: "," | ";",
): string {
  const lines = [
    [lineHead, whyHead, ...head],
    ...rows.map(({ line, why, cells }) => [String(line), why, ...head.map((_, at) => cells[at] ?? "")]),
  ];
  return `\ufeff${lines.map((cells) => cells.map((cell) => quoted(safeCell(cell), separator)).join(separator)).join("\r\n")}\r\n`;
}

const quoted = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
