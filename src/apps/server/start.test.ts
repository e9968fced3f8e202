import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testEngine } from "#foundation/server/test-database.ts";
import { addressOf, onServer } from "#foundation/server/test-server.ts";
import { aHome, buildProgram, type Ended, type Home, startProgram } from "./test-program.ts";
import { refuseOldServer } from "./reach-server.ts";

const OTHER_ENGINE = "concerns the other engine only";

let program: Awaited<ReturnType<typeof buildProgram>>;
let home: Home;
let folder: string;
beforeAll(async () => {
  [program, home, folder] = await Promise.all([buildProgram(), aHome(testEngine()), mkdtemp(join(tmpdir(), "sostenuto-start-"))]);
});
afterAll(async () => {
  await home?.remove();
  await program?.remove();
  await rm(folder, { recursive: true, force: true });
});

const outcome = ({ code, err }: Ended) => ({ code, lines: err.trimEnd().split("\n") });
const startWith = async (environment: Readonly<Record<string, string>>) =>
  outcome(await startProgram(program.file, { ...home.environment, ...environment }).ended);

test("it starts, says where it is, and ends well when asked", { timeout: 120_000 }, async () => {
  const running = startProgram(program.file, home.environment);
  const address = await running.ready;
  expect(await (await fetch(`${address}/ready`)).json()).toEqual({ status: "ready" });
  running.process.kill("SIGTERM");
  const { code, out, err } = await running.ended;
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.trimEnd().split("\n").at(-1)).toBe(`Sostenuto is ready at ${address}`);
});

test("every mistake in what it is told is one line", { timeout: 120_000 }, async () => {
  expect(await startWith({ PORT: "x", LOG_LEVEL: "loud" })).toEqual({
    code: 78,
    lines: ["PORT: must be a whole number from 0 to 65535", "LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent"],
  });
});

test("a port that is taken is one line", { timeout: 120_000 }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const bound = other.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  expect(await startWith({ PORT: String(port) })).toEqual({
    code: 1,
    lines: [`PORT: 127.0.0.1:${port} is used by another program: stop it, or choose another port with PORT`],
  });
  other.close();
});

test("a data directory that cannot be is one line", { timeout: 120_000 }, async () => {
  await writeFile(join(folder, "file"), "");
  expect(await startWith({ DATA_DIR: join(folder, "file", "data") })).toEqual({
    code: 78,
    lines: [`DATA_DIR: ${join(folder, "file", "data")} cannot be written to (a part of the path is a file)`],
  });
  expect(await startWith({ DATA_DIR: "/proc/sostenuto" })).toMatchObject({
    code: 78,
    lines: [expect.stringMatching(/^DATA_DIR: \/proc\/sostenuto cannot be written to/)],
  });
});

test("a master key that others can read is one line", { timeout: 120_000 }, async () => {
  await chmod(join(home.dataDirectory, "master.key"), 0o644);
  expect(await startWith({})).toMatchObject({ code: 1, lines: [expect.stringMatching(/can be read by others/)] });
  await chmod(join(home.dataDirectory, "master.key"), 0o600);
});

test("a certificate that is not there is one line", { timeout: 120_000 }, async () => {
  const missing = join(folder, "missing.pem");
  expect(await startWith({ TLS_CERT: missing, TLS_KEY: missing })).toEqual({ code: 78, lines: [`TLS_CERT: ${missing} cannot be read`] });
});

test("a second program on the same folder is refused, and the first goes on", { timeout: 120_000 }, async ({ skip }) => {
  skip(testEngine() !== "embedded", OTHER_ENGINE);
  const first = startProgram(program.file, home.environment);
  const address = await first.ready;
  expect(await startWith({})).toEqual({ code: 75, lines: [expect.stringContaining("is in use by another Sostenuto process")] });
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  first.process.kill("SIGTERM");
  expect((await first.ended).code).toBe(0);
});

test("a wrong DATABASE_URL is one line", { timeout: 120_000 }, async ({ skip }) => {
  skip(testEngine() !== "postgres", OTHER_ENGINE);
  const server = home.environment.DATABASE_URL ?? "";
  const silent = createServer((socket) => void socket.end("220 mail.example ready\r\n")).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const bound = silent.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  for (const [url, line] of [
    [
      "postgres://someone:secret@127.0.0.1:1/practice",
      /^DATABASE_URL: no PostgreSQL server answers at 127\.0\.0\.1:1\/practice \(ECONNREFUSED\)$/,
    ],
    [addressOf(server, "nowhere"), /^DATABASE_URL: there is no such database at .*\/nowhere: create it first$/],
    [`postgres://127.0.0.1:${port}/practice`, /^DATABASE_URL: /],
    ["postgres://nowhere.invalid/practice", /^DATABASE_URL: no PostgreSQL server answers at nowhere\.invalid\/practice/],
  ] as const) {
    const { code, lines } = await startWith({ DATABASE_URL: url });
    expect({ code, lines }).toEqual({ code: 78, lines: [expect.stringMatching(line)] });
    expect(lines[0]).not.toContain("secret");
  }
  silent.close();
});

test("a program whose user owns nothing works, and has no right to change the schema, the audit trail or what was signed", {
  timeout: 120_000,
}, async ({ skip }) => {
  skip(testEngine() !== "postgres", OTHER_ENGINE);
  const owner = home.environment.DATABASE_URL ?? "";
  const user = `runner_${process.pid}`;
  await onServer(owner, `create role ${user} login password 'runs'`);
  const asUser = new URL(owner);
  [asUser.username, asUser.password] = [user, "runs"];
  const running = startProgram(program.file, { ...home.environment, DATABASE_URL: asUser.href, MIGRATION_DATABASE_URL: owner });
  const address = await running.ready;
  const answer = await fetch(`${address}/api/v1/me`, { headers: { cookie: home.cookie } });
  expect(answer.status).toBe(200);
  running.process.kill("SIGTERM");
  expect((await running.ended).code).toBe(0);
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`set role ${user}`);
  for (const deed of [
    "create table mine (id int)",
    "drop table audit_entry",
    "update audit_entry set outcome = ''",
    "alter table audit_entry disable trigger all",
    "alter table note disable trigger all",
    ...["addendum", "report_addendum", "assessment_addendum", "care_plan_signature", "mark", "attendance_entry", "audit_seal"].flatMap(
      (table) => [`update ${table} set practice_id = practice_id`, `delete from ${table}`, `truncate ${table} cascade`],
    ),
    ...["note", "report", "assessment", "care_plan"].flatMap((table) => [`delete from ${table}`, `truncate ${table} cascade`]),
  ])
    await expect(client.query(deed), deed).rejects.toMatchObject({
      code: "42501",
      message: expect.stringMatching(/^(permission denied|must be owner)/),
    });
  await client.query(`reset role; drop owned by ${user}; drop role ${user}`);
  await client.end();
});

test("a server older than 15 is one line", () => {
  expect(() => refuseOldServer("DATABASE_URL", { version: 140_010, shown: "14.10" })).toThrow(
    "DATABASE_URL: PostgreSQL 14.10 is too old, this program needs 15 or later",
  );
  expect(() => refuseOldServer("DATABASE_URL", { version: 150_000, shown: "15.0" })).not.toThrow();
});
