import { afterAll, beforeAll, expect, test } from "vitest";
import { testEngine } from "#foundation/server/test-database.ts";
import { anApplication } from "./test-application.ts";
import { aDeed, aHome, buildProgram, countDeeds, type Home, send, startProgram } from "./test-program.ts";

const onServer = testEngine() === "postgres";
const OTHER_ENGINE = "concerns the other engine only";
let program: Awaited<ReturnType<typeof buildProgram>>;
let home: Home;
beforeAll(async () => {
  if (onServer) [program, home] = await Promise.all([buildProgram(), aHome("postgres", { ownServer: true })]);
}, 120_000);
afterAll(async () => {
  await home?.remove();
  await program?.remove();
});

test("an embedded engine that dies is opened again with the next question", { timeout: 120_000 }, async ({ skip }) => {
  skip(onServer, OTHER_ENGINE);
  const program = await anApplication();
  const { database } = program.door;
  if (!("embedded" in database) || !isEngine(database.embedded)) throw new Error("not embedded");
  const ready = async () => (await fetch(`${program.address}/ready`)).status;
  expect(await ready()).toBe(200);
  for (let death = 0; death < 3; death++) {
    database.embedded.terminate();
    expect([200, 503]).toContain(await ready());
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
  }
  await program.remove();
});

const isEngine = (it: unknown): it is { terminate: () => void } => typeof it === "object" && it !== null && "terminate" in it;

test("a database that goes away and comes back costs answers, never deeds, and the program heals by itself", { timeout: 180_000 }, async ({
  skip,
}) => {
  skip(!onServer, OTHER_ENGINE);
  const running = startProgram(program.file, home.environment);
  const address = await running.ready;
  const confirmed = new Set<string>();
  const seen = new Set<number | undefined>();
  let stopped = false;
  const writing = Array.from({ length: 4 }, async () => {
    let deed = aDeed();
    while (!stopped) {
      const status = await send(address, home, deed);
      seen.add(status);
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
      else {
        confirmed.add(deed.clientId);
        deed = aDeed();
      }
    }
  });
  await expect.poll(() => confirmed.size, { timeout: 30_000 }).toBeGreaterThan(5);
  await home.server?.kill();
  await expect.poll(() => seen.has(503), { timeout: 30_000 }).toBe(true);
  expect((await fetch(`${address}/health`)).status).toBe(200);
  const ready = await fetch(`${address}/ready`);
  expect({ status: ready.status, body: await ready.json() }).toMatchObject({
    status: 503,
    body: { type: "database-unreachable", status: 503 },
  });
  await home.server?.restart();
  const before = confirmed.size;
  await expect.poll(() => confirmed.size, { timeout: 30_000 }).toBeGreaterThan(before + 5);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  stopped = true;
  await Promise.all(writing);
  running.process.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
  expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  const there = await countDeeds(home);
  expect([...confirmed].filter((id) => !there.clients.has(id))).toEqual([]);
  expect(there.traces).toBe(there.clients.size);
});
