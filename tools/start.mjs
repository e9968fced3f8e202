/** `npm start` and `npm run demo`: from a fresh clone to a running server, in one terminal. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { checkNode, ensureInstalled } from "./ready.mjs";
import { ROOT } from "./run-program.mjs";

/** What is made for one request and thrown away after it needs little room: a third of the memory less, at no cost that could be measured. */
const SMALL = ["--max-semi-space-size=2"];

/** Runs a built program here: same terminal, same signals, same exit code. @param {string} program @param {readonly string[]} args */
export function become(program, args) {
  const child = spawn(process.execPath, [...SMALL, `${ROOT}dist/server/${program}.js`, ...args], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both of us: passing it on as well would look like a second, impatient one.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  if (process.env["npm_lifecycle_event"]) endWithNpm(child);
  child.on("error", (error) => {
    console.error(`Sostenuto could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
}

/** npm starts us through a shell that ends on a signal without passing it on: then nobody would stop the server. @param {import("node:child_process").ChildProcess} child */
function endWithNpm(child) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 300);
  watch.unref();
}

/** @param {{ say?: (line: string) => void }} [options] */
export async function makeReady({ say = console.log } = {}) {
  await ensureInstalled({ say });
  const { ensureBuilt } = await import("./build.mjs");
  try {
    await ensureBuilt({ say });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode();
  await makeReady();
  become("server", process.argv.slice(2));
}
