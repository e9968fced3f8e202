/**
 * The words of the product.
 *   node tools/words.mjs extract            reads the texts out of the code into src/<chapter>/words/{en,fr}.po
 *   node tools/words.mjs compile --strict   checks every catalogue and writes dist/words/{en,fr}.json for server, mail and PDF
 *   node tools/words.mjs check              as compile, and fails when an extraction would change a catalogue
 * The page needs no compiled file: Vite reads the .po of each chapter itself. What the server says to people itself is compiled
 * beside the code that says it, and is part of the source: the server runs from it without a build.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "@formatjs/icu-messageformat-parser";
import { createCompiledCatalog, getCatalogs } from "@lingui/cli/api";
import { getConfig } from "@lingui/conf";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = "en";
/** Doors that speak without a page of ours: each gets the sentences that have a code, its own and those everybody needs. */
const SPOKEN_BY_SERVER = ["referral", "intake", "rater"].map((door) => ({
  folder: `src/apps/${door}/server/words`,
  of: [`src/apps/${door}`, "src/foundation"],
}));
const CODE = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const config = () => getConfig({ cwd: ROOT, configPath: path.join(ROOT, "lingui.config.ts") });

const [command = "check", ...flags] = process.argv.slice(2);
if (command === "extract") await extract();
else if (command === "compile") await compile(flags.includes("--strict"));
else if (command === "check") await check();
else {
  console.error("Use: node tools/words.mjs extract | compile [--strict] | check");
  process.exit(2);
}

async function extract() {
  const cli = path.join(ROOT, "node_modules/@lingui/cli/dist/lingui.js");
  const run = spawnSync(process.execPath, [cli, "extract", "--clean"], { cwd: ROOT, encoding: "utf8" });
  if (run.status !== 0) {
    console.error(run.stdout + run.stderr);
    process.exit(1);
  }
  for (const catalog of await getCatalogs(config())) {
    for (const locale of catalog.locales) {
      const file = catalog.getFilename(locale);
      if (!existsSync(file)) continue;
      const messages = await catalog.read(locale);
      // A chapter without texts has no catalogue.
      if (Object.keys(messages ?? {}).length === 0) rmSync(file);
    }
  }
}

async function compile(strict) {
  const { locales } = config();
  const catalogs = await getCatalogs(config());
  const faults = [];
  const merged = Object.fromEntries(locales.map((locale) => [locale, new Map()]));
  let files = 0;
  for (const catalog of catalogs) {
    const source = (await catalog.read(SOURCE)) ?? {};
    for (const locale of locales) {
      const file = catalog.getFilename(locale);
      const entries = existsSync(file) ? ((await catalog.read(locale)) ?? {}) : {};
      const name = path.relative(ROOT, file);
      if (existsSync(file)) files += 1;
      for (const [id, entry] of Object.entries(source)) {
        const english = entry.translation || entry.message || id;
        const text = locale === SOURCE ? english : entries[id]?.translation;
        if (!text) {
          faults.push(`${name}: no text for “${english}” (${id})`);
          continue;
        }
        faults.push(...faultsOf(text, english, locale).map((fault) => `${name}: ${fault}: “${text}”`));
        const other = merged[locale].get(id);
        if (other !== undefined && other.text !== text)
          faults.push(`${name}: “${english}” is “${text}” here and “${other.text}” in ${other.name}; give one of them a context`);
        merged[locale].set(id, { text, name });
      }
    }
  }
  if (files === 0) faults.push("no catalogue was found: run `node tools/words.mjs extract`");
  mkdirSync(path.join(ROOT, "dist/words"), { recursive: true });
  for (const locale of locales) {
    const messages = Object.fromEntries([...merged[locale]].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, { text }]) => [id, text]));
    const { source, errors } = createCompiledCatalog(locale, messages, { namespace: "json" });
    for (const { error } of errors) faults.push(`${locale}: ${error.message}`);
    writeFileSync(path.join(ROOT, `dist/words/${locale}.json`), JSON.stringify(JSON.parse(source).messages));
  }
  for (const door of SPOKEN_BY_SERVER) await speakOnServer(door, locales);
  for (const fault of faults) console.error(fault);
  const count = merged[SOURCE].size;
  console.log(`${count} texts in ${locales.join(" and ")}, ${faults.length} faults`);
  if (strict && faults.length > 0) process.exit(1);
}

