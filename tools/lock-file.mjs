/** Keeps package-lock.json whole. npm leaves out a package for another kind of computer when its registry does not offer it, and then `npm ci` refuses everywhere. `node tools/lock-file.mjs` adds what is missing. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run-program.mjs";

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked */

const SYSTEMS = /(?:^|[-/])(android|darwin|freebsd|linux|openbsd|openharmony|win32)(?=-|$)/;
const PROCESSORS = /(?:^|[-/])(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?=-|$)/;

/** The packages that another one names for some kind of computer and that the lock file does not hold.
 * @param {Record<string, Locked>} packages @returns {Record<string, Locked>} by their place in node_modules */
export function missingFromLock(packages) {
  /** @type {Record<string, Locked>} */
  const missing = {};
  for (const [place, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d+\.\d+\.\d+[\w.+-]*$/.test(version);
      if (!isExact || isThere(packages, place, name)) continue;
      missing[`node_modules/${name}`] = entryFor(name, version, dev === true);
    }
  }
  return missing;
}

/** Looks where Node would: beside the package, then in each folder above. @param {Record<string, Locked>} packages @param {string} place @param {string} name */
function isThere(packages, place, name) {
  const above = place.split("/node_modules/").map((_, index, steps) => steps.slice(0, index + 1).join("/node_modules/"));
  return [`node_modules/${name}`, ...above.map((folder) => `${folder}/node_modules/${name}`)].some((key) => key in packages);
}

/** Without its kind of computer npm would try to fetch the package on every one. The order of the fields is npm's own. @param {string} name @param {string} version @param {boolean} dev @returns {Locked} */
function entryFor(name, version, dev) {
  const system = SYSTEMS.exec(name)?.[1];
  const processor = PROCESSORS.exec(name)?.[1];
  const libc = system !== "linux" ? undefined : /musl/.test(name) ? "musl" : /gnu/.test(name) ? "glibc" : undefined;
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = `${ROOT}package-lock.json`;
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingFromLock(lock.packages);
  const names = Object.keys(missing);
  if (process.argv[2] === "--check") {
    if (names.length > 0)
      console.error(`package-lock.json lacks ${names.length} packages for other kinds of computer. Run: node tools/lock-file.mjs`);
    process.exitCode = names.length > 0 ? 1 : 0;
  } else {
    const all = { ...lock.packages, ...missing };
    lock.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b, "en")));
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(names.length === 0 ? "package-lock.json is whole." : `Added ${names.length} packages for other kinds of computer.`);
  }
}
