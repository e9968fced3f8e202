/** Opens a backup again: every byte is proved by its lock, every row by its sum, and a missing end by the last line. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { inSnapshot, piecesOfLines, putRows, type Snapshot } from "../logical-dump.ts";
import type { Migration } from "../migrations.ts";
import { unlock, WrongBackupKey } from "./age-key.ts";
import { BackupDamaged, checkSum } from "./backup-folder.ts";
import { BackupFoot, BackupHead, BETWEEN_FORMAT, BetweenHead } from "./backup-form.ts";
import { type CopiedFile, openCopy } from "./file-copies.ts";
import { differing, type RowSums, RowSummer } from "./row-sums.ts";
import { inScratch } from "./scratch.ts";
import { applyDelta } from "./tar-delta.ts";

export interface OpenedBackup {
  readonly about: Omit<BackupHead, "format">;
  readonly rows: number;
  readonly sums: RowSums;
  readonly files: readonly CopiedFile[];
  /** The folder in which the copies of files lie. */
  readonly folder: string;
}

/** Where a copy of a database's folder may be opened for a moment. */
interface Given {
  readonly identity: string;
  readonly scratch: string;
}

const isBetween = (place: string): boolean => /\.(?:base|delta)\.age$/.test(place);

/** Reads all of it once, without writing anything; throws when a single byte is not as it was. */
export async function openBackup(place: string, given: Given): Promise<OpenedBackup> {
  await checkSum(place);
  return readRows(place, given, async ({ pieces }) => {
    for await (const _ of pieces);
  });
}

/** Opens the copy of each kept file as well. */
export async function checkFiles({ folder, files }: OpenedBackup, identity: string): Promise<void> {
  for (const one of files) await openCopy(folder, one, identity);
}

/** Puts it into an empty database and compares row for row. */
export async function putBackup(pool: pg.Pool, place: string, given: Given, known: readonly Migration[]): Promise<OpenedBackup> {
  const opened = await openBackup(place, given);
  await readRows(place, given, (snapshot) => putRows(pool, snapshot, known));
  const there = await sumsOf(pool);
  const different = differing(opened.sums, there);
  if (different.length > 0) throw new BackupDamaged(`After restoring, these tables differ from the backup: ${different.join(", ")}`);
  return opened;
}

export const sumsOf = (pool: pg.Pool): Promise<RowSums> =>
  inSnapshot(pool, async ({ pieces }) => {
    const summer = new RowSummer();
    for await (const piece of pieces) summer.add(piece);
    return summer.sums();
  });

async function readRows(place: string, given: Given, work: (snapshot: Snapshot) => Promise<void>): Promise<OpenedBackup> {
  return isBetween(place) ? readCopy(place, given, work) : readLines(place, given.identity, work);
}

async function readLines(place: string, identity: string, work: (snapshot: Snapshot) => Promise<void>): Promise<OpenedBackup> {
  const summer = new RowSummer();
  const lines = linesIn(await opened(place, identity));
  try {
    const head = BackupHead.safeParse(asJson((await lines.next()).value ?? ""));
    if (!head.success) throw new BackupDamaged(`${basename(place)} is not a backup of Sostenuto`);
    let foot: BackupFoot | undefined;
    const pieces = piecesOfLines({ [Symbol.asyncIterator]: () => lines }, (line) => {
      const read = BackupFoot.safeParse(asJson(line));
      if (!read.success) throw new BackupDamaged(`${basename(place)} holds a line that is no row`);
      foot = read.data;
    });
    await work({
      migrations: head.data.migrations,
      pieces: whole(summer.through(pieces), () => {
        if (!foot) throw new BackupDamaged(`${basename(place)} ends too early: it is not whole`);
        if (differing(foot.tables, summer.sums()).length > 0) throw new BackupDamaged(`${basename(place)} holds other rows than it says`);
      }),
    });
    const { format: _, ...about } = head.data;
    return { about, rows: summer.rows, sums: summer.sums(), files: foot?.files ?? [], folder: dirname(place) };
  } finally {
    await lines.return(undefined);
  }
}

/** Judged inside the work itself: what is wrong with the backup must undo what was done with it. */
async function* whole<T>(pieces: AsyncIterable<T>, atEnd: () => void): AsyncGenerator<T> {
  yield* pieces;
  atEnd();
}

async function readCopy(place: string, { identity, scratch }: Given, work: (snapshot: Snapshot) => Promise<void>): Promise<OpenedBackup> {
  const { head, bytes } = await copyIn(place, identity);
  const tar = head.base === null ? bytes : applyDelta((await copyIn(join(dirname(place), head.base), identity)).bytes, bytes);
  if (createHash("sha256").update(tar).digest("hex") !== head.sha256)
    throw new BackupDamaged(`${basename(place)} does not go together with ${head.base ?? "itself"}`);
  const summer = new RowSummer();
  await inScratch(scratch, tar, (pool) =>
    inSnapshot(pool, ({ migrations, pieces }) => work({ migrations, pieces: summer.through(pieces) })),
  );
  const { files, madeAt, version, engine, migrations, masterKey, anchors } = head;
  const about = { madeAt, version, engine, migrations, masterKey, anchors };
  return { about, rows: summer.rows, sums: summer.sums(), files, folder: dirname(dirname(place)) };
}

async function copyIn(place: string, identity: string): Promise<{ head: BetweenHead; bytes: Buffer }> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of await opened(place, identity)) pieces.push(piece as Buffer);
  } catch (error) {
    throw readable(error, place);
  }
  const all = Buffer.concat(pieces);
  const end = all.indexOf("\n");
  const head = BetweenHead.safeParse(asJson(all.subarray(0, Math.max(0, end)).toString()));
  if (!head.success) throw new BackupDamaged(`${basename(place)} is not a copy made by Sostenuto (${BETWEEN_FORMAT})`);
  return { head: head.data, bytes: all.subarray(end + 1) };
}

async function opened(place: string, identity: string): Promise<Readable> {
  try {
    const unlocked = await unlock(identity, createReadStream(place));
    const gunzip = createGunzip();
    pipeline(unlocked, gunzip, () => {});
    return gunzip;
  } catch (error) {
    throw readable(error, place);
  }
}

async function* linesIn(stream: Readable): AsyncGenerator<string, undefined> {
  let rest = "";
  stream.setEncoding("utf8");
  try {
    for await (const piece of stream) {
      const parts = (rest + String(piece)).split("\n");
      rest = parts.pop() ?? "";
      yield* parts;
    }
  } catch (error) {
    throw readable(error, "this backup");
  }
  if (rest !== "") yield rest;
  return undefined;
}

/** What the libraries say when a byte is wrong differs; what it means does not. */
function readable(error: unknown, place: string): unknown {
  if (error instanceof WrongBackupKey || error instanceof BackupDamaged) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR") return error;
  return new BackupDamaged(`${basename(place)} is damaged: not every byte is as it was written`, { cause: error });
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
