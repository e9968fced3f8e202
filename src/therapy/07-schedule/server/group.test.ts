/** Groups: their seats, who belongs to them, and that nobody is named to whom they are nothing. */
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember, aTherapist } from "#people/server/test-people.ts";
import * as api from "../group.api.ts";
import { groupRoutes } from "./group-routes.ts";

let ground: TestGround;
let door: TestDoor;
beforeAll(async () => {
  ground = await aGround(groupRoutes);
  ({ door } = ground);
});
afterAll(() => ground.close());

const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const wording = { name: "Tuesday songwriters", goalProfile: "Teens who find it hard to say how they are", capacity: 3 };

async function aGroup(capacity = 3): Promise<string> {
  const id = uuid();
  expect((await door.ask(api.beginGroup, { input: { id, ...wording, capacity } })).status).toBe(200);
  return id;
}
const aMemberOf = async (name = "Noor") =>
  (await aClient(ground.database, ground.practice, { name, therapist: ground.therapist })).clientId;
const join = (groupId: string, clientId: string, fromDay = dayFrom(0)) =>
  door.ask(api.joinGroup, { ids: { clientId, groupId }, input: { id: uuid(), fromDay, reason: "Asked for company" } });
const plan = (groupId: string, weeks = 3) =>
  door.ask(api.planGroupSessions, { ids: { groupId }, input: { fromDay: dayFrom(2), at: "16:00", minutes: 60, place: "Hall", weeks } });
const expectedIn = async (groupId: string) => {
  const { rows } = await ground.database.pool.query(
    "select s.day::text as day, count(pt.client_id)::int as expected from session s left join participation pt on pt.session_id = s.id where s.group_id = $1 group by s.day order by s.day",
    [groupId],
  );
  return rows.map(({ expected }) => expected);
};

describe("the last seat of a group", () => {
  test("is given once, however many ask for it in the same moment", async () => {
    const groupId = await aGroup(2);
    await join(groupId, await aMemberOf());
    const clients = await Promise.all(Array.from({ length: 200 }, (_, nth) => aMemberOf(`Client ${nth}`)));
    const answers = await Promise.all(clients.map((clientId) => join(groupId, clientId)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.type === "group-is-full")).toHaveLength(199);
    expect((await door.ask(api.readGroup, { ids: { groupId } })).body.group).toMatchObject({ members: 2, free: 0 });
  });

  test("is free again the day after somebody leaves, and not before", async () => {
    const groupId = await aGroup(2);
    const [one, other, third] = [await aMemberOf("One"), await aMemberOf("Other"), await aMemberOf("Third")];
    const { body } = await join(groupId, one);
    await join(groupId, other);
    await door.ask(api.leaveGroup, {
      ids: { clientId: one, membershipId: body.id },
      input: { lastDay: dayFrom(5), reason: "Prefers to come alone" },
    });
    expect((await join(groupId, third, dayFrom(5))).body).toMatchObject({ type: "group-is-full" });
    expect((await join(groupId, third, dayFrom(6))).status).toBe(200);
  });

  test("cannot be taken away from somebody who has it", async () => {
    const groupId = await aGroup(3);
    for (const name of ["One", "Two", "Three"]) await join(groupId, await aMemberOf(name));
    const input = { ...wording, capacity: 2, status: "runs", basedOn: 1 };
    expect((await door.ask(api.changeGroup, { ids: { groupId }, input })).body).toMatchObject({ type: "more-members-than-seats" });
  });
});

describe("who belongs to a group", () => {
  test("is expected in its sessions from the day they join to the day they leave", async () => {
    const groupId = await aGroup();
    const [first, second] = [await aMemberOf("First"), await aMemberOf("Second")];
    const joined = await join(groupId, first);
    expect((await plan(groupId)).body).toMatchObject({ sessions: 3 });
    expect(await expectedIn(groupId)).toEqual([1, 1, 1]);
    await join(groupId, second, dayFrom(9));
    expect(await expectedIn(groupId)).toEqual([1, 2, 2]);
    const leave = { ids: { clientId: first, membershipId: joined.body.id }, input: { lastDay: dayFrom(10), reason: "Moved" } };
    expect((await door.ask(api.leaveGroup, leave)).status).toBe(200);
    expect(await expectedIn(groupId)).toEqual([1, 2, 1]);
    expect((await door.ask(api.leaveGroup, leave)).body).toMatchObject({ type: "already-left" });
    const { groups } = (await door.ask(api.listClientGroups, { ids: { clientId: first } })).body;
    expect(groups).toMatchObject([{ name: wording.name, lastDay: dayFrom(10), leavingReason: "Moved" }]);
    // Their record says that they were in a group, and nothing of who else was.
    expect(JSON.stringify(groups)).not.toContain("Second");
  });

  test("joins once, leaves not before joining, and joins no group that has ended", async () => {
    const groupId = await aGroup();
    const client = await aMemberOf();
    const { body } = await join(groupId, client, dayFrom(3));
    expect((await join(groupId, client)).body).toMatchObject({ type: "already-a-member" });
    const ids = { clientId: client, membershipId: body.id };
    expect((await door.ask(api.leaveGroup, { ids, input: { lastDay: dayFrom(1), reason: "" } })).status).toBe(422);
    await door.ask(api.changeGroup, { ids: { groupId }, input: { ...wording, status: "ended", basedOn: 1 } });
    expect((await join(groupId, await aMemberOf())).body).toMatchObject({ type: "group-has-ended" });
    expect((await plan(groupId)).body).toMatchObject({ type: "group-has-ended" });
    expect((await join(uuid(), client)).status).toBe(404);
  });
});

describe("who may do what with a group", () => {
  test("a colleague sees the group and its seats, and of its members only a number", async () => {
    const groupId = await aGroup();
    await join(groupId, await aMemberOf("Secret"));
    const colleague = await aTherapist(ground.database, ground.practice, { name: "Colleague" });
    const { body } = await door.ask(api.readGroup, { ids: { groupId }, as: colleague });
    expect(body).toMatchObject({ members: [], others: 1, group: { free: 2, leads: false } });
    expect(JSON.stringify(body)).not.toContain("Secret");
  });

  test("only who leads it changes it or plans its sessions; only who treats a client places them", async () => {
    const groupId = await aGroup();
    const client = await aMemberOf();
    const colleague = await aTherapist(ground.database, ground.practice, { name: "Colleague" });
    const ids = { groupId };
    expect((await door.ask(api.changeGroup, { ids, input: { ...wording, status: "runs", basedOn: 1 }, as: colleague })).status).toBe(403);
    const when = { fromDay: dayFrom(2), at: "16:00", minutes: 60, place: "", weeks: 1 };
    expect((await door.ask(api.planGroupSessions, { ids, input: when, as: colleague })).status).toBe(403);
    const joining = { ids: { clientId: client, groupId }, input: { id: uuid(), fromDay: dayFrom(0), reason: "" } };
    expect((await door.ask(api.joinGroup, { ...joining, as: colleague })).status).toBe(404);
  });

  test("the front desk begins no group and sees none", async () => {
    const desk = await aMember(ground.database, ground.practice, { name: "Teo", duties: ["frontdesk"] });
    expect((await door.ask(api.listGroups, { as: desk })).status).toBe(403);
    expect((await door.ask(api.beginGroup, { input: { id: uuid(), ...wording }, as: desk })).status).toBe(403);
  });
});
