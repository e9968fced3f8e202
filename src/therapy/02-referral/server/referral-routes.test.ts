import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { listTellings, readClient } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { teamRoutes } from "#people/server/team-routes.ts";
import { readTeam } from "#people/team.api.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../referral.api.ts";
import { referralRoutes } from "./referral-routes.ts";
import { aReferral } from "./test-referral.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let colleague: TestMember;
let desk: TestMember;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  colleague = await aTherapist(database, practice, { name: "Ida" });
  desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
  door = await aDoor(database, { routes: [peopleRoutes, teamRoutes, referralRoutes], signedInAs: therapist });
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const acceptance = (basedOn = 0) => ({
  id: uuidv7(),
  basedOn,
  client: { id: uuidv7(), personId: uuidv7(), chosenName: "Kofi", familyName: null, pronouns: null, language: "en", bornOn: null },
  toldBy: "Amara, a parent, in the referral",
});
const stateOf = async (referralId: string) => (await door.ask(api.readReferral, { ids: { referralId } })).body.state;

const move = (referralId: string, to: string, basedOn = 0, as?: TestMember) =>
  door.ask(api.moveReferral, { ids: { referralId }, input: { id: uuidv7(), basedOn, to }, ...(as ? { as } : {}) });
const takeBack = (referralId: string, basedOn: number) =>
  door.ask(api.takeBackMove, { ids: { referralId }, input: { id: uuidv7(), basedOn } });
const close = (referralId: string, basedOn: number, more: object = {}) =>
  door.ask(api.closeReferral, {
    ids: { referralId },
    input: { id: uuidv7(), basedOn, closing: "named-elsewhere", reason: "Another service fits better; we named two.", ...more },
  });

