import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { goneBy } from "#foundation/server/backup/kept-backups.ts";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { filesIn } from "#foundation/server/files.ts";
import { FORGET_FILE, forgetter } from "#foundation/server/forget-file.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { keepLetter, listReferrals, moveReferral, noteWishes } from "../referral.api.ts";
import * as api from "../retention.api.ts";
import { mountLetters } from "./letter-routes.ts";
import { referralRoutes } from "./referral-routes.ts";
import { saveStep } from "./referral-store.ts";
import { retentionRoutes } from "./retention-routes.ts";
import { aReferral } from "./test-referral.ts";

const TODAY = "2024-11-20";
let database: TestDatabase;
let door: TestDoor;
let folder: string;
let practice: TestPractice;
let owner: TestMember;
let therapist: TestMember;
const now = `${TODAY}T15:00:00.000Z`;
let factorAt: string | null = new Date().toISOString();
beforeAll(async () => {
  database = await aDatabase();
  folder = await mkdtemp(join(tmpdir(), "sostenuto-retention-"));
  const files = filesIn(folder);
  practice = await aPractice(database);
  owner = await aMember(database, practice, { name: "Olive", duties: ["owner"] });
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, {
    routes: [referralRoutes, retentionRoutes, (it) => mountLetters(it, { files })],
    signedInAs: owner,
    now: () => now,
    factorAt: () => factorAt,
  });
  await door.jobs.work(FORGET_FILE, forgetter(database, files));
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
  if (folder) await rm(folder, { recursive: true });
});

const asActor = (who: TestMember, of: TestPractice) => ({
  ...who,
  practiceId: of.practiceId,
  signInId: who.accountId,
  language: "en" as const,
  timeZone: "America/Toronto",
  duties: ["therapist"],
  factorAt: null,
});
const decided = (referralId: string, state: "closed" | "new", at: string, position = 1) =>
  transaction(database.db, (tx) =>
    saveStep(tx, asActor(therapist, practice), {
      id: uuidv7(),
      referralId,
      position,
      state,
      at,
      ...(state === "closed" ? { closing: "no-place", reason: "CANARY of the closing" } : {}),
    }),
  );
/** Closed on a day, at noon in Toronto. */
const closedOn = async (day: string, aboutName = "K.") => {
  const referralId = await aReferral(database, practice, { aboutName, reason: "CANARY why", at: "2015-03-02T15:00:00.000Z" });
  await decided(referralId, "closed", `${day}T17:00:00.000Z`);
  return referralId;
};
const read = async (as = owner) => (await door.ask(api.readRetention, { as })).body;
const rowOf = async (referralId: string) => (await read()).referrals.find(({ id }: { id: string }) => id === referralId);
const hold = (referralId: string, as = owner, reason = "A complaint at the college") =>
  door.ask(api.holdReferral, { ids: { referralId }, input: { id: uuidv7(), reason }, as });
const lift = (referralId: string, as = owner) => door.ask(api.liftHold, { ids: { referralId }, input: {}, as });
const remove = (referralId: string, as = owner, key?: string, id = uuidv7()) =>
  door.ask(api.deleteReferral, { ids: { referralId }, input: { id }, as, ...(key ? { key } : {}) });
const ask = (referralId: string, as = owner) => door.ask(api.askForDeletion, { ids: { referralId }, input: { id: uuidv7() }, as });
const takeBack = (referralId: string, as = owner) => door.ask(api.takeBackDeletion, { ids: { referralId }, input: {}, as });
const choose = (input: object, as = owner) =>
  door.ask(api.chooseRetention, { input: { id: uuidv7(), months: 36, fromDay: TODAY, reason: "Our college", ...input }, as });
