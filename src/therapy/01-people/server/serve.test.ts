import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "#foundation/endpoint.ts";
import { ok, refuse } from "#foundation/result.ts";
import { type Tx, transaction } from "#foundation/server/database.ts";
import type { Actor, Door } from "#foundation/server/door.ts";
import { serve } from "#foundation/server/serve.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "./test-people.ts";

const ids = z.strictObject({ clientId: z.uuid() });
const tellStory = endpoint({
  method: "POST",
  path: "/clients/{clientId}/test-story",
  summary: "Tell what the client likes.",
  may: "story.write",
  ids,
  input: z.strictObject({ id: z.uuid(), words: z.string().min(1).max(40), inPractice: z.uuid().optional() }),
  output: z.strictObject({ id: z.uuid() }),
  refusals: { "too-private": 422 },
});
const readStory = endpoint({
  method: "GET",
  path: "/clients/{clientId}/test-story",
  summary: "Read what the client likes.",
  may: "story.read",
  ids,
  input: z.strictObject({ last: z.coerce.number().int().optional() }),
  output: z.strictObject({ words: z.array(z.string()) }),
  refusals: {},
});
const editPractice = endpoint({
  method: "POST",
  path: "/test-practice",
  summary: "Change the practice.",
  may: "practice.write",
  ids: z.strictObject({}),
  input: z.strictObject({}),
  output: z.strictObject({ made: z.literal("yes") }),
  refusals: {},
});

let madeWrong = false;
const findClient = async (tx: Tx, { clientId }: { clientId: string }, { practiceId }: Actor) => {
  const row = await tx.selectFrom("client").select("id").where("practiceId", "=", practiceId).where("id", "=", clientId).executeTakeFirst();
  return row && { kind: "client", id: row.id, clientId: row.id };
};
const routes = (door: Door) => {
  serve(door, tellStory, {
    find: findClient,
    handle: async (tx, { ids: { clientId }, input }, { actor }) => {
      await tx
        .insertInto("storyTelling")
        .values({
          practiceId: actor.practiceId,
          id: input.id,
          clientId: input.inPractice ?? clientId,
          voice: "what-i-like",
          words: input.words,
          toldBy: "Ilse",
          recordedBy: actor.personId,
        })
        .execute();
      if (input.words === "secret") return refuse({ type: "too-private" });
      if (input.words === "crash") throw new Error("planted");
      return ok({ id: input.id });
    },
  });
  serve(door, readStory, {
    find: findClient,
    handle: async (tx, { ids: { clientId } }, { actor }) => {
      const told = await tx
        .selectFrom("storyTelling")
        .select("words")
        .where("practiceId", "=", actor.practiceId)
        .where("clientId", "=", clientId)
        .execute();
      return ok({ words: told.map(({ words }) => words) });
    },
  });
  serve(door, editPractice, { handle: async () => (madeWrong ? JSON.parse('{"ok":true,"value":{"made":"no"}}') : ok({ made: "yes" })) });
};

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  door = await aDoor(database, { routes: [routes], signedInAs: therapist });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const traces = async () =>
  database.db.selectFrom("auditEntry").select(["action", "rule", "outcome", "recordId", "clientId", "accountId"]).orderBy("seq").execute();
const stories = async () => (await database.db.selectFrom("storyTelling").select("id").execute()).length;
let before = { traces: 0, stories: 0 };
beforeEach(async () => {
  before = { traces: (await traces()).length, stories: await stories() };
});
/** What this test left in the audit trail. */
const traced = async () => (await traces()).slice(before.traces);
const told = async () => (await stories()) - before.stories;

const tell = (asking: Parameters<TestDoor["ask"]>[1] = {}) =>
  door.ask(tellStory, { ids: { clientId: client.clientId }, input: { id: uuid(), words: "Scarves" }, ...asking });

test("a deed is done once and leaves one line in the audit trail", async () => {
  const answer = await tell();
  expect(answer.status).toBe(200);
  expect(await told()).toBe(1);
  expect(await traced()).toEqual([
    {
      action: "story.write",
      rule: "story.write#0",
      outcome: "done",
      recordId: client.clientId,
      clientId: client.clientId,
      accountId: therapist.accountId,
    },
  ]);
});

