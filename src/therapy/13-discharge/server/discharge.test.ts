/** Each test tries to end a therapy, or to change something else, by way of absences; each finds the guard in its way. */
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentAttendance } from "#attendance/attendance.api.ts";
import { writeAbsenceTalk } from "#attendance/pattern.api.ts";
import { attendanceRoutes } from "#attendance/server/attendance-routes.ts";
import { patternRoutes } from "#attendance/server/pattern-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import { aClient, aMember, aTherapist } from "#people/server/test-people.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import * as api from "../discharge.api.ts";
import { dischargeRoutes } from "./discharge-routes.ts";

let ground: TestGround;
let door: TestDoor;
const ROUTES = [scheduleRoutes, attendanceRoutes, patternRoutes, dischargeRoutes];
beforeAll(async () => {
  ground = await aGround(...ROUTES);
  ({ door } = ground);
});
afterAll(() => ground.close());

const aPerson = async () => (await aClient(ground.database, ground.practice, { therapist: ground.therapist })).clientId;
const deed = (reasons: readonly string[], more: object = {}) => ({
  id: uuid(),
  lastDay: "2026-12-18",
  reasons,
  words: "They have missed most of this term.",
  afterwards: "",
  ...more,
});
const sign = (clientId: string, reasons: readonly string[], more: object = {}) =>
  door.ask(api.signDischarge, { ids: { clientId }, input: deed(reasons, more) });
const talkOf = (clientId: string, outcome: string) => ({
  ids: { clientId },
  input: {
    id: uuid(),
    aboutSession: null,
    outcome,
    note: "We spoke on the phone.",
    agreed: outcome === "talked" ? "We stop for now." : "",
    callOn: outcome === "call-planned" ? "2026-12-20" : null,
  },
});
const talk = (clientId: string, outcome: string) => door.ask(writeAbsenceTalk, talkOf(clientId, outcome));

describe("ending a therapy because of absences", () => {
  test("asks for the written conversation first", async () => {
    const clientId = await aPerson();
    expect(await sign(clientId, ["absences"])).toMatchObject({ status: 409, body: { type: "talk-about-absences-first" } });
    expect((await door.ask(api.readDischarge, { ids: { clientId } })).body).toMatchObject({ discharges: [], talkedOn: null });
  });

  test("is not opened by a call that is only planned, or by saying it is no concern", async () => {
    const clientId = await aPerson();
    await talk(clientId, "call-planned");
    await talk(clientId, "not-a-concern");
    expect((await sign(clientId, ["absences"])).status).toBe(409);
  });

  test("is not opened by naming the same reason twice", async () => {
    expect((await sign(await aPerson(), ["absences", "absences"])).status).toBe(400);
  });

  test("is not opened by a conversation about somebody else", async () => {
    const [one, other] = [await aPerson(), await aPerson()];
    await talk(other, "talked");
    expect((await sign(one, ["absences"])).status).toBe(409);
  });

  test("is not opened by writing it into the database by hand", async () => {
    const clientId = await aPerson();
    await expect(
      ground.database.pool.query(
        `insert into discharge (practice_id, id, client_id, last_day, reasons, words, afterwards, signed_by, signed_name, signed_at)
         values ($1, $2, $3, '2026-12-18', '{absences}', 'w', '', $4, 'Maude', now())`,
        [ground.practice.practiceId, uuid(), clientId, ground.therapist.personId],
      ),
    ).rejects.toThrow("absences_alone_need_a_conversation");
  });

  test("is not opened again by a conversation from before they came back", async () => {
    const clientId = await aPerson();
    await talk(clientId, "talked");
    const ended = await sign(clientId, ["absences"]);
    expect(ended.status).toBe(200);
    const ids = { clientId, dischargeId: ended.body.id };
    expect((await door.ask(api.reopenTherapy, { ids, input: { words: "They asked to come back." } })).status).toBe(200);
    expect((await sign(clientId, ["absences"])).body).toMatchObject({ type: "talk-about-absences-first" });
  });

  test("is not opened by a conversation from long ago, unless it is about these very absences", async () => {
    const at = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const then = async (days: number, ask: (old: TestDoor) => Promise<{ status: number }>) => {
      const old = await aDoor(ground.database, { routes: ROUTES, signedInAs: ground.therapist, now: () => at(days) });
      const { status } = await ask(old);
      if (status !== 200) throw new Error(`${days} days ago: ${status}`);
      await old.close();
    };
    const session = async (clientId: string, days: number, outcome: "came" | "absent") => {
      const id = uuid();
      const input = { id, day: at(days).slice(0, 10), at: "10:00", minutes: 30, place: "", standsBeside: true };
      await then(days, (old) => old.ask(addSession, { ids: { clientId }, input }));
      const entry = { id: uuid(), outcome, category: null, reason: "", toldAt: null, at: at(days - 1), supersedes: null };
      await then(days - 1, (old) => old.ask(documentAttendance, { ids: { sessionId: id, clientId }, input: entry }));
    };
    const talkThen = (clientId: string, days: number) => then(days, (old) => old.ask(writeAbsenceTalk, talkOf(clientId, "talked")));

    const clientId = await aPerson();
    await session(clientId, 300, "absent");
    await talkThen(clientId, 200);
    await session(clientId, 150, "came");
    await session(clientId, 20, "absent");
    expect((await sign(clientId, ["absences"])).body).toMatchObject({ type: "talk-is-too-old", days: 90 });
    await talkThen(clientId, 80);
    expect((await sign(clientId, ["absences"])).status).toBe(200);

    const long = await aPerson();
    await session(long, 300, "absent");
    await talkThen(long, 200);
    await session(long, 20, "absent");
    expect((await sign(long, ["absences"])).status).toBe(200);
  });

  test("stands, signed by the music therapist, once the conversation is written down", async () => {
    const clientId = await aPerson();
    await talk(clientId, "talked");
    expect((await sign(clientId, ["absences"])).status).toBe(200);
    const { body } = await door.ask(api.readDischarge, { ids: { clientId } });
    expect(body.discharges).toMatchObject([{ reasons: ["absences"], signedName: expect.stringContaining("Maude"), reopened: null }]);
    expect((await sign(clientId, ["moved"])).body).toMatchObject({ type: "already-discharged" });
    await expect(sql`update discharge set words = 'Nothing happened'`.execute(ground.database.db)).rejects.toThrow();
    await expect(sql`delete from discharge`.execute(ground.database.db)).rejects.toThrow();
  });
});

