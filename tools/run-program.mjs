/** Starts other programs for the commands of the house: in silence with their output kept, or in this terminal. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @typedef {{ code: number, output: string, seconds: number }} Ended */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, atMostMs?: number }} Options */

/** Runs to the end. With `show` the output goes to this terminal, otherwise it is kept.
 * @param {string} program @param {readonly string[]} args @param {Options} [options] @returns {Promise<Ended>} */
export function runProgram(program, args, { cwd = ROOT, env = process.env, show = false, atMostMs } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, { cwd, env, stdio: show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"] });
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString("utf8"));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    const timer = atMostMs === undefined ? undefined : setTimeout(stopLate, atMostMs);
    function stopLate() {
      output += `\nstopped: it took longer than ${Math.round((atMostMs ?? 0) / 60_000)} minutes`;
      child.kill("SIGKILL");
    }
    const end = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, output, seconds: (performance.now() - began) / 1000 });
    };
    child.on("error", (error) => {
      output += `${program}: ${error.message}`;
      end(127);
    });
    child.on("close", (code, signal) => end(code ?? (signal === null ? 1 : 128)));
  });
}

/** A program of an installed package, run by this very Node. @param {string} script path below node_modules @param {readonly string[]} args @param {Options} [options] */
export const runPackage = (script, args, options) => runProgram(process.execPath, [`${ROOT}node_modules/${script}`, ...args], options);

/** The npm that started us, or the one on the path. @param {readonly string[]} args @param {Options} [options] */
export function runNpm(args, options) {
  const npm = process.env["npm_execpath"];
  if (npm?.endsWith(".js")) return runProgram(process.execPath, [npm, ...args], options);
  return process.platform === "win32" ? runProgram("cmd.exe", ["/c", "npm", ...args], options) : runProgram("npm", args, options);
}

/** Works through a list, a few at a time. @template Item, Answer @param {readonly Item[]} items @param {number} atOnce @param {(item: Item) => Promise<Answer>} work @returns {Promise<Answer[]>} */
export async function inParallel(items, atOnce, work) {
  /** @type {Answer[]} */
  const answers = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next.index] = await work(next.item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return answers;
}

/** The end of a long output, where programs say what went wrong. @param {string} output */
export function tail(output, lines = 60) {
  const all = output.trimEnd().split("\n");
  return all.length <= lines ? all.join("\n") : [`… ${all.length - lines} lines before …`, ...all.slice(-lines)].join("\n");
}

/** @param {number} seconds */
export const inSeconds = (seconds) => `${seconds.toFixed(1)} s`;
