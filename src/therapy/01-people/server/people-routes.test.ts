import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import * as api from "../people.api.ts";
import { peopleRoutes } from "./people-routes.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "./test-people.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  ({ clientId } = await aClient(database, practice, { therapist }));
  door = await aDoor(database, { routes: [peopleRoutes], signedInAs: therapist });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const newClient = () => ({
  id: uuid(),
  personId: uuid(),
  chosenName: "Tobias",
  familyName: null,
  pronouns: "he/him",
  language: "en",
  bornOn: "2017-03-04",
});
const telling = (words: string) => ({
  id: uuid(),
  voice: "why-we-come",
  words,
  pictures: [],
  toldBy: "His grandmother",
  toldOn: "2026-09-01",
});
const line = () => ({ id: uuid(), kind: "leave-out", words: "Balloons" });

describe("taking a client on", () => {
  test("makes the music therapist who does so their therapist, at once", async () => {
    const input = newClient();
    expect((await door.ask(api.createClient, { input })).status).toBe(200);
    expect((await door.ask(api.readClient, { ids: { clientId: input.id } })).body).toMatchObject({
      fields: "whole",
      chosenName: "Tobias",
      bornOn: "2017-03-04",
    });
  });

  test("holds at once also when the program's day is pinned to one still to come", async () => {
    const early = await aDoor(database, { routes: [peopleRoutes], signedInAs: therapist, now: () => "2199-01-01T12:00:00.000Z" });
    const input = newClient();
    expect((await early.ask(api.createClient, { input })).status).toBe(200);
    expect((await early.ask(api.readClient, { ids: { clientId: input.id } })).status).toBe(200);
    await early.close();
  });

  test("needs a name, and names the field; a field nobody knows is refused", async () => {
    const empty = await door.ask(api.createClient, { input: { ...newClient(), chosenName: " " } });
    expect([empty.status, empty.body.issues[0].path]).toEqual([400, ["chosenName"]]);
    const unknown = await door.ask(api.createClient, { input: { ...newClient(), diagnosis: "none" } });
    expect([unknown.status, unknown.body.issues[0].path]).toEqual([400, ["diagnosis"]]);
  });

  test("is for a music therapist, not for the front desk", async () => {
    const desk = await aMember(database, practice, { name: "Fay", duties: ["frontdesk"] });
    expect((await door.ask(api.createClient, { input: newClient(), as: desk })).status).toBe(403);
  });
});

