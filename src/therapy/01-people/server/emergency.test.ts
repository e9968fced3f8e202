/** A record opened in an emergency (A05), on a real database with real rights. */
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import type { Letter } from "#foundation/server/mail.ts";
import * as api from "../emergency.api.ts";
import { addSafetyLine, readClient } from "../people.api.ts";
import { mountEmergencies } from "./emergency-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "./test-people.ts";

const REASON = "She had a seizure in the corridor and her therapist is away";
let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let owner: TestMember;
let hers: TestMember;
let nils: TestMember;
let client: TestClient;
let factorAt: string | null = new Date().toISOString();

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  owner = await aMember(database, practice, { name: "Orla", duties: ["owner"] });
  await database.db.updateTable("person").set({ email: "orla@riverbend.example" }).where("id", "=", owner.personId).execute();
  hers = await aTherapist(database, practice);
  door = await aDoor(database, {
    routes: [
      peopleRoutes,
      (it) => mountEmergencies(it, { publicUrl: "https://riverbend.example" }, (code, values) => `${code} ${JSON.stringify(values)}`),
    ],
    factorAt: () => factorAt,
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});
beforeEach(async () => {
  factorAt = new Date().toISOString();
  nils = await aTherapist(database, practice, { name: "Nils" });
  client = await aClient(database, practice, { name: `Tobias ${uuid()}`, therapist: hers });
  await database.pool.query("delete from jobs.job");
});

const record = () => ({ by: "record", clientId: client.clientId });
const open = async (more: { as?: TestMember; whom?: object; reason?: string; id?: string } = {}) => {
  const { as = nils, whom = record(), reason = REASON, id = uuid() } = more;
  return { id, ...(await door.ask(api.openInEmergency, { as, input: { id, whom, reason } })) };
};
const reads = (as: TestMember = nils) => door.ask(readClient, { as, ids: client });
const listed = async (as: TestMember) => (await door.ask(api.listEmergencies, { as, input: {} })).body.emergencies;
const letters = async (): Promise<Letter[]> =>
  (await database.pool.query("select data from jobs.job where name = 'mail'")).rows.map(({ data }) => data);
const anOrderAgainst = ({ personId }: TestMember) => {
  const { practiceId } = practice;
  const rights = { seesRecord: false, toldAttendance: false, consents: false, restricted: true };
  const relation = { practiceId, id: uuid(), clientId: client.clientId, personId, relationship: "parent", fromDay: "2020-01-01" };
  return database.db
    .insertInto("guardians")
    .values({ ...relation, ...rights, createdBy: hers.personId })
    .execute();
};
/** The hour is over: for a test the clock of the database is not moved, the row is. */
const anHourLater = async (id: string) => {
  await database.pool.query("alter table emergency_access disable trigger emergency_access_is_kept");
  await sql`update emergency_access set opened_at = opened_at - interval '60 minutes', until = until - interval '60 minutes' where id = ${id}`.execute(
    database.db,
  );
  await database.pool.query("alter table emergency_access enable trigger emergency_access_is_kept");
};

describe("A05 a record of which one is not on the team", () => {
  test("A05 does not exist, until it is opened in an emergency", async () => {
    expect((await reads()).status).toBe(404);
    expect((await open()).body).toEqual({ state: "opened", clientId: client.clientId });
    expect(await reads()).toMatchObject({ status: 200, body: { fields: "whole" } });
  });

  test("A05 asks for a reason of at least fifteen letters and for a factor proved just now", async () => {
    expect((await open({ reason: "needed it now" })).status).toBe(400);
    expect((await open({ reason: "                " })).status).toBe(400);
    factorAt = null;
    expect(await open()).toMatchObject({ status: 403, body: { type: "factor-needed" } });
    expect((await reads()).status).toBe(404);
  });

  test("A05 is read and never written", async () => {
    await open();
    const line = { id: uuid(), kind: "stop", thing: null, which: "", words: "Raises a hand", replaces: null };
    expect((await door.ask(addSafetyLine, { as: nils, ids: client, input: line })).status).toBe(403);
  });

  test("A05 is open for an hour and closes by itself", async () => {
    const { id } = await open();
    const [{ openedAt, until }] = await listed(nils);
    expect(Date.parse(until) - Date.parse(openedAt)).toBe(3_600_000);
    await anHourLater(id);
    expect((await reads()).status).toBe(404);
    expect(await listed(nils)).toMatchObject([{ isOpen: false }]);
  });

  test("A05 is closed by hand by who opened it, or by whoever runs the practice, once", async () => {
    const { id } = await open();
    expect((await door.ask(api.endEmergency, { as: hers, ids: { accessId: id } })).status).toBe(403);
    expect((await door.ask(api.endEmergency, { as: nils, ids: { accessId: id } })).status).toBe(200);
    expect((await reads()).status).toBe(404);
    expect(await door.ask(api.endEmergency, { as: owner, ids: { accessId: id } })).toMatchObject({
      status: 409,
      body: { type: "already-ended" },
    });
  });

  test("A05 whoever runs the practice gets a letter in the same commit, without the client and without the reason", async () => {
    await open();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.to).toBe("orla@riverbend.example");
    expect(letter?.text).toContain("https://riverbend.example/practice/emergencies");
    expect(JSON.stringify(letter)).not.toMatch(/Tobias|seizure/);
  });

  test("A05 sends no letter and leaves no row when nothing was opened", async () => {
    expect((await open({ whom: { by: "name", name: "Nobody Atall", bornOn: null } })).body).toEqual({ state: "nobody", clientId: null });
    expect(await letters()).toEqual([]);
    expect(await listed(nils)).toEqual([]);
  });

  test("A05 stands in the client’s own trail, with who opened it, and what was read by it after", async () => {
    const { id } = await open();
    await reads();
    const { rows } = await database.pool.query(
      "select action, rule, outcome, account_id from audit_entry where client_id = $1 and account_id = $2 order by seq",
      [client.clientId, nils.accountId],
    );
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["emergency.open", "done"],
      ["client.read", "done"],
    ]);
    expect((await listed(owner)).find((one: api.Emergency) => one.id === id)).toMatchObject({
      pages: 1,
      personName: "Nils Invented",
      reason: REASON,
      isOpen: true,
      review: null,
    });
  });

  test("A05 opening the same twice is done once", async () => {
    const [id, key] = [uuid(), uuid()];
    const asking = { as: nils, key, input: { id, whom: record(), reason: REASON } };
    const [first, second] = [await door.ask(api.openInEmergency, asking), await door.ask(api.openInEmergency, asking)];
    expect(second).toEqual(first);
    expect(await letters()).toHaveLength(1);
  });
});

