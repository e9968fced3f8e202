import { afterAll, beforeAll, expect, test } from "vitest";
import { testEngine } from "#foundation/server/test-database.ts";
import { aDeed, aHome, buildProgram, countDeeds, type Home, send, startProgram } from "./test-program.ts";

let program: Awaited<ReturnType<typeof buildProgram>>;
let home: Home;
beforeAll(async () => {
  [program, home] = await Promise.all([buildProgram(), aHome(testEngine())]);
});
afterAll(async () => {
  await home?.remove();
  await program?.remove();
});

test("asked to stop under load, it answers everything it has begun and ends well", { timeout: 180_000 }, async () => {
  const running = startProgram(program.file, home.environment);
  const address = await running.ready;
  const confirmed = new Set<string>();
  const refused: number[] = [];
  let stopped = false;
  const writing = Array.from({ length: 12 }, async () => {
    while (!stopped) {
      const deed = aDeed();
      const status = await send(address, home, deed);
      if (status === 200) confirmed.add(deed.clientId);
      else if (status === undefined) return;
      else refused.push(status);
    }
  });
  await expect.poll(() => confirmed.size, { timeout: 30_000 }).toBeGreaterThan(30);
  running.process.kill("SIGTERM");
  const { code, err } = await running.ended;
  stopped = true;
  await Promise.all(writing);
  expect({ code, err, refused }).toEqual({ code: 0, err: "", refused: [] });
  // What is there and what was answered are the same: no deed was done and its answer lost.
  expect((await countDeeds(home)).clients).toEqual(confirmed);
});
