/** `npm run check`: everything that can be judged without running the product. One line a step; each step fails when it looked at nothing. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./files-below.mjs";
import { findPostgres, HOW_TO_GET_POSTGRES } from "./find-postgres.mjs";
import { scanOwnWords } from "./own-words.mjs";
import { checkNode, ensureInstalled } from "./ready.mjs";
import { startTestPostgres } from "./test-postgres.mjs";
import { untypedFiles } from "./typed-files.mjs";
import { inParallel, inSeconds, ROOT, runPackage, runProgram, tail } from "./run-program.mjs";

/** @typedef {import("./typed-files.mjs").Project} Project */
/** @typedef {{ state: "passed" | "failed" | "skipped", note?: string, output?: string }} Verdict */
/** @typedef {{ name: string, run: () => Promise<Verdict> }} Step */
/** @typedef {Verdict & { name: string, seconds: number }} Checked */

/** @type {readonly Project[]} */
const PROJECTS = ["meaning", "server", "web", "worker", "proofs"];
/** Without its doors nothing in the house is reached, and everything would look unused. */
const DOORS = ["src/apps/server/main.ts", "src/apps/cli/main.ts", "src/apps/desk/index.html"];

/** @type {Map<Project, Set<string>>} */
const seenByTypes = new Map();

/** @type {readonly Step[]} */
const STEPS = [
  ...PROJECTS.map((project) => ({ name: `types of ${project}`, run: () => checkTypes(project) })),
  { name: "lint", run: lint },
  { name: "unused code and packages", run: findUnused },
  { name: "folder rules", run: () => byProgram(runProgram(process.execPath, [`${ROOT}tools/folder-rules.mjs`])) },
  { name: "format", run: () => byProgram(runProgram(`${ROOT}node_modules/.bin/biome`, ["format", "--colors=off"])) },
  { name: "texts in both languages", run: () => byTool("words.mjs", ["check"]) },
  { name: "generated files are current", run: generatedIsCurrent },
  { name: "the lock file is whole", run: () => byTool("lock-file.mjs", ["--check"]) },
  { name: "licences", run: () => byTool("licences.mjs", ["--check"]) },
  { name: "the project speaks of itself", run: speaksOfItself },
];

/** @param {{ say?: (line: string) => void }} [options] @returns {Promise<Checked[]>} */
export async function runChecks({ say = console.log } = {}) {
  const one = async (/** @type {Step} */ step) => {
    const began = performance.now();
    const verdict = await step.run().catch((error) => ({ state: /** @type {const} */ ("failed"), output: String(error?.stack ?? error) }));
    const checked = { ...verdict, name: step.name, seconds: (performance.now() - began) / 1000 };
    say(lineFor(checked));
    if (checked.state === "failed" && checked.output) say(tail(checked.output));
    return checked;
  };
  const checked = await inParallel(STEPS, 2, one);
  const everyFile = await one({ name: "every file has its types checked", run: everyFileTyped });
  return [...checked, everyFile];
}

/** @param {Checked} checked */
function lineFor({ state, name, seconds, note }) {
  const said = state === "passed" ? "ok     " : state === "failed" ? "FAILED " : "waits  ";
  return `  ${said} ${name} (${inSeconds(seconds)})${note ? `: ${note}` : ""}`;
}

/** @param {Project} project @returns {Promise<Verdict>} */
async function checkTypes(project) {
  const { code, output } = await runPackage("typescript/bin/tsc", ["-p", `tsconfig.${project}.json`, "--listFiles", "--pretty", "false"]);
  const own = output.split("\n").filter((line) => path.isAbsolute(line) && !line.includes("node_modules"));
  seenByTypes.set(project, new Set(own.map((file) => path.relative(ROOT, file).replaceAll("\\", "/"))));
  if (output.includes("TS18003")) return { state: "skipped", note: "it has no file yet" };
  const errors = output
    .split("\n")
    .filter((line) => !path.isAbsolute(line))
    .join("\n");
  if (code !== 0) return { state: "failed", output: errors };
  return own.length === 0 ? { state: "failed", output: "no file was read" } : { state: "passed", note: `${own.length} files` };
}

/** @returns {Promise<Verdict>} */
async function everyFileTyped() {
  const files = ["src", "e2e", "bench", "tools"]
    .flatMap((folder) => filesBelow(ROOT, folder))
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file));
  const missing = untypedFiles(files, seenByTypes);
  if (files.length === 0 || missing.length > 0) return { state: "failed", output: `no type project reads:\n${missing.join("\n")}` };
  return { state: "passed", note: `${files.length} files` };
}

/** @returns {Promise<Verdict>} */
async function lint() {
  const { code, output } = await runPackage("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]);
  const files = Number(/ on (\d+) files/.exec(output)?.[1] ?? 0);
  if (code !== 0 || files === 0) return { state: "failed", output };
  return { state: "passed", note: `${files} files` };
}

/** @returns {Promise<Verdict>} */
async function findUnused() {
  const missing = DOORS.filter((door) => !existsSync(ROOT + door));
  if (missing.length > 0) return { state: "skipped", note: `there is no ${missing.join(", no ")} yet, so everything would look unused` };
  return byProgram(runPackage("knip/bin/knip.js", ["--no-progress"]));
}

/** @param {Promise<import("./run-program.mjs").Ended>} running @returns {Promise<Verdict>} */
async function byProgram(running) {
  const { code, output } = await running;
  return code === 0 ? { state: "passed" } : { state: "failed", output };
}

/** @param {string} tool @param {string[]} args @param {NodeJS.ProcessEnv} [env] @returns {Promise<Verdict>} */
async function byTool(tool, args, env = process.env) {
  if (!existsSync(`${ROOT}tools/${tool}`)) return { state: "skipped", note: `there is no tools/${tool} yet` };
  return byProgram(runProgram(process.execPath, [`${ROOT}tools/${tool}`, ...args], { env }));
}

/** Table types are written from a database that the migrations have just built, so an empty one is lent. @returns {Promise<Verdict>} */
async function generatedIsCurrent() {
  if (findPostgres() === undefined) return { state: "skipped", note: HOW_TO_GET_POSTGRES };
  const database = await startTestPostgres();
  const verdict = await byTool("generate.mjs", ["--check"], { ...process.env, DATABASE_URL: database.url });
  await database.stop();
  return verdict;
}

/** @returns {Promise<Verdict>} */
async function speaksOfItself() {
  const { files, found } = scanOwnWords();
  if (files === 0) return { state: "failed", output: "git listed no file" };
  return found.length > 0 ? { state: "failed", output: found.join("\n") } : { state: "passed", note: `${files} files` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  checkNode();
  await ensureInstalled();
  const checked = await runChecks();
  const failed = checked.filter((it) => it.state === "failed");
  console.log(failed.length === 0 ? "Everything checked is in order." : `Not in order: ${failed.map((it) => it.name).join(", ")}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
