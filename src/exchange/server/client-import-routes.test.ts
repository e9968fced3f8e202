import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { addSafetyLine, changeClientDetails, readClient } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { importClients, listImports, readImport, readKnownClients, takeBackImport } from "../client-import.api.ts";
import { clientImportRoutes } from "./client-import-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let now = new Date();
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});
beforeEach(async () => {
  await door?.close();
  now = new Date();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, {
    routes: [clientImportRoutes, peopleRoutes],
    signedInAs: therapist,
    now: () => now.toISOString(),
  });
});

const NOTHING_MORE = {
  familyName: null,
  pronouns: null,
  language: "en",
  bornOn: null,
  legalName: null,
  homeLanguages: [],
  needsInterpreter: null,
  readingLanguage: null,
  communication: [],
  communicationWords: "",
  phone: null,
  reach: "",
  isSomebodyElse: false,
};
const row = (line: number, chosenName: string, more: object = {}) => ({
  ...NOTHING_MORE,
  line,
  id: uuid(),
  personId: uuid(),
  chosenName,
  ...more,
});
const send = async (rows: object[], { id = uuid(), as = therapist, key = uuid() } = {}) => ({
  id,
  ...(await door.ask(importClients, { as, key, input: { id, fileName: "caseload.csv", rows } })),
});
const names = async (as = therapist) =>
  (await door.ask(readKnownClients, { as })).body.clients.map(({ chosenName }: { chosenName: string }) => chosenName).sort();
const takeBack = (importId: string, as = therapist) => door.ask(takeBackImport, { as, ids: { importId } });

describe("taking a caseload over", () => {
  test("every good row becomes a client of whoever imports, with all that the file knew", async () => {
    const amina = row(2, "أمينة", {
      familyName: "D’Arcy-Éloïse",
      bornOn: "2016-02-29",
      language: "fr",
      homeLanguages: ["Arabic", "Français"],
      needsInterpreter: true,
      phone: "514 555-0143",
      reach: "Mother, after six",
    });
    const { status, body } = await send([amina, row(3, "Bo")]);
    expect([status, body.taken, body.doubles]).toEqual([200, 2, []]);
    const { line: _, personId: __, isSomebodyElse: ___, ...kept } = amina;
    expect((await door.ask(readClient, { ids: { clientId: amina.id } })).body).toMatchObject({ fields: "whole", ...kept });
    expect(await names()).toEqual(["Bo", "أمينة"]);
  });

  test("a line that names a music therapist becomes theirs, and not of whoever imports; who is none is refused", async () => {
    const colleague = await aTherapist(database, practice, { name: "Dana" });
    const { therapists } = (await door.ask(readKnownClients, { as: therapist })).body;
    expect(therapists.map(({ chosenName }: { chosenName: string }) => chosenName)).toEqual(["Dana", "Maude"]);
    const theirs = row(2, "Ilse", { therapistId: colleague.personId });
    const { id, body } = await send([theirs, row(3, "Bo")]);
    expect(body.taken).toBe(2);
    expect([await names(), await names(colleague)]).toEqual([["Bo"], ["Ilse"]]);
    expect((await door.ask(readClient, { ids: { clientId: theirs.id } })).status).toBe(404);
    const frontdesk = await aMember(database, practice, { name: "Fay", duties: ["frontdesk"] });
    expect((await send([row(4, "Noor", { therapistId: frontdesk.personId })])).body).toMatchObject({
      type: "not-a-therapist",
      status: 422,
    });
    // Who took them over can also take them back.
    expect((await takeBack(id)).body.takenBack).toBe(2);
    expect(await names(colleague)).toEqual([]);
  });

  test("the same rules hold as for a client by hand: no name, an unknown language, a birthday to come", async () => {
    expect((await send([row(2, " ")])).body).toMatchObject({ type: "invalid-input", issues: [{ path: ["rows", "0", "chosenName"] }] });
    expect((await send([row(2, "Ilse", { language: "de" })])).status).toBe(400);
    expect((await send([row(2, "Ilse", { bornOn: "2017-02-29" })])).status).toBe(400);
    expect((await send([row(2, "Ilse", { bornOn: "2199-01-01" })])).body).toMatchObject({ type: "born-in-the-future", status: 422 });
    expect(await names()).toEqual([]);
  });

  test("a part that arrives twice is done once, also when the answer was lost", async () => {
    const [id, key, rows] = [uuid(), uuid(), [row(2, "Ilse"), row(3, "Bo")]];
    const first = await send(rows, { id, key });
    const again = await send(rows, { id, key });
    expect(again.body).toEqual(first.body);
    expect(await names()).toEqual(["Bo", "Ilse"]);
    // Another key for the same lines is another deed, and finds its place taken.
    expect((await send([row(2, "Noor")], { id })).body).toMatchObject({ type: "already-exists" });
    expect(await names()).toEqual(["Bo", "Ilse"]);
  });

  test("somebody who is here already is not taken on twice, also when a colleague cares for them; unless a person says it is somebody else", async () => {
    const colleague = await aTherapist(database, practice, { name: "Dana" });
    await aClient(database, practice, { name: "Maya Tremblay", therapist: colleague });
    const { body } = await send([row(2, "maya", { familyName: "TREMBLAY" }), row(3, "Maya", { familyName: "Roy" })]);
    expect(body).toMatchObject({ taken: 1, doubles: [2] });
    expect((await send([row(2, "Maya", { familyName: "Tremblay", isSomebodyElse: true })])).body).toMatchObject({ taken: 1, doubles: [] });
  });

  test("who is known already is told as far as this person may see", async () => {
    const owner = await aMember(database, practice, { duties: ["owner", "therapist"] });
    await aClient(database, practice, { name: "Mine", therapist });
    await aClient(database, practice, { name: "Theirs" });
    expect(await names(therapist)).toEqual(["Mine"]);
    expect(await names(owner)).toEqual(["Mine", "Theirs"]);
  });

  test("only a music therapist takes a caseload over", async () => {
    for (const duty of ["owner", "intern", "frontdesk", "auditor"] as const) {
      const as = await aMember(database, practice, { duties: [duty] });
      expect((await send([row(2, "Ilse")], { as })).status, duty).toBe(403);
      expect((await door.ask(readKnownClients, { as })).status, duty).toBe(403);
    }
  });

  test("what somebody else began is not there", async () => {
    const { id } = await send([row(2, "Ilse")]);
    const as = await aTherapist(database, practice, { name: "Dana" });
    expect((await send([row(3, "Bo")], { id, as })).status).toBe(409);
    expect((await door.ask(readImport, { as, ids: { importId: id } })).status).toBe(404);
    expect((await takeBack(id, as)).status).toBe(404);
    expect((await door.ask(listImports, { as })).body.imports).toEqual([]);
  });
});

