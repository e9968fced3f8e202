/** The one folder an installation writes in. Whether that is possible is found out at start, not at the first deed. */
import { existsSync } from "node:fs";
import { mkdir, open, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { CannotStart, EXIT } from "#foundation/server/cannot-start.ts";

export interface DataDirectory {
  readonly root: string;
  readonly files: string;
  readonly outbox: string;
  readonly backups: string;
}

export async function openDataDirectory(given: string): Promise<DataDirectory> {
  const root = resolve(given);
  try {
    await makeFolder(root);
    await tryToWrite(root);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new CannotStart(`The disk that holds ${root} is full: free some space and start again; nothing was lost`, { cause });
    throw new CannotStart(`DATA_DIR: ${root} cannot be written to (${REASONS[code] ?? code})`, { exitCode: EXIT.configuration, cause });
  }
  const inside = (name: string) => join(root, name);
  return { root, files: inside("files"), outbox: inside("outbox"), backups: inside("backups") };
}

/** Parents first, one by one: on some file systems Node's recursive way never ends. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder));
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** A page of bytes, flushed: a full disk often still gives an empty file. */
async function tryToWrite(root: string): Promise<void> {
  const place = join(root, `.try-${process.pid}`);
  try {
    const file = await open(place, "w", 0o600);
    try {
      await file.writeFile(Buffer.alloc(4096, 1));
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(place, { force: true }).catch(() => {});
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "there is a file of that name",
  ENOENT: "a part of the path does not exist",
};
