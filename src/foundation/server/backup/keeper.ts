/** Keeps the installation backed up while it works: a backup every hour, a small copy every few minutes in between, and a word when it cannot. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { EmbeddedEngine } from "../embedded/embedded-engine.ts";
import { isDiskFull } from "../database.ts";
import type { Log } from "../log.ts";
import { inSnapshot, type Snapshot } from "../logical-dump.ts";
import type { MasterKey } from "../master-key.ts";
import { type BackupCard, backupsIn, makeFolder, newestIn, thinOut } from "./backup-folder.ts";
import { type CopyOrder, newestBetween, thinOutBetween, type WholeCopy, writeChanges, writeWhole } from "./between-copies.ts";
import { copyFiles } from "./file-copies.ts";
import { inScratch, sweepScratch } from "./scratch.ts";
import { writeBackup } from "./write-backup.ts";

export const BACKUP_EVERY_MS = 3_600_000;
export const BETWEEN_EVERY_MS = 4 * 60_000;
const LOOK_EVERY_MS = 20_000;
const STOP_WITHIN_MS = 5_000;
const TRY_AGAIN_MS = 5 * 60_000;

/** Why the last try came to nothing. */
export type BackupFault = "disk-full" | "folder-missing" | "not-writable" | "failed";

export interface BackupProgress {
  readonly step: "copying" | "reading" | "files";
  readonly rows: number;
}

export interface BackupState {
  readonly folder: string;
  /** On the very disk of the records: it goes with them. */
  readonly onSameDisk: boolean;
  readonly newest: BackupCard | undefined;
  readonly all: readonly BackupCard[];
  /** The newest moment anything of the database was copied. */
  readonly lastCopyAt: string | undefined;
  readonly nextAt: string | undefined;
  readonly progress: BackupProgress | undefined;
  readonly fault: BackupFault | undefined;
}

