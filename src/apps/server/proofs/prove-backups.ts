/** `npm run prove -- backup`: a backup killed in the middle at random, a byte changed at random, another key, another machine. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { identityFrom, newBackupKey, WrongBackupKey } from "#foundation/server/backup/age-key.ts";
import { BackupDamaged, backupsIn } from "#foundation/server/backup/backup-folder.ts";
import { openBackup, sumsOf } from "#foundation/server/backup/read-backup.ts";
import { differing } from "#foundation/server/backup/row-sums.ts";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { bundleWithEngine } from "../../../../tools/build-engine.mjs";

const ROOT = new URL("../../../../", import.meta.url).pathname;

export interface BackupOrder {
  readonly seed: number;
  readonly rounds: number;
  /** How large the invented practice is. */
  readonly clients?: number;
  readonly say?: (line: string) => void;
}

export async function proveBackups({ seed, rounds, clients = 12, say = () => {} }: BackupOrder) {
  const random = mulberry(seed);
  const root = await mkdtemp(join(tmpdir(), "sostenuto-prove-backup-"));
  try {
    const cli = await commandLine(root);
    const [home, other] = [join(root, "home"), join(root, "other")];
    const keys = await newBackupKey();
    const identity = (await identityFrom(keys.sheet)) ?? "";
    const foreign = (await identityFrom((await newBackupKey()).sheet)) ?? "";
    const environment = { DATA_DIR: home, BACKUP_RECIPIENT: keys.recipient };
    await whole(cli(["seed", "--clients", String(clients), "--years", "1", "--until", "2026-11-30", "--seed", String(seed)], environment));
    const before = await sumsIn(home);
    const began = performance.now();
    await whole(cli(["backup"], environment));
    const longest = performance.now() - began;
    const folder = join(home, "backups");
    const found = {
      killed: 0,
      finishedBeforeTheKill: 0,
      counted: 0,
      unopenable: 0,
      badBytesRefused: 0,
      badBytesTaken: 0,
      wrongKeysTaken: 0,
    };
    for (let round = 1; round <= rounds; round += 1) {
      const running = cli(["backup"], environment);
      const timer = setTimeout(() => running.child.kill("SIGKILL"), random() * longest);
      const { status } = await running.ended;
      clearTimeout(timer);
      found[status === null ? "killed" : "finishedBeforeTheKill"] += 1;
      const [newest] = await backupsIn(folder);
      if (!newest) throw new Error("The first backup is gone");
      found.counted += 1;
      const given = { identity, scratch: join(root, "scratch") };
      const place = join(folder, newest.file);
      const opened = await openBackup(place, given).catch(() => undefined);
      if (!opened || differing(opened.sums, before).length > 0) found.unopenable += 1;
      const bytes = readFileSync(place);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const damaged = join(root, "damaged.backup.age");
      writeFileSync(damaged, bytes);
      const refusal = await openBackup(damaged, given).then(
        () => undefined,
        (error: unknown) => error,
      );
      found[refusal instanceof BackupDamaged || refusal instanceof WrongBackupKey ? "badBytesRefused" : "badBytesTaken"] += 1;
      const wrong = await openBackup(place, { ...given, identity: foreign }).catch((error: unknown) => error);
      if (!(wrong instanceof WrongBackupKey)) found.wrongKeysTaken += 1;
      if (round % 5 === 0) say(`  ${round} of ${rounds}`);
    }
    // The records themselves must not have noticed any of it.
    const after = await sumsIn(home);
    await mkdir(join(root, "stick"));
    await cp(folder, join(root, "stick"), { recursive: true });
    const keyFile = join(root, "key.txt");
    writeFileSync(keyFile, identity);
    const restoreBegan = performance.now();
    await whole(cli(["restore", join(root, "stick"), "--key", keyFile, "--yes"], { DATA_DIR: other }));
    const restoreSeconds = Math.round((performance.now() - restoreBegan) / 100) / 10;
    const elsewhere = await sumsIn(other);
    const rows = Object.values(before).reduce((sum, table) => sum + table.rows, 0);
    const tablesDiffering = differing(before, elsewhere).length + differing(before, after).length;
    const passed = found.unopenable + found.badBytesTaken + found.wrongKeysTaken + tablesDiffering === 0 && found.killed > 0;
    return { passed, facts: { rounds, rows, ...found, tablesDiffering, backupSeconds: Math.round(longest / 100) / 10, restoreSeconds } };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The built commands, in a folder of their own, so that a kill meets the program and not a compiler. */
async function commandLine(root: string) {
  const outDir = join(root, "built");
  await bundleWithEngine({ outDir, entries: { cli: join(ROOT, "src/apps/cli/main.ts") } });
  writeFileSync(join(outDir, "package.json"), '{ "type": "module" }\n');
  return (words: readonly string[], environment: Readonly<Record<string, string>>) => {
    const child = spawn(process.execPath, [join(outDir, "cli.js"), ...words], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (piece: Buffer) => (complaint += piece.toString()));
    const ended = new Promise<{ status: number | null; complaint: string }>((done) =>
      child.once("exit", (status) => done({ status, complaint })),
    );
    return { child, ended };
  };
}

async function whole({ ended }: { readonly ended: Promise<{ status: number | null; complaint: string }> }): Promise<void> {
  const { status, complaint } = await ended;
  if (status !== 0) throw new Error(`The command ended with ${status}: ${complaint}`);
}

async function sumsIn(directory: string) {
  const database = await openEmbeddedDatabase({ directory, housekeepingEveryMs: 0 });
  try {
    return await sumsOf(database.pool);
  } finally {
    await database.close();
  }
}

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