describe("A05 who may open one, and which", () => {
  test("A05 only a music therapist: not the front desk, not an intern, not an owner who treats nobody", async () => {
    for (const duty of ["frontdesk", "intern", "owner", "auditor"] as const)
      expect((await open({ as: await aMember(database, practice, { duties: [duty] }) })).status).toBe(403);
  });

  test("A05 whoever cares for the client needs none", async () => {
    expect((await open({ as: hers })).body).toMatchObject({ state: "yours", clientId: client.clientId });
    expect(await letters()).toEqual([]);
  });

  test("A05 an order of a court goes before an emergency: to that person there is nobody of this name", async () => {
    await anOrderAgainst(nils);
    expect((await open()).body).toEqual({ state: "nobody", clientId: null });
    expect((await reads()).status).toBe(404);
  });

  test("A05 an order that comes while the record is open closes it with the next page", async () => {
    await open();
    expect((await reads()).status).toBe(200);
    await anOrderAgainst(nils);
    expect((await reads()).status).toBe(404);
  });

  test("A05 a client of another practice is nobody here", async () => {
    const elsewhere = await aClient(database, await aPractice(database), { name: "Tobias" });
    expect((await open({ whom: { by: "record", clientId: elsewhere.clientId } })).body).toEqual({ state: "nobody", clientId: null });
  });

  test("A05 is found by the whole name in any spelling of its accents, never by its first letters", async () => {
    const name = `Éloïse ${uuid()}`;
    const { clientId } = await aClient(database, practice, { name });
    const by = (typed: string) => open({ whom: { by: "name", name: typed, bornOn: null } });
    expect((await by(name.slice(0, 12))).body.state).toBe("nobody");
    expect((await by(name.replace("Éloïse", "ELOISE"))).body).toEqual({ state: "opened", clientId });
  });

  test("A05 of two with one name the birthday says which is meant", async () => {
    const name = `Twin ${uuid()}`;
    const twins = [await aClient(database, practice, { name }), await aClient(database, practice, { name })];
    await database.db.updateTable("client").set({ bornOn: "2019-04-01" }).where("id", "=", String(twins[1]?.clientId)).execute();
    expect((await open({ whom: { by: "name", name, bornOn: null } })).body).toEqual({ state: "several", clientId: null });
    expect((await open({ whom: { by: "name", name, bornOn: "2019-04-01" } })).body).toEqual({
      state: "opened",
      clientId: twins[1]?.clientId,
    });
  });

  test("A05 nobody finds out who comes here by trying names: after ten in an hour the door stays shut", async () => {
    const states: string[] = [];
    for (let i = 0; i < 11; i++) states.push((await open({ whom: { by: "name", name: `Nobody ${i}`, bornOn: null } })).body.state);
    expect(states).toEqual([...Array.from({ length: 10 }, () => "nobody"), "locked"]);
    expect((await open()).body).toEqual({ state: "locked", clientId: null });
  });
});

describe("A05 looking at it afterwards", () => {
  test("A05 whoever runs the practice sees each with its reason and says that they looked, once", async () => {
    const { id } = await open();
    const review = (as: TestMember) =>
      door.ask(api.reviewEmergency, { as, ids: { accessId: id }, input: { words: "Spoke with Nils. It was right." } });
    expect((await review(nils)).status).toBe(403);
    expect((await review(owner)).status).toBe(200);
    expect(await review(owner)).toMatchObject({ status: 409, body: { type: "looked-at-already" } });
    expect((await listed(owner)).find((one: api.Emergency) => one.id === id)).toMatchObject({ review: { by: "Orla Invented" } });
  });

  test("A05 a music therapist sees their own only", async () => {
    await open();
    const other = await aTherapist(database, practice, { name: "Ada" });
    expect(await listed(other)).toEqual([]);
    expect(await listed(nils)).toHaveLength(1);
  });

  test("A05 nobody looks at their own, as long as somebody else runs the practice too", async () => {
    await database.db.updateTable("person").set({ accountId: owner.accountId }).where("id", "=", owner.personId).execute();
    const both = await aMember(database, practice, { name: "Uma", duties: ["owner", "therapist"] });
    const { id } = await open({ as: both });
    expect(await door.ask(api.reviewEmergency, { as: both, ids: { accessId: id }, input: { words: "All well" } })).toMatchObject({
      status: 409,
      body: { type: "somebody-else-reviews" },
    });
    expect((await door.ask(api.reviewEmergency, { as: owner, ids: { accessId: id }, input: { words: "All well" } })).status).toBe(200);
  });
});
