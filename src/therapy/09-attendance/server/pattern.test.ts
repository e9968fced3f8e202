import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "#foundation/server/test-database.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../pattern.api.ts";
import { documentAttendance, withdrawAttendance } from "../attendance.api.ts";
import { attendanceRoutes } from "./attendance-routes.ts";
import { patternRoutes } from "./pattern-routes.ts";

let database: TestDatabase;
let ground: TestGround;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
beforeAll(async () => {
  ground = await aGround(attendanceRoutes, patternRoutes);
  ({ database, practice, therapist, door } = ground);
});
afterAll(() => ground.close());

const WEEK = 7 * 86_400_000;
const startOf = (weeksAgo: number) => new Date(Date.now() - weeksAgo * WEEK - 3_600_000);

/** One session in each of the last weeks, the last one an hour ago. */
async function weekly(client: TestClient, weeks: number, others: readonly TestClient[] = []): Promise<string[]> {
  const ids: string[] = [];
  for (let ago = weeks - 1; ago >= 0; ago -= 1) {
    const [id, starts] = [uuid(), startOf(ago)];
    ids.push(id);
    await database.pool.query(
      `insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id, stands_beside) values ($1, $2, $3, '15:00', $4, 45, $5, true)`,
      [practice.practiceId, id, starts.toISOString().slice(0, 10), starts, therapist.personId],
    );
    for (const { clientId } of [client, ...others])
      await database.pool.query(`insert into participation (practice_id, session_id, client_id, day) values ($1, $2, $3, $4)`, [
        practice.practiceId,
        id,
        clientId,
        starts.toISOString().slice(0, 10),
      ]);
  }
  return ids;
}

async function write(client: TestClient, sessionId: string, outcome: "came" | "absent", category: string | null = null): Promise<string> {
  const id = uuid();
  const report = { id, outcome, category, reason: "", toldAt: null, at: "2026-03-02T15:00:00.000-05:00", supersedes: null };
  const { status } = await door.ask(documentAttendance, { ids: { sessionId, clientId: client.clientId }, input: report });
  expect(status).toBe(200);
  return id;
}

/** 21 calm weeks and three absences after them. */
async function aClientWhoStaysAway(name = "Ilse"): Promise<{ client: TestClient; sessions: string[]; entries: string[] }> {
  const client = await aClient(database, practice, { name, therapist });
  const sessions = await weekly(client, 24);
  const entries: string[] = [];
  for (const [nth, sessionId] of sessions.entries()) entries.push(await write(client, sessionId, nth < 21 ? "came" : "absent"));
  return { client, sessions, entries };
}

const read = async (client: TestClient, as = therapist) =>
  door.ask(api.readAttendance, { as, ids: { clientId: client.clientId }, input: {} });
const noticed = async (client: TestClient, as = therapist) =>
  (await door.ask(api.listNoticed, { as, ids: {}, input: {} })).body.noticed.filter(
    (it: { clientId: string }) => it.clientId === client.clientId,
  );
const talk = (client: TestClient, about: string | null, more: object = {}, as = therapist) =>
  door.ask(api.writeAbsenceTalk, {
    as,
    ids: { clientId: client.clientId },
    input: {
      id: uuid(),
      aboutSession: about,
      outcome: "talked",
      note: "The bus line has changed.",
      agreed: "An hour later",
      callOn: null,
      ...more,
    },
  });

