import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newBackupKey } from "#foundation/server/backup/age-key.ts";
import { type BackupKeeper, keepBackedUp } from "#foundation/server/backup/keeper.ts";
import { openLog } from "#foundation/server/log.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aMember, aPractice, type TestMember } from "#people/server/test-people.ts";
import * as api from "../backups.api.ts";
import { mountBackups } from "./backup-routes.ts";
import { backupKeyOf } from "./backup-store.ts";

let database: TestDatabase;
let door: TestDoor;
let therapist: TestMember;
let root: string;
let keeper: BackupKeeper;
let factorAt: string | null = null;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "sostenuto-backups-"));
  database = await aDatabase();
  const practice = await aPractice(database);
  const owner = await aMember(database, practice, { name: "Dana", duties: ["owner", "therapist"] });
  therapist = await aMember(database, practice, { name: "Maude" });
  const [masterKey, log] = [await openMasterKey(root, { mayCreate: true }), openLog("silent")];
  keeper = await keepBackedUp({
    pool: database.pool,
    ...(database.embedded && { engine: database.embedded }),
    recipient: async () => (await backupKeyOf(database.db))?.recipient,
    masterKey,
    folder: join(root, "backups"),
    folderWasNamed: false,
    dataDirectory: root,
    version: "0.1.0",
    clock: () => new Date().toISOString(),
    log,
    byHand: true,
  });
  const tools = { keeper, masterKey, recipientOfComputer: undefined, dataDirectory: root, migrations: "migrations", log, demo: false };
  door = await aDoor(database, { signedInAs: owner, routes: [(one) => mountBackups(one, tools)], factorAt: () => factorAt });
});
afterAll(async () => {
  await keeper?.stop();
  await door?.close();
  await database?.drop();
  await rm(root, { recursive: true, force: true });
});

const state = async () => (await door.ask(api.readBackups, { input: {} })).body;
const drill = (key: string) => door.ask(api.beginDrill, { input: { id: uuid(), key } });

test("whoever does not run the practice learns nothing of its backups and sets nothing", async () => {
  const as = therapist;
  expect((await door.ask(api.readBackups, { as, input: {} })).status).toBe(403);
  expect((await door.ask(api.setUpBackupKey, { as, input: { id: uuid() } })).status).toBe(403);
  expect((await door.ask(api.backUpNow, { as, input: {} })).status).toBe(403);
  expect((await door.ask(api.beginDrill, { as, input: { id: uuid(), key: "x" } })).status).toBe(403);
});

test("from nothing to a proved backup: the key is shown once, the drill finishes the set-up", async () => {
  expect(await state()).toMatchObject({ warning: "no-key", keyFrom: "nobody", key: null, newest: null });
  expect((await door.ask(api.backUpNow, { input: {} })).body.type).toBe("no-backup-key");
  const [key, input] = [randomUUID(), { id: uuid() }];
  expect((await door.ask(api.setUpBackupKey, { key, input })).body.type).toBe("factor-needed");
  factorAt = new Date().toISOString();
  const again = randomUUID();
  const { sheet, masterSheet } = (await door.ask(api.setUpBackupKey, { key: again, input })).body;
  expect(sheet).toMatch(/^([A-Z0-9]{4}-){14}[A-Z0-9]{2}$/);
  expect(masterSheet).toMatch(/^([A-Z2-9]{4}-){13}[A-Z2-9]{4}$/);
  expect((await door.ask(api.setUpBackupKey, { key: again, input })).body).toEqual({ sheet: "", masterSheet: "" });
  const everything = JSON.stringify((await database.pool.query("select * from remembered_reply")).rows);
  expect([everything.includes(sheet), everything.includes(masterSheet)]).toEqual([false, false]);

  expect(await state()).toMatchObject({ warning: "drill-first", keyFrom: "practice", key: { isProved: false } });
  expect((await drill(masterSheet)).body.type).toBe("backup-key-misread");
  expect((await drill((await newBackupKey()).sheet)).body.type).toBe("wrong-backup-key");
  expect((await drill(sheet)).body).toEqual({ state: "begun" });
  expect((await drill(sheet)).body.type).toBe("drill-is-running");
  await vi.waitFor(async () => expect((await state()).drill.isRunning).toBe(false), { timeout: 90_000, interval: 300 });
  const after = await state();
  expect(after).toMatchObject({
    warning: null,
    key: { isProved: true },
    fault: null,
    drill: { fault: null, last: { tables: expect.any(Number) } },
  });
  expect(after.drill.last.rows).toBeGreaterThan(3);
  expect(after.newest.rows).toBe(after.drill.last.rows);

  // A new key has to prove itself again, and the newest backup is made anew for it.
  expect((await door.ask(api.setUpBackupKey, { input: { id: uuid() } })).status).toBe(200);
  expect(await state()).toMatchObject({ warning: "drill-first", key: { isProved: false } });
  expect((await drill(sheet)).body.type).toBe("wrong-backup-key");
  await vi.waitFor(async () => expect((await keeper.newest())?.recipient).toBe((await backupKeyOf(database.db))?.recipient), {
    timeout: 60_000,
  });
});

test("a folder that cannot be written into is told in its own word, and an unfinished backup is none", async () => {
  await rm(join(root, "backups"), { recursive: true });
  await writeFile(join(root, "backups"), "not a folder");
  await expect(keeper.make()).rejects.toThrow();
  const told = await state();
  expect(told).toMatchObject({ newest: null });
  expect(["not-writable", "failed"]).toContain(told.fault);
  await rm(join(root, "backups"));
  await chmod(root, 0o700);
  await keeper.make();
  expect(await state()).toMatchObject({ warning: "drill-first", fault: null, newest: { rows: expect.any(Number) } });
});

test("where several practices share an installation, none of them gets the key to all", async () => {
  await aPractice(database, { name: "Another" });
  expect((await door.ask(api.setUpBackupKey, { input: { id: uuid() } })).body.type).toBe("several-practices");
  expect(await backupKeyOf(database.db)).toBeUndefined();
  expect((await door.ask(api.backUpNow, { input: {} })).body.type).toBe("no-backup-key");
});