describe("the signature under a discharge", () => {
  test.each([
    ["intern", "care"],
    ["substitute", "care"],
    ["owner", "duty"],
    ["frontdesk", "duty"],
  ] as const)("is not given by the %s", async (who, as) => {
    const clientId = await aPerson();
    const duties =
      as === "duty" ? ([who === "owner" ? "owner" : "frontdesk"] as const) : ([who === "intern" ? "intern" : "therapist"] as const);
    const member = await aMember(ground.database, ground.practice, { name: who, duties });
    if (as === "care")
      await ground.database.db
        .insertInto("careRelation")
        .values({
          practiceId: ground.practice.practiceId,
          id: uuid(),
          clientId,
          personId: member.personId,
          part: who,
          fromDay: "2020-01-01",
        })
        .execute();
    expect((await door.ask(api.signDischarge, { ids: { clientId }, input: deed(["moved"]), as: member })).status).toBe(403);
  });

  test("is not given by somebody to whom the client is nothing", async () => {
    const stranger = await aTherapist(ground.database, ground.practice, { name: "Elsewhere" });
    expect((await door.ask(api.signDischarge, { ids: { clientId: await aPerson() }, input: deed(["moved"]), as: stranger })).status).toBe(
      404,
    );
  });

  test("is not given without a fresh factor", async () => {
    const clientId = await aPerson();
    const tired = await aDoor(ground.database, {
      routes: ROUTES,
      signedInAs: ground.therapist,
      factorAt: () => "2020-01-01T00:00:00.000Z",
    });
    expect(await tired.ask(api.signDischarge, { ids: { clientId }, input: deed(["moved"]) })).toMatchObject({ status: 403 });
    await tired.close();
  });
});

test("no deed of the program ends a therapy but the one a person signs", async () => {
  const { rows } = await sql<{ where: string }>`
    select p.proname as where from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and pg_get_functiondef(p.oid) ilike '%into discharge%' and p.prokind = 'f'`.execute(ground.database.db);
  expect(rows).toEqual([]);
});
