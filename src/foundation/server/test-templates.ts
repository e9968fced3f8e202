/** Before a run of tests: one migrated database of the project's engine, which every test file then copies in milliseconds. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { prepareJobs } from "./boss.ts";
import { poolOnServer } from "./database.ts";
import { openEmbeddedDatabase } from "./embedded/embedded-database.ts";
import { MAIL } from "./mail.ts";
import { migrate, readMigrations } from "./migrations.ts";
import type { Template } from "./test-database.ts";
import { addressOf, onServer } from "./test-server.ts";

const MIGRATIONS = new URL("../../../migrations", import.meta.url).pathname;

export default async function makeTemplate(project: TestProject): Promise<() => Promise<void>> {
  await compileSentences();
  const { template, remove } = project.name === "server-embedded" ? await embedded() : await postgres();
  project.provide("template", template);
  return remove;
}

/** What the server says itself, it says in compiled sentences, as in the built program. */
async function compileSentences(): Promise<void> {
  const root = new URL("../../../", import.meta.url).pathname;
  await promisify(execFile)(process.execPath, [join(root, "tools/words.mjs"), "compile"], { cwd: root });
}

interface Made {
  readonly template: Template;
  readonly remove: () => Promise<void>;
}

async function embedded(): Promise<Made> {
  const root = await mkdtemp(join(tmpdir(), "sostenuto-template-"));
  const [empty, directory] = [join(root, "empty"), join(root, "migrated")];
  await (await openEmbeddedDatabase({ directory: empty, housekeepingEveryMs: 0 })).close();
  await cp(empty, directory, { recursive: true });
  const database = await openEmbeddedDatabase({ directory, housekeepingEveryMs: 0 });
  await migrate(database.pool, await readMigrations(MIGRATIONS));
  await prepareJobs(database.pool, [MAIL]);
  await database.close();
  return { template: { engine: "embedded", directory, empty }, remove: () => rm(root, { recursive: true, force: true }) };
}

async function postgres(): Promise<Made> {
  const server = await serverForTests();
  const name = `sostenuto_template_${process.pid}`;
  await onServer(server.url, `create database ${name}`);
  const pool = poolOnServer(addressOf(server.url, name));
  await migrate(pool, await readMigrations(MIGRATIONS));
  await prepareJobs(pool, [MAIL]);
  await pool.end();
  const remove = async () => {
    await onServer(server.url, `drop database ${name} with (force)`);
    await server.stop();
  };
  return { template: { engine: "postgres", url: server.url, name }, remove };
}

/** The server that TEST_DATABASE_URL names, or a throw-away one of our own. */
async function serverForTests(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const { startTestPostgres } = await import("../../../tools/test-postgres.mjs");
  return startTestPostgres();
}
