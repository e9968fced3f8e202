import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { v7 as uuid } from "uuid";
import { aDatabase, type TestDatabase, testEngine } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { listClients } from "../overview.api.ts";
import { search } from "../today.api.ts";
import { overviewRoutes } from "./overview-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let owner: TestMember;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  owner = await aMember(database, practice, { duties: ["owner"] });
  door = await aDoor(database, { routes: [overviewRoutes], signedInAs: therapist });
  for (const name of ["Éloïse", "elsa", "O’Brien", "Zoë", "محمد"]) await aClient(database, practice, { name, therapist });
  await aClient(database, practice, { name: "Elias" });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const namesIn = ({ body }: { body: { clients?: { chosenName: string }[] } }) => body.clients?.map(({ chosenName }) => chosenName);
const found = async (find: string, as = therapist) => namesIn(await door.ask(search, { input: { find }, as }));
const listed = async (find: string, as = therapist) => namesIn(await door.ask(listClients, { input: { find }, as }));

describe("finding a client by a few letters", () => {
  test.each([
    ["el", ["Éloïse", "elsa"]],
    ["ELO", ["Éloïse"]],
    ["zoe", ["Zoë"]],
    ["brien", ["O’Brien"]],
    ["محم", ["محمد"]],
    ["%", []],
    ["' | & !", []],
    ["lsa", []],
  ])("“%s”", async (find, names) => {
    expect(await found(find)).toEqual(names);
    expect(await listed(find)).toEqual(names);
  });

  test("whoever cares for nobody finds nobody, though the list of the owner has every name", async () => {
    expect(await found("el", owner)).toEqual([]);
    expect(await listed("el", owner)).toEqual(["Elias", "Éloïse", "elsa"]);
  });
});

/** Syllables make names of every length, many of which begin alike. */
const SYLLABLES = ["ka", "lo", "mi", "né", "ru", "sa", "tö", "vi", "wen", "ÿs"];
const nameOf = (number: number): string => [...String(number)].map((figure) => SYLLABLES[Number(figure)]).join("");
const PEOPLE = 5_000;
/** Milliseconds at the door. */
const PROMISED = 50;

test("among five thousand people a search answers within what is promised", { timeout: 180_000 }, async () => {
  const { practiceId } = practice;
  const people = Array.from({ length: PEOPLE }, (_, number) => ({ id: uuid(), clientId: uuid(), name: nameOf(number + 1_000) }));
  await database.pool.query(
    `with made as (select * from unnest($2::uuid[], $3::uuid[], $4::text[]) as m(id, client_id, name)),
      p as (insert into person (practice_id, id, chosen_name, family_name, language) select $1, id, name, reverse(name), 'en' from made),
      c as (insert into client (practice_id, id, person_id, created_by) select $1, client_id, id, id from made)
     insert into care_relation (practice_id, id, client_id, person_id, part, from_day) select $1, gen_random_uuid(), client_id, $5, 'therapist', '2020-01-01' from made`,
    [practiceId, people.map(({ id }) => id), people.map(({ clientId }) => clientId), people.map(({ name }) => name), therapist.personId],
  );
  await database.pool.query("analyze person, client, care_relation");
  /** The median of seven runs of the time in which 95 of 100 answers are there. */
  const timeOf = async (ask: (find: string) => Promise<unknown>): Promise<number> => {
    for (let number = 0; number < 10; number += 1) await ask(nameOf(1_000 + number * 83));
    const runs: number[] = [];
    for (let run = 0; run < 7; run += 1) {
      const times: number[] = [];
      for (let number = 0; number < 40; number += 1) {
        const find = nameOf(1_000 + (run * 40 + number) * 13).slice(0, 3 + (number % 5));
        const began = performance.now();
        await ask(find);
        times.push(performance.now() - began);
      }
      runs.push(times.toSorted((a, b) => a - b)[37] ?? 0);
    }
    return runs.toSorted((a, b) => a - b)[3] ?? 0;
  };
  const nobodys = await aTherapist(database, practice, { name: "Nobody’s" });
  const bare = await timeOf((find) => found(find, nobodys));
  const measured = {
    search: await timeOf((find) => found(find)),
    "list by letters": await timeOf((find) => listed(find, owner)),
    "first page": await timeOf(() => listed("", owner)),
    "by next session": await timeOf(() => door.ask(listClients, { input: { sort: "next" }, as: owner })),
  };
  expect(await found("loka")).toHaveLength(20);
  const say = (ms: number) => `${ms.toFixed(1)} ms`;
  const told = Object.entries(measured).map(([what, ms]) => `${what} ${say(ms)}`);
  process.stdout.write(
    `${testEngine()}, ${PEOPLE} people, p95 of 40, median of 7: ${told.join(", ")}; nothing to find ${say(bare)}; promised ${PROMISED} ms\n`,
  );
  for (const [what, p95] of Object.entries(measured)) expect(p95, what).toBeLessThan(3 * PROMISED);
  // Beyond the promise itself only where the machine is so busy that a question with no answer takes long too.
  expect(measured.search, "search").toBeLessThan(Math.max(PROMISED, 3 * bare));
});

