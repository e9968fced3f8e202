/** Kept files beside the backups: each locked once, under a name that tells nothing of its content. */
import { createHash, createHmac } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { z } from "zod";
import { filesIn, writeSafely } from "../files.ts";
import { lock, unlock } from "./age-key.ts";
import { BackupDamaged, placeOfFile } from "./backup-folder.ts";

export const CopiedFile = z.strictObject({
  /** As the database names it: the SHA-256 of its bytes. */
  name: z.string().regex(/^[0-9a-f]{64}$/),
  /** As it lies beside the backup. */
  kept: z.string().regex(/^[0-9a-f]{64}$/),
});
export type CopiedFile = z.infer<typeof CopiedFile>;

interface Copying {
  /** Where the program keeps files. */
  readonly from: string;
  readonly folder: string;
  readonly recipient: string;
  /** Turns a name that says what the content is into one that does not. */
  readonly nameKey: Buffer;
  readonly onCopy?: (count: number) => void;
}

/** Copies what is not there yet; answers all that the file store holds now. */
export async function copyFiles({ from, folder, recipient, nameKey, onCopy }: Copying): Promise<CopiedFile[]> {
  const files = filesIn(from);
  const copied: CopiedFile[] = [];
  for (const name of await namesIn(from)) {
    // Locked to another key it would not open with this backup's: so the key is part of the name.
    const kept = createHmac("sha256", nameKey).update(`${recipient} ${name}`).digest("hex");
    const place = placeOfFile(folder, kept);
    if (!(await stat(place).catch(() => undefined))) {
      const bytes = await files.read(name);
      // Forgotten in between, by a deed that no row names any more.
      if (bytes === undefined) continue;
      await writeSafely(place, await lock(recipient, Readable.from([bytes])));
    }
    copied.push({ name, kept });
    onCopy?.(copied.length);
  }
  return copied;
}

/** Opens one again; throws when it is away or not as it was. */
export async function openCopy(folder: string, { name, kept }: CopiedFile, identity: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of await unlock(identity, createReadStream(placeOfFile(folder, kept)))) pieces.push(piece as Buffer);
  } catch (cause) {
    throw new BackupDamaged(`The copy of a kept file, ${kept}, is away or damaged`, { cause });
  }
  const bytes = Buffer.concat(pieces);
  if (createHash("sha256").update(bytes).digest("hex") !== name)
    throw new BackupDamaged(`The copy of a kept file, ${kept}, is not as it was`);
  return bytes;
}

async function namesIn(from: string): Promise<string[]> {
  const names: string[] = [];
  for (const shelf of await readdir(from).catch((): string[] => []))
    for (const name of await readdir(join(from, shelf)).catch((): string[] => [])) if (/^[0-9a-f]{64}$/.test(name)) names.push(name);
  return names.sort();
}
