/** The primary of a cluster is lost under load, by its power or by its cable, again and again: nothing confirmed is lost, nothing is done twice, and work goes on within half a minute. */
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { findPostgres } from "../../../../tools/find-postgres.mjs";
import { aDeed, aHome, buildProgram, countDeeds, type Home, send, startProgram } from "../test-program.ts";
import { aCluster, type Cluster, PROGRAM_PORTS } from "./cluster/cluster.ts";

export interface FailoverProved {
  readonly passed: boolean;
  readonly facts: Readonly<Record<string, number>>;
}

const WRITERS = 6;
const BACK_WITHIN_MS = 30_000;
const NEEDED = ["/usr/bin/patroni", "/usr/bin/etcd", "/usr/sbin/haproxy", "/usr/sbin/runuser", "/usr/sbin/ip"];

/** Needs root and, on Debian, the packages patroni, python3-etcd, etcd-server, haproxy and postgresql. */
export async function proveFailover({ rounds, say }: { rounds: number; say: (line: string) => void }): Promise<FailoverProved> {
  const missing = NEEDED.filter((file) => !existsSync(file));
  if (missing.length > 0 || process.getuid?.() !== 0)
    throw new Error(`This proof runs as root and needs ${missing.join(", ") || "nothing else"}.`);
  const program = await buildProgram();
  const cluster = await aCluster(binaries());
  try {
    const home = await aHome("postgres", { url: cluster.databaseUrl });
    const programs = PROGRAM_PORTS.map((port) =>
      startProgram(program.file, { ...home.environment, PORT: String(port), HOST: "127.0.0.1" }),
    );
    try {
      await Promise.all(programs.map(({ ready }) => ready));
      return await loseAndGoOn(cluster, home, { rounds, say });
    } finally {
      for (const one of programs) one.process.kill("SIGKILL");
      await Promise.all(programs.map(({ ended }) => ended));
      await home.remove();
    }
  } finally {
    await cluster.remove();
    await program.remove();
  }
}

async function loseAndGoOn(
  cluster: Cluster,
  home: Home,
  { rounds, say }: { rounds: number; say: (line: string) => void },
): Promise<FailoverProved> {
  const confirmed = new Set<string>();
  let [going, last, longest, again] = [true, performance.now(), 0, 0];
  const writing = Array.from({ length: WRITERS }, async () => {
    while (going) {
      const deed = aDeed();
      // The same letter with the same key, until it is answered: as a tablet does.
      for (let tries = 0; (await send(cluster.webUrl, home, deed)) !== 200; tries++) {
        if (tries === 0) again++;
        await pause(300);
      }
      confirmed.add(deed.clientId);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  });
  const faults: string[] = [];
  const gaps: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    await pause(3_000);
    const lost = await cluster.primary();
    if (lost === undefined) throw new Error("The cluster has no primary");
    const byPower = round % 2 === 1;
    longest = 0;
    await (byPower ? lost.powerOff() : lost.cutCable());
    const before = confirmed.size;
    for (const until = Date.now() + 2 * BACK_WITHIN_MS; confirmed.size < before + 50 && Date.now() < until; ) await pause(250);
    gaps.push(longest);
    if (longest > BACK_WITHIN_MS || confirmed.size < before + 50)
      faults.push(`round ${round}: nothing was confirmed for ${Math.round(longest)} ms`);
    await (byPower ? cluster.start(lost) : lost.mendCable());
    if (!(await cluster.whole(120_000))) faults.push(`round ${round}: the machine that was lost did not come back`);
    say(
      `round ${round}: ${lost.name} lost by its ${byPower ? "power" : "cable"}, ${Math.round(longest)} ms without a confirmation, ${confirmed.size} confirmed`,
    );
  }
  going = false;
  await Promise.all(writing);
  const there = await countDeeds(home);
  const lost = [...confirmed].filter((id) => !there.clients.has(id)).length;
  if (lost > 0) faults.push(`${lost} confirmed deeds are lost`);
  if (there.clients.size !== confirmed.size || there.traces !== confirmed.size || there.replies !== confirmed.size)
    faults.push(`${confirmed.size} confirmed, ${there.clients.size} there, ${there.traces} audit rows, ${there.replies} replies`);
  for (const fault of faults) say(fault);
  const facts = {
    "primaries lost": rounds,
    confirmed: confirmed.size,
    "sent again": again,
    "confirmed and lost": lost,
    "done twice": there.traces - there.clients.size,
    "longest ms without a confirmation": Math.round(Math.max(...gaps)),
    faults: faults.length,
  };
  return { passed: faults.length === 0, facts };
}

/** Those of the system: the user the database runs as can read them. */
function binaries(): string {
  const found = findPostgres({ packaged: false });
  if (found === undefined) throw new Error("No PostgreSQL server was found");
  return found.bin;
}
