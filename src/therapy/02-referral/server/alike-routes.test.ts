import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { addSafetyLine, listTellings, readClient, tellStory } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../referral.api.ts";
import { referralRoutes } from "./referral-routes.ts";
import { aReferral } from "./test-referral.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let colleague: TestMember;
let desk: TestMember;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  colleague = await aTherapist(database, practice, { name: "Ida" });
  desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
  door = await aDoor(database, { routes: [peopleRoutes, referralRoutes], signedInAs: therapist });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const alikeTo = async (referralId: string, as: TestMember = therapist) =>
  (await door.ask(api.readReferral, { ids: { referralId }, as })).body.alike;
/** A client born on a day. */
const aKnownClient = async (name: string, bornOn: string, of: TestMember) => {
  const client = await aClient(database, practice, { name, therapist: of });
  await database.db.updateTable("client").set({ bornOn }).where("id", "=", client.clientId).execute();
  return client.clientId;
};
const join = (referralId: string, clientId: string, { basedOn = 0, as = therapist } = {}) =>
  door.ask(api.joinReferral, {
    ids: { referralId },
    input: { id: uuidv7(), basedOn, clientId, toldBy: "Amara, a parent, in the referral" },
    as,
  });

describe("the same person", () => {
  test("asked about twice is said on the card and on both pages, whatever the accents and the telephone’s brackets", async () => {
    const first = await aReferral(database, practice, { aboutName: "Élodie", born: null, phone: "613 555 0177" });
    const second = await aReferral(database, practice, { aboutName: "elodie B.", born: null, phone: "+1 (613) 555-0177" });
    expect(await alikeTo(first)).toMatchObject([{ kind: "referral", id: second, name: "elodie B.", why: ["name", "reach"] }]);
    expect(await alikeTo(second)).toMatchObject([{ id: first }]);
    const { body } = await door.ask(api.listReferrals, { input: { find: "lodie" } });
    expect(body.referrals.map(({ alike }: { alike: unknown[] }) => alike.length)).toEqual([1, 1]);
  });

  test("who is a client already is said too; of a colleague’s client only whose client it is", async () => {
    const mine = await aKnownClient("Oskar", "2018-07-01", therapist);
    await aKnownClient("Otto", "2018-07-02", colleague);
    const toMine = await aReferral(database, practice, { aboutName: "OSKAR", born: "2018", phone: "613 555 0001" });
    const toTheirs = await aReferral(database, practice, { aboutName: "Otto", born: "2018-07-02", phone: "613 555 0002" });
    expect(await alikeTo(toMine)).toMatchObject([{ kind: "client", id: mine, clientId: mine, name: "Oskar", why: ["name", "born"] }]);
    expect(await alikeTo(toTheirs)).toMatchObject([{ kind: "client", id: null, clientId: null, name: null, caredFor: "Ida" }]);
  });

  test("a first name alone, a sibling of the same telephone, and somebody of another practice are not taken for one", async () => {
    const elsewhere = await aPractice(database, { name: "Elsewhere" });
    await aReferral(database, elsewhere, { aboutName: "Priya", born: "2015-01-01", phone: "613 555 0199" });
    await aReferral(database, practice, { aboutName: "Ravi", born: "2012-01-01", phone: "613 555 0199" });
    const referralId = await aReferral(database, practice, { aboutName: "Priya", born: "2015-01-01", phone: "613 555 0199" });
    expect(await alikeTo(referralId)).toEqual([]);
  });

  test("the front desk learns a name and nothing else of it", async () => {
    await aKnownClient("Quill", "2016-03-03", colleague);
    const referralId = await aReferral(database, practice, { aboutName: "Quill", born: "2016-03-03", phone: "613 555 0003" });
    const nothing = { id: null, number: null, state: null, clientId: null, caredFor: "", why: [] };
    expect(await alikeTo(referralId, desk)).toEqual([{ kind: "client", name: "Quill", ...nothing }]);
  });
});

describe("joining", () => {
  test("adds the words to the story as further tellings: what was told before stays, pictures too, and the safety card says it once", async () => {
    const clientId = await aKnownClient("Tova", "2014-04-04", therapist);
    const told = {
      id: uuidv7(),
      voice: "what-i-like",
      words: "The piano",
      pictures: [{ picture: "piano", word: "Piano" }],
      toldBy: "Tova",
      toldOn: null,
    };
    await door.ask(tellStory, { ids: { clientId }, input: told });
    await door.ask(addSafetyLine, { ids: { clientId }, input: { id: uuidv7(), kind: "leave-out", words: "Balloons" } });
    const referralId = await aReferral(database, practice, {
      aboutName: "Tova",
      born: "2014",
      reason: "She stopped singing.",
      hopes: "That she sings.",
      loves: "Bells",
      leaveOut: "Balloons",
    });
    expect((await join(referralId, clientId)).body).toMatchObject({ state: "accepted", clientId });
    const { body } = await door.ask(listTellings, { ids: { clientId } });
    type Told = { voice: string; words: string; toldBy: string; pictures: unknown[] };
    expect(body.tellings.filter(({ voice }: Told) => voice === "what-i-like").map(({ words }: Told) => words)).toEqual([
      "Bells",
      "The piano",
    ]);
    expect(body.tellings.find(({ words }: Told) => words === "Bells")).toMatchObject({
      toldBy: "Amara, a parent, in the referral",
      pictures: [{ picture: "piano", word: "Piano" }],
    });
    expect(body.tellings.map(({ words }: Told) => words)).toEqual(expect.arrayContaining(["She stopped singing.", "That she sings."]));
    const client = await door.ask(readClient, { ids: { clientId } });
    expect([client.body.bornOn, client.body.safety.map(({ words }: { words: string }) => words)]).toEqual(["2014-04-04", ["Balloons"]]);
    const after = await door.ask(api.readReferral, { ids: { referralId } });
    expect(after.body.steps.at(-1)).toMatchObject({ state: "accepted", joined: true });
  });

  test("to a colleague’s client, to nobody, or by the front desk is refused, and nothing is written", async () => {
    const theirs = await aKnownClient("Umar", "2013-05-05", colleague);
    const referralId = await aReferral(database, practice, { aboutName: "Umar", born: "2013-05-05" });
    const answers = [await join(referralId, theirs), await join(referralId, uuidv7()), await join(referralId, theirs, { as: desk })];
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual([
      [409, "not-in-your-care"],
      [409, "not-in-your-care"],
      [403, "not-allowed"],
    ]);
    expect((await door.ask(listTellings, { ids: { clientId: theirs }, as: colleague })).body.tellings).toEqual([]);
    expect((await join(referralId, theirs, { as: colleague })).status).toBe(200);
    expect((await join(referralId, theirs, { as: colleague, basedOn: 1 })).status).toBe(409);
  });
});
