/** Files by their content: the name is the SHA-256 of the bytes, so a file is never overwritten and every copy can be checked. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface Files {
  /** Safe on disk when this resolves; answers the name. The same bytes twice are kept once. */
  readonly keep: (bytes: Uint8Array) => Promise<string>;
  /** Undefined = no such file. A file whose bytes no longer match its name throws. */
  readonly read: (name: string) => Promise<Buffer | undefined>;
  /** Gone from the disk when this resolves. Only for bytes that no row names. */
  readonly forget: (name: string) => Promise<void>;
}

export class FileDamaged extends Error {}

export function filesIn(directory: string): Files {
  const placeOf = (name: string) => {
    if (!/^[0-9a-f]{64}$/.test(name)) throw new Error("Not the name of a kept file");
    return join(directory, name.slice(0, 2), name);
  };
  return {
    keep: async (bytes) => {
      const name = hashOf(bytes);
      const place = placeOf(name);
      if (!(await exists(place))) await writeSafely(place, bytes);
      return name;
    },
    read: async (name) => {
      const bytes = await readFile(placeOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      if (bytes && hashOf(bytes) !== name) throw new FileDamaged(`The kept file ${name} was changed on disk: restore it from a backup`);
      return bytes;
    },
    forget: async (name) => {
      const place = placeOf(name);
      if (!(await exists(place))) return;
      await rm(place, { force: true });
      await flushFolder(dirname(place));
    },
  };
}

/** Written beside, flushed, renamed, and the folder flushed: after a power cut the whole file is there or none of it. */
export async function writeSafely(place: string, bytes: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<void> {
  const directory = dirname(place);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const beside = join(directory, `.${randomUUID()}.partial`);
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      for await (const piece of typeof bytes === "string" || bytes instanceof Uint8Array ? [bytes] : bytes) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await flushFolder(directory);
}

async function flushFolder(directory: string): Promise<void> {
  const folder = await open(directory, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const exists = (place: string) =>
  stat(place).then(
    () => true,
    () => false,
  );
