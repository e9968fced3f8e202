import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { type Files, filesIn } from "#foundation/server/files.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { addressOf } from "#foundation/server/serve.ts";
import { openTypesetter, type Typesetter } from "#foundation/server/typeset/typesetter.ts";
import { downloadAttachment } from "#people/attachment.ts";
import { mountAttachments } from "#people/server/attachment-store.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aMember, aPractice, aTherapist, type TestMember } from "#people/server/test-people.ts";
import * as api from "../learning.api.ts";
import { mountLearning } from "./learning-routes.ts";
import { mountPackets } from "./packet-routes.ts";

let ground: TestGround;
let folder: string;
let typesetter: Typesetter;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sostenuto-learning-"));
  const files: Files = filesIn(folder);
  typesetter = openTypesetter();
  ground = await aGround(
    (door) => mountLearning(door, { files }),
    (door) => mountAttachments(door, { files }),
    (door) => mountPackets(door, { say: sayWith(findInstallation().words), typesetter, files }),
  );
});
afterAll(async () => {
  await ground?.close();
  await typesetter?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask: TestGround["door"]["ask"] = (it, asking) => ground.door.ask(it, asking);
const CBMT = {
  title: "MT-BC",
  issuer: "CBMT",
  number: "12345",
  fromDay: "2020-01-01",
  untilDay: "2999-12-31",
  rule: { kind: "shipped", set: "cbmt" },
};
const COURSE = {
  day: "2026-01-10",
  title: "Ethics evening",
  provider: "The association",
  approval: null,
  minutes: 150,
  learned: "",
  credits: [],
};
type Who = { as?: TestMember };

async function aCredential(more: object = {}, who: Who = {}): Promise<string> {
  const id = uuid();
  expect((await ask(api.keepCredential, { ...who, input: { ...CBMT, ...more, id } })).body).toEqual({ id });
  return id;
}
async function anActivity(credentialId: string | null, more: object = {}, who: Who = {}): Promise<string> {
  const id = uuid();
  const credits =
    credentialId === null ? [] : [{ credentialId, credits: 3.5, category: "education", towards: [{ part: "ethics", credits: 3 }] }];
  expect((await ask(api.keepActivity, { ...who, input: { ...COURSE, credits, ...more, id } })).body).toEqual({ id });
  return id;
}
const ledger = async (who: Who = {}) => (await ask(api.readLedger, { ...who, input: {} })).body;
const PDF = Buffer.from("%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n");
const certify = (activityId: string, who: Who = {}, content = PDF) =>
  ask(api.keepCertificate, {
    ...who,
    ids: { activityId },
    input: { id: uuid(), name: "Certificate.pdf", content: content.toString("base64") },
  });
const fetched = async (it: Parameters<typeof addressOf>[0], ids: Record<string, string>, as: TestMember = ground.therapist) =>
  ground.door.app.inject({ method: "GET", url: `${addressOf(it, ids)}?language=en`, headers: { "x-test-account": as.accountId } });

describe("one’s own ledger", () => {
  test("keeps credentials and activities with what they count for, as they were written", async () => {
    const credentialId = await aCredential();
    const activityId = await anActivity(credentialId);
    const { credentials, activities } = await ledger();
    expect(credentials.find(({ id }: { id: string }) => id === credentialId)).toEqual({
      ...CBMT,
      id: credentialId,
      version: 1,
      status: "kept",
    });
    expect(activities.find(({ id }: { id: string }) => id === activityId)).toEqual({
      ...COURSE,
      id: activityId,
      version: 1,
      status: "kept",
      credits: [{ credentialId, credits: 3.5, category: "education", towards: [{ part: "ethics", credits: 3 }] }],
      files: [],
      changes: [],
    });
  });

  test("a body nobody knows the rule of is written down without one", async () => {
    const own = { kind: "own", years: null, total: null, parts: [{ name: "Ethics", credits: null }] };
    for (const rule of [null, own]) {
      const id = await aCredential({ title: "MTA", issuer: "CAMT", number: null, fromDay: null, untilDay: null, rule });
      expect((await ledger()).credentials.find((one: { id: string }) => one.id === id)).toMatchObject({ rule, fromDay: null });
    }
  });

  test("is written anew as versions; of two at once the second is told", async () => {
    const credentialId = await aCredential();
    const change = (basedOn: number, status = "kept") =>
      ask(api.changeCredential, { ids: { credentialId }, input: { ...CBMT, number: "9", basedOn, status } });
    expect((await change(1)).body).toEqual({ version: 2 });
    expect((await change(1)).body.type).toBe("changed-meanwhile");
    expect((await change(2, "put-away")).body).toEqual({ version: 3 });
    const activityId = await anActivity(credentialId);
    const rewrite = (basedOn: number) =>
      ask(api.changeActivity, { ids: { activityId }, input: { ...COURSE, title: "Again", basedOn, status: "kept" } });
    expect((await rewrite(1)).body).toEqual({ version: 2 });
    expect((await rewrite(1)).body.type).toBe("changed-meanwhile");
    expect((await ledger()).activities.find((one: { id: string }) => one.id === activityId)).toMatchObject({ title: "Again", credits: [] });
  });

  test("what cannot be is refused by its field", async () => {
    const issues = async (more: object) => (await ask(api.keepCredential, { input: { ...CBMT, ...more, id: uuid() } })).body.issues;
    expect(await issues({ untilDay: "2019-12-31" })).toMatchObject([{ path: ["untilDay"], code: "ends-before-it-begins" }]);
    expect((await issues({ rule: { kind: "shipped", set: "camt" } })).length).toBeGreaterThan(0);
    const credentialId = await aCredential();
    const line = { credentialId, credits: 1, category: null, towards: [{ part: "ethics", credits: 2 }] };
    const { body } = await ask(api.keepActivity, { input: { ...COURSE, credits: [line], id: uuid() } });
    expect(body.issues).toMatchObject([{ code: "part-above-whole" }]);
  });

  test("says what one does differently because of it, and takes it back", async () => {
    const activityId = await anActivity(null);
    const note = (about: string | null) =>
      ask(api.noteChange, { ids: { activityId }, input: { id: uuid(), day: "2026-02-01", about, words: "I wait longer" } });
    expect((await note("I01")).status).toBe(200);
    const { body } = await note(null);
    expect((await note("I99")).body.type).toBe("nothing-there");
    const changes = async () => (await ledger()).activities.find((one: { id: string }) => one.id === activityId).changes;
    expect(await changes()).toMatchObject([{ about: { id: "I01" }, words: "I wait longer" }, { about: null }]);
    const back = () => ask(api.takeBackChange, { ids: { activityId }, input: { id: uuid(), changeId: body.id } });
    expect((await back()).status).toBe(200);
    expect(await changes()).toHaveLength(1);
    expect((await back()).status).toBe(409);
  });
});

describe("certificates", () => {
  test("are kept with their activity, fetched again byte for byte, and only what is a paper is taken", async () => {
    const activityId = await anActivity(null);
    const { body } = await certify(activityId);
    expect((await ledger()).activities.find((one: { id: string }) => one.id === activityId).files).toMatchObject([
      { name: "Certificate.pdf", size: PDF.length },
    ]);
    expect((await fetched(downloadAttachment, { attachmentId: body.id })).statusCode).toBe(400);
    const file = await ground.door.app.inject({
      method: "GET",
      url: addressOf(downloadAttachment, { attachmentId: body.id }),
      headers: { "x-test-account": ground.therapist.accountId },
    });
    expect(file.rawPayload.equals(PDF)).toBe(true);
    expect((await certify(activityId, {}, Buffer.from("<!doctype html><script>alert(1)</script>"))).body.type).toBe("file-refused");
  });
});

describe("the packet for an audit", () => {
  test("is an accessible PDF, and a ZIP with every certificate and its checksum", async () => {
    const credentialId = await aCredential();
    const activityId = await anActivity(credentialId, { title: "Ethics #1 *and* _more_" });
    await certify(activityId);
    await ask(api.noteChange, { ids: { activityId }, input: { id: uuid(), day: "2026-02-01", about: "G01", words: "I ask first" } });
    const pdf = await fetched(api.downloadPacket, { credentialId });
    expect([pdf.statusCode, pdf.headers["content-type"]]).toEqual([200, "application/pdf"]);
    const text = pdf.rawPayload.toString("latin1");
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(text).toContain("pdfuaid:part");
    const zip = await fetched(api.downloadPacketFiles, { credentialId });
    const inside = unzipSync(zip.rawPayload);
    expect(Object.keys(inside)).toEqual(["continuing-education.pdf", "certificates/01.pdf", "checksums.sha256"]);
    expect(Buffer.from(inside["certificates/01.pdf"] ?? []).equals(PDF)).toBe(true);
    expect(Buffer.from(inside["checksums.sha256"] ?? []).toString()).toContain(
      `${createHash("sha256").update(PDF).digest("hex")}  certificates/01.pdf`,
    );
  });

  test("letters no font has are refused by name", async () => {
    const credentialId = await aCredential({ number: "李" });
    const answer = await fetched(api.downloadPacket, { credentialId });
    expect(answer.json()).toMatchObject({ type: "letters-cannot-be-printed", letters: "李" });
  });
});

describe("who may", () => {
  test("a ledger is its owner’s: for a colleague, also for whoever runs the practice, it does not exist", async () => {
    const credentialId = await aCredential();
    const activityId = await anActivity(credentialId);
    const { body } = await certify(activityId);
    for (const as of [
      await aTherapist(ground.database, ground.practice),
      await aMember(ground.database, ground.practice, { duties: ["owner", "therapist"] }),
      await aTherapist(ground.database, await aPractice(ground.database)),
    ]) {
      expect((await ledger({ as })).credentials).toEqual([]);
      expect((await ledger({ as })).activities).toEqual([]);
      const ids = { credentialId, activityId };
      expect((await ask(api.changeCredential, { as, ids, input: { ...CBMT, basedOn: 1, status: "kept" } })).status).toBe(404);
      expect((await ask(api.changeActivity, { as, ids, input: { ...COURSE, basedOn: 1, status: "kept" } })).status).toBe(404);
      expect((await certify(activityId, { as })).status).toBe(404);
      expect((await ask(api.noteChange, { as, ids, input: { id: uuid(), day: "2026-02-01", about: null, words: "x" } })).status).toBe(404);
      expect((await ask(api.takeBackChange, { as, ids, input: { id: uuid(), changeId: uuid() } })).status).toBe(404);
      expect((await fetched(api.downloadPacket, ids, as)).statusCode).toBe(404);
      expect((await fetched(api.downloadPacketFiles, ids, as)).statusCode).toBe(404);
      expect((await ask(downloadAttachment, { as, ids: { attachmentId: body.id } })).status).toBe(404);
      // Nobody’s course counts for somebody else’s credential.
      const line = { credentialId, credits: 1, category: null, towards: [] };
      expect((await ask(api.keepActivity, { as, input: { ...COURSE, credits: [line], id: uuid() } })).status).toBe(404);
    }
  });

  test("the front desk has no ledger, an auditor none, an owner who treats nobody none", async () => {
    for (const duty of ["frontdesk", "auditor", "owner"] as const) {
      const as = await aMember(ground.database, ground.practice, { duties: [duty] });
      expect((await ask(api.readLedger, { as, input: {} })).status).toBe(403);
      expect((await ask(api.listEnding, { as, input: {} })).status).toBe(403);
      expect((await ask(api.keepCredential, { as, input: { ...CBMT, id: uuid() } })).status).toBe(403);
      expect((await ask(api.keepActivity, { as, input: { ...COURSE, id: uuid() } })).status).toBe(403);
    }
  });

  test("whoever runs the practice sees which credential holds until when, and not a word more", async () => {
    const practice = await aPractice(ground.database);
    const owner = await aMember(ground.database, practice, { duties: ["owner"] });
    const as = await aMember(ground.database, practice, { name: "Nell", duties: ["therapist"] });
    await anActivity(await aCredential({ untilDay: "2025-12-31", number: "SECRET-7" }, { as }), { title: "A private course" }, { as });
    const { body } = await ask(api.listCredentials, { as: owner, input: {} });
    expect(body.colleagues).toEqual([
      { personId: as.personId, name: "Nell Invented", credentials: [{ title: "MT-BC", untilDay: "2025-12-31", phase: "over" }] },
    ]);
    expect((await ask(api.listCredentials, { as, input: {} })).status).toBe(403);
  });
});

test("what ends within ninety days, or has ended, is told with what is missing", async () => {
  const as = await aTherapist(ground.database, await aPractice(ground.database));
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await aCredential({ title: "Far", untilDay: day(200) }, { as });
  const id = await aCredential({ title: "Near", untilDay: day(20) }, { as });
  await anActivity(id, { day: day(-10) }, { as });
  await aCredential({ title: "Over", untilDay: day(-20), rule: null }, { as });
  const { body } = await ask(api.listEnding, { as, input: {} });
  expect(body.ending.map(({ title, reminder, missing }: Record<string, unknown>) => [title, reminder, missing])).toEqual([
    ["Near", 30, 96.5],
    ["Over", "over", null],
  ]);
});
