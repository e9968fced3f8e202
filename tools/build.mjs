/** Builds what runs: the staff app with Vite, the server, its engine worker and the commands with esbuild. Nothing of it needs node_modules afterwards. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inSeconds, ROOT, runPackage, runProgram, tail } from "./run-program.mjs";

const SOURCES = [
  "src",
  "migrations",
  "public",
  "tools/build.mjs",
  "tools/build-engine.mjs",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "vite.family.config.ts",
];
/** Each program of the server and the file it begins with. */
const PROGRAMS = {
  server: "src/apps/server/main.ts",
  "engine-worker": "src/foundation/server/embedded/engine-worker.ts",
  "typeset-worker": "src/foundation/server/typeset/typeset-worker.ts",
  cli: "src/apps/cli/main.ts",
};
/** Packages written for the older module system ask for these three names. */
const OLDER_NAMES = [
  'import { createRequire as __createRequire } from "node:module";',
  'import { fileURLToPath as __fileURLToPath } from "node:url";',
  "const require = __createRequire(import.meta.url);",
  "const __filename = __fileURLToPath(import.meta.url);",
  'const __dirname = __fileURLToPath(new URL(".", import.meta.url));',
].join("\n");

/** @typedef {{ root?: string, say?: (line: string) => void }} Options */

/** Builds when a source changed since the last time. @param {Options} [options] @returns {Promise<boolean>} true when something was built */
export async function ensureBuilt({ root = ROOT, say = console.log } = {}) {
  const stamp = await stampOf(root);
  if (existsSync(`${root}dist/server/server.js`) && stampIn(root) === stamp) return false;
  const began = performance.now();
  say("Building Sostenuto …");
  await buildWeb(root);
  await buildServer({ root });
  writeFileSync(`${root}dist/build-stamp`, stamp);
  say(`Built in ${inSeconds((performance.now() - began) / 1000)}.`);
  return true;
}

/** One value that changes when any source changes. @param {string} root */
export async function stampOf(root) {
  const { filesBelow } = await import("./files-below.mjs");
  const files = SOURCES.flatMap((source) => filesBelow(root, source)).filter((file) => !/\.test\.tsx?$/.test(file));
  const hash = createHash("sha256");
  for (const file of files.sort())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(root + file))
      .update("\0");
  return hash.digest("hex");
}

/** @param {string} root */
const stampIn = (root) => (existsSync(`${root}dist/build-stamp`) ? readFileSync(`${root}dist/build-stamp`, "utf8") : "");

/** The pages a browser loads, each with its own configuration. */
const PAGES = { desk: "vite.config.ts", family: "vite.family.config.ts" };

/** @param {string} root */
async function buildWeb(root) {
  for (const [page, configuration] of Object.entries(PAGES)) {
    if (!existsSync(`${root}src/apps/${page}/index.html`)) continue;
    const { code, output } = await runPackage("vite/bin/vite.js", ["build", "--config", configuration], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    });
    if (code !== 0) throw new Error(`The screens of ${page} could not be built:\n${tail(output)}`);
  }
}

/** Builds beside and moves into place, so that a running server never reads half a program. @param {{ root?: string }} [options] */
export async function buildServer({ root = ROOT } = {}) {
  const entryPoints = Object.fromEntries(Object.entries(PROGRAMS).filter(([, file]) => existsSync(root + file)));
  if (!entryPoints["server"]) throw new Error(`The server could not be built: there is no ${PROGRAMS.server}.`);
  const { build } = await import("esbuild");
  const beside = `${root}dist/server.new`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: beside,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: true,
    keepNames: true,
    logLevel: "warning",
    external: ["pg-native"],
    banner: { js: OLDER_NAMES },
  });
  writeFileSync(`${beside}/package.json`, '{ "type": "module" }\n');
  await copyBeside(root, beside);
  rmSync(`${root}dist/server`, { recursive: true, force: true });
  renameSync(beside, `${root}dist/server`);
}

/** Files that the programs open while they run. @param {string} root @param {string} to */
async function copyBeside(root, to) {
  await copyTypesetter(root, to);
  const engine = `${root}tools/build-engine.mjs`;
  if (!existsSync(engine)) return;
  const { copyEngineAssets, copyWhatIsRead } = await import(pathToFileURL(engine).href);
  copyWhatIsRead(to, root);
  await copyEngineAssets(to);
}

const FONT_PACKAGE = "node_modules/@expo-google-fonts/atkinson-hyperlegible-next";
const COMPILER = "node_modules/@myriaddreamin/typst-ts-node-compiler";

/** What a PDF is set with: the sentences, the fonts, and the compiler with its binary for this kind of computer. @param {string} root @param {string} to */
async function copyTypesetter(root, to) {
  if (!existsSync(root + COMPILER)) return;
  cpSync(root + COMPILER, `${to}/typeset/compiler`, { recursive: true });
  const scope = path.dirname(root + COMPILER);
  const binaries = readdirSync(scope, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".node"));
  for (const file of binaries) cpSync(`${scope}/${file}`, `${to}/typeset/compiler/${path.basename(file)}`);
  const fonts = readdirSync(root + FONT_PACKAGE, { recursive: true, encoding: "utf8" }).filter((file) => /\.ttf$|^LICENSE/.test(file));
  for (const file of fonts) cpSync(`${root}${FONT_PACKAGE}/${file}`, `${to}/typeset/fonts/${path.basename(file)}`);
  const { code, output } = await runProgram(process.execPath, [`${root}tools/words.mjs`, "compile"], { cwd: root });
  if (code !== 0) throw new Error(`The sentences could not be compiled:\n${tail(output)}`);
  cpSync(`${root}dist/words`, `${to}/words`, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (!(await ensureBuilt())) console.log("Already built.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
