/** Keeps one throw-away PostgreSQL server. When the process that started it goes away, its standard input closes: then the server is ended and its data removed. */
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** @typedef {{ uid: number, gid: number } | undefined} User */

const READY_WITHIN_MS = 60_000;
/** @type {import("./find-postgres.mjs").PostgresBinaries} */
const found = JSON.parse(process.argv[2] ?? "{}");
const home = mkdtempSync(path.join(tmpdir(), "sostenuto-postgres-"));
chmodSync(home, 0o755);
/** @type {User} */
const user = process.getuid?.() === 0 ? ordinaryUser() : undefined;
const bin = found.native === undefined ? found.bin : path.join(copyBinaries(found.native), "bin");
const data = path.join(home, "data");
const password = randomBytes(16).toString("hex");
const port = await freePort();
/** @type {import("node:child_process").ChildProcess | undefined} */
let server;
let serverSaid = "";

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void leave());
// The other end may be gone before the last answer is written.
process.stdout.on("error", () => void leave());

try {
  makeCluster();
  await start();
  answer({ url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` });
} catch (error) {
  answer({ error: `${error instanceof Error ? error.message : String(error)}\n${serverSaid}` });
  await leave();
}
for await (const order of createInterface({ input: process.stdin })) {
  try {
    if (order === "kill") await kill();
    if (order === "start") await start();
    answer({});
  } catch (error) {
    answer({ error: String(error) });
  }
}
await leave();

/** PostgreSQL refuses to run as root, so root lends it the user that owns nothing. @returns {{ uid: number, gid: number }} */
function ordinaryUser() {
  const ask = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

/** The package may lie in a folder that only root can read, and may lack the links its install script would have made. @param {string} native */
function copyBinaries(native) {
  const copy = path.join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const links = path.join(native, "pg-symlinks.json");
  if (!existsSync(links)) return copy;
  for (const { source, target } of JSON.parse(readFileSync(links, "utf8"))) {
    const link = path.join(home, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.relative(path.dirname(link), path.join(home, source)), link);
  }
  return copy;
}

function makeCluster() {
  const secret = path.join(home, "password");
  writeFileSync(secret, password, { mode: 0o600 });
  mkdirSync(data, { mode: 0o700 });
  if (user) for (const owned of [data, secret]) chownSync(owned, user.uid, user.gid);
  const args = ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8", "--locale=C", "--no-sync"];
  execFileSync(path.join(bin, "initdb"), args, { cwd: data, stdio: ["ignore", "ignore", "pipe"], ...user });
  rmSync(secret);
}

async function start() {
  const settings = { listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "", max_connections: "60" };
  const args = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  // A group of its own, so that a kill reaches every process of the server.
  const started = spawn(path.join(bin, "postgres"), args, { cwd: data, stdio: ["ignore", "ignore", "pipe"], detached: true, ...user });
  server = started;
  serverSaid = "";
  started.stderr?.on("data", (chunk) => {
    serverSaid = (serverSaid + chunk).slice(-4000);
  });
  started.on("error", (error) => {
    serverSaid += error.message;
  });
  const until = Date.now() + READY_WITHIN_MS;
  while (!/ready to accept connections/.test(serverSaid) || !(await answers())) {
    if (started.exitCode !== null || started.signalCode !== null || Date.now() > until) throw new Error("the server did not start");
    await pause(20);
  }
}

/** @returns {Promise<boolean>} */
function answers() {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

/** @param {"SIGKILL" | "SIGQUIT"} signal */
async function end(signal) {
  const running = server;
  if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once("exit", resolve));
  process.kill(signal === "SIGKILL" ? -running.pid : running.pid, signal);
  await gone;
}
/** As a crash ends it: every process of the group at once. */
async function kill() {
  await end("SIGKILL");
  // A killed server cannot take its shared memory or its pid file with it; the next start looks at both and goes on.
  await pause(50);
}

async function leave() {
  await Promise.race([end("SIGQUIT"), pause(3000)]);
  await end("SIGKILL");
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.exit(0);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}

/** @param {object} said */
function answer(said) {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
