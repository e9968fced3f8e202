/** Rights are judged by what stands in these tables on a day. Here the long way of saying it, once more and apart, beside what the program asks. */
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { caseload, closedTo, familyOf } from "./guard.ts";
import { aClient, aMember, aPractice, type TestClient, type TestMember, type TestPractice } from "./test-people.ts";

let database: TestDatabase;
const practices: { practice: TestPractice; zone: string; people: TestMember[]; clients: TestClient[] }[] = [];

/** Chance from a seed, so that a failure can be told again. */
let state = 20_261;
const below = (limit: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * limit);
};
function oneOf<T>(items: readonly T[]): T {
  const one = items[below(items.length)];
  if (one === undefined) throw new Error("nothing to choose from");
  return one;
}
/** Around today, so that every border is met: days in far zones differ from those here. */
const aDay = (from: number, span: number) => new Date(Date.now() + (from + below(span)) * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  database = await aDatabase();
  for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    const practice = await aPractice(database);
    await sql`update practice set time_zone = ${zone} where practice_id = ${practice.practiceId}`.execute(database.db);
    const people: TestMember[] = [];
    const clients: TestClient[] = [];
    for (let count = 0; count < 6; count++) {
      people.push(await aMember(database, practice, { duties: ["therapist"] }));
      clients.push(await aClient(database, practice, { agreedTo: count < 3 ? ["intern"] : [] }));
    }
    practices.push({ practice, zone, people, clients });
    await relateByChance(practice.practiceId, people, clients);
  }
});
afterAll(() => database.drop());

async function relateByChance(practiceId: string, people: readonly TestMember[], clients: readonly TestClient[]): Promise<void> {
  const { db } = database;
  const period = () => ({ fromDay: aDay(-3, 5), untilDay: below(2) === 0 ? null : aDay(2, 3) });
  const narrow = () => {
    const fromDay = aDay(-3, 4);
    return { fromDay, untilDay: below(3) === 0 ? null : below(2) === 0 ? fromDay : aDay(1, 2) };
  };
  const ended = (by: string) => (below(5) === 0 ? { endedBy: by, endedAt: new Date().toISOString() } : {});
  for (let count = 0; count < 60; count++) {
    const [person, other, client] = [oneOf(people), oneOf(people), oneOf(clients)];
    const common = { practiceId, id: uuid(), clientId: client.clientId };
    await db
      .insertInto("careRelation")
      .values({
        ...common,
        personId: person.personId,
        part: oneOf(["therapist", "substitute", "intern"]),
        ...narrow(),
        ...ended(person.personId),
      })
      .execute();
    if (count % 3 === 0 && person !== other)
      await db
        .insertInto("supervision")
        .values({
          practiceId,
          id: uuid(),
          internId: person.personId,
          supervisorId: other.personId,
          createdBy: other.personId,
          ...narrow(),
          ...ended(other.personId),
        })
        .execute();
    if (count % 2 === 0) {
      const restricted = below(3) === 0;
      const rights = { restricted, seesRecord: !restricted && below(2) === 0, toldAttendance: !restricted, consents: false };
      await db
        .insertInto("guardians")
        .values({
          ...common,
          id: uuid(),
          personId: person.personId,
          relationship: "mother",
          ...rights,
          createdBy: person.personId,
          ...narrow(),
          ...ended(person.personId),
        })
        .execute();
    }
    if (count % 5 === 0)
      await db
        .insertInto("selves")
        .values({ ...common, id: uuid(), kind: "adult", decision: "", createdBy: person.personId, ...period(), ...ended(person.personId) })
        .execute();
  }
}

const TODAY = sql`(now() at time zone p.time_zone)::date`;
const holds = (it: string) => sql`${sql.ref(`${it}.ended_at`)} is null and ${sql.ref(`${it}.from_day`)} <= ${TODAY}
  and (${sql.ref(`${it}.until_day`)} is null or ${sql.ref(`${it}.until_day`)} >= ${TODAY})`;
const CARE = sql`
  select r.practice_id, r.client_id, r.person_id, r.part from care_relation r join practice p using (practice_id) where ${holds("r")}
  union all
  select r.practice_id, r.client_id, s.supervisor_id, 'supervisor' from supervision s join practice p using (practice_id)
  join care_relation r on r.practice_id = s.practice_id and r.person_id = s.intern_id and r.part = 'intern' where ${holds("s")} and ${holds("r")}`;
const FAMILY = sql`
  select g.practice_id, g.client_id, g.person_id,
    case when bool_or(g.restricted) then 'guardian:restricted' when bool_or(g.sees_record) then 'guardian:full' else 'guardian:info' end as relation
  from guardians g join practice p using (practice_id) where ${holds("g")} group by 1, 2, 3
  union all
  select s.practice_id, s.client_id, c.person_id, 'self:' || s.kind from selves s join practice p using (practice_id)
  join client c on c.practice_id = s.practice_id and c.id = s.client_id where ${holds("s")}`;

const rowsOf = async (query: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await sql<{ row: string }>`select it::text as row from (${query}) it order by 1`.execute(database.db);
  return rows.map(({ row }) => row);
};

test("the views of today say what the tables say", async () => {
  const care = await rowsOf(CARE);
  expect(care.length).toBeGreaterThan(10);
  expect(await rowsOf(sql`select practice_id, client_id, person_id, part from care_today`)).toEqual(care);
  const family = await rowsOf(FAMILY);
  expect(family.length).toBeGreaterThan(10);
  expect(await rowsOf(sql`select practice_id, client_id, person_id, relation from family_today`)).toEqual(family);
});

test("everybody’s lists hold the clients their relations of today carry, and none that an order closes", async () => {
  let held = 0;
  for (const { practice, zone, people } of practices)
    for (const { personId, accountId } of people) {
      const who = { practiceId: practice.practiceId, personId, accountId, timeZone: zone };
      const hers = (from: ReturnType<typeof sql>, more: ReturnType<typeof sql>) =>
        rowsOf(
          sql`select distinct m.client_id from (${from}) m where m.practice_id = ${who.practiceId} and m.person_id = ${personId} and ${more}`,
        );
      const closed = sql`select f.client_id from (${FAMILY}) f where f.practice_id = ${who.practiceId} and f.person_id = ${personId} and f.relation = 'guardian:restricted'`;
      const agreed = sql`select c.client_id from consent_today c where c.practice_id = ${who.practiceId} and c.kind = 'intern'`;
      const cared = await hers(CARE, sql`m.client_id not in (${closed}) and (m.part <> 'intern' or m.client_id in (${agreed}))`);
      held += cared.length;
      expect(await rowsOf(sql`select distinct c.client_id from ${caseload(who)} c`)).toEqual(cared);
      expect(await rowsOf(sql`select distinct c.client_id from ${closedTo(who)} c`)).toEqual(
        await rowsOf(sql`select distinct client_id from (${closed}) c`),
      );
      expect(await rowsOf(sql`select distinct c.client_id from ${familyOf(who)} c`)).toEqual(
        await hers(FAMILY, sql`m.relation <> 'guardian:restricted'`),
      );
    }
  expect(held).toBeGreaterThan(10);
});
