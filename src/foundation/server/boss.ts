/** Jobs on pg-boss, in the schema `jobs` of the same database: enqueued with the deed, run after its commit, tried again when they fail. */
import { CompiledQuery } from "kysely";
import type pg from "pg";
import PgBoss from "pg-boss";
import { afterCommit, type Database, type Tx } from "./database.ts";
import type { Jobs } from "./jobs.ts";

const SCHEMA = "jobs";
/** 20 tries with growing pauses reach over a week-end without a mail server. */
const PATIENCE = { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInSeconds: 300, retentionDays: 30 } as const;
const EVERY_TEN_MINUTES = 600_000;

/** Creates what pg-boss needs, as the owner of the schema. Safe to repeat. */
export async function prepareJobs(owner: pg.Pool, names: readonly string[]): Promise<void> {
  const boss = bossOn(owner, { migrate: true });
  let fault: unknown;
  boss.on("error", (error) => {
    fault ??= error;
  });
  await boss.start();
  for (const name of names) if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, ...PATIENCE });
  await boss.stop({ graceful: false, close: false });
  if (fault) throw fault;
}

export async function openBoss(database: Database, { onFault }: { onFault: (error: unknown, job?: string) => void }): Promise<Jobs> {
  const boss = bossOn(database.pool, { migrate: false });
  boss.on("error", (error) => onFault(error));
  await boss.start();
  const workers = new Map<string, string>();
  const maintenance = setInterval(() => void boss.maintain().catch(onFault), EVERY_TEN_MINUTES);
  maintenance.unref();

  return {
    enqueue: async (tx, name, data) => {
      const id = await boss.send(name, data, { db: inside(tx) });
      if (id === null) throw new Error(`No queue for the job "${name}": name it where the program starts`);
      const worker = workers.get(name);
      if (worker) afterCommit(() => boss.notifyWorker(worker));
    },
    work: async (name, doing) => {
      if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, ...PATIENCE });
      const worker = await boss.work<Readonly<Record<string, unknown>>>(
        name,
        { pollingIntervalSeconds: 0.5, batchSize: 1 },
        async (jobs) => {
          for (const { data } of jobs)
            await doing(data).catch((error: unknown) => {
              onFault(error, name);
              throw error;
            });
        },
      );
      workers.set(name, worker);
    },
    stop: async () => {
      clearInterval(maintenance);
      await boss.stop({ graceful: true, wait: true, timeout: 10_000, close: false });
    },
  };
}

/** Its own timers stay off: on the embedded engine one connection serves everybody, so we say when maintenance runs. */
const bossOn = (pool: pg.Pool, { migrate }: { migrate: boolean }) =>
  new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate,
    supervise: false,
    schedule: false,
  });

const inside = (tx: Tx): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: (await tx.executeQuery(CompiledQuery.raw(text, values ?? []))).rows }),
});
