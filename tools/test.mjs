/** `npm test`: from a fresh clone to one plain line. Checks, unit and route tests on both engines, the build, the browser stories. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { weighFirstLoad } from "./bundle-budget.mjs";
import { filesBelow } from "./files-below.mjs";
import { ensureChromium, HOW_TO_GET_CHROMIUM } from "./find-chromium.mjs";
import { findPostgres, HOW_TO_GET_POSTGRES } from "./find-postgres.mjs";
import { checkNode, ensureInstalled } from "./ready.mjs";
import { inSeconds, ROOT, runPackage } from "./run-program.mjs";
import { SKIPS_FILE } from "./skip-reporter.mjs";
import { startTestPostgres } from "./test-postgres.mjs";
import { resultOfChecks, resultOfStories, resultOfVitest, summary } from "./test-results.mjs";

/** @typedef {import("./test-results.mjs").PartResult} PartResult */

const VITEST_RESULTS = `${ROOT}.build/vitest.json`;
const STORIES_RESULTS = `${ROOT}.build/stories.json`;
/** The whole is meant to take forty minutes; a part that hangs is ended, so that somebody hears of it. */
const PART_AT_MOST_MS = 40 * 60_000;

const began = performance.now();
checkNode();
await ensureInstalled();
// Packages are there only from here on, so what needs them is imported here.
const { runChecks } = await import("./check.mjs");
const storiesExist = filesBelow(ROOT, "e2e").some((file) => file.endsWith(".spec.ts"));
const chromium = storiesExist ? await ensureChromium() : undefined;
if (storiesExist && chromium === undefined) giveUp(HOW_TO_GET_CHROMIUM);
const database = await testDatabase();
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

mkdirSync(`${ROOT}.build`, { recursive: true });
for (const old of [VITEST_RESULTS, STORIES_RESULTS, SKIPS_FILE]) rmSync(old, { force: true });
const env = { ...process.env, TEST_DATABASE_URL: database.url, ...(chromium ? { CHROMIUM: chromium } : {}), STORIES_RESULTS };

/** @type {PartResult[]} */
const parts = [];
heading("check");
parts.push(resultOfChecks(await runChecks()));
heading("tests");
parts.push(await runTests());
await database.stop();
heading("build and browser stories");
parts.push(await runStories());
parts.push(weighTheApp());

const { lines, good } = summary(parts);
heading(`done in ${inSeconds((performance.now() - began) / 1000)}`);
for (const line of lines) console.log(line);
process.exit(good ? 0 : 1);

/** @returns {Promise<PartResult>} */
async function runTests() {
  const reporters = [
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${VITEST_RESULTS}`,
    "--reporter=./tools/skip-reporter.mjs",
  ];
  const { code } = await runPackage("vitest/vitest.mjs", ["run", ...reporters], { env, show: true, atMostMs: PART_AT_MOST_MS });
  return resultOfVitest(read(VITEST_RESULTS), read(SKIPS_FILE) ?? [], code);
}

/** @returns {Promise<PartResult>} */
async function runStories() {
  const nothing = { part: "stories", passed: 0, failed: 0, skips: [], remarks: [] };
  if (!existsSync(`${ROOT}src/apps/server/main.ts`) && !storiesExist) {
    return { ...nothing, skips: [{ title: "build and browser stories", reason: "there is no src/apps/server/main.ts yet" }] };
  }
  const { ensureBuilt } = await import("./build.mjs");
  try {
    await ensureBuilt();
  } catch (error) {
    return { ...nothing, failed: 1, remarks: [`build: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (!storiesExist) return { ...nothing, skips: [{ title: "browser stories", reason: "there is no e2e/*.spec.ts yet" }] };
  const short = { ...env, PICTURES: "off" };
  const { code } = await runPackage("@playwright/test/cli.js", ["test"], { env: short, show: true, atMostMs: PART_AT_MOST_MS });
  return resultOfStories(read(STORIES_RESULTS), code);
}

/** @returns {PartResult} */
function weighTheApp() {
  /** @type {PartResult} */
  const result = { part: "size of the first load", passed: 0, failed: 0, skips: [], remarks: [] };
  if (!existsSync(`${ROOT}dist/desk/.vite/manifest.json`))
    return { ...result, skips: [{ title: "first load", reason: "the screens are not built" }] };
  const { lines, over } = weighFirstLoad();
  for (const line of lines) console.log(line);
  return over.length === 0 ? { ...result, passed: 1 } : { ...result, failed: 1, remarks: over };
}

async function testDatabase() {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return { url: given, stop: async () => {} };
  if (findPostgres() === undefined) giveUp(HOW_TO_GET_POSTGRES);
  return startTestPostgres();
}

/** @param {string} why @returns {never} */
function giveUp(why) {
  console.error(why);
  return process.exit(1);
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** @param {string} title */
function heading(title) {
  console.log(`\n${title}`);
}
