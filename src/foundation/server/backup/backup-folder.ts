/** The folder that backups lie in. A backup counts only when its card lies beside it, and the card is written last. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { writeSafely } from "../files.ts";
import { keptOf } from "./kept-backups.ts";

export const BackupCard = z.strictObject({
  file: z.string().regex(/^[\w.-]+$/),
  madeAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int(),
  rows: z.int(),
  files: z.int(),
  tookMs: z.int(),
  recipient: z.string(),
});
export type BackupCard = z.infer<typeof BackupCard>;

const ENDING = ".backup.age";
const UNFINISHED = /^\..*\.partial$/;

export const backupName = (madeAt: string): string => `sostenuto-${madeAt.replace(/[-:]|\.\d+/g, "")}${ENDING}`;
const cardOf = (place: string): string => place.replace(new RegExp(`${ENDING.replaceAll(".", "\\.")}$`), ".json");
const fileListOf = (place: string): string => place.replace(new RegExp(`${ENDING.replaceAll(".", "\\.")}$`), ".files");

export class BackupDamaged extends Error {}

/** Good backups, the newest first. What is unfinished, or of another size than its card says, is none. */
export async function backupsIn(folder: string): Promise<BackupCard[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const cards: BackupCard[] = [];
  for (const name of names
    .filter((one) => one.startsWith("sostenuto-") && one.endsWith(".json"))
    .toSorted()
    .toReversed()) {
    const card = await cardIn(join(folder, name));
    if (card && (await stat(join(folder, card.file)).catch(() => undefined))?.size === card.bytes) cards.push(card);
  }
  return cards;
}

/** The newest good one, without looking at all others. */
export async function newestIn(folder: string): Promise<BackupCard | undefined> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names
    .filter((one) => one.startsWith("sostenuto-") && one.endsWith(".json"))
    .toSorted()
    .toReversed()) {
    const card = await cardIn(join(folder, name));
    if (card && (await stat(join(folder, card.file)).catch(() => undefined))?.size === card.bytes) return card;
  }
  return undefined;
}

export const cardBeside = (place: string): Promise<BackupCard | undefined> => cardIn(cardOf(place));

async function cardIn(place: string): Promise<BackupCard | undefined> {
  const text = await readFile(place, "utf8").catch(() => "");
  try {
    return BackupCard.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** `files` are the locked copies of kept files that this backup needs. */
export async function writeCard(folder: string, card: BackupCard, files: readonly string[]): Promise<void> {
  const place = join(folder, card.file);
  await writeSafely(fileListOf(place), files.map((name) => `${name}\n`).join(""));
  await writeSafely(cardOf(place), `${JSON.stringify(card, null, 2)}\n`);
}

/** Throws when a byte of the backup is not as it was written. */
export async function checkSum(place: string): Promise<BackupCard | undefined> {
  const card = await cardBeside(place);
  if (!card) return undefined;
  const hash = createHash("sha256");
  for await (const piece of createReadStream(place)) hash.update(piece as Buffer);
  if (hash.digest("hex") !== card.sha256)
    throw new BackupDamaged(`${basename(place)} is not as it was written: take another backup, this one is damaged`);
  return card;
}

/** Takes away what the rule no longer keeps, what was never finished, and locked files that no backup needs any more. */
export async function thinOut(folder: string): Promise<void> {
  const cards = await backupsIn(folder);
  const kept = keptOf(cards.map(({ madeAt }) => madeAt));
  for (const { file, madeAt } of cards) if (!kept.has(madeAt)) await removeBackup(join(folder, file));
  await removeUnfinished(folder);
  const needed = new Set<string>();
  for (const { file } of cards.filter(({ madeAt }) => kept.has(madeAt)))
    for (const name of await filesOf(join(folder, file))) needed.add(name);
  for (const shelf of await readdir(join(folder, "files")).catch((): string[] => []))
    for (const name of await readdir(join(folder, "files", shelf)))
      if (!needed.has(name.replace(/\.age$/, ""))) await rm(join(folder, "files", shelf, name), { force: true });
}

/** The card first: a backup without its card is none, whatever happens on the way. */
async function removeBackup(place: string): Promise<void> {
  await rm(cardOf(place), { force: true });
  await rm(fileListOf(place), { force: true });
  await rm(place, { force: true });
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (UNFINISHED.test(name)) await rm(join(folder, name), { force: true });
    const place = join(folder, name);
    // A minute's grace: it may just be waiting for its card.
    if (
      name.endsWith(ENDING) &&
      !(await cardBeside(place)) &&
      Date.now() - ((await stat(place).catch(() => undefined))?.mtimeMs ?? 0) > 60_000
    )
      await removeBackup(place);
  }
}

const filesOf = async (place: string): Promise<string[]> =>
  (await readFile(fileListOf(place), "utf8").catch(() => "")).split("\n").filter((name) => name !== "");

export const placeOfFile = (folder: string, name: string): string => join(folder, "files", name.slice(0, 2), `${name}.age`);

export const makeFolder = (folder: string): Promise<unknown> => mkdir(folder, { recursive: true, mode: 0o700 });