const letter = async (referralId: string, bytes: string) => {
  const content = Buffer.from(bytes).toString("base64");
  expect((await door.ask(keepLetter, { ids: { referralId }, input: { id: uuidv7(), name: "letter.pdf", content } })).status).toBe(200);
};
const keptFiles = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const rowsOf = async (table: string, referralId: string, column = "referral_id") =>
  (await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${referralId}`.execute(database.db)).rows.length;

describe("how long they are kept", () => {
  test("is three years until the practice chooses, and the day counts in the practice’s own calendar", async () => {
    const [due, later] = [await closedOn("2021-11-20"), await closedOn("2021-11-21")];
    expect(await read()).toMatchObject({ months: 36, isDefault: true, history: [] });
    expect(await rowOf(due)).toMatchObject({ standing: "due", keptUntil: "2024-11-20", hold: null, letters: 0 });
    expect(await rowOf(later)).toMatchObject({ standing: "later", keptUntil: "2024-11-21" });
    // Half past nine in the evening in Toronto is already the next day in Greenwich.
    const late = await aReferral(database, practice);
    await decided(late, "closed", "2021-11-21T02:30:00.000Z");
    expect(await rowOf(late)).toMatchObject({ standing: "due", keptUntil: "2024-11-20" });
  });

  test("one that was closed on 29 February is kept until the last of February", async () => {
    expect(await rowOf(await closedOn("2020-02-29"))).toMatchObject({ keptUntil: "2023-02-28" });
  });

  test("a choice holds from its day on; the newest of a day holds, and every earlier one stays readable", async () => {
    const elsewhere = await aPractice(database, { name: "Elsewhere" });
    const there = await aMember(database, elsewhere, { name: "Odo", duties: ["owner"] });
    await choose({ months: 120, fromDay: "2024-12-01", reason: "From December on" }, there);
    expect(await read(there)).toMatchObject({ months: 36, isDefault: true });
    await choose({ months: 60, reason: "First thought" }, there);
    await choose({ months: 24, reason: "Second thought" }, there);
    const { months, isDefault, history } = await read(there);
    expect([months, isDefault]).toEqual([24, false]);
    expect(history.map(({ reason }: { reason: string }) => reason)).toEqual(["From December on", "Second thought", "First thought"]);
    // What one practice chooses is nothing to another.
    expect(await read()).toMatchObject({ months: 36, isDefault: true });
  });

  test.each([
    [{ months: 11 }, 400],
    [{ months: 301 }, 400],
    [{ months: 36.5 }, 400],
    [{ months: null }, 400],
    [{ reason: "  " }, 400],
    [{ reason: "x".repeat(501) }, 400],
    [{ fromDay: "2024-02-30" }, 400],
    [{ unknown: true }, 400],
    [{ fromDay: "2024-11-19" }, 422],
  ])("a choice that is none is refused: %j", async (input, status) => {
    expect((await choose(input)).status).toBe(status);
    expect((await read()).history).toEqual([]);
  });
});

describe("what is past its time", () => {
  test("is told with who asked and when, and never with a word of why", async () => {
    const referralId = await closedOn("2020-05-04", "Wren");
    const told = await read();
    expect(await rowOf(referralId)).toMatchObject({ aboutName: "Wren", askerName: "Amara", closedAt: "2020-05-04T17:00:00.000Z" });
    expect(JSON.stringify(told)).not.toContain("CANARY");
  });

  test("is neither what is open, nor what was opened again, nor what somebody was taken on from", async () => {
    const open = await aReferral(database, practice, { at: "2015-03-02T15:00:00.000Z" });
    const again = await closedOn("2018-05-04");
    await decided(again, "new", "2024-11-19T15:00:00.000Z", 2);
    const accepted = await closedOn("2018-05-04");
    const [client, relation] = [uuidv7(), uuidv7()];
    await sql`insert into person (practice_id, id, chosen_name, language) values (${practice.practiceId}, ${relation}, 'Kofi', 'en')`.execute(
      database.db,
    );
    await sql`insert into client (practice_id, id, person_id, created_by) values (${practice.practiceId}, ${client}, ${relation}, ${owner.personId})`.execute(
      database.db,
    );
    const taken = { referralId: accepted, at: "2018-06-01T15:00:00.000Z" };
    await transaction(database.db, async (tx) => {
      const actor = asActor(therapist, practice);
      await saveStep(tx, actor, { ...taken, id: uuidv7(), position: 2, state: "accepted", clientId: client, joined: true });
      // Even closed by hand afterwards it is somebody's record.
      await saveStep(tx, actor, { ...taken, id: uuidv7(), position: 3, state: "closed", closing: "other", reason: "w" });
    });
    for (const referralId of [open, again, accepted]) {
      expect(await rowOf(referralId)).toBeUndefined();
      expect(await remove(referralId)).toMatchObject({ status: 409, body: { type: "not-due" } });
      expect(await rowsOf("referral", referralId, "id")).toBe(1);
    }
  });

  test("stays under a hold, whatever the rule says, until somebody lifts it", async () => {
    const referralId = await closedOn("2019-05-04");
    expect((await hold(referralId)).status).toBe(200);
    expect(await rowOf(referralId)).toMatchObject({
      standing: "held",
      hold: { reason: "A complaint at the college", placedBy: "Olive Invented" },
    });
    expect((await hold(referralId)).body).toMatchObject({ status: 409, type: "already-exists" });
    expect(await remove(referralId)).toMatchObject({ status: 409, body: { type: "on-hold" } });
    expect((await lift(referralId)).status).toBe(200);
    expect((await lift(referralId)).body).toMatchObject({ status: 409, type: "already-ended" });
    expect(await rowOf(referralId)).toMatchObject({ standing: "due", hold: null });
    expect((await remove(referralId)).status).toBe(200);
  });

  test("a hold without a reason is none", async () => {
    const referralId = await closedOn("2019-05-04");
    expect((await hold(referralId, owner, " ")).status).toBe(400);
    expect((await hold(referralId, owner, "x".repeat(501))).status).toBe(400);
  });
});

describe("a referral that is deleted", () => {
  test("is gone with its steps, wishes, status link and letters; a certificate without a name and its line in the trail stay", async () => {
    const referralId = await closedOn("2021-05-04", "Zephyrine");
    const other = await closedOn("2023-05-04", "Stays");
    await door.ask(noteWishes, {
      ids: { referralId },
      input: { id: uuidv7(), days: [], times: "mornings", places: "", setting: "either" },
    });
    await letter(referralId, "%PDF-1.4\nonly here\n%%EOF\n");
    await letter(referralId, "%PDF-1.4\nthe same\n%%EOF\n");
    await letter(other, "%PDF-1.4\nthe same\n%%EOF\n");
    expect(await keptFiles()).toBe(2);
    const [key, certificate] = [uuidv7(), uuidv7()];
    const done = await remove(referralId, owner, key, certificate);
    expect(done).toMatchObject({ status: 200, body: { id: certificate } });
    for (const table of ["referral_step", "referral_wish", "referral_status_link", "attachment"])
      expect([table, await rowsOf(table, referralId)]).toEqual([table, 0]);
    expect(await rowsOf("referral", referralId, "id")).toBe(0);
    // Bytes that another letter is made of stay; the others leave the disk.
    await vi.waitFor(async () => expect(await keptFiles()).toBe(1), { timeout: 10_000 });
    const { deleted } = await read();
    expect(deleted[0]).toEqual({
      id: certificate,
      receivedAt: "2015-03-02T15:00:00.000Z",
      closedAt: "2021-05-04T17:00:00.000Z",
      deletedAt: now,
      inBackupsUntil: goneBy(now),
      deletedBy: "Olive Invented",
      askedBy: null,
      months: 36,
      isDefault: true,
      letters: 2,
    });
    const { rows: kept } = await sql`select * from referral_deletion where id = ${certificate}`.execute(database.db);
    expect(kept).toMatchObject([{ kind: "referral", referralId }]);
    expect(JSON.stringify(kept)).not.toMatch(/Zephyrine|Amara|CANARY/);
    const { rows: trail } =
      await sql`select outcome from audit_entry where action = 'retention.delete' and record_id = ${referralId}`.execute(database.db);
    expect(trail).toEqual([{ outcome: "done" }]);
    const board = await door.ask(listReferrals, { input: { find: "Zephyrine" } });
    expect(board.body.referrals).toEqual([]);
    // Sent again after a lost answer it was done once; asked anew it is not there.
    expect((await remove(referralId, owner, key, certificate)).body).toEqual({ id: certificate });
    expect((await remove(referralId)).status).toBe(404);
    expect((await hold(referralId)).status).toBe(404);
  });

  test("is certified under the practice’s own rule, where it has one", async () => {
    const elsewhere = await aPractice(database, { name: "Own rule" });
    const there = await aMember(database, elsewhere, { name: "Odo", duties: ["owner", "therapist"] });
    const referralId = await aReferral(database, elsewhere, { at: "2015-03-02T15:00:00.000Z" });
    await transaction(database.db, (tx) =>
      saveStep(tx, asActor(there, elsewhere), {
        id: uuidv7(),
        referralId,
        position: 1,
        state: "closed",
        closing: "cost",
        reason: "w",
        at: "2023-06-01T15:00:00.000Z",
      }),
    );
    expect((await remove(referralId, there)).body.type).toBe("not-due");
    await choose({ months: 12 }, there);
    expect((await remove(referralId, there)).status).toBe(200);
    expect((await read(there)).deleted).toMatchObject([{ months: 12, isDefault: false, deletedBy: "Odo Invented" }]);
    expect((await read()).deleted.some(({ deletedBy }: { deletedBy: string }) => deletedBy === "Odo Invented")).toBe(false);
  });

  test("of one that is opened again and deleted at once, one wins and nothing is half gone", async () => {
    const referralId = await closedOn("2021-06-04");
    const [opened, deleted] = await Promise.all([
      door.ask(moveReferral, { ids: { referralId }, input: { id: uuidv7(), basedOn: 1, to: "contacted" }, as: therapist }),
      remove(referralId),
    ]);
    const left = await rowsOf("referral", referralId, "id");
    expect([opened.status === 200, deleted.status === 200, left]).toEqual(left === 1 ? [true, false, 1] : [false, true, 0]);
  });
});

describe("two look at what is deleted", () => {
  test("whoever runs a practice alone is told so, and confirms with a second factor proved just now", async () => {
    const referralId = await closedOn("2018-05-04");
    expect(await read()).toMatchObject({ isAlone: true });
    factorAt = null;
    expect(await remove(referralId)).toMatchObject({ status: 403, body: { type: "factor-needed" } });
    expect(await rowsOf("referral", referralId, "id")).toBe(1);
    factorAt = new Date().toISOString();
    expect((await remove(referralId)).status).toBe(200);
  });

  test("where two run it one asks and the other deletes; nobody deletes what they asked for themselves", async () => {
    const here = await aPractice(database, { name: "By two" });
    const [odo, una] = [
      await aMember(database, here, { name: "Odo", duties: ["owner"] }),
      await aMember(database, here, { name: "Una", duties: ["owner"] }),
    ];
    const closed = async (at = "2018-05-04T17:00:00.000Z") => {
      const referralId = await aReferral(database, here, { at: "2015-03-02T15:00:00.000Z" });
      const step = { id: uuidv7(), referralId, position: 1, state: "closed", closing: "cost", reason: "w", at } as const;
      await transaction(database.db, (tx) => saveStep(tx, asActor(odo, here), step));
      return referralId;
    };
    const [referralId, kept, later] = [await closed(), await closed(), await closed("2024-11-19T17:00:00.000Z")];
    expect(await read(odo)).toMatchObject({ isAlone: false });
    expect((await remove(referralId, odo)).body).toMatchObject({ type: "second-person-needed", status: 409 });
    expect((await ask(later, odo)).body).toMatchObject({ type: "not-due" });
    expect((await ask(referralId, odo)).status).toBe(200);
    expect((await ask(referralId, una)).body).toMatchObject({ type: "asked-already", status: 409 });
    expect((await remove(referralId, odo)).body).toMatchObject({ type: "second-person-needed" });
    const seen = (await read(una)).referrals.find(({ id }: { id: string }) => id === referralId);
    expect(seen.asked).toMatchObject({ askedBy: "Odo Invented", isMine: false });
    // The rows ask the same of whoever writes SQL.
    await expect(
      sql`select delete_referral(${here.practiceId}, ${referralId}, ${uuidv7()}, ${odo.personId}, now())`.execute(database.db),
    ).rejects.toMatchObject({ code: "42501" });
    expect((await remove(referralId, una)).status).toBe(200);
    expect((await read(odo)).deleted).toMatchObject([{ deletedBy: "Una Invented", askedBy: "Odo Invented" }]);
    // Taken back, or said no to, it stays.
    await ask(kept, odo);
    expect((await takeBack(kept, una)).status).toBe(200);
    expect((await takeBack(kept, una)).body).toMatchObject({ type: "already-ended" });
    expect((await remove(kept, una)).body).toMatchObject({ type: "second-person-needed" });
    expect(await rowsOf("referral", kept, "id")).toBe(1);
  });
});

describe("who may", () => {
  test.each(["therapist", "frontdesk", "intern", "auditor"] as const)(
    "a %s neither sees, nor settles, nor holds, nor deletes",
    async (duty) => {
      const who = await aMember(database, practice, { name: "Gil", duties: [duty] });
      const referralId = await closedOn("2018-05-04");
      const answers = [
        await door.ask(api.readRetention, { as: who }),
        await choose({}, who),
        await hold(referralId, who),
        await lift(referralId, who),
        await ask(referralId, who),
        await takeBack(referralId, who),
        await remove(referralId, who),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403, 403]);
      expect(await rowsOf("referral", referralId, "id")).toBe(1);
    },
  );

  test("nobody who is not signed in, and no owner of another practice, who must not even learn of it", async () => {
    const referralId = await closedOn("2018-05-04");
    const elsewhere = await aMember(database, await aPractice(database, { name: "Far" }), { name: "Una", duties: ["owner"] });
    expect((await door.ask(api.deleteReferral, { ids: { referralId }, input: { id: uuidv7() }, as: null })).status).toBe(401);
    for (const deed of [hold, lift, ask, takeBack, remove]) expect((await deed(referralId, elsewhere)).status).toBe(404);
    expect((await read(elsewhere)).referrals).toEqual([]);
    expect(await rowsOf("referral", referralId, "id")).toBe(1);
  });
});
