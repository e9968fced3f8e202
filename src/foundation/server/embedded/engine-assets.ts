import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// Node's types do not name this part of the language.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WebAssembly.Module> };

/** PGlite's own files lie beside the bundle in the built program, and in its package when run from source. */
export function engineAsset(name: string): URL {
  const beside = new URL(`./${name}`, import.meta.url);
  if (existsSync(beside)) return beside;
  const wasm = createRequire(import.meta.url).resolve("@electric-sql/pglite/pglite.wasm");
  return new URL(name, pathToFileURL(wasm));
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** PostgreSQL's code, compiled once for all workers of this process, so that a new worker opens at once. */
export function compiledPostgres(): Promise<WebAssembly.Module> {
  compiled ??= readFile(engineAsset("pglite.wasm")).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}
