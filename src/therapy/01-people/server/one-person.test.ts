/** Whatever is joined and parted, by chance: who could read a record still reads it, an order closes every record of the person, and a warning stands on each card. */
import fc from "fast-check";
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { relationsToClient } from "./arrivals.ts";
import { caseload, closedTo } from "./guard.ts";
import { safetyJson } from "./safety-store.ts";
import { aClient, aMember, aPractice, type TestMember, type TestPractice } from "./test-people.ts";

let database: TestDatabase;
let practice: TestPractice;
let people: TestMember[];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  people = await Promise.all(["Maude", "Sasha", "Otto"].map((name) => aMember(database, practice, { name })));
});
afterAll(() => database?.drop());

const RECORDS = 4;
const Chance = fc.record({
  /** Who cares for which record. */
  care: fc.array(fc.tuple(fc.nat(2), fc.nat(RECORDS - 1)), { maxLength: 6 }),
  orders: fc.array(fc.tuple(fc.nat(2), fc.nat(RECORDS - 1)), { maxLength: 2 }),
  warnings: fc.array(fc.nat(RECORDS - 1), { maxLength: 3 }),
  joins: fc.array(fc.tuple(fc.nat(RECORDS - 1), fc.nat(RECORDS - 1), fc.boolean()), { maxLength: 5 }),
});

test("nothing of either record is lost, whatever is joined and parted", async () => {
  await fc.assert(
    fc.asyncProperty(Chance, async ({ care, orders, warnings, joins }) => {
      const clients: string[] = [];
      for (let one = 0; one < RECORDS; one++) clients.push((await aClient(database, practice)).clientId);
      const idOf = (place: number) => clients[place] ?? "";
      const personOf = (place: number) => people[place]?.personId ?? "";
      const { practiceId } = practice;
      const since = { fromDay: "2020-01-01" };
      for (const [who, which] of care)
        await database.db
          .insertInto("careRelation")
          .values({ practiceId, id: uuid(), clientId: idOf(which), personId: personOf(who), part: "therapist", ...since })
          .execute();
      for (const [who, which] of orders)
        await database.db
          .insertInto("guardians")
          .values({
            practiceId,
            id: uuid(),
            clientId: idOf(which),
            personId: personOf(who),
            relationship: "other",
            seesRecord: false,
            toldAttendance: false,
            consents: false,
            restricted: true,
            ...since,
            createdBy: personOf(0),
          })
          .execute();
      for (const which of warnings)
        await database.db
          .insertInto("safetyLine")
          .values({ practiceId, id: uuid(), clientId: idOf(which), kind: "stop", words: "w", recordedBy: personOf(0) })
          .execute();

      const before = await everythingOf(clients);
      const under = new Map<string, string>();
      for (const [one, other, parts] of joins) {
        const [keptId, asideId] = [idOf(one), idOf(other)];
        const id = uuid();
        const may = keptId !== asideId && !under.has(asideId) && !under.has(keptId) && ![...under.values()].includes(asideId);
        const row = { practiceId, id, keptId, asideId, reason: "r", joinedBy: personOf(0), joinedAt: new Date() };
        const done = await database.db
          .insertInto("clientMerge")
          .values(row)
          .execute()
          .then(
            () => true,
            () => false,
          );
        expect(done).toBe(may);
        if (done && parts)
          await database.db
            .updateTable("clientMerge")
            .set({ undoneBy: personOf(0), undoneAt: new Date() })
            .where("id", "=", id)
            .execute();
        else if (done) under.set(asideId, keptId);
      }

      const keptOf = (id: string) => under.get(id) ?? id;
      const together = (id: string) => clients.filter((other) => keptOf(other) === keptOf(id));
      const after = await everythingOf(clients);
      for (const id of clients) {
        // A warning of one stands on the card of each.
        expect(after.warnings(id)).toBe(together(id).reduce((sum, other) => sum + before.warnings(other), 0));
        for (const { personId } of people) {
          // An order in one closes each.
          expect(after.isClosed(personId, id)).toBe(together(id).some((other) => before.isClosed(personId, other)));
          // Who read it reads it, and who reads the kept one reads what lies under it.
          expect(after.reads(personId, id)).toBe(before.reads(personId, id) || before.reads(personId, keptOf(id)));
          // Lists show each person once: by the record that is kept.
          const shows = before.reads(personId, id) && !under.has(id) && !after.isClosed(personId, id);
          expect(after.lists(personId, id)).toBe(shows);
        }
      }

      await sql`update client_merge set undone_by = ${personOf(0)}, undone_at = now() where practice_id = ${practiceId} and undone_at is null`.execute(
        database.db,
      );
      expect((await everythingOf(clients)).all).toEqual(before.all);
    }),
    { numRuns: 25 },
  );
});

interface Told {
  readonly client: string;
  readonly person: string;
  readonly relations: string[];
  readonly lists: boolean;
  readonly closed: boolean;
  readonly warnings: number;
}

/** What each of the people is to each of the records, and what its card says. */
async function everythingOf(clients: readonly string[]) {
  const all: Told[] = [];
  for (const { personId } of people) {
    const whose = { practiceId: sql`${practice.practiceId}::uuid`, personId: sql`${personId}::uuid`, today: sql`current_date` };
    for (const client of clients) {
      const { rows } = await sql<Omit<Told, "client" | "person">>`
        select array(${relationsToClient(whose, sql`${client}::uuid`)} order by 1) as relations, ${client}::uuid in ${caseload(whose)} as lists,
          ${client}::uuid in ${closedTo(whose)} as closed, json_array_length(${safetyJson(sql`${practice.practiceId}::uuid`, sql`${client}::uuid`)}) as warnings`.execute(
        database.db,
      );
      const [row] = rows;
      if (row) all.push({ client, person: personId, ...row });
    }
  }
  const of = (person: string, client: string) => all.find((one) => one.person === person && one.client === client);
  return {
    all,
    reads: (person: string, client: string) => of(person, client)?.relations.some((relation) => relation.startsWith("care:")) ?? false,
    lists: (person: string, client: string) => of(person, client)?.lists ?? false,
    isClosed: (person: string, client: string) =>
      (of(person, client)?.closed ?? false) && (of(person, client)?.relations.includes("guardian:restricted") ?? false),
    warnings: (client: string) => all.find((one) => one.client === client)?.warnings ?? 0,
  };
}
