import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, test, vi } from "vitest";
import { askOwner, lockDirectory } from "./directory-lock.ts";
import { DirectoryInUseError } from "./engine-errors.ts";
import { buildEngine } from "./proofs/built-engine.ts";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const place = mkdtempSync(join(tmpdir(), "sostenuto-lock-"));
const built = await buildEngine();
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(place, { recursive: true, force: true });
  built.remove();
});

const folder = (name: string) => {
  const path = join(place, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** Starts a process that tries to take the lock; tells what it said first. */
function startHolder(directory: string): Promise<{ said: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [built.lockHolder, directory], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  return new Promise((resolve) => createInterface({ input: child.stdout }).once("line", (said) => resolve({ said, child })));
}

const endWithKill = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGKILL");
  });

describe("the lock of a data directory", () => {
  test("refuses a second process in one line that names the folder and what to do", async () => {
    const directory = folder("second");
    const lock = await lockDirectory(directory);
    const { said } = await startHolder(directory);
    expect(said).toBe(`DirectoryInUseError: ${new DirectoryInUseError(directory).message}`);
    expect(said).toContain(directory);
    await lock.release();
    expect((await startHolder(directory)).said).toBe("owner");
  });

  test("refuses a second opening in the same process", async () => {
    const directory = folder("same");
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    await lock.release();
    await (await lockDirectory(directory)).release();
    expect(readdirSync(directory)).toEqual([]);
  });

  test("lets exactly one of several simultaneous starts through, again and again, over the remains of killed ones", async () => {
    const directory = folder("race");
    for (const starters of [2, 2, 3, 2, 3]) {
      const started = await Promise.all(Array.from({ length: starters }, () => startHolder(directory)));
      expect(started.map(({ said }) => said.split(":")[0]).sort()).toEqual([...Array(starters - 1).fill("DirectoryInUseError"), "owner"]);
      await Promise.all(started.filter(({ said }) => said === "owner").map(({ child }) => endWithKill(child)));
      expect(readdirSync(directory)).toHaveLength(1);
    }
  });

  test("is not held up by the socket of a killed process", async () => {
    const directory = folder("stale");
    const { child } = await startHolder(directory);
    await endWithKill(child);
    const [stale] = readdirSync(directory);
    const lock = await lockDirectory(directory);
    expect(readdirSync(directory)).not.toContain(stale);
    await lock.release();
  });

  test("counts a frozen owner as alive", async () => {
    const directory = folder("frozen");
    const { child } = await startHolder(directory);
    child.kill("SIGSTOP");
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    await endWithKill(child);
  });

  test("works in a folder whose path is too long for a socket", async () => {
    const directory = folder(join("long", "a".repeat(120), "b".repeat(120)));
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    expect(readdirSync(directory).filter((name) => existsSync(join(directory, name)))).toHaveLength(1);
    await lock.release();
  });

  test("carries a message to the owner and its answer back", async () => {
    const directory = folder("message");
    expect(await askOwner(directory, "backup")).toBeUndefined();
    const lock = await lockDirectory(directory);
    lock.onMessage(async (line) => `did ${line}`);
    expect(await askOwner(directory, "backup")).toBe("did backup");
    await lock.release();
  });

  test("takes a stranger that never speaks for an owner", async () => {
    const directory = folder("silent");
    const stranger = createServer();
    const socket = join(directory, "lock.00000000.sock");
    await new Promise<void>((resolve) => stranger.listen(socket, resolve));
    await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DirectoryInUseError);
    stranger.close();
  });
});
