/** What every row of a database comes to, table by table: two databases are equal row for row when these are, in whatever order the rows are read. */
import { createHash } from "node:crypto";
import type { RowPiece } from "../logical-dump.ts";

export interface RowSum {
  readonly rows: number;
  /** The hashes of the rows laid over each other: no two rows of a table are the same, for each has a key. */
  readonly sum: string;
}
export type RowSums = Readonly<Record<string, RowSum>>;

export class RowSummer {
  readonly #tables = new Map<string, { rows: number; sum: Buffer }>();
  rows = 0;

  add({ table, rows }: RowPiece): void {
    const known = this.#tables.get(table) ?? { rows: 0, sum: Buffer.alloc(32) };
    this.#tables.set(table, known);
    for (const row of rows) {
      const hash = createHash("sha256").update(row).digest();
      for (let at = 0; at < 32; at += 1) known.sum[at] = (known.sum[at] ?? 0) ^ (hash[at] ?? 0);
    }
    known.rows += rows.length;
    this.rows += rows.length;
  }

  sums(): RowSums {
    return Object.fromEntries([...this.#tables].map(([table, { rows, sum }]) => [table, { rows, sum: sum.toString("hex") }]));
  }

  /** The same pieces again, each counted on its way. */
  async *through(pieces: AsyncIterable<RowPiece>): AsyncGenerator<RowPiece> {
    for await (const piece of pieces) {
      this.add(piece);
      yield piece;
    }
  }
}

/** The tables in which two databases differ. */
export const differing = (one: RowSums, other: RowSums): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((table) => one[table]?.rows !== other[table]?.rows || one[table]?.sum !== other[table]?.sum)
    .sort();
