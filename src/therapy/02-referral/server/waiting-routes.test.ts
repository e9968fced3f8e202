import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aMember, aPractice, aTherapist, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../referral.api.ts";
import { referralRoutes } from "./referral-routes.ts";
import { aReferral } from "./test-referral.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  await aTherapist(database, practice);
  const desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
  door = await aDoor(database, { routes: [referralRoutes], signedInAs: desk });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const note = (referralId: string, wishes: object) =>
  door.ask(api.noteWishes, {
    ids: { referralId },
    input: { id: uuidv7(), days: [], times: "", places: "", setting: "either", ...wishes },
  });
const waits = async (aboutName: string, wishes?: object) => {
  const referralId = await aReferral(database, practice, { aboutName });
  await door.ask(api.moveReferral, { ids: { referralId }, input: { id: uuidv7(), basedOn: 0, to: "waiting" } });
  if (wishes) await note(referralId, wishes);
  return referralId;
};
const names = async (input: object = {}): Promise<string[]> =>
  (await door.ask(api.listWaiting, { input })).body.waiting.map(({ aboutName }: { aboutName: string }) => aboutName);

test("the waiting list is in the order of waiting, and is found by day, place and setting; who named none fits every one", async () => {
  await waits("Ada", { days: [2, 4], times: "after four", places: "North room, at home", setting: "individual" });
  await waits("Ben");
  const cleo = await waits("Cleo", { days: [5], places: "The school", setting: "group" });
  expect(await names()).toEqual(["Ada", "Ben", "Cleo"]);
  expect(await names({ day: "2" })).toEqual(["Ada", "Ben"]);
  expect(await names({ setting: "group" })).toEqual(["Ben", "Cleo"]);
  expect(await names({ place: "school" })).toEqual(["Ben", "Cleo"]);
  expect(await names({ place: "%" })).toEqual(["Ben"]);
  // A newer wish holds; and whoever moves on is no longer on the list.
  await note(cleo, { days: [2], setting: "either" });
  expect(await names({ day: "2" })).toEqual(["Ada", "Ben", "Cleo"]);
  await door.ask(api.moveReferral, { ids: { referralId: cleo }, input: { id: uuidv7(), basedOn: 1, to: "assessing" } });
  expect(await names()).toEqual(["Ada", "Ben"]);
});

test("a day that is none, and wishes for somebody of another practice, are refused", async () => {
  const referralId = await aReferral(database, practice);
  const elsewhere = await aReferral(database, await aPractice(database, { name: "Elsewhere" }));
  const answers = [await note(referralId, { days: [8] }), await note(referralId, { setting: "choir" }), await note(elsewhere, {})];
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404]);
  expect((await door.ask(api.listWaiting, { input: { day: "0" } })).status).toBe(400);
});
