import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compiledPostgres } from "./engine-assets.ts";
import { EngineRefusedError, reasonOf, systemCodeOf } from "./engine-errors.ts";
import type { EngineTask } from "./engine-messages.ts";
import { syncDirectory, syncTree } from "./sync-tree.ts";
import { WorkerLife } from "./worker-life.ts";

const UNFINISHED = "unfinished-";

/** The folder of the database inside the data directory, which also holds the lock. */
export const databaseIn = (directory: string): string => join(directory, "database");

export const hasDatabase = (directory: string): boolean => existsSync(join(databaseIn(directory), "PG_VERSION"));

/** Readies the data directory itself: only its owner may look into it. */
export function prepareDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new EngineRefusedError(directory, `the folder cannot be made (${reasonOf(error)}).`);
  }
}

/** Makes the database beside its place, keeps every byte of it, and only then gives it its name: a crash on the way leaves no half database. */
export async function createDatabase(directory: string, task: Pick<EngineTask, "extensions" | "dump" | "fleeting">): Promise<void> {
  const beside = join(directory, UNFINISHED + randomBytes(4).toString("hex"));
  try {
    mkdirSync(beside, { mode: 0o700 });
    // A worker of its own: the memory that creation takes is given back when it ends.
    const life = new WorkerLife({
      ...task,
      postgres: await compiledPostgres(),
      purpose: task.dump ? "restore" : "create",
      database: beside,
    });
    await life.ready;
    await life.gone;
    if (!task.fleeting) syncTree(beside);
    await renameWithPatience(beside, databaseIn(directory));
    syncDirectory(directory);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error instanceof EngineRefusedError ? error : new EngineRefusedError(directory, reasonOf(error));
  }
}

/** Clears away what an interrupted creation left. Call it only while holding the lock. */
export function removeUnfinished(directory: string): void {
  for (const name of readdirSync(directory))
    if (name.startsWith(UNFINISHED)) rmSync(join(directory, name), { recursive: true, force: true });
}

/** On Windows a virus scanner may hold new files for a moment. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const mayPass = process.platform === "win32" && ["EPERM", "EACCES", "EBUSY"].includes(systemCodeOf(error) ?? "");
      if (!mayPass || attempt === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}
