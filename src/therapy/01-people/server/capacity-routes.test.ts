import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeCapacity, readCapacity } from "../capacity.api.ts";
import { openOwnDoor } from "../team.api.ts";
import { capacityRoutes } from "./capacity-routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { aGround, type TestGround } from "./test-ground.ts";
import { aClient, aMember, aTherapist } from "./test-people.ts";

let ground: TestGround;
beforeAll(async () => {
  ground = await aGround(capacityRoutes, teamRoutes);
});
afterAll(() => ground?.close());

const decision = (more: object = {}) => ({
  id: uuid(),
  matter: "recordings",
  outcome: "capable",
  basis: "Explained it back in her own words",
  judgedBy: "Dr Amsel, physician",
  judgedOn: "2026-03-02",
  reviewOn: "2199-03-02",
  ...more,
});
const judge = (more: object = {}, as = ground.therapist) =>
  ground.door.ask(judgeCapacity, { ids: ground.client, input: decision(more), as });
const read = async (as = ground.therapist) => ground.door.ask(readCapacity, { ids: ground.client, as });

test("what was judged later stands before what was judged earlier, and the earlier stays as it was", async () => {
  expect((await judge()).status).toBe(200);
  expect((await judge({ outcome: "not-capable", basis: "After the stroke she did not follow", reviewOn: null })).status).toBe(200);
  const { decisions, mayWrite } = (await read()).body;
  expect(mayWrite).toBe(true);
  expect(decisions).toMatchObject([
    { matter: "recordings", outcome: "not-capable", reviewOn: null },
    { outcome: "capable", basis: "Explained it back in her own words", judgedBy: "Dr Amsel, physician", recordedBy: "Maude Invented" },
  ]);
  await expect(ground.database.pool.query("update capacity_decision set outcome = 'capable'")).rejects.toThrow();
});

test("nobody has judged what is still to come, nor without a ground", async () => {
  expect((await judge({ judgedOn: "2199-01-01", reviewOn: null })).body.type).toBe("day-to-come");
  expect((await judge({ basis: "" })).body.issues[0].path).toEqual(["basis"]);
});

test("a page of their own is not opened for whom this was found not to be theirs to decide, until it is judged anew", async () => {
  const open = () =>
    ground.door.ask(openOwnDoor, {
      ids: ground.client,
      input: { id: uuid(), kind: "capable", decision: "Asked", email: `${uuid()}@example.org`, fromDay: null, untilDay: null },
    });
  await judge({ matter: "own-page", outcome: "not-capable" });
  expect((await open()).body.type).toBe("found-not-capable-of-own-page");
  await judge({ matter: "own-page", outcome: "with-support" });
  expect((await open()).status).toBe(200);
});

test("the team reads it, an intern does not write it, who runs the practice does neither, and of another’s client there is nothing", async () => {
  const { database, practice, client, door } = ground;
  const intern = await aMember(database, practice, { duties: ["intern"] });
  const owner = await aMember(database, practice, { duties: ["owner"] });
  const stranger = await aTherapist(database, practice, { name: "Una" });
  await database.db
    .insertInto("careRelation")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: client.clientId,
      personId: intern.personId,
      part: "intern",
      fromDay: "2020-01-01",
    })
    .execute();
  expect((await read(intern)).body.mayWrite).toBe(false);
  expect((await judge({}, intern)).status).toBe(403);
  expect([(await read(owner)).status, (await judge({}, owner)).status]).toEqual([403, 403]);
  expect([(await read(stranger)).status, (await judge({}, stranger)).status]).toEqual([404, 404]);
  const other = await aClient(database, practice, { therapist: ground.therapist });
  expect((await door.ask(readCapacity, { ids: other })).body.decisions).toEqual([]);
});
