/** What a page loads before its first screen is there, gzip level 9: of the staff app the screen Today with its words, of the family portal its door and home. Run after `node tools/build.mjs`. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ROOT } from "./run-program.mjs";

/** In thousands of bytes. The screen that stands at "/" of the staff app is fetched at once, with the words of its chapters; the portal carries its first screens in its entry.
 * @type {Readonly<Record<string, { scripts: number, styles: number, firstScreen?: RegExp }>>} */
export const BUDGETS = {
  desk: { scripts: 230, styles: 25, firstScreen: /\/overview\/web\/TodayScreen\.tsx$/ },
  family: { scripts: 130, styles: 10 },
};
/** Fetched when the first screen is shown: what keeps the next sessions on this device. Weighed, and not part of the first load. */
const AFTERWARDS = /(^|\/)device-life\.ts$/;
/** One language is fetched; French has the longer words. */
const WORDS = /(^|\/)words\/fr\.po$/;

/** @typedef {{ file: string, src?: string, isEntry?: boolean, css?: string[], imports?: string[], dynamicImports?: string[] }} Part */
/** @typedef {Readonly<Record<string, Part>>} Manifest */

/** Every file the first view loads, and what comes once it is shown.
 * @param {Manifest} manifest @param {RegExp} [firstScreen] @returns {{ scripts: string[], styles: string[], afterwards: string[] }} */
export function firstLoad(manifest, firstScreen) {
  const parts = new Set();
  const visit = (/** @type {string} */ key) => {
    const part = manifest[key];
    if (part === undefined || parts.has(key)) return;
    parts.add(key);
    for (const next of part.imports ?? []) visit(next);
    for (const next of part.dynamicImports ?? []) if (WORDS.test(next) || firstScreen?.test(next)) visit(next);
  };
  const filesOf = (/** @type {Iterable<string>} */ keys) => {
    const files = [...keys].flatMap((key) => [manifest[key]?.file ?? "", ...(manifest[key]?.css ?? [])]);
    return [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
  };
  for (const [key, part] of Object.entries(manifest)) if (part.isEntry) visit(key);
  if (firstScreen !== undefined && ![...parts].some((key) => firstScreen.test(key)))
    throw new Error("The page fetches no first screen: say in tools/bundle-budget.mjs which it is");
  const first = filesOf(parts);
  for (const key of Object.keys(manifest).filter((it) => AFTERWARDS.test(it))) visit(key);
  const afterwards = filesOf(parts).filter((file) => file.endsWith(".js") && !first.includes(file));
  return { scripts: first.filter((file) => file.endsWith(".js")), styles: first.filter((file) => file.endsWith(".css")), afterwards };
}

/** Every page that is built. @param {string} [root] @returns {{ lines: string[], over: string[] }} */
export function weighFirstLoad(root = ROOT) {
  const weighed = Object.keys(BUDGETS).map((page) => weighPage(page, root));
  return { lines: weighed.flatMap(({ lines }) => lines), over: weighed.flatMap(({ over }) => over) };
}

/** @param {string} page @param {string} root @returns {{ lines: string[], over: string[] }} */
function weighPage(page, root) {
  const budget = BUDGETS[page] ?? { scripts: 0, styles: 0 };
  const folder = `${root}dist/${page}/`;
  const manifest = `${folder}.vite/manifest.json`;
  if (!existsSync(manifest)) throw new Error(`dist/${page} is not built: run node tools/build.mjs`);
  const { scripts, styles, afterwards } = firstLoad(JSON.parse(readFileSync(manifest, "utf8")), budget.firstScreen);
  const weigh = (/** @type {string} */ file) => gzipSync(readFileSync(folder + file), { level: 9 }).length / 1000;
  const rows = [...scripts, ...styles].map((file) => ({ file, weight: weigh(file) })).sort((a, b) => b.weight - a.weight);
  const small = rows.filter(({ weight }) => weight < 1);
  const totals = [
    { kind: "scripts", weight: sum(scripts.map(weigh)), most: budget.scripts },
    { kind: "styles", weight: sum(styles.map(weigh)), most: budget.styles },
  ];
  return {
    lines: [
      ...rows.filter(({ weight }) => weight >= 1).map(({ file, weight }) => `${weight.toFixed(1).padStart(7)} kB  ${file}`),
      `${sum(small.map(({ weight }) => weight))
        .toFixed(1)
        .padStart(7)} kB  in ${small.length} files below 1 kB`,
      ...totals.map(({ kind, weight, most }) => `${page}, first load, ${kind}: ${weight.toFixed(1)} kB of at most ${most} kB`),
      `${page}, then, with the first screen shown: ${sum(afterwards.map(weigh)).toFixed(1)} kB of scripts`,
    ],
    over: totals
      .filter(({ weight, most }) => weight > most)
      .map(({ kind, weight, most }) => `the first load of ${page} has ${weight.toFixed(1)} kB of ${kind}, at most ${most} kB are allowed`),
  };
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { lines, over } = weighFirstLoad();
  for (const line of [...lines, ...over]) console.log(line);
  process.exitCode = over.length === 0 ? 0 : 1;
}
