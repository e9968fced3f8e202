/** Many reports one after the other on one warm typesetter: how long each takes, and that memory does not grow with them. */
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { openTypesetter } from "#foundation/server/typeset/typesetter.ts";
import { openPress } from "./report-press.ts";
import { tagsOf } from "./pdf-tags.ts";
import { aLongReport } from "./long-report.ts";

export interface ReportsOrder {
  /** Forty reports each: a month-end. */
  readonly rounds?: number;
  readonly say?: (line: string) => void;
}

interface ReportsFound {
  readonly passed: boolean;
  readonly facts: {
    readonly reports: number;
    readonly pages: number;
    readonly charts: number;
    /** Median of all but the first round. */
    readonly "ms each": number;
    readonly "MB after the first round": number;
    readonly "MB most later": number;
    readonly "MB at the end": number;
  };
}

const AT_ONCE = 40;
/** Between one collection and the next there is always some that is not let go yet. */
const MAY_GROW_MB = 60;
const MB = 1024 * 1024;

export async function proveReports({ rounds = 25, say = () => {} }: ReportsOrder): Promise<ReportsFound> {
  const typesetter = openTypesetter();
  const nothing = () => Promise.reject(new Error("No file belongs to these reports"));
  const press = openPress({
    say: sayWith(findInstallation().words),
    typesetter,
    files: { keep: nothing, read: nothing, forget: nothing },
  });
  const took: number[] = [];
  const memory: number[] = [];
  let tags: ReturnType<typeof tagsOf> | undefined;
  try {
    for (let round = 0; round < rounds; round++) {
      for (let number = 0; number < AT_ONCE; number++) {
        const content = aLongReport(round * AT_ONCE + number);
        const began = performance.now();
        const set = await press.print(content, "pdf", "2026-12-01T15:00:00.000Z");
        if (round > 0) took.push(performance.now() - began);
        if (set.kind !== "pdf") throw new Error(`The typesetter answered with ${set.kind}`);
        tags ??= tagsOf(Buffer.from(set.bytes));
      }
      memory.push(Math.round(process.memoryUsage().rss / MB));
      say(`${(round + 1) * AT_ONCE} reports, ${memory.at(-1)} MB`);
    }
  } finally {
    await typesetter.close();
  }
  const [first = 0, ...later] = memory;
  const most = Math.max(...later, 0);
  return {
    passed: most - first <= MAY_GROW_MB,
    facts: {
      reports: rounds * AT_ONCE,
      pages: tags?.pages ?? 0,
      charts: tags?.figures ?? 0,
      "ms each": Math.round(took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0),
      "MB after the first round": first,
      "MB most later": most,
      "MB at the end": memory.at(-1) ?? 0,
    },
  };
}
