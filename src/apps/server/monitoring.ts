/** Figures for a monitoring program, as Prometheus reads them. Closed unless opened by a setting; no name, no id and no word of anybody is ever in them. */
import { timingSafeEqual } from "node:crypto";
import { statfs } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";
import type { BackupKeeper } from "#foundation/server/backup/keeper.ts";
import type { Database } from "#foundation/server/database.ts";
import { sendProblem } from "#foundation/server/problem.ts";

interface Watched {
  readonly database: Database;
  readonly dataDirectory: string;
  readonly version: string;
  readonly clock: () => number;
  /** Known once the program is put together; until then nothing is said of backups. */
  readonly keeper: () => Pick<BackupKeeper, "state"> | undefined;
  /** When the duties of the night were last all done, and how many failed then. */
  readonly night: () => { readonly endedAt: number; readonly failed: number } | undefined;
}

export interface Monitoring {
  readonly text: () => Promise<string>;
  /** Counts what is answered, by the pattern of its address. */
  readonly watch: (app: FastifyInstance) => void;
}

/** Bounds that tell a screen that is quick from one that is felt to be slow. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2.5, 5, 10];

export function openMonitoring({ database, dataDirectory, version, clock, keeper, night }: Watched): Monitoring {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: "sostenuto_" });
  const registers = [register];
  const took = new Histogram({
    name: "sostenuto_request_seconds",
    help: "How long answers took, by method and pattern of the address",
    labelNames: ["method", "route"],
    buckets: SECONDS,
    registers,
  });
  const answered = new Counter({
    name: "sostenuto_requests_total",
    help: "Answers, by method, pattern of the address and status",
    labelNames: ["method", "route", "status"],
    registers,
  });
  const gauge = (name: string, help: string, collect: (it: Gauge) => Promise<void> | void) =>
    new Gauge({
      name: `sostenuto_${name}`,
      help,
      registers,
      collect() {
        return collect(this);
      },
    });
  const ageOf = (moment: string | number | undefined | null): number | undefined =>
    moment === undefined || moment === null
      ? undefined
      : Math.max(0, (clock() - (typeof moment === "number" ? moment : Date.parse(moment))) / 1_000);
  /** What is not known is left out, never said to be zero. */
  const set = (it: Gauge, value: number | undefined) => (value === undefined ? it.reset() : it.set(value));

  new Gauge({ name: "sostenuto_info", help: "Which version runs on which engine", labelNames: ["version", "engine"], registers }).set(
    { version, engine: database.engine },
    1,
  );
  new Gauge({
    name: "sostenuto_queue_waiting",
    help: "Jobs that are due and wait, by queue",
    labelNames: ["queue"],
    registers,
    async collect() {
      this.reset();
      for (const { queue, waiting } of await queues(database)) this.set({ queue }, waiting);
    },
  });
  new Gauge({
    name: "sostenuto_queue_oldest_seconds",
    help: "How long the oldest job that is due has waited, by queue",
    labelNames: ["queue"],
    registers,
    async collect() {
      this.reset();
      for (const { queue, oldest } of await queues(database)) this.set({ queue }, oldest);
    },
  });
  gauge("database_up", "1 when the database answers", async (it) => it.set((await answers(database)) ? 1 : 0));
  gauge("backup_age_seconds", "Age of the last good backup", async (it) => set(it, ageOf((await keeper()?.state())?.newest?.madeAt)));
  gauge("backup_copy_age_seconds", "Age of the newest copy of anything of the database", async (it) =>
    set(it, ageOf((await keeper()?.state())?.lastCopyAt)),
  );
  gauge("backup_fault", "1 when the last try to back up came to nothing", async (it) => {
    const state = await keeper()?.state();
    set(it, state && (state.fault === undefined ? 0 : 1));
  });
  gauge("drill_age_seconds", "Age of the last drill that brought a backup back", async (it) => set(it, ageOf(await lastDrill(database))));
  gauge("audit_seal_age_seconds", "How long rows of the trail have waited for their seal; 0 when none waits", async (it) =>
    set(it, await sealAge(database)),
  );
  gauge("night_age_seconds", "How long ago the duties of the night were last gone through", (it) => set(it, ageOf(night()?.endedAt)));
  gauge("night_failed", "Duties of the night that failed the last time", (it) => set(it, night()?.failed));
  gauge("disk_free_bytes", "Room on the disk of the data directory", async (it) => {
    const { bavail, bsize } = await statfs(dataDirectory);
    it.set(bavail * bsize);
  });
  gauge("disk_size_bytes", "Size of the disk of the data directory", async (it) => {
    const { blocks, bsize } = await statfs(dataDirectory);
    it.set(blocks * bsize);
  });

  return {
    text: () => register.metrics(),
    watch: (app) =>
      app.addHook("onResponse", async ({ method, routeOptions }, reply) => {
        // The pattern, never the address: an address holds ids.
        const route = routeOptions.url ?? "none";
        took.observe({ method, route }, reply.elapsedTime / 1_000);
        answered.inc({ method, route, status: reply.statusCode });
      }),
  };
}

/** On the program's own port, for whoever knows the token; for everybody else the address does not exist. */
export function mountMetrics(app: FastifyInstance, monitoring: Monitoring, token: string): void {
  const expected = Buffer.from(`Bearer ${token}`);
  app.get("/metrics", async (request, reply) => {
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return sendProblem(reply, { type: "not-found", status: 404 });
    return reply
      .code(200)
      .type("text/plain; version=0.0.4; charset=utf-8")
      .header("cache-control", "no-store")
      .send(await monitoring.text());
  });
}

/** On a port of its own that only this computer reaches. Answers how to close it, and the port it got. */
export async function listenForMetrics(monitoring: Monitoring, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer((request, reply) => {
    if (request.method !== "GET" || request.url !== "/metrics") return void reply.writeHead(404).end();
    monitoring.text().then(
      (text) => reply.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }).end(text),
      () => reply.writeHead(503).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  }).catch((cause: unknown) => {
    throw new CannotStart(`METRICS_PORT: 127.0.0.1:${port} cannot be used: choose another`, { exitCode: EXIT.failed, cause });
  });
  const address = server.address();
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: typeof address === "object" && address !== null ? address.port : port, close };
}

async function queues({ db }: Database): Promise<readonly { queue: string; waiting: number; oldest: number }[]> {
  const { rows } = await sql<{ queue: string; waiting: number; oldest: number }>`
    select name as queue, count(*)::int as waiting, greatest(0, extract(epoch from now() - min(start_after)))::float8 as oldest
    from jobs.job where state in ('created', 'retry') and start_after <= now() group by name`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return rows;
}

const answers = ({ db }: Database): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );

async function lastDrill({ db }: Database): Promise<string | undefined> {
  const { rows } = await sql<{ at: string | null }>`select instant(max(done_at)) as at from backup_drill`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return rows[0]?.at ?? undefined;
}

/** Of each practice: the newest row is younger than the newest seal, or it waits since then. */
async function sealAge({ db }: Database): Promise<number | undefined> {
  const { rows } = await sql<{ age: number | null }>`
    select max(case when e.at > s.sealed_at then extract(epoch from now() - s.sealed_at) else 0 end)::float8 as age
    from practice p
    cross join lateral (select at from audit_entry where practice_id = p.practice_id order by seq desc limit 1) e
    cross join lateral (select sealed_at from audit_seal where practice_id = p.practice_id order by number desc limit 1) s`
    .execute(db)
    .catch(() => ({ rows: [] }));
  return rows[0]?.age ?? undefined;
}
