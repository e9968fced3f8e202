/** The part of docs/performance.md that tells of W5 and of what a session costs to keep; written by the run, never by hand. */
import type { KeepingCost } from "./keeping-cost.ts";
import { type Cell, median } from "./measure.ts";

const BEGIN = "<!-- measured export: begin -->";
const END = "<!-- measured export: end -->";

export interface ExportMeasured {
  readonly machine: string;
  readonly clients: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly cells: readonly { readonly title: string; readonly atOnce: number; readonly system: "product" | "floor"; readonly cell: Cell }[];
  readonly kept: KeepingCost;
}

export function exportPage(page: string, measured: ExportMeasured): { readonly text: string; readonly section: string } {
  const section = `${BEGIN}\n${sectionOf(measured)}\n${END}`;
  const [from, until] = [page.indexOf(BEGIN), page.indexOf(END)];
  const text =
    from === -1 || until === -1 ? `${page.trimEnd()}\n\n${section}\n` : page.slice(0, from) + section + page.slice(until + END.length);
  return { text, section };
}

function sectionOf({ machine, clients, rounds, seconds, cells, kept }: ExportMeasured): string {
  const titles = [...new Set(cells.map(({ title }) => title))];
  const rows = titles.flatMap((title) =>
    [...new Set(cells.map(({ atOnce }) => atOnce))].flatMap((atOnce) => {
      const of = (system: "product" | "floor") =>
        cells.filter((one) => one.title === title && one.atOnce === atOnce && one.system === system).map(({ cell }) => cell);
      const middle = (all: readonly Cell[], what: (cell: Cell) => number) => median(all.map(what));
      const [product, floor] = [of("product"), of("floor")];
      const cpu = (cell: Cell) => cell.programCpu + cell.databaseCpu;
      const line = (system: string, all: readonly Cell[], times: string) =>
        `| ${title} | ${atOnce} | ${system} | ${middle(all, ({ perSecond }) => perSecond).toFixed(0)} | ${middle(all, ({ p50 }) => p50).toFixed(2)} | ${middle(all, ({ p99 }) => p99).toFixed(2)} | ${middle(all, cpu).toFixed(2)} (${middle(all, ({ programCpu }) => programCpu).toFixed(2)} + ${middle(all, ({ databaseCpu }) => databaseCpu).toFixed(2)}) | ${middle(all, ({ bytes }) => bytes)} | ${middle(all, ({ foreign }) => foreign).toFixed(1)} | ${times} |`;
      const ratio = `${(middle(product, cpu) / middle(floor, cpu)).toFixed(1)} ×, ${(middle(product, ({ p50 }) => p50) / middle(floor, ({ p50 }) => p50)).toFixed(1)} ×`;
      return [line("product", product, ratio), line("floor", floor, "")];
    }),
  );
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return `### The export of one client (W5), and what a session costs to load and to keep (W6)

Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}. ${clients} clients, 60 weekly sessions each. ${rounds} rounds, product and floor in turn, ${seconds} s a cell; every figure is the median.
The product's record holds every single mark beside the scores, every version of goals and objectives, who may do what, and its page to read; the floor's holds the values and the notes.
Another run: \`node bench/run-export.mjs --clients ${clients}\`.

| work | at once | system | a second | p50 ms | p99 ms | CPU ms each (program + database) | bytes | others' cores | times the floor: CPU, p50 |
|---|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}

Loading ${kept.sessions} sessions through its own door, 6 at a time: product ${kept.productPerSecond.toFixed(0)} a second, floor ${kept.floorPerSecond.toFixed(0)} a second.
On disk a session takes ${kb(kept.product)} with attendance, 8 marks and 8 scores, the note, audit, remembered reply and all indexes; on the floor ${kb(kept.floor)}. Most of it: ${kept.largest
    .map(({ table, bytes }) => `${table} ${kb(bytes)}`)
    .join(", ")}.`;
}
