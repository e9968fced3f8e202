import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundleWithEngine } from "../../../../../tools/build-engine.mjs";

export interface BuiltEngine {
  /** A temporary folder outside the project, with nothing but the bundle in it. */
  readonly folder: string;
  /** A program that proofs start as a process of its own. */
  readonly writer: string;
  readonly lockHolder: string;
  /** The same functions as in the source, running from the bundle. */
  readonly openEmbedded: typeof import("../embedded-engine.ts").openEmbedded;
  readonly embeddedPool: typeof import("../embedded-pool.ts").embeddedPool;
  remove(): void;
}

const sourceOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The engine as it is shipped: bundled, outside the project, without node_modules. Proofs run on this form. */
export async function buildEngine(): Promise<BuiltEngine> {
  const folder = mkdtempSync(join(tmpdir(), "sostenuto-bundle-"));
  const entries = {
    program: sourceOf("./engine-program.ts"),
    writer: sourceOf("./writer.ts"),
    "lock-holder": sourceOf("./lock-holder.ts"),
  };
  const inFolder = (name: string) => join(folder, name);
  await bundleWithEngine({ outDir: folder, entries, assets: ["amcheck.tar.gz"] });
  // Like the installed program: without this word a loader of TypeScript takes the bundle for the older module system.
  writeFileSync(inFolder("package.json"), '{ "type": "module" }\n');
  const program: typeof import("./engine-program.ts") = await import(/* @vite-ignore */ pathToFileURL(inFolder("program.js")).href);
  return {
    folder,
    writer: inFolder("writer.js"),
    lockHolder: inFolder("lock-holder.js"),
    openEmbedded: program.openEmbedded,
    embeddedPool: program.embeddedPool,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