test("reading is a line in the audit trail too", async () => {
  expect((await door.ask(readStory, { ids: { clientId: client.clientId } })).status).toBe(200);
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["done"]);
});

test("nobody who is not signed in learns anything", async () => {
  expect(await tell({ as: null })).toEqual({ status: 401, body: { type: "not-signed-in", status: 401 } });
  expect(await traced()).toEqual([]);
});

test("a field that is too long is named, and its content is not repeated", async () => {
  const { status, body } = await tell({ input: { id: uuid(), words: "x".repeat(41) } });
  expect(status).toBe(400);
  expect(body).toEqual({
    type: "invalid-input",
    status: 400,
    issues: [{ path: ["words"], code: "too-big", values: { maximum: 40, of: "string" } }],
  });
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["invalid-input"]);
});

test.each([
  ["a field that nobody knows", { extra: 1 }, { path: ["extra"], code: "unknown-field" }],
  ["a number where words are meant", { words: 7 }, { path: ["words"], code: "wrong-type" }],
  ["a missing field", { words: undefined }, { path: ["words"], code: "missing" }],
  ["a NUL, which no text of the database holds", { words: "a\u0000b" }, { path: ["words"], code: "unkeepable-letter" }],
  ["half of a letter", { words: "a\ud800b" }, { path: ["words"], code: "unkeepable-letter" }],
  ["an id that is none", { id: "7" }, { path: ["id"], code: "not-valid" }],
])("%s is refused", async (_, change, issue) => {
  const { status, body } = await tell({ input: { id: uuid(), words: "Scarves", ...change } });
  expect({ status, issues: body.issues }).toEqual({ status: 400, issues: [issue] });
  expect(await told()).toBe(0);
});

test("an address with an id that is none is refused", async () => {
  const { status, body } = await tell({ ids: { clientId: "7" } });
  expect({ status, issues: body.issues }).toEqual({ status: 400, issues: [{ path: ["clientId"], code: "not-valid" }] });
});

test("a record of another practice, of nobody, and of a client one does not care for look the same", async () => {
  const other = await aPractice(database);
  const elsewhere = await aClient(database, other, { therapist: await aTherapist(database, other) });
  const notMine = await aClient(database, practice);
  const answers = await Promise.all([elsewhere.clientId, uuid(), notMine.clientId].map((clientId) => tell({ ids: { clientId } })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ status: 404, body: { type: "not-found", status: 404 } })]),
  );
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["not-found", "not-found", "not-found"]);
});

test("an id of another practice inside the body is an id nobody knows", async () => {
  const other = await aPractice(database);
  const elsewhere = await aClient(database, other);
  const { status, body } = await tell({ input: { id: uuid(), words: "Scarves", inPractice: elsewhere.clientId } });
  expect({ status, type: body.type }).toEqual({ status: 404, type: "not-found" });
  expect(await told()).toBe(0);
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["not-found"]);
});

test("who may see a client but not this is told so", async () => {
  const owner = await aMember(database, practice, { duties: ["owner"] });
  expect((await door.ask(readStory, { ids: { clientId: client.clientId }, as: owner })).status).toBe(403);
  expect((await door.ask(editPractice, { as: therapist })).status).toBe(403);
  expect((await door.ask(editPractice, { as: owner })).status).toBe(200);
  expect((await traced()).map(({ outcome, rule }) => [outcome, rule])).toEqual([
    ["not-allowed", "story.read#none"],
    ["not-allowed", "practice.write#none"],
    ["done", "practice.write#0"],
  ]);
});

test("care that has ended opens nothing any more", async () => {
  const former = await aTherapist(database, practice);
  await database.db
    .insertInto("careRelation")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: client.clientId,
      personId: former.personId,
      part: "therapist",
      fromDay: "2020-01-01",
      untilDay: "2021-01-01",
    })
    .execute();
  expect((await tell({ as: former })).status).toBe(404);
});

