/** The built program as a process of its own, with one therapist signed in: for what only a whole process can show. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as uuid } from "uuid";
import { prepareJobs } from "#foundation/server/boss.ts";
import { type Database, openOn, poolOnServer } from "#foundation/server/database.ts";
import { openEmbeddedDatabase } from "#foundation/server/embedded/embedded-database.ts";
import { MAIL } from "#foundation/server/mail.ts";
import { openMasterKey } from "#foundation/server/master-key.ts";
import { migrate, readMigrations } from "#foundation/server/migrations.ts";
import { makeAccount, makeSignIn } from "#foundation/server/sign-in/sign-in-store.ts";
import { addressOf, onServer } from "#foundation/server/test-server.ts";
import { bundleWithEngine } from "../../../tools/build-engine.mjs";
import { startTestPostgres } from "../../../tools/test-postgres.mjs";

const ROOT = new URL("../../../", import.meta.url).pathname;
const MIGRATIONS = join(ROOT, "migrations");

/** Built into a folder of its own, so that nothing of the source tree is near. */
export async function buildProgram(): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sostenuto-built-"));
  await bundleWithEngine({ outDir: folder, entries: { server: join(ROOT, "src/apps/server/main.ts") } });
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  return { file: join(folder, "server.js"), remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface Home {
  readonly engine: Database["engine"];
  /** What the program has to be told to live here. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dataDirectory: string;
  /** The sign-in of the one therapist. */
  readonly cookie: string;
  readonly practiceId: string;
  /** Looks into the database while no program runs. */
  readonly look: <T>(at: (database: Database) => Promise<T>) => Promise<T>;
  /** On a server of our own: ends it as a crash would, and starts it again. */
  readonly server: { readonly kill: () => Promise<void>; readonly restart: () => Promise<void> } | undefined;
  readonly remove: () => Promise<void>;
}

/** `ownServer` starts a PostgreSQL server just for this home, which may then be killed; `url` is an empty database somebody else made. */
export async function aHome(
  engine: Database["engine"],
  { ownServer = false, url }: { ownServer?: boolean; url?: string } = {},
): Promise<Home> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "sostenuto-home-"));
  const place = engine === "embedded" ? undefined : await aDatabaseOnServer(ownServer, url);
  const open = async (): Promise<Database> => {
    if (!place) return openEmbeddedDatabase({ directory: dataDirectory, housekeepingEveryMs: 0 });
    const pool = poolOnServer(place.url, { max: 2 });
    return openOn(pool, "postgres", () => pool.end());
  };
  const look: Home["look"] = async (at) => {
    const database = await open();
    try {
      return await at(database);
    } finally {
      await database.close();
    }
  };
  await openMasterKey(dataDirectory, { mayCreate: true });
  const person = await look(async (database) => {
    await migrate(database.pool, await readMigrations(MIGRATIONS));
    await prepareJobs(database.pool, [MAIL]);
    return aSignedInTherapist(database);
  });
  return {
    engine,
    environment: {
      DATA_DIR: dataDirectory,
      PORT: "0",
      LOG_LEVEL: "error",
      RATE_LIMITS: "off",
      ...(place ? { DATABASE_URL: place.url } : {}),
    },
    dataDirectory,
    ...person,
    look,
    server: place?.server,
    remove: async () => {
      await place?.remove();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function aDatabaseOnServer(ownServer: boolean, empty?: string) {
  if (empty !== undefined) return { url: empty, server: undefined, remove: async () => {} };
  const given = ownServer ? undefined : process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startTestPostgres();
  const url = given ?? server?.url ?? "";
  const name = `sostenuto_home_${randomUUID().replaceAll("-", "")}`;
  await onServer(url, `create database ${name}`);
  const remove = () => (server ? server.stop() : onServer(url, `drop database ${name} with (force)`));
  return { url: addressOf(url, name), server, remove };
}

async function aSignedInTherapist({ db }: Database): Promise<{ cookie: string; practiceId: string }> {
  const [practiceId, personId] = [uuid(), uuid()];
  const accountId = await makeAccount(db, { email: "maude@riverbend.example", name: "Maude" });
  await db
    .insertInto("practice")
    .values({ practiceId, name: "Riverbend", slug: "riverbend", language: "en", timeZone: "America/Toronto", country: "CA" })
    .execute();
  await db.insertInto("person").values({ practiceId, id: personId, chosenName: "Maude", language: "en", accountId }).execute();
  await db.insertInto("membership").values({ practiceId, id: uuid(), personId, duty: "therapist", fromDay: "2020-01-01" }).execute();
  const { secret } = await makeSignIn(db, { accountId, amr: "pwd+otp" });
  return { cookie: `sostenuto.sign-in=${secret}`, practiceId };
}

export interface Running {
  readonly process: ChildProcess;
  /** The address of the ready line; fails when the program ends before it. */
  readonly ready: Promise<string>;
  readonly ended: Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function startProgram(file: string, environment: Readonly<Record<string, string>>, flags: readonly string[] = []): Running {
  const child = spawn(process.execPath, [file, ...flags], {
    env: { PATH: process.env.PATH ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stderr.on("data", (piece) => (err += piece));
  const ended = once(child, "close").then(([code]): Ended => ({ code, out, err }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (piece) => {
      out += piece;
      const address = /^Sostenuto is ready at (http\S+)$/m.exec(out)?.[1];
      if (address) resolve(address);
    });
    void ended.then(({ code }) => reject(new Error(`The program ended with ${code} before it was ready: ${err || out}`)));
  });
  ready.catch(() => {});
  return { process: child, ready, ended };
}

export interface Deed {
  readonly clientId: string;
  readonly key: string;
  readonly body: string;
}

/** A client taken on by hand: several rows, an audit row and a remembered reply in one transaction. */
export function aDeed(): Deed {
  const clientId = uuid();
  const client = { id: clientId, personId: uuid(), chosenName: "Ilse", familyName: null, pronouns: null, language: "en", bornOn: null };
  return { clientId, key: uuid(), body: JSON.stringify(client) };
}

/** The status, or undefined when no whole answer came back. */
export async function send(address: string, { cookie }: Pick<Home, "cookie">, { key, body }: Deed): Promise<number | undefined> {
  try {
    const answer = await fetch(`${address}/api/v1/clients`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key, cookie },
      body,
    });
    await answer.text();
    return answer.status;
  } catch {
    return undefined;
  }
}

/** How often each deed is there, counted in three places that must agree. */
export const countDeeds = ({ look, practiceId }: Home) =>
  look(async ({ pool }) => {
    const { rows: clients } = await pool.query<{ id: string }>("select id from client where practice_id = $1", [practiceId]);
    const { rows } = await pool.query<{ traces: number; replies: number }>(
      "select (select count(*)::int from audit_entry where practice_id = $1 and action = 'client.create' and outcome = 'done') as traces, (select count(*)::int from remembered_reply where practice_id = $1) as replies",
      [practiceId],
    );
    return { clients: new Set(clients.map(({ id }) => id)), traces: rows[0]?.traces ?? 0, replies: rows[0]?.replies ?? 0 };
  });
