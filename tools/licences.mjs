/** Under which licence each package comes, read from package-lock.json: only permissive ones, and the few exceptions below, each with its reason. `node tools/licences.mjs --check` fails on any other. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ROOT } from "./run-program.mjs";

/** @typedef {{ license?: string, optionalDependencies?: Record<string, string> }} Locked */

const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** By the name of the package, or its beginning. @type {Readonly<Record<string, string>>} */
const EXCEPTIONS = {
  "ical.js": "MPL-2.0: its own files stay under it; used unchanged, to read calendar files",
  "@expo-google-fonts/": "OFL-1.1: a typeface, shipped as it is",
  "@fontsource-variable/": "OFL-1.1: a typeface, shipped as it is",
  lightningcss: "MPL-2.0: only builds, nothing of it is shipped",
  "axe-core": "MPL-2.0: only tests, nothing of it is shipped",
  "caniuse-lite": "CC-BY-4.0: data about browsers; only builds",
};

/** What is neither permissive nor an exception. @param {Record<string, Locked>} packages @returns {string[]} */
export function unfitLicences(packages) {
  const named = namedBy(packages);
  const unfit = [];
  for (const [place, { license }] of Object.entries(packages)) {
    if (place === "") continue;
    const name = nameOf(place);
    // For other kinds of computer npm notes no licence: it is that of the package which names it.
    const held = license ?? packages[named.get(name) ?? ""]?.license;
    if (isPermissive(held) || Object.keys(EXCEPTIONS).some((one) => name === one || name.startsWith(one))) continue;
    unfit.push(`${name}: ${held ?? "no licence is noted"}`);
  }
  return [...new Set(unfit)].toSorted();
}

/** "(MIT OR GPL-3.0)": one of them is enough; "MIT AND Zlib": each must be. @param {string | undefined} expression @returns {boolean} */
export function isPermissive(expression) {
  if (expression === undefined) return false;
  const bare = expression.replace(/^\((.*)\)$/, "$1");
  if (bare.includes(" OR ")) return bare.split(" OR ").some(isPermissive);
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isPermissive);
  return PERMISSIVE.has(bare);
}

const nameOf = (/** @type {string} */ place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** Which package names another one for some kind of computer. @param {Record<string, Locked>} packages @returns {Map<string, string>} */
function namedBy(packages) {
  const named = new Map();
  for (const [place, { license, optionalDependencies = {} }] of Object.entries(packages))
    if (place !== "" && license !== undefined) for (const name of Object.keys(optionalDependencies)) named.set(name, place);
  return named;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, "utf8"));
  const count = Object.keys(packages).length - 1;
  const unfit = unfitLicences(packages);
  for (const line of unfit) console.log(line);
  console.log(`${count} packages, ${unfit.length} under a licence that is not allowed`);
  process.exitCode = count > 0 && unfit.length === 0 ? 0 : 1;
}