test("a deed without a key is refused", async () => {
  const { status, body } = await tell({ key: null });
  expect({ status, issues: body.issues }).toEqual({ status: 400, issues: [{ path: ["idempotency-key"], code: "missing" }] });
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["invalid-input"]);
});

test("sent twice with one key it is done once and answered the same", async () => {
  const deed = { key: uuid(), input: { id: uuid(), words: "Scarves" } };
  const answers = [await tell(deed), await tell(deed)];
  expect(answers[1]).toEqual(answers[0]);
  expect(await told()).toBe(1);
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["done", "answered-again"]);
});

test("sent eight times in one moment it is done once and answered the same", async () => {
  for (let round = 0; round < 5; round++) {
    const storiesBefore = await stories();
    const deed = { key: uuid(), input: { id: uuid(), words: "Scarves" } };
    const answers = await Promise.all(Array.from({ length: 8 }, () => tell(deed)));
    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ status: 200, body: { id: deed.input.id } })));
    expect((await stories()) - storiesBefore).toBe(1);
  }
  const outcomes = (await traced()).map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === "answered-again")).toHaveLength(35);
});

test("what somebody did while on the team is not answered again once they have left it", async () => {
  const former = await aTherapist(database, practice);
  const relation = {
    practiceId: practice.practiceId,
    id: uuid(),
    clientId: client.clientId,
    personId: former.personId,
    part: "therapist",
    fromDay: "2020-01-01",
  };
  await database.db.insertInto("careRelation").values(relation).execute();
  const deed = { key: uuid(), as: former, input: { id: uuid(), words: "Scarves" } };
  expect((await tell(deed)).status).toBe(200);
  await database.db
    .updateTable("careRelation")
    .set({ endedAt: new Date(), endedBy: former.personId })
    .where("practiceId", "=", practice.practiceId)
    .where("id", "=", relation.id)
    .execute();
  expect((await tell(deed)).status).toBe(404);
});

test("a key that was used for something else is refused", async () => {
  const key = uuid();
  await tell({ key });
  expect((await tell({ key })).body.type).toBe("key-reused");
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["done", "key-reused"]);
});

test("the same id under another key is there already", async () => {
  const input = { id: uuid(), words: "Scarves" };
  await tell({ input });
  expect(await tell({ input })).toEqual({ status: 409, body: { type: "already-exists", status: 409 } });
});

test("a refusal undoes the deed and keeps its line in the audit trail", async () => {
  const deed = { key: uuid(), input: { id: uuid(), words: "secret" } };
  expect(await tell(deed)).toEqual({ status: 422, body: { type: "too-private", status: 422 } });
  expect(await told()).toBe(0);
  expect((await traced()).map(({ outcome }) => outcome)).toEqual(["too-private"]);
});

test("an accident undoes everything", async () => {
  expect((await tell({ input: { id: uuid(), words: "crash" } })).status).toBe(500);
  expect(await told()).toBe(0);
});

test("an answer that breaks its own contract is never sent", async () => {
  madeWrong = true;
  const owner = await aMember(database, practice, { duties: ["owner"] });
  expect((await door.ask(editPractice, { as: owner })).status).toBe(500);
  madeWrong = false;
  expect(await traced()).toEqual([]);
});

test("a route that no row of the policy table decides cannot be mounted", () => {
  expect(() => serve(door, { ...editPractice, may: "practice.sell" }, { handle: async () => ok({ made: "yes" }) })).toThrow(
    /no row "practice.sell"/,
  );
  expect(() => serve(door, readStory, { handle: async () => ok({ words: [] }) })).toThrow(/finds no record/);
});

test("the outer connection inside a transaction fails at once", async () => {
  await expect(transaction(database.db, () => database.db.selectFrom("practice").selectAll().execute())).rejects.toThrow(
    /Use the transaction object/,
  );
});

test("a swallowed failure cannot pass for a commit", async () => {
  await expect(
    transaction(database.db, async (tx) => {
      const owner = { practiceId: practice.practiceId, id: client.personId, chosenName: "Twice", language: "en" };
      await tx
        .insertInto("person")
        .values(owner)
        .execute()
        .catch(() => {});
    }),
  ).rejects.toThrow(/rolled back/);
});
