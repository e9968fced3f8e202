import { createHash } from "node:crypto";
import { join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import { writeSafely } from "../files.ts";
import { linesOfPiece, type Snapshot } from "../logical-dump.ts";
import { lock } from "./age-key.ts";
import { type BackupCard, backupName, writeCard } from "./backup-folder.ts";
import { type BackupFoot, type BackupHead, FORMAT } from "./backup-form.ts";
import type { CopiedFile } from "./file-copies.ts";
import { RowSummer } from "./row-sums.ts";

interface Order {
  readonly folder: string;
  readonly recipient: string;
  readonly about: Omit<BackupHead, "format" | "migrations">;
  /** Called when all rows are read: a file is kept before the row that names it, so none is missed. */
  readonly copyFiles: () => Promise<readonly CopiedFile[]>;
  readonly onRows?: (rows: number) => void;
  readonly began: number;
}

/** Writes one backup. Until its card lies beside it, it is none. */
export async function writeBackup(from: Snapshot, { folder, recipient, about, copyFiles, onRows, began }: Order): Promise<BackupCard> {
  const summer = new RowSummer();
  let files: readonly CopiedFile[] = [];
  async function* lines() {
    yield line({ ...about, format: FORMAT, migrations: [...from.migrations] } satisfies BackupHead);
    for await (const piece of summer.through(from.pieces)) {
      onRows?.(summer.rows);
      yield linesOfPiece(piece);
    }
    files = await copyFiles();
    yield line({ end: true, tables: summer.sums(), files: [...files] } satisfies BackupFoot);
  }
  const file = backupName(about.madeAt);
  const { sha256, bytes } = await writeLocked(join(folder, file), recipient, Readable.from(lines()));
  const card: BackupCard = {
    file,
    madeAt: about.madeAt,
    sha256,
    bytes,
    rows: summer.rows,
    files: files.length,
    tookMs: Math.round(performance.now() - began),
    recipient,
  };
  await writeCard(
    folder,
    card,
    files.map(({ kept }) => kept),
  );
  return card;
}

/** Gzipped and locked, flushed, and only then under its name. */
export async function writeLocked(place: string, recipient: string, open: Readable): Promise<{ sha256: string; bytes: number }> {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED + 3 });
  pipeline(open, gzip, () => {});
  const hash = createHash("sha256");
  let bytes = 0;
  const locked = await lock(recipient, gzip);
  async function* counted() {
    for await (const piece of locked) {
      const part = piece as Uint8Array;
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  }
  await writeSafely(place, counted());
  return { sha256: hash.digest("hex"), bytes };
}

const line = (value: object) => `${JSON.stringify(value)}\n`;
