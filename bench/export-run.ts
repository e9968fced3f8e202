/** The rounds of W5 and W6 on a PostgreSQL server, product and floor in turn; the answers are compared first. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { startTestPostgres } from "../tools/test-postgres.mjs";
import { exportPage, type ExportMeasured } from "./export-page.ts";
import { type ExportWork, exportWorks } from "./export-works.ts";
import { keepingCost } from "./keeping-cost.ts";
import { measure } from "./measure.ts";
import { buildPrograms, type Place, placeOnServer } from "./place.ts";
import { openWire } from "./wire-client.ts";

const PAGE = new URL("../docs/performance.md", import.meta.url).pathname;
const AT_ONCE = [1, 4] as const;

export async function runExport(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      clients: { type: "string", default: "200" },
      years: { type: "string", default: "1.15" },
      rounds: { type: "string", default: "5" },
      seconds: { type: "string", default: "1" },
      loads: { type: "string", default: "2000" },
      page: { type: "string", default: PAGE },
    },
  });
  const [clients, years, rounds, seconds, loads] = [values.clients, values.years, values.rounds, values.seconds, values.loads].map(Number);
  if (!clients || !years || !rounds || !seconds || !loads) throw new Error("every option but --page is a number above zero");
  const day = workingDay();
  const programs = await buildPrograms();
  // The page of an export is said in words; a built program carries them beside it.
  await cp(new URL("../dist/words", import.meta.url), join(programs.folder, "words"), { recursive: true });
  const server = await startTestPostgres();
  try {
    const { place, url } = await placeWithUrl(programs.folder, server.url, { clients, years, day, spares: loads + 10 });
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    const cells: ExportMeasured["cells"][number][] = [];
    try {
      const works = exportWorks(place.people.exports);
      await mustHoldTheSame(place, works);
      for (let round = 0; round <= rounds; round++)
        for (const work of works)
          for (const atOnce of AT_ONCE)
            for (const system of round % 2 === 0 ? (["product", "floor"] as const) : (["floor", "product"] as const)) {
              const cell = await measure(place, system, work[system], { atOnce, seconds, most: 5_000 });
              if (round > 0) cells.push({ title: work.title, atOnce, system, cell });
            }
      const kept = await keepingCost(place, pool, loads);
      const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}; ${place.version}`;
      const page = exportPage(existsSync(values.page) ? readFileSync(values.page, "utf8") : "", {
        machine,
        clients,
        rounds,
        seconds,
        cells,
        kept,
      });
      writeFileSync(values.page, page.text);
      console.log(page.section);
    } finally {
      await pool.end();
      await place.close();
    }
  } finally {
    await server.stop();
    await programs.remove();
  }
}

/** The database of a place is made under a name of its own; it is the newest. */
async function placeWithUrl(
  programs: string,
  server: string,
  size: Parameters<typeof placeOnServer>[2],
): Promise<{ place: Place; url: string }> {
  const place = await placeOnServer(programs, server, size);
  const admin = new pg.Pool({ connectionString: server, max: 1 });
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where datname like 'sostenuto_bench_%' order by oid desc limit 1",
  );
  await admin.end();
  const url = new URL(server);
  url.pathname = `/${rows[0]?.name ?? ""}`;
  return { place, url: url.toString() };
}

/** As many sessions, notes and values in both; a difference ends the run. */
async function mustHoldTheSame(place: Place, works: readonly ExportWork[]): Promise<void> {
  const [json] = works;
  if (!json) throw new Error("nothing to measure");
  const ours = JSON.parse(await answerOf(place.product.port, json.product()[0] ?? "")).tables;
  const theirs = JSON.parse(await answerOf(place.floor.port, json.floor()[0] ?? ""));
  const counts = (it: Readonly<Record<string, unknown[] | null>>, names: readonly string[]) => names.map((name) => it[name]?.length ?? 0);
  const product = counts(ours, ["goal", "objective", "session", "session_score", "note"]);
  const floor = counts(theirs, ["goals", "objectives", "sessions", "measures", "notes"]);
  if (JSON.stringify(product) !== JSON.stringify(floor) || (product[2] ?? 0) < 10)
    throw new Error(`the product holds ${product.join(", ")}, the floor ${floor.join(", ")}`);
}

async function answerOf(port: number, request: string): Promise<string> {
  const wire = await openWire(port);
  const { status, body } = await wire.ask(request).finally(() => wire.close());
  if (status !== 200) throw new Error(`answered ${status}: ${body.toString().slice(0, 300)}`);
  return body.toString();
}

function workingDay(): string {
  const day = new Date();
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