describe("the board", () => {
  test("shows in each column whoever stands there longest first, counts each, and finds by name or number", async () => {
    const second = await aReferral(database, practice, { aboutName: "Wren S.", number: "WREN-0002", at: "2026-03-04T10:00:00.000Z" });
    const first = await aReferral(database, practice, { aboutName: "Wren", number: "WREN-0001", at: "2026-03-03T10:00:00.000Z" });
    const waits = await aReferral(database, practice, { aboutName: "Wren T.", number: "WREN-0003", at: "2026-03-01T10:00:00.000Z" });
    await move(waits, "waiting");
    const found = await door.ask(api.listReferrals, { input: { find: "wren" } });
    const cards: { id: string; state: string; since: string; undoTo: string | null }[] = found.body.referrals;
    expect(cards.filter(({ state }) => state === "new").map(({ id }) => id)).toEqual([first, second]);
    expect(cards.find(({ id }) => id === waits)).toMatchObject({ state: "waiting", undoTo: "new" });
    expect(found.body.counts).toEqual({ new: 2, contacted: 0, assessing: 0, waiting: 1, accepted: 0, closed: 0 });
    const byNumber = await door.ask(api.listReferrals, { input: { find: "0002", state: "new" } });
    expect(byNumber.body.referrals).toHaveLength(1);
    expect((await door.ask(api.listReferrals, { input: { find: "%" } })).body.referrals).toEqual([]);
  });

  test("holds sixty of a column and counts them all", async () => {
    const busy = await aPractice(database, { name: "Busy" });
    const there = await aTherapist(database, busy);
    for (let count = 0; count < 63; count++) await aReferral(database, busy, { aboutName: `Guest ${count}`, number: `PAGE-${count}` });
    const { body } = await door.ask(api.listReferrals, { as: there });
    expect([body.referrals.length, body.counts.new]).toEqual([60, 63]);
  });

  test("days in a column count from the move, and a move taken back gives back the days it had", async () => {
    const at = "2026-03-02T15:00:00.000Z";
    const referralId = await aReferral(database, practice, { at });
    const standing = async () => (await door.ask(api.readReferral, { ids: { referralId } })).body;
    await move(referralId, "assessing");
    const moved = await standing();
    expect([moved.state, moved.undoTo, moved.since > at]).toEqual(["assessing", "new", true]);
    expect((await takeBack(referralId, 1)).body.state).toBe("new");
    expect(await standing()).toMatchObject({ state: "new", since: at, undoTo: null });
    // What was taken back is not taken back again.
    expect((await takeBack(referralId, 2)).status).toBe(409);
  });

  test("of two who move a card at once one wins and the other is told", async () => {
    const referralId = await aReferral(database, practice);
    const answers = await Promise.all([move(referralId, "contacted"), move(referralId, "waiting", 0, desk)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("of another practice does not exist", async () => {
    const elsewhere = await aPractice(database, { name: "Elsewhere" });
    const referralId = await aReferral(database, elsewhere, { aboutName: "Far" });
    expect((await door.ask(api.readReferral, { ids: { referralId } })).status).toBe(404);
    expect((await door.ask(api.acceptReferral, { ids: { referralId }, input: acceptance() })).status).toBe(404);
    expect((await door.ask(api.listReferrals, { input: { find: "Far" } })).body.referrals).toEqual([]);
  });
});

describe("the front desk", () => {
  test("sees who asks and how to reach them, and not one word of why", async () => {
    const referralId = await aReferral(database, practice, {
      reason: "CANARY reason",
      hopes: "CANARY hopes",
      leaveOut: "CANARY",
      loves: "CANARY",
    });
    await close(referralId, 0, { reason: "CANARY decision" });
    const opened = await door.ask(api.readReferral, { ids: { referralId }, as: desk });
    const listed = await door.ask(api.listReferrals, { as: desk });
    expect(opened.body).toMatchObject({ fields: "contact", state: "closed", contact: { askerName: "Amara", phone: "613 555 0142" } });
    expect(JSON.stringify([opened.body, listed.body])).not.toContain("CANARY");
    expect(opened.body.contact).not.toHaveProperty("matters");
    expect(listed.body.referrals.find(({ id }: { id: string }) => id === referralId)).toMatchObject({ firstWords: null, closing: null });
  });

  test("moves the card along the board, and neither accepts nor closes one", async () => {
    const referralId = await aReferral(database, practice);
    const refused = [
      await door.ask(api.acceptReferral, { ids: { referralId }, input: acceptance(), as: desk }),
      await door.ask(api.closeReferral, {
        ids: { referralId },
        input: { id: uuidv7(), basedOn: 0, closing: "no-place", reason: "No room" },
        as: desk,
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    for (const [basedOn, to] of ["contacted", "assessing", "waiting"].entries())
      expect([(await move(referralId, to, basedOn, desk)).status, await stateOf(referralId)]).toEqual([200, to]);
  });
});

describe("an intern and an auditor", () => {
  test("see no referral at all", async () => {
    for (const duty of ["intern", "auditor"] as const) {
      const member = await aMember(database, practice, { duties: [duty] });
      expect((await door.ask(api.listReferrals, { as: member })).status).toBe(403);
    }
  });
});

describe("the link of whoever asked", () => {
  test("is ended by the front desk, once, and then no longer shown", async () => {
    const referralId = await aReferral(database, practice);
    const seen = async () => (await door.ask(api.readReferral, { ids: { referralId }, as: desk })).body.statusUntil;
    const end = () => door.ask(api.endStatusLink, { ids: { referralId }, as: desk });
    expect(await seen()).not.toBeNull();
    expect([(await end()).status, await seen(), (await end()).body.type]).toEqual([200, null, "already-ended"]);
  });
});

describe("deciding", () => {
  test("a closed referral needs its kind and its reason, keeps both, and can be opened again", async () => {
    const referralId = await aReferral(database, practice);
    expect((await close(referralId, 0, { reason: "  " })).status).toBe(400);
    expect((await close(referralId, 0, { closing: null })).status).toBe(400);
    expect((await close(referralId, 0, { closing: "because" })).status).toBe(400);
    expect((await close(referralId, 0)).status).toBe(200);
    await move(referralId, "new", 1);
    const { body } = await door.ask(api.readReferral, { ids: { referralId } });
    expect([body.state, body.position]).toEqual(["new", 2]);
    type Said = { state: string; closing: string | null; reason: string };
    expect(body.steps.map(({ state, closing, reason }: Said) => [state, closing, reason])).toEqual([
      ["closed", "named-elsewhere", "Another service fits better; we named two."],
      ["new", null, ""],
    ]);
  });

  test("opening again what was closed can be taken back, and the reason stands as before", async () => {
    const referralId = await aReferral(database, practice);
    await close(referralId, 0);
    await move(referralId, "waiting", 1);
    expect((await takeBack(referralId, 2)).body.state).toBe("closed");
    const { body } = await door.ask(api.readReferral, { ids: { referralId } });
    expect(body.steps.at(-1)).toMatchObject({ isUndo: true, closing: "named-elsewhere", reason: expect.stringContaining("we named two") });
  });

  test("accepting makes a client in the therapist’s care, with the words as they were typed", async () => {
    const reason = "She sings <b>all</b> day.\nAlways has.";
    const referralId = await aReferral(database, practice, {
      reason,
      hopes: "A friend to sing with.",
      loves: "Bells",
      leaveOut: "Balloons",
    });
    const input = acceptance();
    expect((await door.ask(api.acceptReferral, { ids: { referralId }, input })).body).toMatchObject({
      state: "accepted",
      clientId: input.client.id,
    });
    const { body } = await door.ask(readClient, { ids: { clientId: input.client.id } });
    const tellings = Object.fromEntries(body.tellings.map((one: { voice: string; words: string }) => [one.voice, one.words]));
    expect(tellings).toEqual({ "why-we-come": reason, "what-i-like": "Bells", "what-my-family-likes": "A friend to sing with." });
    expect(body.safety).toMatchObject([{ kind: "leave-out", words: "Balloons" }]);
    expect(body.tellings[0]).toMatchObject({ toldBy: "Amara, a parent, in the referral", toldOn: "2026-03-02" });
    expect((await door.ask(listTellings, { ids: { clientId: input.client.id }, as: colleague })).status).toBe(404);
    const seen = (as: TestMember) => door.ask(api.readReferral, { ids: { referralId }, as });
    expect([(await seen(therapist)).body.clientId, (await seen(colleague)).body.clientId]).toEqual([input.client.id, null]);
  });

  test("a physician who asked stays known around the client as who referred them; of a parent nothing is made", async () => {
    const asked = { askedBy: "physician", askerName: "Dr Amsel", askerPlace: "Ward 3", email: "amsel@ward.example" } as const;
    const around = async (words: object) => {
      const referralId = await aReferral(database, practice, words);
      const input = acceptance();
      await door.ask(api.acceptReferral, { ids: { referralId }, input });
      return (await door.ask(readTeam, { ids: { clientId: input.client.id } })).body.professionals;
    };
    expect(await around(asked)).toMatchObject([
      { name: "Dr Amsel", role: "physician", place: "Ward 3", referred: true, email: "amsel@ward.example" },
    ]);
    expect(await around({})).toEqual([]);
  });

  test("of two therapists who accept at once one has the client, and the other is told", async () => {
    for (let round = 0; round < 5; round++) {
      const referralId = await aReferral(database, practice);
      const accept = (as: TestMember) => door.ask(api.acceptReferral, { ids: { referralId }, input: acceptance(), as });
      const answers = await Promise.all([accept(therapist), accept(colleague)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.type).toBe("decided-meanwhile");
      const { n } = await database.db
        .selectFrom("referralStep")
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .where("referralId", "=", referralId)
        .executeTakeFirstOrThrow();
      expect(n).toBe(1);
    }
  });

  test("who was accepted stays accepted", async () => {
    const referralId = await aReferral(database, practice);
    await door.ask(api.acceptReferral, { ids: { referralId }, input: acceptance() });
    const after = [await move(referralId, "new", 1), await takeBack(referralId, 1), await close(referralId, 1)];
    expect([after.map(({ status }) => status), await stateOf(referralId)]).toEqual([[409, 409, 409], "accepted"]);
  });
});