describe("who a client is", () => {
  let clientId: string;
  beforeEach(async () => {
    ({ clientId } = await aClient(database, practice, { therapist }));
  });
  const profile = (more = {}) => ({
    chosenName: "Tobias",
    familyName: null,
    legalName: "Tobias d’Arcy O’Brien-Éloïse",
    pronouns: "he/him",
    language: "en",
    bornOn: "2016-02-29",
    homeLanguages: ["Farsi", "ASL"],
    needsInterpreter: true,
    readingLanguage: "Farsi",
    communication: ["preverbal", "signs"],
    communicationWords: "He takes your hand to what he wants",
    phone: "+1 416 555 0100",
    reach: "After four, never by text",
    basedOn: 0,
    ...more,
  });
  const write = (input: unknown, as = therapist) => door.ask(api.changeClientDetails, { ids: { clientId }, input, as });
  const read = async (as = therapist) => (await door.ask(api.readClient, { ids: { clientId }, as })).body;
  const earlier = async (as = therapist) => door.ask(api.listEarlierDetails, { ids: { clientId }, as });

  test("is written anew, and what stood before is kept with who replaced it", async () => {
    const { basedOn: _, ...written } = profile();
    expect((await write(profile())).status).toBe(200);
    expect(await read()).toMatchObject({ ...written, version: 1 });
    expect((await write(profile({ basedOn: 1, chosenName: "محمد" }))).status).toBe(200);
    const versions = (await earlier()).body.earlier;
    expect(versions).toMatchObject([
      { version: 2, details: { chosenName: "Tobias", needsInterpreter: true }, replacedBy: "Maude Invented" },
      { version: 1, details: { chosenName: "Ilse", needsInterpreter: null } },
    ]);
  });

  test("of two who write at once the second is told, and nothing is lost", async () => {
    const [one, other] = await Promise.all([write(profile({ chosenName: "One" })), write(profile({ chosenName: "Other" }))]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    expect((await earlier()).body.earlier).toHaveLength(1);
  });

  test("nobody is born tomorrow, or on a day that was not; a birthday may be unknown", async () => {
    expect((await write(profile({ bornOn: "2199-01-01" }))).body.type).toBe("born-in-the-future");
    expect((await door.ask(api.createClient, { input: { ...newClient(), bornOn: "2199-01-01" } })).body.type).toBe("born-in-the-future");
    expect((await write(profile({ bornOn: "2015-02-29" }))).status).toBe(400);
    expect((await write(profile({ bornOn: null }))).status).toBe(200);
  });

  test("the front desk reads how to reach them, and neither how they communicate nor what stood before", async () => {
    const desk = await aMember(database, practice, { name: "Hal", duties: ["frontdesk"] });
    await write(profile());
    const seen = await read(desk);
    expect(seen).toMatchObject({ fields: "contact", phone: "+1 416 555 0100", needsInterpreter: true });
    for (const field of ["bornOn", "legalName", "communication", "communicationWords", "version"]) expect(seen).not.toHaveProperty(field);
    expect((await earlier(desk)).status).toBe(403);
    expect((await write(profile(), desk)).status).toBe(403);
  });
});

describe("the story", () => {
  test("keeps every telling and shows the newest first", async () => {
    for (const words of ["He hums all day.", "He sings now."])
      expect((await door.ask(api.tellStory, { ids: { clientId }, input: telling(words) })).status).toBe(200);
    const { tellings } = (await door.ask(api.listTellings, { ids: { clientId }, input: { voice: "why-we-come" } })).body;
    expect(tellings.map((one: { words: string }) => one.words)).toEqual(["He sings now.", "He hums all day."]);
    expect((await door.ask(api.readClient, { ids: { clientId } })).body.tellings).toHaveLength(1);
    expect((await door.ask(api.listTellings, { ids: { clientId }, input: { voice: "what-i-like" } })).body.tellings).toEqual([]);
  });

  test("is not there for somebody who does not care for the client, nor for another practice", async () => {
    const stranger = await aTherapist(database, practice, { name: "Nuria" });
    const elsewhere = await aTherapist(database, await aPractice(database, { name: "Elsewhere" }));
    for (const as of [stranger, elsewhere]) {
      expect((await door.ask(api.listTellings, { ids: { clientId }, as })).status).toBe(404);
      expect((await door.ask(api.tellStory, { ids: { clientId }, input: telling("Not mine"), as })).status).toBe(404);
      expect((await door.ask(api.addSafetyLine, { ids: { clientId }, input: line(), as })).status).toBe(404);
    }
  });

  test("is closed to the front desk, which knows the name only", async () => {
    const desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
    expect((await door.ask(api.readClient, { ids: { clientId }, as: desk })).body).not.toHaveProperty("tellings");
    expect((await door.ask(api.listTellings, { ids: { clientId }, as: desk })).status).toBe(403);
  });
});

describe("the safety card", () => {
  const written = async (input: object, clientId: string) => door.ask(api.addSafetyLine, { ids: { clientId }, input });
  const aNewClient = async () => {
    const input = newClient();
    await door.ask(api.createClient, { input });
    return input.id;
  };
  const standing = async (clientId: string) => (await door.ask(api.readClient, { ids: { clientId } })).body.safety;

  test("names what kind of thing, which, and why", async () => {
    const clientId = await aNewClient();
    const named = { id: uuid(), kind: "leave-out", thing: "instrument", which: "Crash cymbal", words: "covers ears" };
    expect((await written(named, clientId)).status).toBe(200);
    expect(await standing(clientId)).toMatchObject([named]);
  });

  test("a line that says nothing, or names a thing without saying what kind, is refused", async () => {
    const clientId = await aNewClient();
    const refused = async (input: object) => (await written({ id: uuid(), kind: "allergy", ...input }, clientId)).body.issues;
    expect(await refused({ words: " " })).toMatchObject([{ path: ["words"], code: "line-says-nothing" }]);
    expect(await refused({ words: "", which: "latex" })).toMatchObject([{ path: ["thing"] }]);
    expect(await refused({ words: "swells", thing: "material" })).toMatchObject([{ path: ["which"] }]);
    expect(await refused({ words: "swells", kind: "jokes" })).toMatchObject([{ path: ["kind"] }]);
  });

  test("a newer line takes the place of an older one, once; both stay readable, with who wrote them", async () => {
    const clientId = await aNewClient();
    const first = line();
    await written(first, clientId);
    const second = { id: uuid(), kind: "allergy", thing: "material", which: "Latex", words: "Swells", replaces: first.id };
    expect((await written(second, clientId)).status).toBe(200);
    expect((await written({ ...line(), replaces: first.id }, clientId)).body).toMatchObject({ status: 409, type: "already-withdrawn" });
    expect((await standing(clientId)).map(({ id }: { id: string }) => id)).toEqual([second.id]);
    const { lines } = (await door.ask(api.listSafetyLines, { ids: { clientId } })).body;
    expect(lines).toMatchObject([
      { id: second.id, replaces: first.id, end: null },
      { id: first.id, words: "Balloons", replaces: null, end: { how: "superseded" } },
    ]);
    expect(lines[1].recordedBy).not.toBe("");
    expect(lines[1].end.by).toBe(lines[1].recordedBy);
  });

  test("a line of one client never takes the place of another client’s", async () => {
    const [clientId, otherId] = [await aNewClient(), await aNewClient()];
    const theirs = line();
    await written(theirs, otherId);
    expect((await written({ ...line(), replaces: theirs.id }, clientId)).body).toMatchObject({ type: "already-withdrawn" });
    expect(await standing(otherId)).toHaveLength(1);
  });

  test("is never overwritten or emptied, also not by direct SQL; a line that ended stays ended", async () => {
    const clientId = await aNewClient();
    const input = line();
    await written(input, clientId);
    const say = (text: string) => database.pool.query(text);
    await expect(say(`update safety_line set words = 'Nothing' where id = '${input.id}'`)).rejects.toThrow(/never changed/);
    await expect(say(`delete from safety_line where id = '${input.id}'`)).rejects.toThrow(/never changed/);
    await door.ask(api.withdrawSafetyLine, { ids: { clientId, lineId: input.id }, input: {} });
    await expect(say(`update safety_line set withdrawn_at = null, withdrawn_by = null where id = '${input.id}'`)).rejects.toThrow(
      /never changed/,
    );
    await expect(say("truncate safety_line")).rejects.toThrow(/never changed/);
  });

  test("loses a line once; the line stays in the record with who took it off", async () => {
    const input = line();
    await door.ask(api.addSafetyLine, { ids: { clientId }, input });
    const off = () => door.ask(api.withdrawSafetyLine, { ids: { clientId, lineId: input.id }, input: {} });
    expect([(await off()).status, (await off()).status]).toEqual([200, 409]);
    expect((await door.ask(api.readClient, { ids: { clientId } })).body.safety).toEqual([]);
    const kept = await database.db.selectFrom("safetyLine").select(["words", "withdrawnBy"]).where("id", "=", input.id).executeTakeFirst();
    expect(kept).toEqual({ words: "Balloons", withdrawnBy: therapist.personId });
  });

  test("does not lose the line of another client", async () => {
    const other = await aClient(database, practice, { name: "Otto", therapist });
    const input = line();
    await door.ask(api.addSafetyLine, { ids: { clientId: other.clientId }, input });
    expect((await door.ask(api.withdrawSafetyLine, { ids: { clientId, lineId: input.id }, input: {} })).status).toBe(404);
  });
});
