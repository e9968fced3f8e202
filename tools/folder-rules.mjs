/** The five rules of the house and its small ones, read from the imports of every file. `node tools/folder-rules.mjs` prints what breaks them. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./files-below.mjs";
import { isApp, isChapter, isGround, placeOf } from "./place.mjs";
import { isCode, readSource } from "./source-tree.mjs";

/** @typedef {import("./source-tree.mjs").SourceFile} SourceFile */
/** @typedef {import("./place.mjs").Place} Place */
/** @typedef {{ file: string, line: number, rule: string, message: string }} Violation */

const PURE_PACKAGES = new Set(["zod", "d3-scale", "d3-shape"]);
const LONGEST_FILE = 300;
const VAGUE_NAMES = /(^|\/)(index|utils?|helpers?|common|misc|types)(\.tsx?$|\/)/;

/** @param {string} root @returns {{ files: number, violations: Violation[] }} */
export function checkTree(root) {
  const importsMap = readImportsMap(root);
  const all = filesBelow(root, "src");
  const sources = all.filter(isCode).map((file) => readSource(root, file));
  const violations = [
    ...all.flatMap(checkName),
    ...sources.flatMap((source) => checkSource(root, importsMap, source)),
    ...filesBelow(root, "tools")
      .filter(isCode)
      .map((file) => readSource(root, file))
      .flatMap(checkLength),
    ...findCycles(root, importsMap, sources),
  ];
  if (sources.length === 0)
    violations.push({ file: "src", line: 0, rule: "gate", message: "no source file was found: nothing was checked" });
  return { files: sources.length, violations };
}

/** @param {string} file @returns {Violation[]} */
function checkName(file) {
  const found = [];
  if (isCode(file) && VAGUE_NAMES.test(file))
    found.push("a file or folder is named after what it holds, never index, utils, helpers, common, misc or types");
  const place = placeOf(file);
  if (place === undefined || Number.isNaN(place.order) || (place.drawer === "unknown" && isCode(file))) {
    found.push("this folder is not in the plan of the house (a chapter has a root, server/, web/, words/ and data/)");
  }
  return found.map((message) => ({ file, line: 1, rule: "names", message }));
}

/** @param {string} root @param {Map<string, string>} importsMap @param {SourceFile} source @returns {Violation[]} */
function checkSource(root, importsMap, source) {
  const place = placeOf(source.path);
  if (place === undefined) return [];
  /** @type {Violation[]} */
  const found = source.parseErrors.map((message) => ({ file: source.path, line: 1, rule: "parse", message }));
  found.push(...checkLength(source));
  if (place.drawer === "root" && !place.isTest && !place.isTestSupport) {
    for (const { what, line } of source.impurities) {
      found.push({ file: source.path, line, rule: "1-pure", message: `${what} does not belong in meaning: pass the value in` });
    }
  }
  for (const { specifier, line } of source.imports) {
    const target = resolve(root, importsMap, source.path, specifier);
    for (const [rule, message] of checkImport(source.path, place, specifier, target)) {
      found.push({ file: source.path, line, rule, message: `${specifier}: ${message}` });
    }
  }
  return found;
}

/** @param {SourceFile} source @returns {Violation[]} */
function checkLength(source) {
  if (source.generated || /\.test\.tsx?$/.test(source.path)) return [];
  const lines = source.lines - source.linesOfData;
  if (lines <= LONGEST_FILE) return [];
  return [
    {
      file: source.path,
      line: LONGEST_FILE,
      rule: "length",
      message: `${lines} lines: split it (${LONGEST_FILE} at most, tables of data not counted)`,
    },
  ];
}

/** @param {string} from @param {Place} place @param {string} specifier @param {Target} target @returns {[rule: string, message: string][]} */
function checkImport(from, place, specifier, target) {
  if (target.kind === "package") return checkPackage(place, target.name);
  if (target.kind === "missing") return [["imports", "names no file: write the whole name with its extension, and # for another chapter"]];
  const there = placeOf(target.file);
  if (there === undefined) return checkOutsideSource(place, target.file);
  if (specifier.startsWith(".") && there.part !== place.part)
    return [["imports", "another part of the house is imported through the imports map (#…)"]];
  return checkFolders(place, there, from, target.file);
}

/** @param {Place} place @param {string} name @returns {[string, string][]} */
function checkPackage(place, name) {
  if (place.isTest || place.isTestSupport) return [];
  const isNode = name.startsWith("node:") || builtinModules.includes(name);
  if (place.part === "statistics") return [["1-pure", "statistics depends on nothing"]];
  if (place.drawer === "root" && !PURE_PACKAGES.has(name)) return [["1-pure", "meaning imports only zod, d3-scale, d3-shape and meaning"]];
  if (isNode && place.drawer !== "server") return [["node", "only server/ and the server's own doors know Node"]];
  if (isNode && !name.startsWith("node:")) return [["node", "write node: before a module of Node"]];
  return [];
}

/** @param {Place} place @param {string} file @returns {[string, string][]} */
function checkOutsideSource(place, file) {
  if (place.isTest || place.isTestSupport) return [];
  return file === "package.json" && place.drawer === "server" ? [] : [["imports", "source imports only source"]];
}

