import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { identityFrom } from "#foundation/server/backup/age-key.ts";
import { type BackupKeeper, keepBackedUp } from "#foundation/server/backup/keeper.ts";
import { openLog } from "#foundation/server/log.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aMember, aPractice } from "#people/server/test-people.ts";
import * as api from "../backups.api.ts";
import { mountBackups } from "./backup-routes.ts";
import { backupKeyOf } from "./backup-store.ts";

let ground: TestGround;
let folder: string;
let keeper: BackupKeeper;
let diskIsFull = false;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sostenuto-backups-"));
  const masterKey = await openMasterKey(folder, { mayCreate: true });
  const log = openLog("silent");
  let mount: (() => void) | undefined;
  ground = await aGround((door) => {
    mount = () => {
      mountBackups(door, { keeper, masterKey, recipientOfComputer: undefined, dataDirectory: folder, migrations: "migrations", log, demo: false });
    };
  });
  const { database } = ground.door;
  keeper = await keepBackedUp({
    pool: database.pool,
    ...(ground.database.embedded && { engine: ground.database.embedded }),
    recipient: async () => {
      if (diskIsFull) throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      return (await backupKeyOf(database.db))?.recipient;
    },
    masterKey,
    folder: join(folder, "backups"),
    folderWasNamed: false,
    dataDirectory: folder,
    version: "0.1.0",
    clock: () => new Date().toISOString(),
    log,
    byHand: true,
  });
  mount?.();
});
afterAll(async () => {
  await keeper?.stop();
  await ground?.close();
  await rm(folder, { recursive: true, force: true });
});
