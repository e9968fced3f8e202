import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash, randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { filesIn } from "#foundation/server/files.ts";
import { FORGET_FILE, forgetter } from "#foundation/server/forget-file.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import * as api from "../recording.api.ts";
import { PIECE_BYTES } from "../recording.ts";
import { endDueRecordings } from "./recording-night.ts";
import { mountRecordings } from "./recording-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let folder: string;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let place: { sessionId: string; clientId: string };
let port: number;

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-recordings-"));
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  const kept = { files: filesIn(folder), master: randomBytes(32) };
  door = await aDoor(database, { routes: [(it) => mountRecordings(it, kept)], signedInAs: therapist });
  await door.jobs.work(FORGET_FILE, forgetter(database, kept.files));
  await door.app.listen({ host: "127.0.0.1", port: 0 });
  const address = door.app.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
beforeEach(async () => {
  client = await aClient(database, practice, { therapist });
  place = await aSession(client);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

async function aSession(...who: readonly TestClient[]) {
  const { practiceId } = practice;
  const sessionId = uuid();
  const planned = { day: "2026-11-24", atTime: "15:30", startsAt: "2026-11-24T20:30:00Z", minutes: 45, place: "Studio B" };
  await database.db
    .insertInto("session")
    .values({ practiceId, id: sessionId, ...planned, therapistId: therapist.personId, standsBeside: true })
    .execute();
  for (const { clientId } of who)
    await database.db.insertInto("participation").values({ practiceId, sessionId, clientId, day: "2026-11-24" }).execute();
  return { sessionId, clientId: who[0]?.clientId ?? "" };
}

async function agrees({ clientId, personId }: TestClient, kind = "recordings"): Promise<string> {
  const media = [{ medium: "audio", use: "clinical-review" }];
  const id = uuid();
  const words = {
    answer: "yes",
    textVersion: "2020",
    language: "en",
    textWords: "As it was",
    fromDay: "2020-01-01",
    media: JSON.stringify(media),
  };
  await database.db
    .insertInto("consent")
    .values({ practiceId: practice.practiceId, id, clientId, kind, ...words, recordedBy: personId, recordedAt: "2020-01-01T12:00:00Z" })
    .execute();
  return id;
}
const withdraws = (consentId: string, at: string) =>
  database.db
    .insertInto("consentEnd")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      consentId,
      how: "withdrawn",
      day: at.slice(0, 10),
      recordedBy: therapist.personId,
      recordedAt: at,
    })
    .execute();

/** The head of a WebM, and noise behind it. */
const HEAD = Buffer.from("1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581020000", "hex");
const sound = (size: number) =>
  Buffer.concat([HEAD, randomBytes(Math.max(0, size - HEAD.length))]).subarray(0, Math.max(size, HEAD.length));
const asked = (bytes: Buffer, more: object = {}) => ({
  id: uuid(),
  medium: "audio",
  use: "clinical-review",
  markId: null,
  type: "audio/webm",
  size: bytes.length,
  lengthMs: 60_000,
  at: "2026-11-24T15:31:00.000-05:00",
  steadyMs: null,
  ...more,
});
const keep = (input: object, ids = place, as = therapist) => door.ask(api.keepRecording, { ids, input, as });
const piece = (recordingId: string, offset: number, bytes: Buffer, as = therapist) =>
  door.ask(api.sendPiece, { ids: { recordingId }, input: { offset, content: bytes.toString("base64") }, as });
async function whole(bytes: Buffer, more: object = {}): Promise<string> {
  const input = asked(bytes, more);
  expect((await keep(input)).status).toBe(200);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    expect((await piece(input.id, at, bytes.subarray(at, at + PIECE_BYTES))).status).toBe(200);
  return input.id;
}
const heard = (recordingId: string, range?: string, as = therapist) =>
  door.app.inject({
    method: "GET",
    url: `/api/v1/recordings/${recordingId}/media`,
    headers: { "x-test-account": as.accountId, ...(range ? { range } : {}) },
  });
const onDisk = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const tus = (recordingId: string) => `/api/v1/tus/recordings/${recordingId}`;
const offsetOf = async (recordingId: string) => {
  const reply = await door.app.inject({
    method: "HEAD",
    url: tus(recordingId),
    headers: { "x-test-account": therapist.accountId, "tus-resumable": "1.0.0" },
  });
  return Number(reply.headers["upload-offset"]);
};

