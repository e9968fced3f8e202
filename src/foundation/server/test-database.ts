/** A fresh, migrated database for one test file, on the engine its vitest project names; the projects run every such file on both. */
import { randomUUID } from "node:crypto";
import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Database, openOn, poolOnServer } from "./database.ts";
import { openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import type { EmbeddedEngine } from "./embedded/embedded-engine.ts";
import { addressOf, onServer } from "./test-server.ts";

export interface TestDatabase extends Database {
  readonly embedded?: EmbeddedEngine;
  /** On the server: its address. Embedded: its folder. */
  readonly place: string;
  /** Removes what it left on disk; for whoever has closed it. */
  readonly remove: () => Promise<void>;
  /** Closes it and removes it. */
  readonly drop: () => Promise<void>;
}

/** Made once in a run by `test-templates.ts`. */
export type Template =
  | { readonly engine: "embedded"; readonly directory: string; readonly empty: string }
  | { readonly engine: "postgres"; readonly url: string; readonly name: string };

declare module "vitest" {
  interface ProvidedContext {
    template: Template;
  }
}

export const testEngine = (): Template["engine"] => inject("template").engine;

export function aDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  return template.engine === "embedded" ? copyOfDirectory(template.directory) : copyOnServer(template.url, template.name);
}

/** A database without any migration, for what makes or checks the schema itself. */
export function anEmptyDatabase(): Promise<TestDatabase> {
  const template = inject("template");
  return template.engine === "embedded" ? copyOfDirectory(template.empty) : copyOnServer(template.url, "template0");
}

async function copyOfDirectory(template: string): Promise<TestDatabase> {
  const place = await mkdtemp(join(tmpdir(), "sostenuto-test-"));
  cpSync(template, place, { recursive: true });
  const database = await openEmbeddedDatabase({ directory: place, housekeepingEveryMs: 0 });
  const remove = () => rm(place, { recursive: true, force: true });
  const drop = () => database.close().then(remove);
  return { ...database, place, remove, drop };
}

async function copyOnServer(url: string, template: string): Promise<TestDatabase> {
  const name = `sostenuto_test_${randomUUID().replaceAll("-", "")}`;
  await onServer(url, `create database ${name} template ${template}`);
  const place = addressOf(url, name);
  const pool = poolOnServer(place);
  const close = () => pool.end();
  const remove = () => onServer(url, `drop database ${name} with (force)`);
  const drop = () => close().then(remove);
  return { ...openOn(pool, "postgres", close), place, remove, drop };
}
