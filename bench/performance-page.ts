/** docs/performance.md: the table of the newest measurement between two marks; the words around it stay. */
import { type Cell, median } from "./measure.ts";
import type { Size } from "./place.ts";
import type { Started } from "./start.ts";

export interface Measured {
  readonly engine: "embedded" | "postgres";
  readonly version: string;
  readonly started: Started;
  readonly cells: readonly {
    readonly work: string;
    readonly title: string;
    readonly atOnce: number;
    readonly system: "product" | "floor";
    readonly round: number;
    readonly cell: Cell;
  }[];
}

export interface Measurement {
  readonly machine: string;
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: number;
  readonly measured: readonly Measured[];
}

const [BEGIN, END] = ["<!-- measured: begin -->", "<!-- measured: end -->"];

export function withMeasurement(page: string, measurement: Measurement): { readonly text: string; readonly section: string } {
  const section = sectionFor(measurement);
  const whole = `${BEGIN}\n${section}\n${END}`;
  const [from, until] = [page.indexOf(BEGIN), page.indexOf(END)];
  const text =
    from === -1 || until === -1 ? `${page.trimEnd()}\n\n${whole}\n` : `${page.slice(0, from)}${whole}${page.slice(until + END.length)}`;
  return { text: text.trimStart(), section };
}

function sectionFor({ machine, size, rounds, seconds, measured }: Measurement): string {
  const foreign = measured.flatMap(({ cells }) => cells.map(({ cell }) => cell.foreign));
  return [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}; ${measured.map(({ version }) => version).join("; ")}.`,
    `${size.clients} clients, ${Math.round(size.years * 52)} weekly sessions each. ${rounds} rounds, product and floor in turn, ${seconds} s a cell; every figure is the median of the rounds.`,
    `Others on the machine took ${median(foreign).toFixed(1)} cores in the middle round, ${Math.max(...foreign).toFixed(1)} at most: ${busyness(median(foreign))}.`,
    ...measured.flatMap((one) => ["", ...tableFor(one)]),
  ].join("\n");
}

const busyness = (cores: number): string =>
  cores < 0.25 ? "the machine was quiet" : "the machine was busy, so read the ratios and the processor time, not the operations a second";

function tableFor({ engine, version, cells, started }: Measured): string[] {
  const groups = new Map<string, Measured["cells"][number][]>();
  for (const it of cells) {
    const key = `${it.work} ${it.atOnce}`;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const product = group.filter(({ system }) => system === "product").map(({ cell }) => cell);
    const floor = group.filter(({ system }) => system === "floor").map(({ cell }) => cell);
    const title = `${first.work} ${first.title}`;
    return [rowFor(title, first.atOnce, "product", product, floor), rowFor(title, first.atOnce, "floor", floor)];
  });
  return [
    `### ${engine === "postgres" ? "On a PostgreSQL server" : "On the embedded engine"} (${version})`,
    "",
    "| work | at once | system | a second | p50 ms | p99 ms | CPU ms each (program + database) | bytes | others' cores | times the floor: CPU, p50 |",
    "|---|---|---|---|---|---|---|---|---|---|",
    ...rows,
    "",
    `W6: from start to the first answer out of the existing database ${Math.round(median(started.ms))} ms (median of ${started.ms.length}, ${Math.round(Math.min(...started.ms))} to ${Math.round(Math.max(...started.ms))}); ` +
      `the program holds ${megabytes(started.idle)} idle, ${megabytes(started.afterWork)} after the rounds.`,
  ];
}

const megabytes = (mb: number | undefined): string => (mb === undefined ? "an unknown amount" : `${Math.round(mb)} MB`);

function rowFor(title: string, atOnce: number, system: string, cells: readonly Cell[], floor?: readonly Cell[]): string {
  const middle = (of: (cell: Cell) => number) => median(cells.map(of));
  const cpu = (cell: Cell) => cell.programCpu + cell.databaseCpu;
  const shown = [
    title,
    atOnce,
    system,
    middle((cell) => cell.perSecond).toFixed(0),
    middle((cell) => cell.p50).toFixed(2),
    middle((cell) => cell.p99).toFixed(2),
    `${middle(cpu).toFixed(2)} (${middle((cell) => cell.programCpu).toFixed(2)} + ${middle((cell) => cell.databaseCpu).toFixed(2)})`,
    middle((cell) => cell.bytes).toFixed(0),
    middle((cell) => cell.foreign).toFixed(1),
    floor ? `${ratio(cells, floor, cpu)}, ${ratio(cells, floor, (cell) => cell.p50)}` : "",
  ];
  return `| ${shown.join(" | ")} |`;
}

/** Round by round, so that both sides of each ratio were measured under the same load. */
const ratio = (cells: readonly Cell[], floor: readonly Cell[], of: (cell: Cell) => number): string =>
  `${median(cells.flatMap((cell, round) => (floor[round] ? [of(cell) / of(floor[round])] : []))).toFixed(1)} ×`;