export interface BackupKeeper {
  readonly state: () => Promise<BackupState>;
  readonly newest: () => Promise<BackupCard | undefined>;
  /** Begins one now, unless one is under way; nobody waits for it. */
  readonly begin: () => void;
  /** The same, waited for: the folder of the backup that was made. */
  readonly make: () => Promise<BackupCard>;
  /** A small copy if anything changed; for whoever does not want to wait for its time. */
  readonly copy: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Keeping {
  readonly pool: pg.Pool;
  /** Absent on a server: there several programs may work, and one of them backs up. */
  readonly engine?: EmbeddedEngine;
  /** The public key; undefined = none is set up yet, and nothing is written. */
  readonly recipient: () => Promise<string | undefined>;
  readonly masterKey: MasterKey;
  readonly folder: string;
  /** A folder that was named must be there: a disk that is not plugged in is not replaced by an empty folder of its name. */
  readonly folderWasNamed: boolean;
  readonly dataDirectory: string;
  readonly version: string;
  readonly clock: () => string;
  readonly log: Log;
  /** For tests: nothing by itself. */
  readonly byHand?: boolean;
}

/** Whoever holds this advisory lock on the server is the one program that backs up. */
const LOCK = 730_119_843;

export async function keepBackedUp(given: Keeping): Promise<BackupKeeper> {
  const { pool, engine, folder, dataDirectory, clock, log } = given;
  const scratch = scratchIn(dataDirectory);
  await sweepScratch(scratch);
  let progress: BackupProgress | undefined;
  let fault: BackupFault | undefined;
  let whole: WholeCopy | undefined;
  let copiedAt: string | undefined;
  let copiedChange = "";
  let notBefore = 0;
  let stopping = false;
  let running: Promise<unknown> = Promise.resolve();
  let begun: Promise<BackupCard> | undefined;

  const full = async (): Promise<BackupCard> => {
    const recipient = await given.recipient();
    if (recipient === undefined) throw new Error("No key for backups is set up");
    const began = performance.now();
    progress = { step: "copying", rows: 0 };
    const about = await aboutNow();
    const files = () => {
      progress = { step: "files", rows: progress?.rows ?? 0 };
      return copyFiles({ from: join(dataDirectory, "files"), folder, recipient, nameKey: nameKey() });
    };
    const order = {
      folder,
      recipient,
      about,
      copyFiles: files,
      began,
      onRows: (rows: number) => void (progress = { step: "reading", rows }),
    };
    const write = (snapshot: Snapshot) => writeBackup(snapshot, order);
    if (!engine) return inSnapshot(pool, write);
    const change = await changeNow();
    const tar = await engine.dump();
    return inScratch(scratch, tar, (copy) =>
      inSnapshot(copy, async (snapshot) => {
        const card = await write(snapshot);
        const migrations = [...snapshot.migrations];
        whole = await writeWhole(tar, { folder, recipient, about: { ...about, migrations }, files: await files() });
        [copiedAt, copiedChange] = [about.madeAt, change];
        await thinOutBetween(folder);
        return card;
      }),
    );
  };

  /** Only the embedded engine has a folder of its own to copy; a server keeps its own log of changes. */
  const small = async (): Promise<void> => {
    const recipient = await given.recipient();
    if (!engine || !whole || recipient !== whole.recipient) return;
    const change = await changeNow();
    if (change === copiedChange) return;
    const about = await aboutNow();
    const files = await copyFiles({ from: join(dataDirectory, "files"), folder, recipient, nameKey: nameKey() });
    const migrations = (await pool.query<{ name: string }>("select name from house.migration order by name")).rows.map(({ name }) => name);
    const order: CopyOrder = { folder, recipient, about: { ...about, migrations }, files };
    await writeChanges(whole, await engine.dump(), order);
    [copiedAt, copiedChange] = [about.madeAt, change];
    await thinOutBetween(folder);
  };

  const aboutNow = async () => ({
    madeAt: clock(),
    version: given.version,
    engine: engine ? ("embedded" as const) : ("postgres" as const),
    masterKey: given.masterKey.recoverySheet,
    anchors: await readFile(join(dataDirectory, "audit-anchors.txt"), "utf8").catch(() => ""),
  });
  const nameKey = () => given.masterKey.derive("backup file names");

  /** Another number whenever anything was written. */
  const changeNow = async (): Promise<string> =>
    (await pool.query<{ at: string }>("select pg_snapshot_xmax(pg_current_snapshot())::text as at")).rows[0]?.at ?? "";

  /** One thing after the other, and what goes wrong is told and tried again. */
  const carefully = <T>(work: () => Promise<T>): Promise<T> => {
    const outcome = running.then(async () => {
      try {
        await readyFolder(given);
        const done = await work();
        fault = undefined;
        notBefore = 0;
        return done;
      } catch (error) {
        fault = faultOf(error);
        notBefore = performance.now() + TRY_AGAIN_MS;
        log.error({ err: error, fault }, "the backup failed; tried again in five minutes");
        throw error;
      } finally {
        progress = undefined;
      }
    });
    running = outcome.catch(() => {});
    return outcome;
  };

  const make = (): Promise<BackupCard> => {
    begun ??= carefully(async () => {
      const card = await (engine ? full() : alone(pool, full));
      await thinOut(folder);
      return card;
    }).finally(() => {
      begun = undefined;
    });
    return begun;
  };

  const look = async (): Promise<void> => {
    if (stopping || begun || performance.now() < notBefore || (await given.recipient()) === undefined) return;
    const newest = await newestIn(folder);
    const old = newest ? Date.parse(clock()) - Date.parse(newest.madeAt) : Number.POSITIVE_INFINITY;
    // After a start the blocks of the last whole copy are not known any more: a backup makes a new one.
    if (old >= BACKUP_EVERY_MS || old < 0 || (engine && !whole)) await make();
    else if (copiedAt !== undefined && Date.parse(clock()) - Date.parse(copiedAt) >= BETWEEN_EVERY_MS) await carefully(small);
  };
  const timer = given.byHand ? undefined : setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
  timer?.unref();

  return {
    newest: () => newestIn(folder),
    state: async () => {
      const all = await backupsIn(folder);
      const [newest] = all;
      const lastCopyAt = [newest?.madeAt, (await newestBetween(folder))?.madeAt]
        .filter((one) => one !== undefined)
        .toSorted()
        .at(-1);
      const nextAt = newest ? new Date(Date.parse(newest.madeAt) + BACKUP_EVERY_MS).toISOString() : undefined;
      return { folder, onSameDisk: await isSameDisk(folder, dataDirectory), newest, all, lastCopyAt, nextAt, progress, fault };
    },
    begin: () => void make().catch(() => {}),
    make,
    copy: () => carefully(small),
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      // One that is under way is given a moment; cut off, it is unfinished and does not count.
      await Promise.race([running, pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

export const scratchIn = (dataDirectory: string): string => join(dataDirectory, "scratch");

class FolderMissing extends Error {}

async function readyFolder({ folder, folderWasNamed }: Keeping): Promise<void> {
  if (folderWasNamed && !(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new FolderMissing(`BACKUP_DIR: there is no folder ${folder}`);
  await makeFolder(folder);
}

/** Of several programs on one server, the one that gets the lock. */
async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [LOCK]);
    if (!rows[0]?.got) throw new Error("Another program is backing up this database");
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(() => {});
    client.release();
  }
}

function faultOf(error: unknown): BackupFault {
  if (isDiskFull(error)) return "disk-full";
  if (error instanceof FolderMissing) return "folder-missing";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return ["EACCES", "EPERM", "EROFS"].includes(code) ? "not-writable" : "failed";
}

const isSameDisk = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([stat(one).catch(() => undefined), stat(other).catch(() => undefined)]);
  return a === undefined || b === undefined || a.dev === b.dev;
};
