import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import * as api from "../people.api.ts";
import { readTrail } from "../practice.api.ts";
import { peopleRoutes } from "./people-routes.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember } from "./test-people.ts";

let database: TestDatabase;
let door: TestDoor;
let owner: TestMember;
let therapist: TestMember;
let stranger: TestMember;
let auditor: TestMember;
let clientId: string;
const WORDS = "Sleeps badly since the move";

beforeAll(async () => {
  database = await aDatabase();
  const practice = await aPractice(database);
  owner = await aMember(database, practice, { name: "Orla", duties: ["owner"] });
  auditor = await aMember(database, practice, { name: "Ada", duties: ["auditor"] });
  therapist = await aTherapist(database, practice, { name: "Maude" });
  stranger = await aTherapist(database, practice, { name: "Nils" });
  ({ clientId } = await aClient(database, practice, { therapist, name: "Tobias" }));
  door = await aDoor(database, { routes: [peopleRoutes], signedInAs: therapist });
  const telling = { id: uuid(), voice: "why-we-come", words: WORDS, pictures: [], toldBy: "His aunt", toldOn: "2026-09-01" };
  await door.ask(api.tellStory, { ids: { clientId }, input: telling });
  await door.ask(api.readClient, { ids: { clientId }, as: stranger });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const trail = async (as: TestMember, input: object = {}): Promise<Trail> => (await door.ask(readTrail, { as, input })).body;
interface Trail {
  entries: { key: string; personName: string; action: string; wasRefused: boolean; aboutClient: boolean; clientName: string | null }[];
  next: string | null;
}

describe("who looked at what", () => {
  test("is read by the owner: who, what, and that it was about a client, whose name is not hers to know", async () => {
    const { entries } = await trail(owner, { only: "clients" });
    expect(entries.find(({ action }) => action === "story.write")).toMatchObject({
      personName: "Maude Invented",
      wasRefused: false,
      aboutClient: true,
      clientName: null,
    });
    expect(JSON.stringify(entries)).not.toContain("Tobias");
  });

  test("is read by the auditor", async () => {
    expect((await trail(auditor)).entries.length).toBeGreaterThan(0);
  });

  test("is not read by a therapist", async () => {
    expect((await door.ask(readTrail, { input: {} })).status).toBe(403);
  });

  test("shows alone what was refused, when asked", async () => {
    const { entries } = await trail(owner, { only: "refused" });
    expect(entries.map(({ personName, action }) => [personName, action])).toContainEqual(["Nils Invented", "client.read"]);
    expect(entries.every(({ wasRefused }) => wasRefused)).toBe(true);
  });

  test("never holds a word of the record", async () => {
    expect(JSON.stringify(await trail(owner))).not.toContain(WORDS);
  });

  test("goes back page by page, each line once", async () => {
    for (let i = 0; i < 60; i++) await door.ask(api.readClient, { ids: { clientId } });
    const first = await trail(owner);
    expect(first.entries).toHaveLength(50);
    const second = await trail(owner, { before: first.next });
    const keys = [...first.entries, ...second.entries].map(({ key }) => Number(key));
    expect(keys).toEqual(keys.toSorted((a, b) => b - a));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("refuses a page that is no page", async () => {
    expect((await door.ask(readTrail, { as: owner, input: { before: "1 or 1=1" } })).status).toBe(400);
  });
});