describe("taking it back", () => {
  test("everybody leaves every list at once and opens no more; the file can then be taken over again", async () => {
    const rows = [row(2, "Ilse", { familyName: "Vogel" }), row(3, "Bo")];
    const { id } = await send(rows);
    const owner = await aMember(database, practice, { duties: ["owner", "therapist"] });
    expect(await names(owner)).toEqual(["Bo", "Ilse"]);
    expect((await takeBack(id)).body).toMatchObject({ takenBack: 2, stay: 0 });
    expect(await names()).toEqual([]);
    expect(await names(owner)).toEqual([]);
    for (const as of [therapist, owner])
      expect((await door.ask(readClient, { as, ids: { clientId: rows[0]?.id ?? "" } })).status).toBe(404);
    expect((await takeBack(id)).body).toMatchObject({ type: "nothing-to-take-back" });
    expect((await send([row(2, "Ilse", { familyName: "Vogel" })])).body).toMatchObject({ taken: 1, doubles: [] });
  });

  test("whoever got a safety line or other details since stays, and it is said why", async () => {
    const [ilse, bo, noor] = [row(2, "Ilse"), row(3, "Bo"), row(4, "Noor")];
    const { id } = await send([ilse, bo, noor]);
    await door.ask(addSafetyLine, { ids: { clientId: bo.id }, input: { id: uuid(), kind: "stop", words: "Bees" } });
    const { line: _, id: __, personId: ___, isSomebodyElse: ____, ...details } = noor;
    await door.ask(changeClientDetails, { ids: { clientId: noor.id }, input: { ...details, pronouns: "they/them", basedOn: 0 } });
    const { body } = await door.ask(readImport, { ids: { importId: id } });
    expect(body).toMatchObject({
      goes: 1,
      stays: [
        { chosenName: "Bo", line: 3, added: ["safety_line"] },
        { chosenName: "Noor", line: 4, added: ["earlier_details"] },
      ],
    });
    expect((await takeBack(id)).body).toMatchObject({ takenBack: 1, stay: 2 });
    expect(await names()).toEqual(["Bo", "Noor"]);
    expect((await door.ask(listImports)).body.imports).toMatchObject([{ taken: 3, takenBack: 1 }]);
  });

  test("after thirty days it is too late", async () => {
    const { id } = await send([row(2, "Ilse")]);
    now = new Date(Date.now() + 31 * 86_400_000);
    expect((await takeBack(id)).body).toMatchObject({ type: "too-late", status: 409 });
    expect(await names()).toEqual(["Ilse"]);
  });
});

test("five thousand rows in parts of a hundred", { timeout: 120_000 }, async () => {
  const id = uuid();
  const began = performance.now();
  for (let part = 0; part < 50; part += 1) {
    const rows = Array.from({ length: 100 }, (_, at) => row(2 + part * 100 + at, `Name${part}x${at}`, { familyName: `Family${at}` }));
    expect((await send(rows, { id })).body).toMatchObject({ taken: 100, doubles: [] });
  }
  process.stdout.write(`5,000 rows taken on in ${Math.round(performance.now() - began)} ms\n`);
  // Nobody counted the tables meanwhile, as in the first minutes after a large import.
  const before = performance.now();
  expect((await door.ask(listImports)).body.imports).toMatchObject([{ taken: 5_000 }]);
  expect((await door.ask(readKnownClients)).body.clients).toHaveLength(5_000);
  expect((await door.ask(readImport, { ids: { importId: id } })).body).toMatchObject({ goes: 5_000, stays: [] });
  const took = performance.now() - before;
  process.stdout.write(`The import of 5,000, its list and who is known read in ${Math.round(took)} ms\n`);
  expect(took).toBeLessThan(6_000);
  expect((await takeBack(id)).body).toMatchObject({ takenBack: 5_000 });
});
