/** Papers from outside: looked at by their bytes, limited in their size, kept by their content, and handed out only to be saved. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MOST_BYTES } from "#foundation/attached-file.ts";
import { filesIn } from "#foundation/server/files.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { keepPaper, listPapers } from "#intake/consents.api.ts";
import { mountPapers } from "#intake/server/paper-routes.ts";
import { downloadAttachment } from "#people/attachment.ts";
import { mountAttachments } from "#people/server/attachment-store.ts";
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
import { keepLetter, listLetters } from "#referral/referral.api.ts";
import { mountLetters } from "#referral/server/letter-routes.ts";
import { aReferral } from "#referral/server/test-referral.ts";

let database: TestDatabase;
let door: TestDoor;
let folder: string;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let referralId: string;
let consentId: string;

beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-uploads-"));
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  referralId = await aReferral(database, practice);
  const consent = await database.db
    .selectFrom("consent")
    .select("id")
    .where("clientId", "=", client.clientId)
    .limit(1)
    .executeTakeFirstOrThrow();
  consentId = consent.id;
  const files = { files: filesIn(folder) };
  door = await aDoor(database, {
    routes: [(it) => mountAttachments(it, files), (it) => mountLetters(it, files), (it) => mountPapers(it, files)],
    signedInAs: therapist,
  });
  await door.app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

const PDF = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n");
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
const letter = (bytes: Uint8Array | string, name = "letter.pdf", as = therapist) =>
  door.ask(keepLetter, { as, ids: { referralId }, input: { id: uuid(), name, content: Buffer.from(bytes).toString("base64") } });
const keptFiles = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const fetched = (attachmentId: string, as: TestMember) =>
  door.app.inject({ method: "GET", url: addressOf(downloadAttachment, { attachmentId }), headers: { "x-test-account": as.accountId } });

describe("A26: refused by what it is, whatever it is called", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const page = "<!doctype html><script>alert(1)</script>";
  test.each<[string, Uint8Array | string, string]>([
    ["a picture with a script in it", svg, "drawing.svg"],
    ["a picture with a script, called a PNG", svg, "drawing.png"],
    ["a page of HTML called a sound", page, "song.mp3"],
    ["a page of HTML called a PDF", page, "letter.pdf"],
    ["a page with a PDF behind it", Buffer.concat([Buffer.from(page), PDF]), "letter.pdf"],
    ["a PDF with white space and a page in front", Buffer.concat([Buffer.from(`\n${page}\n`), PDF]), "letter.pdf"],
    ["a PDF that runs JavaScript", "%PDF-1.4\n<</S /JavaScript /JS (app.alert(1))>>\n%%EOF", "letter.pdf"],
    ["a PDF that starts a program", "%PDF-1.4\n<</S /Launch /F (calc.exe)>>\n%%EOF", "letter.pdf"],
    ["an archive, as small as 42.zip is", zipSync({ "0.zip": new Uint8Array(1_000_000) }), "42.zip"],
    ["an archive called a PDF", zipSync({ "0.zip": new Uint8Array(1_000_000) }), "letter.pdf"],
    ["the string by which scanners are tried", EICAR, "eicar.com"],
    ["the same inside a PDF", Buffer.concat([PDF, Buffer.from(EICAR)]), "letter.pdf"],
    ["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "letter.pdf"],
    ["a script", "#!/bin/sh\nrm -rf /", "letter.pdf"],
    ["nothing but zeros", Buffer.alloc(400), "letter.png"],
  ])("%s", async (_, bytes, name) => {
    const before = await keptFiles();
    expect(await letter(bytes, name)).toMatchObject({ status: 422, body: { type: "file-refused" } });
    expect(await keptFiles()).toBe(before);
  });

  test.each(["../../x", "..", "..\\x", "/etc/passwd", "a\u0000.pdf", "a\r\nSet-Cookie: x", "evil\u202efdp.exe", "", "x".repeat(201)])(
    "a name that is none: %j",
    async (name) => {
      expect((await letter(PDF, name)).status).toBe(400);
    },
  );

  test("what is no base64, and what is one byte too large", async () => {
    const ask = (content: string) => door.ask(keepLetter, { ids: { referralId }, input: { id: uuid(), name: "letter.pdf", content } });
    expect((await ask("<script>alert(1)</script>")).status).toBe(400);
    expect(await letter(Buffer.concat([PDF, Buffer.alloc(MOST_BYTES - PDF.length + 1)]))).toMatchObject({
      status: 413,
      body: { type: "file-too-large" },
    });
  });

  test("ten gigabytes that say they are one megabyte are cut off after it, and ten that say nothing at the limit", {
    timeout: 60_000,
  }, async () => {
    const address = door.app.server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const flood = (head: string, piece: Buffer) =>
      new Promise<{ readonly sent: number; readonly answer: string }>((resolve) => {
        const socket = connect({ host: "127.0.0.1", port });
        let [sent, answer] = [0, ""];
        const more = () => {
          // Ten gigabytes, if anybody takes them.
          while (sent < 10_737_418_240 && !socket.destroyed && socket.writable) {
            sent += piece.length;
            if (!socket.write(piece)) return void socket.once("drain", more);
          }
        };
        socket.on("data", (data) => (answer += data.toString("latin1")));
        socket.on("error", () => {});
        socket.on("close", () => resolve({ sent, answer }));
        socket.write(head);
        more();
      });
    const path = addressOf(keepLetter, { referralId });
    const common = `POST ${path} HTTP/1.1\r\nhost: x\r\nx-test-account: ${therapist.accountId}\r\nidempotency-key: ${uuid()}\r\ncontent-type: application/json\r\n`;
    const block = Buffer.alloc(65_536, 0x41);
    const lied = await flood(`${common}content-length: 1048576\r\n\r\n`, block);
    const chunk = Buffer.concat([Buffer.from("10000\r\n"), block, Buffer.from("\r\n")]);
    const silent = await flood(`${common}transfer-encoding: chunked\r\n\r\n`, chunk);
    expect(lied.answer).toMatch(/^HTTP\/1\.1 400/);
    // Told or only cut off: the one who floods may no longer be listening.
    expect(silent.answer).toMatch(/^$|HTTP\/1\.1 413|Request body is too large/);
    for (const { sent } of [lied, silent]) expect(sent).toBeLessThan(100 * 1024 * 1024);
    expect((await letter(PDF)).status).toBe(200);
  });
});

describe("kept", () => {
  test("once by its content, handed out byte for byte, only to be saved, and nothing in it may run", async () => {
    const before = await keptFiles();
    const ids = [];
    for (const name of ["Dr. Roy, March.png", "the same again.png"]) ids.push((await letter(PNG, name)).body.id);
    expect(await keptFiles()).toBe(before + 1);
    const reply = await fetched(ids[0], therapist);
    expect(reply.statusCode).toBe(200);
    expect(reply.rawPayload.equals(PNG)).toBe(true);
    expect(reply.headers["content-type"]).toBe("application/octet-stream");
    expect(reply.headers["content-disposition"]).toMatch(/^attachment; filename="file-[0-9a-f]{8}\.png"$/);
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
    expect(reply.headers["content-security-policy"]).toMatch(/^sandbox/);
    expect(reply.headers["cache-control"]).toBe("no-store");
    const { body } = await door.ask(listLetters, { ids: { referralId } });
    expect(body.files.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(["Dr. Roy, March.png", "the same again.png"]),
    );
  });

  test("the front desk keeps a letter that came by post, and reads neither it nor its name", async () => {
    const desk = await aMember(database, practice, { name: "Desk", duties: ["frontdesk"] });
    const { status, body } = await letter(PDF, "diagnosis CANARY.pdf", desk);
    expect(status).toBe(200);
    expect((await door.ask(listLetters, { as: desk, ids: { referralId } })).body).toEqual({ files: [] });
    expect([403, 404]).toContain((await fetched(body.id, desk)).statusCode);
    expect((await fetched(body.id, therapist)).statusCode).toBe(200);
  });

  test("the paper of a consent is read by the team alone; to a colleague it does not exist", async () => {
    const ids = { clientId: client.clientId, consentId };
    const input = { id: uuid(), name: "consent.pdf", content: PDF.toString("base64") };
    expect((await door.ask(keepPaper, { ids, input })).status).toBe(200);
    expect((await door.ask(listPapers, { ids })).body.files).toMatchObject([
      { name: "consent.pdf", kind: "application/pdf", size: PDF.length },
    ]);
    const colleague = await aTherapist(database, practice, { name: "Sasha" });
    const elsewhere = await aTherapist(database, await aPractice(database, { name: "Elsewhere" }), { name: "Far" });
    for (const other of [colleague, elsewhere]) {
      expect((await fetched(input.id, other)).statusCode).toBe(404);
      expect((await door.ask(keepPaper, { as: other, ids, input: { ...input, id: uuid() } })).status).toBe(404);
    }
    expect((await fetched(input.id, therapist)).statusCode).toBe(200);
  });
});
