import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { moveSession } from "../move.api.ts";
import { addRoom, closeRoom, listRooms } from "../room.api.ts";
import { addSession, beginSeries } from "../schedule.api.ts";
import { roomRoutes } from "./room-routes.ts";
import { scheduleRoutes } from "./schedule-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let [maren, ruth]: TestMember[] = [];
let [ilse, bram]: TestClient[] = [];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  maren = await aTherapist(database, practice, { name: "Maren" });
  ruth = await aTherapist(database, practice, { name: "Ruth" });
  ilse = await aClient(database, practice, { therapist: maren });
  bram = await aClient(database, practice, { name: "Bram", therapist: ruth });
  door = await aDoor(database, { routes: [scheduleRoutes, roomRoutes], signedInAs: maren, now: () => "2026-10-20T12:00:00.000Z" });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const aRoom = async (kind: "room" | "instruments", name: string) => {
  const id = uuid();
  expect((await door.ask(addRoom, { input: { id, kind, name, site: "Riverbend School" } })).status).toBe(200);
  return id;
};
const session = (at: string, more: object = {}) => ({ id: uuid(), day: "2027-01-12", at, minutes: 45, place: "", ...more });
const add = (client: TestClient | undefined, as: TestMember | undefined, input: object) =>
  door.ask(addSession, { ids: { clientId: client?.clientId ?? "" }, input, ...(as ? { as } : {}) });

test("a room is had by one session at a time, whoever the therapist is; a colleague learns that it is taken and not by whom", async () => {
  const roomId = await aRoom("room", "Studio B");
  expect((await add(ilse, maren, session("10:00", { roomId }))).status).toBe(200);
  const refused = await add(bram, ruth, session("10:30", { roomId }));
  expect({ ...refused, free: refused.body.free.split(" ")[0] }).toMatchObject({
    status: 409,
    body: { type: "slot-taken", taken: "room", at: "10:00", name: "" },
    free: "2027-01-12T10:45",
  });
  expect((await add(bram, ruth, session("10:30"))).status).toBe(200);
});

test("so is a set of instruments, which is on its way with the therapist before the session", async () => {
  const instrumentsId = await aRoom("instruments", "Travelling percussion");
  expect((await add(ilse, maren, session("14:00", { instrumentsId, travelMinutes: 30 }))).status).toBe(200);
  expect((await add(bram, ruth, session("13:00", { instrumentsId }))).body).toMatchObject({ type: "slot-taken", taken: "instruments" });
  expect((await add(bram, ruth, session("12:45", { instrumentsId }))).status).toBe(200);
});

test("a series keeps its room and its instruments when it is moved, with the way there and the time for writing", async () => {
  const [roomId, instrumentsId, id, newSeriesId] = [await aRoom("room", "Hall"), await aRoom("instruments", "Gongs"), uuid(), uuid()];
  const around = { travelMinutes: 20, writingMinutes: 10 };
  const series = {
    id,
    weekday: 3,
    fromDay: "2026-10-21",
    untilDay: null,
    at: "08:00",
    minutes: 30,
    place: "",
    roomId,
    instrumentsId,
    ...around,
  };
  await door.ask(beginSeries, { ids: { clientId: ilse?.clientId ?? "" }, input: series });
  const first = await database.db.selectFrom("session").select("id").where("seriesId", "=", id).orderBy("day").executeTakeFirstOrThrow();
  const where = { minutes: 30, place: "", roomId, instrumentsId, standsBeside: false, newSeriesId };
  const ids = { sessionId: first.id, clientId: ilse?.clientId ?? "" };
  expect((await door.ask(moveSession, { ids, input: { scope: "all", day: "2026-10-22", at: "08:30", ...where } })).status).toBe(200);
  const moved = await database.db.selectFrom("session").selectAll().where("seriesId", "=", newSeriesId).execute();
  expect(moved.length).toBeGreaterThan(10);
  expect(new Set(moved.map((one) => [one.roomId, one.instrumentsId, one.travelMinutes, one.writingMinutes].join(" ")))).toEqual(
    new Set([`${roomId} ${instrumentsId} 20 10`]),
  );
});

test("what is given up is offered no more, and stays with the sessions that have it; only who plans adds one", async () => {
  const id = await aRoom("room", "Attic");
  expect((await door.ask(closeRoom, { ids: { roomId: id }, input: {} })).status).toBe(200);
  expect((await door.ask(closeRoom, { ids: { roomId: id }, input: {} })).body.type).toBe("already-closed");
  expect((await door.ask(listRooms, {})).body.rooms.map(({ name }: { name: string }) => name)).not.toContain("Attic");
  const desk = await aMember(database, practice, { duties: ["frontdesk"] });
  const input = { id: uuid(), kind: "room", name: "Cellar", site: "" };
  expect((await door.ask(addRoom, { input, as: desk })).status).toBe(403);
  const elsewhere = await aPractice(database);
  const stranger = await aTherapist(database, elsewhere);
  expect((await door.ask(closeRoom, { ids: { roomId: id }, input: {}, as: stranger })).status).toBe(404);
  expect((await door.ask(addRoom, { input: { ...input, name: " " } })).status).toBe(400);
});
