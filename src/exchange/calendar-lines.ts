/** The parts of a calendar file by their lines, so that what is broken is named by its line and costs nothing else. */
import type { FileFault } from "./calendar-event.ts";

export interface Block {
  readonly name: "VEVENT" | "VTIMEZONE";
  readonly line: number;
  readonly text: string;
  /** On which line each property of it stands, of several of one name the first. */
  readonly lines: ReadonlyMap<string, number>;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly faults: readonly FileFault[];
}

interface Open {
  readonly name: Block["name"];
  readonly line: number;
  readonly text: string[];
  readonly lines: Map<string, number>;
  /** What it contains, an alarm or the hours of a zone, innermost last. */
  readonly inside: string[];
  isBroken: boolean;
}

const isKept = (name: string): name is Block["name"] => name === "VEVENT" || name === "VTIMEZONE";

/** Null when it is no calendar at all. */
export function blocksIn(text: string): Blocks | null {
  const blocks: Block[] = [];
  const faults: FileFault[] = [];
  const fault = (line: number, code: string) => faults.push({ line, code, values: {} });
  let open: Open | null = null;
  let isCalendar = false;
  const cutOff = (it: Open | null) => {
    if (it !== null && !it.isBroken) fault(it.line, "import.event.cut-off");
  };
  text.split(/\r\n|\n|\r/).forEach((physical, at) => {
    const line = at + 1;
    const folded = physical.startsWith(" ") || physical.startsWith("\t");
    if (physical.trim() === "") return;
    const [, deed, name] = folded ? [] : (/^(BEGIN|END):\s*([A-Z-]+)\s*$/i.exec(physical) ?? []);
    const what = name?.toUpperCase() ?? "";
    if (deed !== undefined && what === "VCALENDAR") isCalendar = true;
    const begins = deed?.toUpperCase() === "BEGIN";
    if (deed !== undefined && (what === "VCALENDAR" || (begins && isKept(what)))) {
      cutOff(open);
      open = begins && isKept(what) ? { name: what, line, text: [physical], lines: new Map(), inside: [], isBroken: false } : null;
      return;
    }
    if (open === null) return;
    open.text.push(physical);
    if (deed !== undefined && begins) open.inside.push(what);
    else if (deed !== undefined && open.inside.at(-1) === what) open.inside.pop();
    else if (deed !== undefined && what === open.name && open.inside.length === 0) {
      if (!open.isBroken) blocks.push({ name: open.name, line: open.line, text: open.text.join("\r\n"), lines: open.lines });
      open = null;
    } else if (!folded && open.inside.length === 0) {
      const property = /^([A-Za-z0-9-]+)[;:]/.exec(physical)?.[1]?.toUpperCase();
      if (property !== undefined) open.lines.set(property, open.lines.get(property) ?? line);
      else if (!open.isBroken) {
        open.isBroken = true;
        fault(line, "import.event.not-a-line");
      }
    }
  });
  cutOff(open);
  return isCalendar ? { blocks, faults } : null;
}

/** How many events a file says it holds, without reading any. */
export const eventsIn = (text: string): number => text.match(/^BEGIN:\s*VEVENT/gim)?.length ?? 0;
