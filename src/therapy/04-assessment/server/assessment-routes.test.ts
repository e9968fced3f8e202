import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import * as api from "../assessment.api.ts";
import { addItem, readItems, retireItem } from "../items.api.ts";
import { changeDomain } from "../domains.api.ts";
import { domainRoutes } from "./domain-routes.ts";
import { itemRoutes } from "./item-routes.ts";
import { brokenAssessments } from "./assessment-store.ts";
import { aBaseline, anEntry, assessmentRoutes, aTap, aVisit } from "./test-assessment.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let clientId: string;
let assessmentId: string;
const factor = { minutesAgo: 0 };
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, {
    routes: [assessmentRoutes, itemRoutes, domainRoutes],
    signedInAs: therapist,
    factorAt: () => new Date(Date.now() - factor.minutesAgo * 60_000).toISOString(),
  });
});
beforeEach(async () => {
  factor.minutesAgo = 0;
  ({ clientId } = await aClient(database, practice, { therapist }));
  assessmentId = await anAssessment();
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

async function anAssessment({ as = therapist, begunOn = "2026-03-02" } = {}): Promise<string> {
  const id = uuidv7();
  expect((await door.ask(api.beginAssessment, { ids: { clientId }, input: { id, begunOn }, as })).status).toBe(200);
  return id;
}
const write = (it: Parameters<TestDoor["ask"]>[0], input: unknown, as: TestMember = therapist) =>
  door.ask(it, { ids: { assessmentId }, input, as });
const page = async () => (await door.ask(api.readAssessment, { ids: { assessmentId } })).body;
const finish = async (as: TestMember = therapist) => write(api.finishAssessment, { fingerprint: (await page()).fingerprint }, as);
async function visited(more: object = {}): Promise<string> {
  const visit = aVisit(more);
  expect((await write(api.writeVisit, visit)).status).toBe(200);
  return visit.id;
}

describe("what was seen", () => {
  test("is kept for each visit; the newest stands, the earlier stay", async () => {
    const [first, second] = [await visited(), await visited({ day: "2026-03-09" })];
    await write(api.writeEntry, anEntry("item.asks-for", { visitId: first, value: "2" }));
    await write(api.writeEntry, anEntry("item.asks-for", { visitId: first, value: "3", words: "« Encore » <b>=1+1</b>" }));
    await write(api.writeEntry, anEntry("item.asks-for", { visitId: second, value: "not-seen" }));
    const { entries, visits } = await page();
    expect(entries.filter((entry: { visitId: string }) => entry.visitId === first)).toMatchObject([
      { value: "3", words: "« Encore » <b>=1+1</b>", recordedBy: "Maude Invented" },
    ]);
    expect(entries.filter((entry: { visitId: string }) => entry.visitId === second)).toMatchObject([{ value: "not-seen" }]);
    expect(visits.map(({ day }: { day: string }) => day)).toEqual(["2026-03-02", "2026-03-09"]);
    expect(await database.db.selectFrom("assessmentEntry").select("value").where("visitId", "=", first).execute()).toHaveLength(2);
  });

  test("of a visit that is put right, the newer version stands", async () => {
    const id = await visited();
    await write(api.writeVisit, aVisit({ id, minutes: 45, present: "Her father" }));
    expect((await page()).visits).toMatchObject([{ id, minutes: 45, present: "Her father" }]);
  });

  test("needs its visit, and a value of its own field", async () => {
    expect((await write(api.writeEntry, anEntry("item.asks-for", { value: "2" }))).body).toMatchObject({ type: "visit-missing" });
    expect((await write(api.writeEntry, anEntry("context", { value: "approach" }))).status).toBe(400);
    expect((await write(api.writeEntry, anEntry("item.nobody-knows", { value: "2" }))).status).toBe(400);
  });

  test("does not reach into the visit of another assessment", async () => {
    const visitId = await visited();
    assessmentId = await anAssessment();
    expect((await write(api.writeEntry, anEntry("item.asks-for", { visitId, value: "2" }))).status).toBe(404);
  });

  test("a touch that arrives twice is counted once, and one taken back is not", async () => {
    const visitId = await visited();
    const baseline = aBaseline();
    await write(api.addBaseline, baseline);
    const place = { baselineId: baseline.id, visitId };
    const taps = [aTap("yes", place), aTap("no", place)];
    await write(api.sendTaps, { taps });
    await write(api.sendTaps, { taps: [...taps, { ...aTap("yes", place), kind: "take-back", takesBack: taps[0]?.id }] });
    expect((await page()).taps).toHaveLength(3);
  });
});

describe("finishing", () => {
  test("signs with name, credential and moment; afterwards nothing can be written, also not in the database", async () => {
    const visitId = await visited();
    expect((await finish()).status).toBe(200);
    expect((await page()).assessment).toMatchObject({ signedName: "Maude Invented", visits: 1 });
    expect((await write(api.writeEntry, anEntry("context", { words: "later" }))).status).toBe(403);
    const into = { practiceId: practice.practiceId, assessmentId, clientId, ...anEntry("item.asks-for", { visitId }) };
    const row = { ...into, recordedBy: therapist.personId, recordedAt: new Date().toISOString() };
    await expect(database.db.insertInto("assessmentEntry").values(row).execute()).rejects.toThrow(/final/);
    await expect(
      database.db.updateTable("assessment").set({ signedName: "Other" }).where("id", "=", assessmentId).execute(),
    ).rejects.toThrow(/final/);
    await expect(database.db.updateTable("assessmentVisit").set({ clientId }).where("id", "=", visitId).execute()).rejects.toThrow();
  });

  test("takes exactly what was seen: somebody who wrote meanwhile is not signed away", async () => {
    await visited();
    const { fingerprint } = await page();
    await write(api.writeEntry, anEntry("risks", { words: "Startles at cymbals" }));
    expect((await write(api.finishAssessment, { fingerprint })).body).toMatchObject({ type: "changed-meanwhile" });
  });

  test("needs a visit, and a second factor proved just now", async () => {
    expect((await finish()).body).toMatchObject({ type: "no-visit-yet" });
    await visited();
    factor.minutesAgo = 20;
    expect((await finish()).body).toMatchObject({ type: "factor-needed" });
  });

  test("leaves room for an addendum, and for nothing before", async () => {
    await visited();
    const addendum = () => ({ id: uuidv7(), words: "Her father adds that she hums at night." });
    expect((await write(api.addToAssessment, addendum())).status).toBe(403);
    await finish();
    expect((await write(api.addToAssessment, addendum())).status).toBe(200);
    expect((await page()).addenda).toMatchObject([{ words: "Her father adds that she hums at night.", signedName: "Maude Invented" }]);
  });

  test("is a signature over what was seen: a forged step breaks it", async () => {
    const visitId = await visited();
    await write(api.writeEntry, anEntry("item.asks-for", { visitId, value: "2" }));
    await finish();
    const actor = { practiceId: practice.practiceId, personId: therapist.personId };
    const broken = () => transaction(database.db, (tx) => brokenAssessments(tx, actor));
    expect(await broken()).not.toContain(assessmentId);
    await database.pool.query("alter table assessment_entry disable trigger all");
    await database.pool.query("update assessment_entry set value = '4' where assessment_id = $1", [assessmentId]);
    await database.pool.query("alter table assessment_entry enable trigger all");
    expect(await broken()).toContain(assessmentId);
  });

  test("a second assessment is seen beside the first, never beside an unfinished one", async () => {
    const visitId = await visited();
    await write(api.writeEntry, anEntry("item.asks-for", { visitId, value: "2" }));
    assessmentId = await anAssessment({ begunOn: "2026-09-01" });
    expect((await page()).earlier).toBeNull();
    const { assessments } = (await door.ask(api.listAssessments, { ids: { clientId } })).body;
    const firstId = assessments.at(-1).id;
    const secondId = assessmentId;
    assessmentId = firstId;
    await finish();
    assessmentId = secondId;
    expect((await page()).earlier).toMatchObject({ begunOn: "2026-03-02", entries: [{ field: "item.asks-for", value: "2" }] });
  });
});

describe("rights", () => {
  test("an intern writes into what they began, and never finishes; who treats finishes it", async () => {
    const intern = await aMember(database, practice, { name: "Noor", duties: ["intern"] });
    await database.db
      .insertInto("careRelation")
      .values({ practiceId: practice.practiceId, id: uuidv7(), clientId, personId: intern.personId, part: "intern", fromDay: "2020-01-01" })
      .execute();
    expect((await write(api.writeVisit, aVisit(), intern)).status).toBe(403);
    assessmentId = await anAssessment({ as: intern });
    expect((await write(api.writeVisit, aVisit(), intern)).status).toBe(200);
    expect((await finish(intern)).status).toBe(403);
    expect((await finish()).status).toBe(200);
  });

  test("whoever is nothing to the client learns of no assessment", async () => {
    const stranger = await aTherapist(database, practice, { name: "Other" });
    expect((await door.ask(api.readAssessment, { ids: { assessmentId }, as: stranger })).status).toBe(404);
    expect((await write(api.writeVisit, aVisit(), stranger)).status).toBe(404);
  });
});

describe("the document", () => {
  test("speaks the language asked for, and leaves people’s own words as they are", async () => {
    const visitId = await visited();
    await write(api.writeEntry, anEntry("need.communicative", { words: "Nobody knows when she wants more." }));
    await write(api.writeEntry, anEntry("item.asks-for", { visitId, value: "2", words: "for the guitar" }));
    await write(api.writeEntry, anEntry("response.silence", { visitId, value: "avoid" }));
    const { body } = await door.ask(api.readAssessmentSummary, { ids: { assessmentId }, input: { language: "fr" } });
    const text = JSON.stringify(body);
    expect(body.title).toBe("Évaluation en musicothérapie");
    expect(text).toContain("Besoins\u00a0: Nobody knows when she wants more.");
    expect(text).toContain("2. Regarde ou se penche vers l’objet (for the guitar)");
    expect(text).toContain("Se détourne");
    expect(text).not.toContain("Cognitif");
  });
});

describe("what a practice looks for", () => {
  const both = (words: string) => ({ en: words, fr: `${words} (fr)` });
  const anItem = (name: string) => ({
    id: uuidv7(),
    domain: "musical",
    name: both(name),
    anchors: [both("one"), both("two"), both("three"), both("four")],
  });

  test("is its own: something more is seen like anything else, and stands in the summary; something retired stays where it was seen", async () => {
    const { body } = await door.ask(addItem, { input: anItem("Finds the last note") });
    const field = `item.${body.itemId}`;
    const visitId = await visited();
    expect((await write(api.writeEntry, anEntry(field, { visitId, value: "3" }))).status).toBe(200);
    expect((await page()).changes.at(-1)).toMatchObject({ adds: { id: body.itemId, name: { en: "Finds the last note" } } });
    expect((await door.ask(retireItem, { input: { id: uuidv7(), itemId: body.itemId } })).status).toBe(200);
    const summary = await door.ask(api.readAssessmentSummary, { ids: { assessmentId }, input: { language: "fr" } });
    expect(JSON.stringify(summary.body)).toContain("3. three (fr)");
    expect((await finish()).status).toBe(200);
  });

  test("is refused when it is looked for already, when its words are missing, and when nobody knows it", async () => {
    await door.ask(addItem, { input: anItem("Waits for the beat") });
    expect((await door.ask(addItem, { input: anItem(" WAITS for the beat ") })).body).toMatchObject({ type: "item-exists" });
    expect((await door.ask(addItem, { input: { ...anItem("x"), name: { en: "x", fr: "" } } })).status).toBe(400);
    expect((await door.ask(retireItem, { input: { id: uuidv7(), itemId: "dances-on-water" } })).body).toMatchObject({
      type: "no-such-item",
    });
    const visitId = await visited();
    expect((await write(api.writeEntry, anEntry("item.own-999", { visitId, value: "3" }))).body).toMatchObject({ type: "no-such-item" });
  });

  test("in a domain of its own, strengths and needs stand in the summary under the practice’s name for it", async () => {
    const owner = await aMember(database, practice, { name: "Olive", duties: ["owner"] });
    const input = { id: uuidv7(), key: null, name: both("Sensory"), us: ["physical"], aside: false };
    const { body } = await door.ask(changeDomain, { as: owner, input });
    expect((await write(api.writeEntry, anEntry(`need.${body.key}`, { words: "A quiet room" }))).status).toBe(200);
    expect((await write(api.writeEntry, anEntry("need.own-77", { words: "A quiet room" }))).body).toMatchObject({ type: "no-such-domain" });
    // Put away, it still says what was written in it.
    await door.ask(changeDomain, { as: owner, input: { ...input, id: uuidv7(), key: body.key, aside: true } });
    expect((await page()).domains.canada.at(-1)).toMatchObject({ key: body.key, aside: true });
    const summary = await door.ask(api.readAssessmentSummary, { ids: { assessmentId }, input: { language: "fr" } });
    const section = summary.body.sections.find(({ heading }: { heading: string }) => heading === "Sensory (fr)");
    expect(JSON.stringify(section)).toContain("A quiet room");
    expect(JSON.stringify(section)).toContain("Physique");
  });

  test("is the practice’s, not another’s; the owner and its therapists change it, nobody else", async () => {
    const elsewhere = await aTherapist(database, await aPractice(database), { name: "Elsewhere" });
    expect((await door.ask(readItems, { as: elsewhere })).body.changes).toEqual([]);
    for (const [duty, status] of [
      ["owner", 200],
      ["intern", 403],
      ["frontdesk", 403],
      ["auditor", 403],
    ] as const) {
      const as = await aMember(database, practice, { duties: [duty] });
      expect((await door.ask(addItem, { as, input: anItem(`Of ${duty}`) })).status, duty).toBe(status);
    }
  });
});
