// Bundles a program together with the embedded engine: the program, the worker beside it, and PGlite's own files beside both.
import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { filesBelow } from "./files-below.mjs";
import { ROOT } from "./run-program.mjs";

const worker = fileURLToPath(new URL("../src/foundation/server/embedded/engine-worker.ts", import.meta.url));

/** What PGlite loads at run time, by name, from the folder of the bundle. */
export const ENGINE_ASSETS = ["pglite.wasm", "pglite.data", "initdb.wasm", "btree_gist.tar.gz"];

/** Bundled packages written for CommonJS expect these three names. */
const BANNER = [
  'import { createRequire as __createRequire } from "node:module";',
  'import { fileURLToPath as __fileURLToPath } from "node:url";',
  'import { dirname as __dirnameOf } from "node:path";',
  "const require = __createRequire(import.meta.url);",
  "const __filename = __fileURLToPath(import.meta.url);",
  "const __dirname = __dirnameOf(__filename);",
].join("\n");

/** The esbuild options that any program with the engine in it needs. */
export const engineBuildOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  external: ["pg-native"],
  banner: { js: BANNER },
  logLevel: "warning",
};

/** Puts PGlite's files beside the bundle; `more` names further extensions, such as "amcheck.tar.gz". */
export function copyEngineAssets(outDir, more = []) {
  const package_ = dirname(createRequire(import.meta.url).resolve("@electric-sql/pglite/pglite.wasm"));
  mkdirSync(outDir, { recursive: true });
  for (const name of [...ENGINE_ASSETS, ...more]) cpSync(join(package_, name), join(outDir, name));
}

/** Puts beside the bundle what the program reads when it starts: the migrations, the looks of the public forms, the templates of what is printed. */
export function copyWhatIsRead(outDir, root = ROOT) {
  cpSync(`${root}migrations`, join(outDir, "migrations"), { recursive: true });
  for (const door of ["referral", "intake", "rater"]) cpSync(`${root}src/apps/${door}/public`, join(outDir, door), { recursive: true });
  for (const template of filesBelow(root, "src").filter((file) => file.endsWith(".typ")))
    cpSync(root + template, join(outDir, basename(template)));
}

/** Builds `entries` (name → source file), the worker and the assets into one folder that needs no node_modules. */
export async function bundleWithEngine({ outDir, entries, assets = [] }) {
  await build({ ...engineBuildOptions, entryPoints: { ...entries, "engine-worker": worker }, outdir: outDir });
  copyEngineAssets(outDir, assets);
  copyWhatIsRead(outDir);
}