describe("the list is narrowed and ordered", () => {
  let own: TestMember;
  const clients = new Map<string, string>();
  const ask = async (input: object, as = own) => namesIn(await door.ask(listClients, { input, as }));
  beforeAll(async () => {
    own = await aTherapist(database, practice, { name: "Own" });
    for (const [name, agreedTo] of [
      ["Ada", ["treatment"]],
      ["Bo", []],
      ["Cleo", ["treatment"]],
      ["Dov", ["treatment"]],
    ] as const)
      clients.set(name, (await aClient(database, practice, { name, therapist: own, agreedTo })).clientId);
    await database.pool.query("update person set language = 'fr' where id in (select person_id from client where id = $1)", [
      clients.get("Bo"),
    ]);
    const aSession = async (days: number, ...names: string[]) => {
      const id = uuid();
      const { rows } = await database.pool.query(
        `insert into session (practice_id, id, day, at_time, starts_at, minutes, therapist_id, stands_beside)
         values ($1, $2, (now() at time zone 'America/Toronto')::date + $3::int, '10:00', now(), 30, $4, true) returning day`,
        [practice.practiceId, id, days, own.personId],
      );
      for (const name of names)
        await database.pool.query("insert into participation (practice_id, session_id, client_id, day) values ($1, $2, $3, $4)", [
          practice.practiceId,
          id,
          clients.get(name),
          rows[0].day,
        ]);
    };
    await aSession(-20, "Ada");
    await aSession(3, "Ada", "Cleo");
    await aSession(-2, "Dov");
    await aSession(1, "Cleo");
  });

  test.each([
    [{}, ["Ada", "Bo", "Cleo", "Dov"]],
    [{ sort: "next" }, ["Cleo", "Ada", "Bo", "Dov"]],
    [{ sort: "last" }, ["Dov", "Ada", "Bo", "Cleo"]],
    [{ standing: "not-begun" }, ["Bo", "Cleo"]],
    [{ standing: "under-way" }, ["Ada"]],
    [{ standing: "nothing-planned" }, ["Dov"]],
    [{ setting: "group" }, ["Ada", "Cleo"]],
    [{ setting: "individual" }, ["Ada", "Cleo", "Dov"]],
    [{ language: "fr" }, ["Bo"]],
    [{ consent: "missing" }, ["Bo"]],
    [{ consent: "missing", language: "en" }, []],
    [{ find: "d", standing: "nothing-planned", sort: "last" }, ["Dov"]],
  ])("%j", async (input, names) => expect(await ask(input)).toEqual(names));

  test("by therapist, for whoever runs the practice; whose consents are missing is told only to those who care for them", async () => {
    expect(await ask({ therapist: own.personId }, owner)).toEqual(["Ada", "Bo", "Cleo", "Dov"]);
    expect(await ask({ therapist: own.personId, consent: "missing" }, owner)).toEqual([]);
    expect(await ask({ sort: "best" })).toBeUndefined();
  });
});

test("a client who was taken back stands in no list", async () => {
  const { clientId } = await aClient(database, practice, { name: "Wrongly", therapist });
  expect([await listed("wrongly"), await listed("wrongly", owner), await found("wrongly")]).toEqual([
    ["Wrongly"],
    ["Wrongly"],
    ["Wrongly"],
  ]);
  await database.pool.query("update client set taken_back_at = now() where id = $1", [clientId]);
  expect([await listed("wrongly"), await listed("wrongly", owner), await found("wrongly")]).toEqual([[], [], []]);
});

test.each(["name", "next", "last"])(
  "by %s, pages follow one another by key until every client was shown once, and a key nobody made begins anew",
  async (sort) => {
    const seen = new Set<string>();
    let after: string | null = "";
    for (let pages = 0; after !== null && pages < 100; pages += 1) {
      const { clients, next }: { clients: { id: string }[]; next: string | null } = (
        await door.ask(listClients, { input: { after, sort }, as: owner })
      ).body;
      for (const { id } of clients) seen.add(id);
      after = next;
    }
    expect(seen.size).toBe(PEOPLE + 6 + 4);
    expect((await door.ask(listClients, { input: { after: "zz not-a-key" }, as: owner })).body.clients).toHaveLength(60);
  },
);