/** One PATCH over a real connection, which is cut after `cut` bytes of its body; undefined: it goes through. */
const patch = (recordingId: string, offset: number, bytes: Buffer, cut?: number) =>
  new Promise<void>((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const head = `PATCH ${tus(recordingId)} HTTP/1.1\r\nhost: x\r\nx-test-account: ${therapist.accountId}\r\ntus-resumable: 1.0.0\r\nupload-offset: ${offset}\r\ncontent-type: application/offset+octet-stream\r\ncontent-length: ${bytes.length}\r\nconnection: close\r\n\r\n`;
    socket.on("error", () => {});
    socket.on("close", () => resolve());
    socket.resume();
    socket.write(head, () =>
      socket.write(cut === undefined ? bytes : bytes.subarray(0, cut), () => (cut === undefined ? undefined : socket.destroy())),
    );
  });

describe("a recording", () => {
  test("is kept only where somebody agreed to this very medium and use", async () => {
    const bytes = sound(100);
    expect(await keep(asked(bytes))).toMatchObject({ status: 409, body: { type: "not-agreed" } });
    await agrees(client);
    expect((await keep(asked(bytes))).status).toBe(200);
    expect(await keep(asked(bytes, { use: "teaching" }))).toMatchObject({ status: 409, body: { type: "not-agreed" } });
    expect(await keep(asked(bytes, { medium: "video", type: "video/webm" }))).toMatchObject({ status: 409, body: { type: "not-agreed" } });
    expect((await keep(asked(bytes, { type: "video/webm" }))).status).toBe(400);
  });

  test("of a group waits for everybody who is there, and for nobody who was absent", async () => {
    const [second, third] = [await aClient(database, practice, { therapist }), await aClient(database, practice, { therapist })];
    const group = await aSession(client, second, third);
    await agrees(client);
    await agrees(second, "bystanders");
    // To be recorded oneself is not to be heard in the recording of another.
    await agrees(third);
    expect(await keep(asked(sound(100)), group)).toEqual({ status: 409, body: { type: "others-not-agreed", status: 409 } });
    const entry = {
      practiceId: practice.practiceId,
      id: uuid(),
      sessionId: group.sessionId,
      clientId: third.clientId,
      outcome: "absent",
      atDevice: "now",
    };
    await database.db
      .insertInto("attendanceEntry")
      .values({ ...entry, recordedBy: therapist.personId })
      .execute();
    expect((await keep(asked(sound(100)), group)).status).toBe(200);
    const row = await database.db
      .selectFrom("recording")
      .select("withOthers")
      .where("sessionId", "=", group.sessionId)
      .executeTakeFirstOrThrow();
    expect(row.withOthers).toBe(true);
  });

  test("is made by who is in the room, sent by who made it, heard by who cares for the client, and deleted by who treats", async () => {
    await agrees(client);
    const intern = await aMember(database, practice, { name: "Io", duties: ["intern"] });
    const desk = await aMember(database, practice, { name: "Di", duties: ["frontdesk"] });
    const colleague = await aTherapist(database, practice, { name: "Co" });
    const second = await aTherapist(database, practice, { name: "Se" });
    for (const [member, part] of [[second, "therapist"]] as const)
      await database.db
        .insertInto("careRelation")
        .values({
          practiceId: practice.practiceId,
          id: uuid(),
          clientId: client.clientId,
          personId: member.personId,
          part,
          fromDay: "2020-01-01",
        })
        .execute();
    expect((await keep(asked(sound(100)), place, desk)).status).toBe(403);
    expect((await keep(asked(sound(100)), place, colleague)).status).toBe(404);
    const bytes = sound(100);
    const recording = asked(bytes);
    expect((await keep(recording)).status).toBe(200);
    expect((await piece(recording.id, 0, bytes, second)).status).toBe(403);
    expect((await piece(recording.id, 0, bytes, colleague)).status).toBe(404);
    expect(await heard(recording.id)).toMatchObject({ statusCode: 409 });
    expect((await piece(recording.id, 0, bytes)).status).toBe(200);
    expect((await heard(recording.id, undefined, second)).statusCode).toBe(206);
    for (const other of [desk, colleague, intern]) expect([403, 404]).toContain((await heard(recording.id, undefined, other)).statusCode);
    const end = (as: TestMember) => door.ask(api.endRecording, { ids: { recordingId: recording.id }, input: { reason: "" }, as });
    expect((await end(desk)).status).toBe(403);
    expect((await end(second)).status).toBe(200);
    expect(await heard(recording.id)).toMatchObject({ statusCode: 410 });
  });

  test("is heard from any place, each listening leaves its line in the trail, and on the disk it is locked", async () => {
    await agrees(client);
    const bytes = sound(PIECE_BYTES * 2 + 777);
    const id = await whole(bytes);
    const across = await heard(id, `bytes=${PIECE_BYTES - 10}-${PIECE_BYTES + 9}`);
    expect(across.statusCode).toBe(206);
    expect(across.headers["content-range"]).toBe(`bytes ${PIECE_BYTES - 10}-${PIECE_BYTES + 9}/${bytes.length}`);
    expect(across.rawPayload.equals(bytes.subarray(PIECE_BYTES - 10, PIECE_BYTES + 10))).toBe(true);
    expect((await heard(id)).rawPayload.equals(bytes)).toBe(true);
    const last = await heard(id, `bytes=${bytes.length - 5}-`);
    expect(last.rawPayload.equals(bytes.subarray(-5))).toBe(true);
    const trail = await database.db
      .selectFrom("auditEntry")
      .select("outcome")
      .where("recordId", "=", id)
      .where("action", "=", "recording.hear")
      .execute();
    expect(trail).toEqual([{ outcome: "done" }, { outcome: "done" }, { outcome: "done" }]);
    const names = await database.db.selectFrom("recordingPiece").select("file").where("recordingId", "=", id).execute();
    expect(names).toHaveLength(3);
    for (const { file } of names) {
      const locked = await readFile(join(folder, file.slice(0, 2), file));
      expect(locked.includes(HEAD)).toBe(false);
      expect(locked.includes(bytes.subarray(PIECE_BYTES + 100, PIECE_BYTES + 140))).toBe(false);
    }
  });

  test("does not open when a piece is laid in the place of another", async () => {
    await agrees(client);
    const bytes = sound(PIECE_BYTES * 2);
    const id = await whole(bytes);
    const [first, second] = await database.db
      .selectFrom("recordingPiece")
      .select("file")
      .where("recordingId", "=", id)
      .orderBy("at")
      .execute();
    const placeOf = (file = "") => join(folder, file.slice(0, 2), file);
    await writeFile(placeOf(second?.file), await readFile(placeOf(first?.file)));
    expect((await heard(id, `bytes=${PIECE_BYTES}-${PIECE_BYTES + 9}`)).statusCode).toBe(500);
  });

  test("is what its first bytes say it is, no larger than the rule lets it be, and goes on only from the place that was reached", async () => {
    await agrees(client);
    const lie = asked(Buffer.from("<script>alert(1)</script>"));
    await keep(lie);
    expect(await piece(lie.id, 0, Buffer.from("<script>alert(1)</script>"))).toMatchObject({ status: 422, body: { type: "file-refused" } });
    expect(await keep(asked(sound(100), { size: 501 * 1024 * 1024 }))).toMatchObject({ status: 413, body: { type: "too-large" } });
    const bytes = sound(300);
    const recording = asked(bytes);
    await keep(recording);
    await piece(recording.id, 0, bytes.subarray(0, 200));
    for (const offset of [0, 199, 201])
      expect(await piece(recording.id, offset, bytes.subarray(200))).toMatchObject({ status: 409, body: { type: "offset-differs" } });
    expect(await piece(recording.id, 200, Buffer.concat([bytes.subarray(200), HEAD]))).toMatchObject({ status: 409 });
    expect((await door.ask(api.readUpload, { ids: { recordingId: recording.id } })).body).toEqual({ offset: 200, size: 300 });
  });
});

