/** A file in parts that each fit into one deed, by rows and by weight. */
import { type ImportRow, MOST_ROWS_A_PART } from "./client-import.ts";

/** In letters of JSON, of which none is more than three bytes; the server takes a quarter of a million bytes in one piece. */
const HEAVIEST_PART = 80_000;

export function partsOf(rows: readonly ImportRow[]): ImportRow[][] {
  const parts: ImportRow[][] = [];
  let weight = 0;
  for (const row of rows) {
    const own = JSON.stringify(row).length;
    const last = parts.at(-1);
    if (last === undefined || last.length === MOST_ROWS_A_PART || weight + own > HEAVIEST_PART) {
      parts.push([row]);
      weight = own;
    } else {
      last.push(row);
      weight += own;
    }
  }
  return parts;
}