/** Rules 1 to 5 between two places of src. @param {Place} here @param {Place} there @param {string} from @param {string} to @returns {[string, string][]} */
function checkFolders(here, there, from, to) {
  /** @type {[string, string][]} */
  const found = [];
  const forTests = here.isTest || here.isTestSupport;
  if (there.isTest || (there.isTestSupport && !forTests)) found.push(["tests", "what serves tests is imported by tests only"]);
  if (here.drawer === "root" && there.drawer !== "root" && !forTests) found.push(["1-pure", "meaning imports only meaning"]);
  if (here.drawer === "words" && there.drawer !== "root" && there.drawer !== "words")
    found.push(["1-pure", "words are said on both sides and import neither"]);
  if (!forTests && sidesMeet(here, there)) found.push(["2-sides", "server/ and web/ never meet"]);
  found.push(...checkOrder(here, there), ...checkDoors(here, there, from, to));
  return found;
}

/** @param {Place} here @param {Place} there */
const sidesMeet = (here, there) =>
  (here.drawer === "server" && there.drawer === "web") || (here.drawer === "web" && there.drawer === "server");

/** @param {Place} here @param {Place} there @returns {[string, string][]} */
function checkOrder(here, there) {
  if (here.part === there.part || isApp(here)) return [];
  if (isApp(there)) return [["4-ground", "nothing imports apps"]];
  if (isGround(here)) return [["4-ground", `${here.part} knows nobody`]];
  if (isGround(there)) return [];
  if (there.part === "exchange" || there.part === "overview") return [["3-order", `nothing imports ${there.part} but apps`]];
  return there.order < here.order ? [] : [["3-order", "the story looks back: a chapter uses only lower numbers"]];
}

const ONE_DRAWER = new Map([
  ["apps/family", "12-family"],
  ["apps/referral", "02-referral"],
  ["apps/intake", "03-intake"],
  ["apps/rater", "10-progress"],
]);

/** Rule 5: the doors of people outside the practice open onto one chapter's screens each. @param {Place} here @param {Place} there @param {string} from @param {string} to @returns {[string, string][]} */
function checkDoors(here, there, from, to) {
  if (isApp(here) && isApp(there) && here.part !== there.part && here.part !== "apps/server") {
    return [["4-ground", "one door does not import another"]];
  }
  const only = ONE_DRAWER.get(here.part);
  if (only === undefined || there.drawer !== "web" || isApp(there) || isGround(there)) return [];
  return there.part === only ? [] : [["5-doors", `${from} shows only the screens of ${only}, not ${isChapter(there) ? there.part : to}`]];
}

/** @typedef {{ kind: "package", name: string } | { kind: "file", file: string } | { kind: "missing" }} Target */

/** @param {string} root @param {Map<string, string>} importsMap @param {string} from @param {string} specifier @returns {Target} */
function resolve(root, importsMap, from, specifier) {
  const [bare = ""] = specifier.split("?");
  let file;
  if (bare.startsWith(".")) file = path.posix.join(path.posix.dirname(from), bare);
  else if (bare.startsWith("#")) {
    const slash = bare.indexOf("/");
    const folder = importsMap.get(bare.slice(0, slash));
    if (folder === undefined) return { kind: "missing" };
    file = path.posix.join(folder, bare.slice(slash + 1));
  } else return { kind: "package", name: packageName(bare) };
  const whole = path.join(root, file);
  return existsSync(whole) && statSync(whole).isFile() ? { kind: "file", file } : { kind: "missing" };
}

/** @param {string} specifier */
function packageName(specifier) {
  if (specifier.startsWith("node:")) return specifier;
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

/** @param {string} root @returns {Map<string, string>} "#plan" → "src/therapy/06-plan" */
function readImportsMap(root) {
  const { imports = {} } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return new Map(
    Object.entries(imports).map(([key, value]) => [key.replace(/\/\*$/, ""), path.posix.normalize(String(value).replace(/\/\*$/, ""))]),
  );
}

/** A ring of files that need each other to run. Types alone may look both ways. @param {string} root @param {Map<string, string>} importsMap @param {SourceFile[]} sources @returns {Violation[]} */
function findCycles(root, importsMap, sources) {
  const needs = new Map(
    sources.map((source) => [
      source.path,
      source.imports
        .filter((it) => !it.typeOnly)
        .map((it) => resolve(root, importsMap, source.path, it.specifier))
        .flatMap((target) => (target.kind === "file" ? [target.file] : [])),
    ]),
  );
  const done = new Set();
  /** @type {string[]} */
  const trail = [];
  /** @type {Violation[]} */
  const found = [];
  const visit = (/** @type {string} */ file) => {
    if (done.has(file)) return;
    const start = trail.indexOf(file);
    if (start !== -1) {
      found.push({ file, line: 1, rule: "no-cycle", message: [...trail.slice(start), file].join(" → ") });
      return;
    }
    trail.push(file);
    for (const next of needs.get(file) ?? []) visit(next);
    trail.pop();
    done.add(file);
  };
  for (const file of needs.keys()) visit(file);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, violations } = checkTree(process.argv[2] ?? process.cwd());
  for (const { file, line, rule, message } of violations) console.error(`${file}:${line}  [${rule}] ${message}`);
  console.log(`${files} files read, ${violations.length} ${violations.length === 1 ? "rule broken" : "rules broken"}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