describe("an unusual stretch of absences", () => {
  test("is noticed as soon as the absence that makes it is written, with what was before", async () => {
    const { client, sessions } = await aClientWhoStaysAway();
    const { body } = await read(client);
    expect(body.pattern).toMatchObject({
      state: "noticed",
      sessions: 24,
      missed: 3,
      falseAlarms: 5,
      stretches: [{ sessionId: sessions[23], sessions: 3, missed: 3, sessionsBefore: 21, missedBefore: 0, reasons: 0 }],
    });
    expect(body.sessions).toHaveLength(24);
    expect(body.sessions.at(-1)).toMatchObject({ outcome: "absent", counted: "missed" });
    expect(await noticed(client)).toMatchObject([{ chosenName: "Ilse", stretch: { missed: 3 } }]);
  });

  test("is gone when one of its entries is taken back, and there again when it is written anew", async () => {
    const { client, sessions, entries } = await aClientWhoStaysAway();
    const ids = { sessionId: sessions[22] ?? "", clientId: client.clientId, entryId: entries[22] ?? "" };
    expect((await door.ask(withdrawAttendance, { ids, input: { at: "2026-03-02T15:00:00.000-05:00" } })).status).toBe(200);
    expect((await read(client)).body.pattern).toMatchObject({ state: "too-early", notYetRecorded: 1 });
    expect(await noticed(client)).toEqual([]);
    await write(client, sessions[22] ?? "", "absent", "no_show");
    expect(await noticed(client)).toHaveLength(1);
  });

  test("waits until a person has said something to it; what was said and agreed is kept", async () => {
    const { client, sessions } = await aClientWhoStaysAway();
    const about = sessions[23] ?? "";
    expect((await talk(client, about)).status).toBe(200);
    expect(await noticed(client)).toEqual([]);
    const { body } = await read(client);
    expect(body.pattern.state).toBe("noticed");
    expect(body.talks).toMatchObject([
      { aboutSession: about, outcome: "talked", note: "The bus line has changed.", agreed: "An hour later" },
    ]);
  });

  test("changes nothing: no session, no series, no plan, no goal, whatever is said to it", async () => {
    const count = async () =>
      (
        await database.pool.query(`select (select count(*) from session) + (select count(*) from participation) + (select count(*) from series)
          + (select count(*) from goal_version) + (select count(*) from care_relation) + (select count(*) from consent_end) as all`)
      ).rows[0];
    const { client, sessions } = await aClientWhoStaysAway();
    const before = await count();
    for (const outcome of ["talked", "not-a-concern"]) await talk(client, sessions[23] ?? "", { outcome });
    await talk(client, sessions[23] ?? "", { outcome: "call-planned", callOn: "2026-12-08" });
    expect(await count()).toEqual(before);
  });

  test("of a group, a day on which half of it stayed away is left out for each member", async () => {
    const [one, two, three] = [
      await aClient(database, practice, { name: "One", therapist }),
      await aClient(database, practice, { name: "Two", therapist }),
      await aClient(database, practice, { name: "Three", therapist }),
    ];
    const sessions = await weekly(one, 2, [two, three]);
    for (const client of [one, two, three]) {
      await write(client, sessions[0] ?? "", "absent");
      await write(client, sessions[1] ?? "", client === one ? "absent" : "came");
    }
    expect((await read(one)).body.sessions.map(({ counted }: { counted: string }) => counted)).toEqual(["left-out", "missed"]);
    expect(JSON.stringify((await read(one)).body)).not.toContain(two.clientId);
  });

  test("sessions to come are not looked at, and one nobody wrote about is told, not counted", async () => {
    const client = await aClient(database, practice, { therapist });
    await weekly(client, 3);
    const soon = new Date(Date.now() + WEEK);
    const id = uuid();
    await database.pool.query(
      `insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id, stands_beside) values ($1, $2, $3, '15:00', $4, 45, $5, true)`,
      [practice.practiceId, id, soon.toISOString().slice(0, 10), soon, therapist.personId],
    );
    await database.pool.query(`insert into participation (practice_id, session_id, client_id, day) values ($1, $2, $3, $4)`, [
      practice.practiceId,
      id,
      client.clientId,
      soon.toISOString().slice(0, 10),
    ]);
    const { body } = await read(client);
    expect(body.sessions).toHaveLength(3);
    expect(body.pattern).toMatchObject({ state: "too-early", sessions: 0, notYetRecorded: 3 });
  });
});

describe("what is written to a stretch", () => {
  test("needs a word, a planned call needs its day, and the session must be the client’s own", async () => {
    const { client, sessions } = await aClientWhoStaysAway();
    const other = await aClientWhoStaysAway("Bram");
    expect((await talk(client, sessions[23] ?? "", { note: " " })).status).toBe(400);
    expect((await talk(client, null, { outcome: "call-planned" })).body.issues).toMatchObject([{ code: "call-needs-a-day" }]);
    expect((await talk(client, other.sessions[23] ?? "")).body.type).toBe("no-such-session");
    expect((await talk(client, null)).status).toBe(200);
  });
});

describe("who hears of it", () => {
  test("a colleague who does not care for the client, the owner and the front desk do not", async () => {
    const { client } = await aClientWhoStaysAway();
    const stranger = await aTherapist(database, practice);
    expect(await noticed(client, stranger)).toEqual([]);
    expect((await read(client, stranger)).status).toBe(404);
    expect((await talk(client, null, {}, stranger)).status).toBe(404);
    for (const duties of [["owner"], ["frontdesk"]] as const) {
      const member = await aMember(database, practice, { duties });
      expect([403, 404]).toContain((await read(client, member)).status);
      expect((await door.ask(api.listNoticed, { as: member, ids: {}, input: {} })).status).toBe(403);
    }
  });

  test("an intern of the client does not judge it", async () => {
    const intern = await aMember(database, practice, { duties: ["intern"] });
    const client = await aClient(database, practice, { therapist: intern, part: "intern" });
    expect((await read(client, intern)).status).toBe(403);
    expect((await door.ask(api.listNoticed, { as: intern, ids: {}, input: {} })).body.noticed).toEqual([]);
  });
});

describe("how easily it is noticed", () => {
  test("is the practice’s own choice, made by the owner, and says how often it would be nothing", async () => {
    const owner = await aMember(database, practice, { duties: ["owner", "therapist"] });
    const choose = (sensitivity: string, as: TestMember) => door.ask(api.chooseWatch, { as, ids: {}, input: { id: uuid(), sensitivity } });
    expect((await door.ask(api.readWatch, { ids: {}, input: {} })).body).toEqual({ sensitivity: "usual" });
    expect((await choose("most", therapist)).status).toBe(403);
    expect((await choose("now", owner)).status).toBe(400);
    expect((await choose("most", owner)).status).toBe(200);
    expect((await door.ask(api.listNoticed, { ids: {}, input: {} })).body.falseAlarms).toBe(19);
    expect((await choose("usual", owner)).status).toBe(200);
    expect((await door.ask(api.readWatch, { ids: {}, input: {} })).body).toEqual({ sensitivity: "usual" });
  });
});