async function speakOnServer({ folder, of }, locales) {
  const own = (await getCatalogs(config())).filter(({ path: place }) => of.some((chapter) => place.includes(`/${chapter}/`)));
  for (const locale of locales) {
    const texts = {};
    for (const catalog of own)
      for (const [id, entry] of Object.entries((await catalog.read(locale)) ?? {}))
        if (CODE.test(id)) texts[id] = entry.translation || entry.message;
    const sorted = Object.fromEntries(Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const { source } = createCompiledCatalog(locale, sorted, { namespace: "json" });
    mkdirSync(path.join(ROOT, folder), { recursive: true });
    writeFileSync(path.join(ROOT, folder, `${locale}.json`), `${JSON.stringify(JSON.parse(source).messages, null, 2)}\n`);
  }
}

/** What a translator can get wrong without anyone seeing it until a patient’s name is missing. */
function faultsOf(text, english, locale) {
  const faults = [];
  if (/'\{|'</.test(text)) faults.push("a straight apostrophe before a brace hides the value; write ’");
  if (locale === "fr") {
    if (/\p{L}'\p{L}/u.test(text)) faults.push("French uses the apostrophe ’");
    if (/[^\u00a0\s][;?!»]|[^\u00a0\s\d/ps]:(?!\/)|[ ][:;?!»]|«(?!\u00a0)/u.test(withoutIcu(text)))
      faults.push("French puts a no-break space (U+00A0) before : ; ? ! » and after «");
  }
  try {
    const [here, there] = [text, english].map((one) =>
      [...namesIn(parse(one, { ignoreTag: true }))].toSorted((a, b) => a.localeCompare(b)).join(", "),
    );
    if (here !== there) faults.push(`holds {${here}} where English holds {${there}}`);
    const [tags, wanted] = [text, english].map((one) => (one.match(/<\/?\d+\/?>/g) ?? []).toSorted((a, b) => a.localeCompare(b)).join(""));
    if (tags !== wanted) faults.push(`holds ${tags || "no tags"} where English holds ${wanted || "none"}`);
  } catch (error) {
    faults.push(`cannot be read (${error.message})`);
  }
  return faults;
}

/** Only what a person reads: without the braces and words of the plural rules. */
function withoutIcu(text) {
  return text
    .replaceAll(/\{\w+, ?(?:plural|select|selectordinal),[^{]*/g, "")
    .replaceAll(/(?:=\d+|zero|one|two|few|many|other|offset:\d+|\w+) ?\{/g, " ")
    .replaceAll(/\{\w+(?:, ?\w+)*\}|[{}]/g, "x");
}

function namesIn(elements, names = new Set()) {
  for (const element of elements) {
    if (element.type >= 1 && element.type <= 6) names.add(element.value);
    for (const option of Object.values(element.options ?? {})) namesIn(option.value, names);
  }
  return names;
}

async function check() {
  const files = async () => {
    const found = new Map();
    for (const catalog of await getCatalogs(config())) {
      for (const locale of catalog.locales) {
        const file = catalog.getFilename(locale);
        if (existsSync(file)) found.set(file, readFileSync(file, "utf8"));
      }
    }
    return found;
  };
  const before = await files();
  await extract();
  const after = await files();
  // Two texts that read alike stand in either order, as the files were read: only what is said counts.
  const entries = (text) =>
    text
      ?.split("\n\n")
      .map((entry) => entry.trim())
      .toSorted()
      .join("\n\n");
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => entries(before.get(file)) !== entries(after.get(file)),
  );
  for (const [file, text] of before) if (after.get(file) !== text) writeFileSync(file, text);
  for (const file of after.keys()) if (!before.has(file)) rmSync(file);
  for (const file of changed) console.error(`${path.relative(ROOT, file)} is not what the code says: run \`node tools/words.mjs extract\``);
  const spoken = SPOKEN_BY_SERVER.flatMap(({ folder }) => config().locales.map((locale) => path.join(ROOT, folder, `${locale}.json`)));
  const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  const compiled = spoken.map((file) => ({ file, text: read(file) }));
  await compile(true);
  const stale = compiled.filter(({ file, text }) => read(file) !== text);
  for (const { file } of stale)
    console.error(`${path.relative(ROOT, file)} was not what the catalogues say: keep the file that was just written`);
  if (changed.length + stale.length > 0) process.exit(1);
}
