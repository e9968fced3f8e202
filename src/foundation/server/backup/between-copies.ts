/** Between two backups: every few minutes what changed in the database's own folder since the last whole copy of it. Cheap, because only changed blocks are written. */
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { type BetweenHead, BETWEEN_FORMAT } from "./backup-form.ts";
import type { CopiedFile } from "./file-copies.ts";
import { type BlockIndex, deltaFrom, indexOf } from "./tar-delta.ts";
import { writeLocked } from "./write-backup.ts";

/** How long a moment is in the name of a file. */
const STAMP = "20261130T094500Z".length;
const KEPT_CHANGES = 3;
const KEPT_WHOLES = 2;

export interface WholeCopy {
  readonly file: string;
  readonly recipient: string;
  readonly index: BlockIndex;
}

export interface CopyOrder {
  readonly folder: string;
  readonly recipient: string;
  readonly about: Omit<BetweenHead, "format" | "base" | "sha256" | "files">;
  readonly files: readonly CopiedFile[];
}

export const betweenFolder = (folder: string): string => join(folder, "between");

export async function writeWhole(tar: Uint8Array, order: CopyOrder): Promise<WholeCopy> {
  const file = `${stamp(order.about.madeAt)}.base.age`;
  await write(file, null, tar, tar, order);
  return { file, recipient: order.recipient, index: await indexOf(tar) };
}

export async function writeChanges(whole: WholeCopy, tar: Uint8Array, order: CopyOrder): Promise<string> {
  const file = `${whole.file.replace(/\.base\.age$/, "")}-${stamp(order.about.madeAt)}.delta.age`;
  await write(file, whole.file, tar, await deltaFrom(whole.index, tar), order);
  return file;
}

async function write(
  file: string,
  base: string | null,
  tar: Uint8Array,
  bytes: Uint8Array,
  { folder, recipient, about, files }: CopyOrder,
) {
  const sha256 = createHash("sha256").update(tar).digest("hex");
  const head: BetweenHead = { ...about, format: BETWEEN_FORMAT, base, sha256, files: [...files] };
  const open = Readable.from([Buffer.from(`${JSON.stringify(head)}\n`), bytes]);
  await writeLocked(join(betweenFolder(folder), file), recipient, open);
}

/** The newest copy between two backups, whole or changes; undefined = none. */
export async function newestBetween(folder: string): Promise<{ file: string; madeAt: string } | undefined> {
  const names = await namesIn(folder);
  // Changes alone, without the whole they belong to, are nothing.
  const usable = names.filter((name) => name.endsWith(".base.age") || names.includes(`${name.slice(0, STAMP)}.base.age`));
  const copies = usable.map((file) => ({ file, madeAt: momentOf(file) }));
  return copies.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))[0];
}

/** Of changes only the last few are needed: each stands for itself, on its whole copy. */
export async function thinOutBetween(folder: string): Promise<void> {
  const names = await namesIn(folder);
  const wholes = names
    .filter((name) => name.endsWith(".base.age"))
    .toSorted()
    .toReversed();
  const keep = new Set(wholes.slice(0, KEPT_WHOLES));
  for (const whole of wholes.slice(0, KEPT_WHOLES)) {
    const own = names.filter((name) => name.endsWith(".delta.age") && name.startsWith(`${whole.replace(/\.base\.age$/, "")}-`));
    for (const name of own.toSorted().toReversed().slice(0, KEPT_CHANGES)) keep.add(name);
  }
  for (const name of await readdir(betweenFolder(folder)).catch((): string[] => []))
    if (!keep.has(name)) await rm(join(betweenFolder(folder), name), { force: true });
}

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(betweenFolder(folder)).catch((): string[] => [])).filter((name) => /^\d{8}T\d{6}Z.*\.(?:base|delta)\.age$/.test(name));

const stamp = (moment: string): string => moment.replace(/[-:]|\.\d+/g, "");

/** From its name: 20261130T094500Z. */
function momentOf(file: string): string {
  const last = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:base|delta)\.age$/.exec(file) ?? [];
  const [, year, month, day, hour, minute, second] = last;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
