import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { ROOT } from "./run-program.mjs";
import { startTestPostgres } from "./test-postgres.mjs";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function homeOf(url: string) {
  const [row] = await ask(url, "show data_directory");
  return path.dirname(String(Object(row).data_directory));
}

async function comesTrue(question: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 200; tries++) {
    if (await question()) return true;
    await pause(50);
  }
  return false;
}

it("gives a real server that writes to disk, survives a kill, and leaves nothing behind", async () => {
  const postgres = await startTestPostgres();
  const home = await homeOf(postgres.url);
  expect(existsSync(home)).toBe(true);
  expect(await ask(postgres.url, "show fsync")).toEqual([{ fsync: "on" }]);
  await ask(postgres.url, "create table mark (at int); insert into mark values (1)");

  await postgres.kill();
  await expect(ask(postgres.url, "select 1")).rejects.toThrow("ECONNREFUSED");
  await postgres.restart();
  expect(await ask(postgres.url, "select at from mark")).toEqual([{ at: 1 }]);

  await postgres.stop();
  expect(existsSync(home)).toBe(false);
});

it("ends the server and removes its data when the process that wanted it is killed", async () => {
  const script = `import { startTestPostgres } from "${ROOT}tools/test-postgres.mjs";
    const { url } = await startTestPostgres(); console.log(url); setInterval(() => {}, 1000);`;
  const wanting = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = await once(wanting.stdout, "data");
  const url = String(said).trim();
  const home = await homeOf(url);

  wanting.kill("SIGKILL");
  expect(await comesTrue(() => !existsSync(home))).toBe(true);
  await expect(ask(url, "select 1")).rejects.toThrow("ECONNREFUSED");
});
