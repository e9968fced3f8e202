/** All rounds of a measurement, product and floor in turn, so that whatever else the machine does falls on both. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startTestPostgres } from "../tools/test-postgres.mjs";
import { mustAgree } from "./agreement.ts";
import { type Bound, measure } from "./measure.ts";
import { type Measured, withMeasurement } from "./performance-page.ts";
import { buildPrograms, type Place, placeEmbedded, placeOnServer, type Size } from "./place.ts";
import { type Work, worksFor } from "./works.ts";

const PAGE = new URL("../docs/performance.md", import.meta.url).pathname;
const AT_ONCE = [1, 16] as const;
/** Writing is bounded by number, because each operation uses up a planned session. */
const MOST_SESSIONS = 250;

export async function runBench(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      clients: { type: "string", default: "200" },
      years: { type: "string", default: "1.15" },
      rounds: { type: "string", default: "7" },
      seconds: { type: "string", default: "1" },
      engine: { type: "string", default: "both" },
      page: { type: "string", default: PAGE },
    },
  });
  const [clients, years, rounds, seconds] = [values.clients, values.years, values.rounds, values.seconds].map(Number);
  if (!clients || !years || !rounds || !seconds) throw new Error("--clients, --years, --rounds and --seconds are numbers above zero");
  const size: Size = { clients, years, day: nextWorkingDay(), spares: (rounds + 1) * AT_ONCE.length * (MOST_SESSIONS + 16) };

  const programs = await buildPrograms();
  const given = process.env.TEST_DATABASE_URL;
  const server = given || values.engine === "embedded" ? undefined : await startTestPostgres();
  const measured: Measured[] = [];
  try {
    const address = given ?? server?.url;
    if (address && values.engine !== "embedded")
      measured.push(await measureAt(await placeOnServer(programs.folder, address, size), { rounds, seconds }));
    if (values.engine !== "postgres") measured.push(await measureAt(await placeEmbedded(programs.folder, size), { rounds, seconds }));
  } finally {
    await server?.stop();
    await programs.remove();
  }
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}`;
  const page = withMeasurement(existsSync(values.page) ? readFileSync(values.page, "utf8") : "", {
    machine,
    size,
    rounds,
    seconds,
    measured,
  });
  writeFileSync(values.page, page.text);
  console.log(page.section);
}

async function measureAt(place: Place, { rounds, seconds }: { readonly rounds: number; readonly seconds: number }): Promise<Measured> {
  const works = worksFor(place.people);
  const cells: Measured["cells"][number][] = [];
  try {
    await mustAgree(place, worksFor(place.people));
    for (let round = 0; round <= rounds; round++) {
      for (const work of works)
        for (const atOnce of AT_ONCE)
          for (const system of round % 2 === 0 ? (["product", "floor"] as const) : (["floor", "product"] as const)) {
            const cell = await measure(place, system, work[system], boundOf(work, atOnce, seconds));
            // The first round warms both up and is not counted.
            if (round > 0) cells.push({ work: work.name, title: work.title, atOnce, system, round, cell });
          }
      console.error(`${place.engine}, round ${round} of ${rounds}`);
    }
    await mustAgree(place, worksFor(place.people));
    const day = works.find(({ name }) => name === "W3")?.product() ?? [];
    return { engine: place.engine, version: place.version, cells, started: await place.starting(day[0] ?? "") };
  } finally {
    await place.close();
  }
}

const boundOf = (work: Work, atOnce: number, seconds: number): Bound => ({ atOnce, seconds, most: work.writes ? MOST_SESSIONS : 20_000 });

/** Sessions are planned on working days only, and a run past midnight must still ask for the same one. */
function nextWorkingDay(): string {
  const day = new Date();
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
