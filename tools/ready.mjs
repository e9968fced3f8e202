/** Makes a fresh clone ready: the right Node, the packages installed. Uses nothing but Node itself, because nothing else may be there yet. */
import { existsSync, readFileSync } from "node:fs";
import { ROOT, runNpm, tail } from "./run-program.mjs";

/** The day on which each line of Node stopped, or stops, to get security fixes. */
const NODE_SUPPORTED_UNTIL = new Map([
  [20, "2026-04-30"],
  [21, "2024-06-01"],
  [22, "2027-04-30"],
  [23, "2025-06-01"],
  [24, "2028-04-30"],
  [25, "2026-06-01"],
  [26, "2029-04-30"],
]);

/** @typedef {{ verdict: "fine" } | { verdict: "out-of-support", message: string } | { verdict: "too-old", message: string }} NodeVerdict */

/** @param {string} version such as v20.20.2 @param {string} today @returns {NodeVerdict} */
export function judgeNode(version, today) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!runs) return { verdict: "too-old", message: `Sostenuto needs Node 20.19 or later, best Node 24; this is Node ${version}.` };
  const until = NODE_SUPPORTED_UNTIL.get(major);
  if (until === undefined || today <= until) return { verdict: "fine" };
  return {
    verdict: "out-of-support",
    message: `Node ${major} gets no security fixes since ${until}. It works, but please move to Node 24.`,
  };
}

/** Ends the program with one clear line when this Node is too old; warns when it is out of support. */
export function checkNode({ warn = true } = {}) {
  const judged = judgeNode(process.version, new Date().toISOString().slice(0, 10));
  if (judged.verdict === "too-old") {
    console.error(judged.message);
    process.exit(1);
  }
  if (judged.verdict === "out-of-support" && warn) console.error(judged.message);
}

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** True when every package that must be there is there, in the version the lock file names.
 * @param {Record<string, LockedPackage>} locked @param {Record<string, LockedPackage>} installed */
export const isInstalled = (locked, installed) =>
  Object.entries(locked).every(
    ([name, it]) => name === "" || it.link || (it.optional && !installed[name]) || installed[name]?.version === it.version,
  );

/** Installs the packages when they are missing or differ from the lock file. @param {{ say?: (line: string) => void }} [options] */
export async function ensureInstalled({ say = console.log } = {}) {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (existsSync(installed) && isInstalled(packagesIn(`${ROOT}package-lock.json`), packagesIn(installed))) return;
  say("Installing the packages Sostenuto is built from (about a minute, once) …");
  const calm = setInterval(() => say("… still installing"), 20_000);
  const { code, output, seconds } = await runNpm([
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  clearInterval(calm);
  if (code !== 0) {
    console.error(tail(output));
    console.error("The packages could not be installed: see the lines above. Nothing else was changed.");
    process.exit(1);
  }
  say(`Installed in ${Math.round(seconds)} s.`);
}

/** @param {string} file @returns {Record<string, LockedPackage>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