test("a hundred uploads, each cut and taken up again, arrive byte for byte and leave nothing over", { timeout: 240_000 }, async () => {
  await agrees(client);
  const before = (await onDisk()).length;
  let pieces = 0;
  for (let nth = 0; nth < 100; nth++) {
    const bytes = sound(2_000 + nth * 97);
    const recording = asked(bytes);
    await keep(recording);
    const step = Math.ceil(bytes.length / (1 + (nth % 3)));
    let cuts = 0;
    for (;;) {
      const at = await offsetOf(recording.id);
      if (at === bytes.length) break;
      const next = bytes.subarray(at, at + step);
      // The first try of every piece is cut somewhere in its body; the second goes through.
      if (cuts++ % 2 === 0) await patch(recording.id, at, next, (nth * 131) % next.length);
      else {
        await patch(recording.id, at, next);
        pieces += 1;
      }
    }
    const { rawPayload } = await heard(recording.id);
    expect(createHash("sha256").update(rawPayload).digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  const files = await onDisk();
  expect(files.length - before).toBe(pieces);
  expect(files.filter(({ name }) => name.endsWith(".partial"))).toEqual([]);
});

test("the tus protocol: another version is told ours, a place that was not reached is a conflict, and the same letter twice is one", async () => {
  await agrees(client);
  const bytes = sound(400);
  const recording = asked(bytes);
  await keep(recording);
  const send = (offset: number, body: Buffer, version = "1.0.0") =>
    door.app.inject({
      method: "PATCH",
      url: tus(recording.id),
      headers: {
        "x-test-account": therapist.accountId,
        "tus-resumable": version,
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
      },
      payload: body,
    });
  const old = await send(0, bytes, "0.2.2");
  expect([old.statusCode, old.headers["tus-version"]]).toEqual([412, "1.0.0"]);
  expect((await send(50, bytes.subarray(50))).statusCode).toBe(409);
  for (let twice = 0; twice < 2; twice++) {
    const reply = await send(0, bytes.subarray(0, 150));
    expect([reply.statusCode, reply.headers["upload-offset"]]).toEqual([204, "150"]);
  }
  expect(await offsetOf(recording.id)).toBe(150);
  const nobody = await door.app.inject({ method: "HEAD", url: tus(recording.id), headers: { "tus-resumable": "1.0.0" } });
  expect([nobody.statusCode, nobody.headers["upload-offset"]]).toEqual([401, undefined]);
});

describe("a recording leaves", () => {
  const endOf = (id: string) => database.db.selectFrom("recordingEnd").select("why").where("recordingId", "=", id).executeTakeFirst();
  const filesOf = (id: string) => database.db.selectFrom("recordingPiece").select("file").where("recordingId", "=", id).execute();
  const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test("by the rule of the practice after its months, bytes and all, and why it went stays", async () => {
    await agrees(client);
    const id = await whole(sound(500));
    const [{ file } = { file: "" }] = await filesOf(id);
    await endDueRecordings(database, door.jobs, later(300));
    expect(await endOf(id)).toBeUndefined();
    const forgotten: unknown[] = [];
    const enqueue = async (_tx: unknown, _name: string, { file: gone }: Readonly<Record<string, unknown>>) => void forgotten.push(gone);
    await endDueRecordings(database, { ...door.jobs, enqueue }, later(370));
    expect(await endOf(id)).toEqual({ why: "rule" });
    expect(await filesOf(id)).toEqual([]);
    expect(forgotten).toContain(file);
    await forgetter(database, filesIn(folder))({ file });
    expect((await onDisk()).some(({ name }) => name === file)).toBe(false);
    const line = await database.db
      .selectFrom("auditEntry")
      .select(["rule", "outcome"])
      .where("recordId", "=", id)
      .where("action", "=", "recording.end")
      .execute();
    expect(line).toEqual([{ rule: "the rule of the practice", outcome: "rule" }]);
  });

  test("when somebody withdraws: locked in the next request, gone after the days of the rule, and back with a new yes until then", async () => {
    const consentId = await agrees(client);
    const id = await whole(sound(500));
    await withdraws(consentId, new Date().toISOString());
    expect((await heard(id)).statusCode).toBe(409);
    await endDueRecordings(database, door.jobs, later(13));
    expect(await endOf(id)).toBeUndefined();
    const anew = await agrees(client);
    expect((await heard(id)).statusCode).toBe(206);
    await endDueRecordings(database, door.jobs, later(20));
    expect(await endOf(id)).toBeUndefined();
    await withdraws(anew, new Date().toISOString());
    await endDueRecordings(database, door.jobs, later(20));
    expect(await endOf(id)).toEqual({ why: "consent-withdrawn" });
  });

  test("when its device never sent the rest of it", async () => {
    await agrees(client);
    const recording = asked(sound(500));
    await keep(recording);
    await piece(recording.id, 0, sound(100));
    await endDueRecordings(database, door.jobs, later(29));
    expect(await endOf(recording.id)).toBeUndefined();
    await endDueRecordings(database, door.jobs, later(31));
    expect(await endOf(recording.id)).toEqual({ why: "never-arrived" });
  });

  test("and never by hand in the database: a piece stays as long as its recording does", async () => {
    await agrees(client);
    const id = await whole(sound(200));
    await expect(database.db.deleteFrom("recordingPiece").where("recordingId", "=", id).execute()).rejects.toThrow("leaves only with it");
    await expect(database.db.deleteFrom("recording").where("id", "=", id).execute()).rejects.toThrow();
  });
});

test("how long recordings are kept is chosen by who runs the practice", async () => {
  const owner = await aMember(database, practice, { name: "Ow", duties: ["owner"] });
  const rule = { keepMonths: 6, withdrawnDays: 0, mostMegabytes: 100 };
  const choose = (as: TestMember) => door.ask(api.chooseRecordingRule, { input: { id: uuid(), ...rule }, as });
  expect((await choose(therapist)).status).toBe(403);
  const elsewhere = await aPractice(database, { name: "Elsewhere" });
  const away = await aMember(database, elsewhere, { name: "Aw", duties: ["owner"] });
  expect((await choose(away)).status).toBe(200);
  expect((await door.ask(api.readRecordingRule)).body).toEqual({ keepMonths: 12, withdrawnDays: 14, mostMegabytes: 500 });
  expect((await choose(owner)).status).toBe(200);
  expect((await door.ask(api.readRecordingRule)).body).toEqual(rule);
});
