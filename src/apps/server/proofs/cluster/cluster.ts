/** etcd, two PostgreSQL servers under Patroni, and HAProxy before them, as docs/operating.md describes it, on a network of its own. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { aNetwork, HUB, type Machine } from "./network.ts";
import { ETCD_PORT, haproxySettings, PATRONI_PORT, patroniSettings } from "./settings.ts";

const run = promisify(execFile);
const PASSWORD = "only-in-this-proof";
export const DATABASE_DOOR = 15432;
export const WEB_DOOR = 18080;
export const PROGRAM_PORTS = [18081, 18082] as const;

export interface Cluster {
  readonly databaseUrl: string;
  readonly webUrl: string;
  readonly primary: () => Promise<Machine | undefined>;
  /** Until the other one keeps every commit before it is confirmed; false = it did not come to that in time. */
  readonly whole: (withinMs: number) => Promise<boolean>;
  readonly start: (machine: Machine) => void;
  readonly remove: () => Promise<void>;
}

export async function aCluster(binaries: string): Promise<Cluster> {
  const place = await mkdtemp(join(tmpdir(), "sostenuto-cluster-"));
  await chmod(place, 0o755);
  const { machines, remove } = await aNetwork(["a", "b"]);
  const running: ChildProcess[] = [];
  const go = (words: readonly string[]) => {
    const [command = "", ...rest] = words;
    const child = spawn(command, rest, { stdio: "ignore", cwd: "/" });
    running.push(child);
    return child;
  };
  await mkdir(join(place, "etcd"), { mode: 0o700 });
  const etcd = `http://${HUB}:${ETCD_PORT}`;
  go([
    "etcd",
    "--data-dir",
    join(place, "etcd"),
    "--listen-client-urls",
    etcd,
    "--advertise-client-urls",
    etcd,
    "--listen-peer-urls",
    `http://${HUB}:2380`,
  ]);
  for (const machine of machines) {
    const home = join(place, machine.name);
    await mkdir(home, { mode: 0o700 });
    await writeFile(join(home, "patroni.yml"), patroniSettings(machine, { place: home, binaries, password: PASSWORD }));
    await run("chown", ["-R", "postgres", home]);
  }
  await writeFile(
    join(place, "haproxy.cfg"),
    haproxySettings(machines, { database: DATABASE_DOOR, web: WEB_DOOR, programs: PROGRAM_PORTS }),
  );
  const start = (machine: Machine) => void go([...machine.inside, "patroni", join(place, machine.name, "patroni.yml")]);
  for (const machine of machines) start(machine);
  go(["haproxy", "-db", "-f", join(place, "haproxy.cfg")]);
  const isPrimary = async ({ address }: Machine) => (await statusOf(`http://${address}:${PATRONI_PORT}/primary`)) === 200;
  const cluster: Cluster = {
    databaseUrl: `postgres://postgres:${PASSWORD}@${HUB}:${DATABASE_DOOR}/postgres`,
    webUrl: `http://${HUB}:${WEB_DOOR}`,
    primary: async () => {
      for (const machine of machines) if (await isPrimary(machine)) return machine;
      return undefined;
    },
    whole: async (withinMs) => {
      for (const until = Date.now() + withinMs; Date.now() < until; await pause(500)) {
        const asked = machines.map(({ address }) => statusOf(`http://${address}:${PATRONI_PORT}/sync`));
        if ((await Promise.all(asked)).includes(200)) return true;
      }
      return false;
    },
    start,
    remove: async () => {
      for (const machine of machines) await machine.powerOff();
      for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
        child.kill("SIGKILL");
        await once(child, "exit");
      }
      await remove();
      await rm(place, { recursive: true, force: true });
    },
  };
  if (!(await cluster.whole(90_000))) {
    await cluster.remove();
    throw new Error("The cluster did not come up within 90 s");
  }
  return cluster;
}

async function statusOf(url: string): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}
