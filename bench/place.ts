/** A place to measure in: the built programs, a seeded database of one engine, the product and the floor running on it. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { type Database, openOn, poolOnServer } from "#foundation/server/database.ts";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { addressOf, onServer } from "#foundation/server/test-server.ts";
import { bundleWithEngine } from "../tools/build-engine.mjs";
import { usedBy } from "./cpu.ts";
import { makeFloorTables } from "./floor-tables.ts";
import { type People, preparePeople } from "./people.ts";
import { measureStart, residentMb, type Started } from "./start.ts";

const ROOT = new URL("../", import.meta.url).pathname;

export interface Size {
  readonly clients: number;
  readonly years: number;
  readonly day: string;
  readonly spares: number;
}

export interface Program {
  readonly port: number;
  readonly pid: number;
}

export interface Place {
  readonly engine: Database["engine"];
  readonly version: string;
  readonly people: People;
  readonly product: Program;
  readonly floor: Program;
  /** Processor time so far of the database server's own processes; the embedded engine runs inside the program. */
  readonly databaseUsed: () => Promise<ReadonlyMap<number, number>>;
  /** Ends the product and measures how it starts again; the last thing to be done here. */
  readonly starting: (request: string) => Promise<Started>;
  readonly close: () => Promise<void>;
}

type Ended = Program & { readonly stop: () => Promise<void> };

/** Bundled as it is shipped, the floor likewise. */
export async function buildPrograms(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sostenuto-bench-"));
  const entries = { server: `${ROOT}src/apps/server/main.ts`, cli: `${ROOT}src/apps/cli/main.ts`, floor: `${ROOT}bench/floor.ts` };
  await bundleWithEngine({ outDir: folder, entries });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Both programs share the server and its database; the floor's tables stand in a schema of their own. */
export async function placeOnServer(programs: string, server: string, size: Size): Promise<Place> {
  const name = `sostenuto_bench_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = addressOf(server, name);
  const data = await mkdtemp(join(tmpdir(), "sostenuto-bench-data-"));
  const environment = { DATA_DIR: data, DATABASE_URL: url };
  await seed(programs, environment, size);
  const pool = poolOnServer(url, { max: 2 });
  const people = await preparePeople(
    openOn(pool, "postgres", () => pool.end()),
    size,
  );
  await makeFloorTables(pool);
  const product = await start(programs, "server", environment);
  const floor = await start(programs, "floor", environment);
  const backends = async () => {
    const { rows } = await pool.query<{ pid: number }>(
      "select pid from pg_stat_activity where (datname = current_database() or datname is null) and pid <> pg_backend_pid()",
    );
    return usedBy(rows.map(({ pid }) => pid));
  };
  const starting = startingOf(product, () => start(programs, "server", environment));
  const close = async () => {
    await Promise.all([product.stop(), floor.stop()]);
    await pool.end();
    await onServer(server, `drop database ${name} with (force)`);
    await rm(data, { recursive: true, force: true });
  };
  return {
    engine: "postgres",
    version: `PostgreSQL ${await versionOf(pool)}`,
    people,
    product,
    floor,
    databaseUsed: backends,
    starting,
    close,
  };
}

/** The embedded engine serves one program alone, so the floor gets a copy of the data directory. */
export async function placeEmbedded(programs: string, size: Size): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), "sostenuto-bench-data-"));
  const [own, floors] = [join(data, "product"), join(data, "floor")];
  await seed(programs, { DATA_DIR: own }, size);
  const { people, version } = await opened(own, async (database) => ({
    people: await preparePeople(database, size),
    version: `embedded engine, PostgreSQL ${await versionOf(database.pool)}`,
  }));
  await cp(own, floors, { recursive: true });
  await opened(floors, ({ pool }) => makeFloorTables(pool));
  const product = await start(programs, "server", { DATA_DIR: own });
  const floor = await start(programs, "floor", { DATA_DIR: floors });
  const starting = startingOf(product, () => start(programs, "server", { DATA_DIR: own }));
  const close = async () => {
    await Promise.all([product.stop(), floor.stop()]);
    await rm(data, { recursive: true, force: true });
  };
  return { engine: "embedded", version, people, product, floor, databaseUsed: async () => new Map(), starting, close };
}

const startingOf = (product: Ended, begin: () => Promise<Ended>) => async (request: string) => {
  const afterWork = residentMb(product.pid);
  await product.stop();
  return measureStart(begin, request, afterWork);
};

async function opened<T>(directory: string, look: (database: Database) => Promise<T>): Promise<T> {
  const database = await openEmbeddedDatabase({ directory, housekeepingEveryMs: 0 });
  return look(database).finally(() => database.close());
}

async function versionOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>("select split_part(current_setting('server_version'), ' ', 1) as version");
  return rows[0]?.version ?? "";
}

async function seed(programs: string, environment: Readonly<Record<string, string>>, { clients, years, day }: Size): Promise<void> {
  const child = run(programs, "cli", environment, ["seed", "--clients", String(clients), "--years", String(years), "--until", day]);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`seeding ended with ${code}`);
}

async function start(programs: string, name: "server" | "floor", environment: Readonly<Record<string, string>>): Promise<Ended> {
  const child = run(
    programs,
    name,
    { ...environment, PORT: "0", LOG_LEVEL: "error", RATE_LIMITS: "off" },
    [],
    name === "server" ? AS_STARTED : [],
  );
  const ended = once(child, "close");
  const port = await new Promise<number>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (piece) => {
      said += piece;
      const found = / is ready at http:\/\/[^\s:]+:(\d+)$/m.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    void ended.then(([code]) => reject(new Error(`${name} ended with ${code}`)));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  return { port, pid: child.pid ?? 0, stop };
}

/** As `npm start` does it. */
const AS_STARTED = ["--max-semi-space-size=2"];

/** Ends with this process, however that ends. */
function run(
  programs: string,
  name: string,
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
  flags: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, [...flags, join(programs, `${name}.js`), ...args], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  return child;
}
