import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "#foundation/server/test-database.ts";
import type { TestDoor } from "#people/server/test-door.ts";
import { aGround, type TestGround } from "#people/server/test-ground.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import { addSession } from "#schedule/schedule.api.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { attendanceHistory, documentAttendance, withdrawAttendance } from "../attendance.api.ts";
import { attendanceRoutes } from "./attendance-routes.ts";

let database: TestDatabase;
let ground: TestGround;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
beforeAll(async () => {
  ground = await aGround(scheduleRoutes, attendanceRoutes);
  ({ database, practice, therapist, client, door } = ground);
});
afterAll(() => ground.close());

const AT = "2026-12-01T15:31:00.000-05:00";

/** A planned session of the client, and where its attendance is written. */
async function aSession(): Promise<{ sessionId: string; clientId: string }> {
  const { clientId } = client;
  const id = uuid();
  const { status } = await door.ask(addSession, {
    ids: { clientId },
    input: { id, day: "2026-12-01", at: "15:30", minutes: 45, place: "Studio B", standsBeside: true },
  });
  expect(status).toBe(200);
  return { sessionId: id, clientId };
}

const absent = (more: object = {}) => ({
  id: uuid(),
  outcome: "absent",
  category: null,
  reason: "",
  toldAt: null,
  at: AT,
  supersedes: null,
  ...more,
});

/** Which entry stands is kept beside the client's place in the session: it tells what the entries say, and nothing of its own. */
const WORKED_OUT = ["standing_entry_id", "outcome", "category"];

/** Everything the practice holds, table by table, without what an absence itself is and the traces every deed leaves. */
async function everythingElse(): Promise<Record<string, unknown>> {
  const { rows } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    database.db,
  );
  const names = rows
    .map(({ name }) => name)
    .filter((name) => !["attendance_entry", "attendance_withdrawal", "audit_entry", "remembered_reply"].includes(name));
  expect(names.length).toBeGreaterThan(15);
  const held: Record<string, unknown> = {};
  for (const name of names.toSorted())
    held[name] = (
      await sql`select coalesce(json_agg(it order by it::text), '[]') as rows
        from (select case when ${name} = 'participation' then to_jsonb(t) - ${WORKED_OUT}::text[] else to_jsonb(t) end as it from ${sql.table(name)} t) held`.execute(
        database.db,
      )
    ).rows;
  return held;
}

describe("an absence", () => {
  test("changes nothing else: no plan, no status, no series, no note, no score", async () => {
    const place = await aSession();
    const before = await everythingElse();
    const first = absent();
    expect((await door.ask(documentAttendance, { ids: place, input: first })).status).toBe(200);
    expect(
      (await door.ask(documentAttendance, { ids: place, input: absent({ category: "illness", reason: "a cold", supersedes: first.id }) }))
        .status,
    ).toBe(200);
    expect(await everythingElse()).toEqual(before);
  });

  test("keeps the moment it was pressed, with the offset of the device", async () => {
    const place = await aSession();
    await door.ask(documentAttendance, { ids: place, input: absent() });
    const { body } = await door.ask(attendanceHistory, { ids: place });
    expect(body.entries).toMatchObject([{ outcome: "absent", category: null, at: AT, withdrawnAt: null }]);
  });

  test("sent twice with one key is written once", async () => {
    const place = await aSession();
    const report = absent();
    const [one, two] = [
      await door.ask(documentAttendance, { ids: place, input: report, key: report.id }),
      await door.ask(documentAttendance, { ids: place, input: report, key: report.id }),
    ];
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await door.ask(attendanceHistory, { ids: place })).body.entries).toHaveLength(1);
  });

  test("that is taken back stays in the record, marked withdrawn, and is taken back once", async () => {
    const place = await aSession();
    const { id } = await writtenAbsence(place);
    const takeBack = () => door.ask(withdrawAttendance, { ids: { ...place, entryId: id }, input: { at: AT } });
    expect((await takeBack()).status).toBe(200);
    expect(await takeBack()).toMatchObject({ status: 409, body: { type: "already-withdrawn" } });
    const { body } = await door.ask(attendanceHistory, { ids: place });
    expect(body.entries).toHaveLength(1);
    expect(body.entries[0].withdrawnAt).toMatch(/^\d{4}-/);
  });

  test("may complete only an entry of the same session", async () => {
    const here = await aSession();
    const elsewhere = await writtenAbsence(await aSession());
    expect(await door.ask(documentAttendance, { ids: here, input: absent({ supersedes: elsewhere.id }) })).toMatchObject({
      status: 409,
      body: { type: "supersedes-unknown-entry" },
    });
  });

  test("cannot be overwritten or deleted, not even by hand", async () => {
    const { id } = await writtenAbsence(await aSession());
    await expect(
      sql`update attendance_entry set outcome = 'came', category = null where id = ${id}`.execute(database.db),
    ).rejects.toThrow();
    await expect(sql`delete from attendance_entry where id = ${id}`.execute(database.db)).rejects.toThrow();
  });

  test("with a field nobody knows, or a kind nobody knows, is refused and the field is named", async () => {
    const place = await aSession();
    expect(await door.ask(documentAttendance, { ids: place, input: absent({ fee: 40 }) })).toMatchObject({
      status: 400,
      body: { issues: [{ path: ["fee"] }] },
    });
    expect(await door.ask(documentAttendance, { ids: place, input: absent({ category: "lazy" }) })).toMatchObject({
      status: 400,
      body: { issues: [{ path: ["category"] }] },
    });
  });
});

async function writtenAbsence(place: { sessionId: string; clientId: string }) {
  const report = absent();
  expect((await door.ask(documentAttendance, { ids: place, input: report })).status).toBe(200);
  return report;
}

describe("who may write attendance", () => {
  test("a therapist of another practice does not learn that the session exists", async () => {
    const stranger = await aTherapist(database, await aPractice(database, { name: "Elsewhere" }));
    expect((await door.ask(documentAttendance, { ids: await aSession(), input: absent(), as: stranger })).status).toBe(404);
  });

  test("a therapist of the practice who does not care for the client gets the same answer", async () => {
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    const place = await aSession();
    expect((await door.ask(documentAttendance, { ids: place, input: absent(), as: colleague })).status).toBe(404);
    expect((await door.ask(attendanceHistory, { ids: place, as: colleague })).status).toBe(404);
  });

  test.each(["frontdesk", "owner"] as const)("the %s, who sees names and times, neither writes nor reads it", async (duty) => {
    const member = await aMember(database, practice, { name: duty, duties: [duty] });
    const place = await aSession();
    const { id } = await writtenAbsence(place);
    expect((await door.ask(documentAttendance, { ids: place, input: absent(), as: member })).status).toBe(403);
    expect((await door.ask(attendanceHistory, { ids: place, as: member })).status).toBe(403);
    expect((await door.ask(withdrawAttendance, { ids: { ...place, entryId: id }, input: { at: AT }, as: member })).status).toBe(403);
  });

  test("a client who is not in the session has no place there", async () => {
    const { sessionId } = await aSession();
    const other = await aClient(database, practice, { name: "Noor", therapist });
    expect((await door.ask(documentAttendance, { ids: { sessionId, clientId: other.clientId }, input: absent() })).status).toBe(404);
  });

  test("nobody who is not signed in", async () => {
    expect((await door.ask(documentAttendance, { ids: await aSession(), input: absent(), as: null })).status).toBe(401);
  });
});
