import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Endpoint } from "#foundation/endpoint.ts";
import type { Duty } from "#people/person.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import { readProgress } from "#progress/progress.api.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { readAbsences, readToday } from "../today.api.ts";
import { overviewRoutes } from "./overview-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
/** Asked the longer way each time: a door that has not judged anybody yet. */
const longerWay = async (it: Endpoint, asking: object) => {
  const fresh = await aDoor(database, { routes: [overviewRoutes, progressRoutes] });
  try {
    return await fresh.ask(it, asking);
  } finally {
    await fresh.close();
  }
};

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, { routes: [overviewRoutes, progressRoutes] });
});
beforeEach(async () => {
  client = await aClient(database, practice, { therapist });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const chart = (as: TestMember | null) => door.ask(readProgress, { ids: { clientId: client.clientId }, as });
const relate = (personId: string, part: string) =>
  database.db
    .insertInto("careRelation")
    .values({ practiceId: practice.practiceId, id: uuid(), clientId: client.clientId, personId, part, fromDay: "2020-01-01" })
    .execute();

type Trail = { action: string; rule: string; outcome: string; kind: string; record: boolean; client: string | null; request: boolean };
async function trailOf({ accountId }: TestMember): Promise<Trail[]> {
  const { rows } = await sql<Trail>`
    select action, rule, outcome, kind, record_id is not null as record, client_id as client, request_id <> '' as request
    from audit_entry where account_id = ${accountId} order by seq`.execute(database.db);
  return rows;
}

describe("a screen asked for a second time", () => {
  const duties: readonly Duty[][] = [
    ["owner"],
    ["therapist"],
    ["intern"],
    ["frontdesk"],
    ["auditor"],
    ["owner", "therapist"],
    ["intern", "frontdesk"],
  ];
  const parts = [undefined, "therapist", "substitute", "intern", "supervised", "restricted"] as const;
  for (const duty of duties)
    for (const part of parts)
      test(`answers what the longer way answers, and leaves the same trace: ${duty.join(" and ")}, ${part ?? "nothing"} to the client`, async () => {
        const [one, other] = [await aMember(database, practice, { duties: duty }), await aMember(database, practice, { duties: duty })];
        for (const { personId } of [one, other]) {
          if (part === "therapist" || part === "substitute" || part === "intern") await relate(personId, part);
          if (part === "supervised") await supervise(personId);
          if (part === "restricted") {
            await relate(personId, "therapist");
            await keepAway(personId);
          }
        }
        const questions: [Endpoint, object][] = [
          [readProgress, { ids: { clientId: client.clientId } }],
          [readToday, { input: {} }],
          [readAbsences, { input: { from: "2026-01-01", until: "2026-03-01" } }],
        ];
        for (const [it, asking] of questions) {
          // The first two make the door know the situation; what is compared is answered from then on.
          for (let time = 0; time < 2; time++) await door.ask(it, { ...asking, as: therapist });
          for (let time = 0; time < 3; time++) {
            const quick = await door.ask(it, { ...asking, as: one });
            expect(quick).toEqual(await longerWay(it, { ...asking, as: other }));
          }
        }
        expect(await trailOf(one)).toEqual(await trailOf(other));
      });
});

test("a screen asked for again is one question, without a transaction around it", async () => {
  for (let time = 0; time < 2; time++) await chart(therapist);
  const begun = vi.spyOn(database.db, "transaction");
  expect((await chart(therapist)).status).toBe(200);
  expect((await door.ask(readToday, { as: therapist })).status).toBe(200);
  expect(begun).not.toHaveBeenCalled();
  begun.mockRestore();
});

describe("what is known of somebody is asked anew with every question", () => {
  const known = async (as: TestMember) => {
    for (let time = 0; time < 3; time++) expect((await chart(as)).status).toBe(200);
  };

  test("a relation that ends is felt in the very next one", async () => {
    await known(therapist);
    await sql`update care_relation set ended_at = now(), ended_by = ${therapist.personId} where client_id = ${client.clientId}`.execute(
      database.db,
    );
    expect((await chart(therapist)).status).toBe(404);
  });

  test("an order of a court closes the record at once", async () => {
    await known(therapist);
    await keepAway(therapist.personId);
    expect((await chart(therapist)).status).toBe(404);
  });

  test("a duty that ends takes the way in with it", async () => {
    const passing = await aMember(database, practice, { duties: ["therapist"] });
    await relate(passing.personId, "therapist");
    await known(passing);
    await sql`delete from membership where person_id = ${passing.personId}`.execute(database.db);
    await sql`insert into membership (practice_id, id, person_id, duty, from_day) values (${practice.practiceId}, ${uuid()}, ${passing.personId}, 'auditor', '2020-01-01')`.execute(
      database.db,
    );
    expect((await door.ask(readToday, { as: passing })).status).toBe(403);
  });

  test("an intern reads while the family agrees, and no longer", async () => {
    const intern = await aMember(database, practice, { duties: ["intern"] });
    await relate(intern.personId, "intern");
    await known(intern);
    await sql`insert into consent_end (practice_id, id, consent_id, how, day, recorded_by, recorded_at)
      select practice_id, ${uuid()}, id, 'withdrawn', '2026-01-01', ${therapist.personId}, now() from consent where client_id = ${client.clientId} and kind = 'intern'`.execute(
      database.db,
    );
    expect(await chart(intern)).toMatchObject({ status: 403, body: { type: "needs-consent" } });
  });

  test("nobody signed in, a client of nobody and a wrong question are refused as ever", async () => {
    await known(therapist);
    expect((await chart(null)).status).toBe(401);
    expect((await door.ask(readProgress, { ids: { clientId: uuid() }, as: therapist })).status).toBe(404);
    expect((await door.ask(readToday, { input: { day: "2026-13-40" }, as: therapist })).status).toBe(400);
    expect((await door.ask(readToday, { input: { who: "me" }, as: therapist })).status).toBe(400);
  });
});

async function supervise(personId: string): Promise<void> {
  const intern = await aMember(database, practice, { duties: ["intern"] });
  await relate(intern.personId, "intern");
  await database.db
    .insertInto("supervision")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      internId: intern.personId,
      supervisorId: personId,
      fromDay: "2020-01-01",
      createdBy: personId,
    })
    .execute();
}

const keepAway = (personId: string) =>
  database.db
    .insertInto("guardians")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: client.clientId,
      personId,
      relationship: "father",
      seesRecord: false,
      toldAttendance: false,
      consents: false,
      restricted: true,
      fromDay: "2020-01-01",
      createdBy: personId,
    })
    .execute();
