import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { transaction } from "#foundation/server/database.ts";
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
import * as api from "../session.api.ts";
import { brokenSignatures } from "./note-store.ts";
import { sessionRoutes } from "./session-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
/** How long ago the one who asks proved a second factor. */
let factorMinutesAgo = 0;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist });
  door = await aDoor(database, {
    routes: [sessionRoutes],
    signedInAs: therapist,
    factorAt: () => new Date(Date.now() - factorMinutesAgo * 60_000).toISOString(),
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function aSession({ of = client, by = therapist, came = true } = {}): Promise<{ sessionId: string; clientId: string }> {
  const { practiceId } = practice;
  const place = { sessionId: uuid(), clientId: of.clientId };
  const { db } = database;
  const planned = {
    practiceId,
    id: place.sessionId,
    standsBeside: true,
    day: "2026-11-24",
    atTime: "15:30",
    startsAt: "2026-11-24T20:30:00Z",
    minutes: 45,
    place: "Studio B",
    therapistId: by.personId,
  };
  await db.insertInto("session").values(planned).execute();
  await db
    .insertInto("participation")
    .values({ practiceId, ...place, day: "2026-11-24" })
    .execute();
  if (came)
    await db
      .insertInto("attendanceEntry")
      .values({
        practiceId,
        id: uuid(),
        ...place,
        outcome: "came",
        reason: "",
        atDevice: "2026-11-24T15:31:00.000-05:00",
        recordedBy: by.personId,
      })
      .execute();
  return place;
}

type Asking = Parameters<TestDoor["ask"]>[1];
const write = (place: { sessionId: string; clientId: string }, input: object, asking: Asking = {}) =>
  door.ask(api.writeNote, { ids: place, input: { id: uuid(), language: "en", words: "Led the song.", basedOn: 0, ...input }, ...asking });
const sign = (noteId: string, version = 1, asking: Asking = {}) =>
  door.ask(api.signNote, { ids: { noteId }, input: { version }, ...asking });
const addend = (noteId: string, words: string, asking: Asking = {}) =>
  door.ask(api.addAddendum, { ids: { noteId }, input: { id: uuid(), words }, ...asking });

async function aDraft(given: Parameters<typeof aSession>[0] = {}, asking: Asking = {}) {
  const place = await aSession(given);
  const noteId = uuid();
  expect((await write(place, { id: noteId }, asking)).status).toBe(200);
  return { place, noteId };
}
async function aSignedNote() {
  const draft = await aDraft();
  expect((await sign(draft.noteId)).status).toBe(200);
  return draft;
}

test("a note is drafted, changed and signed with name, credential and moment", async () => {
  const { place, noteId } = await aDraft();
  expect((await write(place, { id: noteId, words: "Led the song twice.", basedOn: 1 })).body).toMatchObject({ version: 2 });
  expect((await sign(noteId, 2)).status).toBe(200);
  const { body } = await door.ask(api.readNote, { ids: place });
  expect(body.note).toMatchObject({ words: "Led the song twice.", signedName: "Maude Invented", mine: true, addenda: [] });
  expect(body.note.signedAt).not.toBeNull();
});

test("A12: a signed note can no longer be written, signed again, or changed in the database", async () => {
  const { place, noteId } = await aSignedNote();
  expect((await write(place, { id: noteId, words: "Other words.", basedOn: 1 })).status).toBe(403);
  expect((await sign(noteId)).status).toBe(403);
  const direct = sql`update note set words = 'Other words.' where id = ${noteId}`.execute(database.db);
  await expect(direct).rejects.toThrow("signed note is final");
  await expect(sql`delete from note where id = ${noteId}`.execute(database.db)).rejects.toThrow("signed note is final");
  expect((await door.ask(api.readNote, { ids: place })).body.note.words).toBe("Led the song.");
});

test("A13: a note of a session that is long past is signed now: no time of signing is taken from whoever signs", async () => {
  const { place, noteId } = await aDraft();
  for (const lie of [{ signedAt: "2026-11-24T21:00:00.000Z" }, { editedAt: "2026-11-24T21:00:00.000Z" }]) {
    expect((await write(place, { id: noteId, basedOn: 1, ...lie })).body).toMatchObject({ type: "invalid-input", status: 400 });
    expect((await door.ask(api.signNote, { ids: { noteId }, input: { version: 1, ...lie } })).status).toBe(400);
  }
  const before = Date.now();
  const { body } = await sign(noteId);
  for (const signedAt of [body.signedAt, (await door.ask(api.readNote, { ids: place })).body.note.signedAt]) {
    expect(Date.parse(signedAt)).toBeGreaterThanOrEqual(before - 5);
    expect(Date.parse(signedAt)).toBeLessThanOrEqual(Date.now() + 5);
  }
});

test("only the author writes and signs the note", async () => {
  const substitute = await aTherapist(database, practice, { name: "Ines" });
  const shared = await aClient(database, practice, { therapist, name: "Otis" });
  await database.db
    .insertInto("careRelation")
    .values({
      practiceId: practice.practiceId,
      id: uuid(),
      clientId: shared.clientId,
      personId: substitute.personId,
      part: "substitute",
      fromDay: "2020-01-01",
    })
    .execute();
  const { place, noteId } = await aDraft({ of: shared });
  expect((await door.ask(api.readNote, { ids: place, as: substitute })).body.note).toMatchObject({ mine: false });
  expect((await write(place, { id: noteId, words: "Mine now.", basedOn: 1 }, { as: substitute })).status).toBe(403);
  expect((await sign(noteId, 1, { as: substitute })).status).toBe(403);
});

test("an intern writes and does not sign", async () => {
  const intern = await aMember(database, practice, { name: "Pia", duties: ["intern"] });
  const mentored = await aClient(database, practice, { therapist: intern, part: "intern", name: "Ada" });
  const { noteId } = await aDraft({ of: mentored, by: intern }, { as: intern });
  expect((await sign(noteId, 1, { as: intern })).status).toBe(403);
});

test("a therapist who does not care for the client learns of no note", async () => {
  const stranger = await aTherapist(database, practice, { name: "Noa" });
  const { place, noteId } = await aDraft();
  for (const answer of [
    await door.ask(api.readNote, { ids: place, as: stranger }),
    await write(place, { id: noteId, basedOn: 1 }, { as: stranger }),
    await sign(noteId, 1, { as: stranger }),
    await addend(noteId, "I was there too.", { as: stranger }),
  ])
    expect(answer).toEqual({ status: 404, body: { type: "not-found", status: 404 } });
});

test("an older version is neither kept nor signed, and the newer one stays", async () => {
  const { place, noteId } = await aDraft();
  await write(place, { id: noteId, words: "Second version.", basedOn: 1 });
  expect((await write(place, { id: noteId, words: "From another window.", basedOn: 1 })).body.type).toBe("changed-meanwhile");
  expect((await write(place, { words: "A second note." })).body.type).toBe("changed-meanwhile");
  expect((await sign(noteId, 1)).body.type).toBe("changed-meanwhile");
  expect((await door.ask(api.readNote, { ids: place })).body.note).toMatchObject({ words: "Second version.", version: 2, signedAt: null });
});

test("a note is not signed before it is known whether the client came", async () => {
  const { place, noteId } = await aDraft({ came: false });
  expect((await sign(noteId)).body.type).toBe("attendance-not-recorded");
  expect((await door.ask(api.readNote, { ids: place })).body.note.signedAt).toBeNull();
});

test("a second factor proved more than 15 minutes ago is asked for again", async () => {
  const { noteId } = await aDraft();
  factorMinutesAgo = 16;
  expect(await sign(noteId)).toMatchObject({ status: 403, body: { type: "factor-needed" } });
  factorMinutesAgo = 14;
  expect((await sign(noteId)).status).toBe(200);
  factorMinutesAgo = 0;
});

test("an addendum is added to a signed note only, and is final itself", async () => {
  const { place, noteId } = await aDraft();
  expect((await addend(noteId, "Too early.")).status).toBe(403);
  await sign(noteId);
  expect((await addend(noteId, "The parent called afterwards.")).status).toBe(200);
  expect((await door.ask(api.readNote, { ids: place })).body.note.addenda).toMatchObject([
    { words: "The parent called afterwards.", signedName: "Maude Invented" },
  ]);
  await expect(sql`update addendum set words = 'Other' where note_id = ${noteId}`.execute(database.db)).rejects.toThrow();
});

test("the signature fits the words, the numbers and the addenda, and no others", async () => {
  const { noteId } = await aSignedNote();
  await addend(noteId, "The parent called afterwards.");
  const broken = () => transaction(database.db, (tx) => brokenSignatures(tx, practice.practiceId));
  expect(await broken()).toEqual([]);
  const tampered = async (change: string) => {
    await sql.raw(`alter table note disable trigger all`).execute(database.db);
    await sql.raw(`update note set ${change} where id = '${noteId}'`).execute(database.db);
    await sql.raw(`alter table note enable trigger all`).execute(database.db);
  };
  await tampered(`words = 'Led nothing.'`);
  expect(await broken()).toEqual([noteId]);
  await tampered(`words = 'Led the song.'`);
  expect(await broken()).toEqual([]);
  await tampered(`bound = jsonb_set(bound, '{attendance,outcome}', '"absent"')`);
  expect(await broken()).toEqual([noteId]);
});

test("a note that names a peer of the group is kept, and its author is told which word; a client of another group is nobody’s to find", async () => {
  const place = await aSession();
  const peer = await aClient(database, practice, { name: "Jorunn", therapist });
  await aClient(database, practice, { name: "Eskil", therapist });
  await database.db
    .insertInto("participation")
    .values({ practiceId: practice.practiceId, sessionId: place.sessionId, clientId: peer.clientId, day: "2026-11-24" })
    .execute();
  const words = "Passed the drum to Jorunn twice. Spoke of Eskil.";
  const { status, body } = await write(place, { id: uuid(), language: "en", words, basedOn: 0 });
  expect([status, body.version, body.namesPeers]).toEqual([200, 1, ["Jorunn"]]);
  const alone = await write(await aSession(), { id: uuid(), language: "en", words: "Passed the drum twice.", basedOn: 0 });
  expect(alone.body.namesPeers).toEqual([]);
});

test.each([
  ["one endless word", "La".repeat(6_000)],
  ["thousands of different words", Array.from({ length: 5_000 }, (_, nth) => nth.toString(36)).join(" ")],
])("a note of %s is kept like any other", async (_, words) => {
  // With somebody else in the practice whose name is looked for in it.
  await aClient(database, practice, { name: "Jorunn" });
  const { status, body } = await write(await aSession(), { id: uuid(), language: "en", words, basedOn: 0 });
  expect([status, body.version]).toEqual([200, 1]);
});
