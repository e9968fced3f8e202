import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { addSafetyLine, readClient, tellStory } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { acceptReferral } from "#referral/referral.api.ts";
import { referralRoutes } from "#referral/server/referral-routes.ts";
import { aReferral } from "#referral/server/test-referral.ts";
import * as api from "../intake.api.ts";
import { intakeRoutes } from "./intake-routes.ts";
import { questionRoutes } from "./question-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  door = await aDoor(database, { routes: [peopleRoutes, referralRoutes, intakeRoutes, questionRoutes], signedInAs: therapist });
});
beforeEach(async () => {
  ({ clientId } = await aClient(database, practice, { therapist }));
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const answer = (field: string, words: string, more: object = {}) =>
  door.ask(api.answerIntake, {
    ids: { clientId },
    input: { id: uuidv7(), field, value: "told", words, settled: true, toldBy: "Her mother, at intake", ...more },
  });
const intake = async () => (await door.ask(api.readIntake, { ids: { clientId } })).body;
const client = async () => (await door.ask(readClient, { ids: { clientId } })).body;

describe("answers", () => {
  test("stay as they were typed; a newer one stands beside the older", async () => {
    const words = "She sings.\n « Encore ! » <b>=1+1</b>";
    await answer("hopes.client", "Something earlier");
    await answer("hopes.client", words);
    expect((await intake()).answers).toMatchObject([{ field: "hopes.client", words, settled: true, recordedBy: "Maude Invented" }]);
    const all = await door.ask(api.listIntakeAnswers, { ids: { clientId }, input: { field: "hopes.client" } });
    expect(all.body.answers.map((one: { words: string }) => one.words)).toEqual([words, "Something earlier"]);
  });

  test("half typed are kept and given back, and do nothing else yet", async () => {
    await answer("musical.leave-out", "Crash cy", { settled: false });
    expect((await intake()).answers).toMatchObject([{ words: "Crash cy", settled: false }]);
    expect((await client()).safety).toEqual([]);
  });

  test("“not known” and “does not want to say” are kept without words", async () => {
    await answer("diagnosis.names", "", { value: "not-said" });
    expect((await intake()).answers).toMatchObject([{ value: "not-said", words: "" }]);
    expect((await answer("diagnosis.names", "but said", { value: "unknown" })).status).toBe(400);
  });
});

describe("what was told flows on", () => {
  test("into the story, under the voice that said it, beside the pictures that were there", async () => {
    const pictures = [{ picture: "bells", word: "Bells" }];
    await door.ask(tellStory, {
      ids: { clientId },
      input: { id: uuidv7(), voice: "what-i-like", words: "Bells", pictures, toldBy: "Ilse", toldOn: null },
    });
    await answer("musical.loves", "Bells, and the sea shanty");
    await answer("musical.loves", "Bells, and the sea shanty");
    await answer("hopes.family", "That she sings at home.");
    await answer("hopes.professional", "That she joins circle time.");
    const { tellings } = await client();
    expect(tellings).toMatchObject([
      { voice: "what-i-like", words: "Bells, and the sea shanty", pictures, toldBy: "Her mother, at intake" },
      { voice: "what-my-family-likes", words: "That she sings at home." },
    ]);
    const { n } = await database.db
      .selectFrom("storyTelling")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("clientId", "=", clientId)
      .executeTakeFirstOrThrow();
    expect(n).toBe(3);
  });

  test("onto the safety card, the newer in place of the older, and lines others wrote stay", async () => {
    await answer("musical.leave-out", "Crash cymbal");
    await answer("musical.leave-out", "Crash cymbal and balloons");
    await answer("behavioural.stop", "Covers her ears");
    expect((await client()).safety.map(({ kind, words }: { kind: string; words: string }) => [kind, words])).toEqual([
      ["leave-out", "Crash cymbal and balloons"],
      ["stop", "Covers her ears"],
    ]);
  });

  test("also in the place of a line that names its thing and reads the same; the older stays readable as superseded", async () => {
    await answer("musical.leave-out", "Crash cymbal (covers ears)");
    const [line] = (await client()).safety;
    const named = { id: uuidv7(), kind: "leave-out", thing: "instrument", which: "Crash cymbal", words: "covers ears", replaces: line.id };
    expect((await door.ask(addSafetyLine, { ids: { clientId }, input: named })).status).toBe(200);
    await answer("musical.leave-out", "Crash cymbal and hand dryers");
    expect((await client()).safety).toMatchObject([{ which: null, words: "Crash cymbal and hand dryers" }]);
  });

  test("a warning is not taken off because somebody else does not know", async () => {
    await answer("musical.leave-out", "Crash cymbal");
    await answer("musical.leave-out", "", { value: "unknown" });
    await answer("musical.leave-out", "");
    expect((await client()).safety).toMatchObject([{ words: "Crash cymbal" }]);
    await answer("musical.leave-out", "Crash cymbal (covers ears)");
    expect((await client()).safety.map(({ words }: { words: string }) => words)).toEqual(["Crash cymbal (covers ears)"]);
  });
});

test("the words of the referral stand beside the intake of who was accepted", async () => {
  const referralId = await aReferral(database, practice, { reason: "She sings all day." });
  const accepted = { id: uuidv7(), personId: uuidv7(), chosenName: "Kofi", familyName: null, pronouns: null, language: "en", bornOn: null };
  await door.ask(acceptReferral, { ids: { referralId }, input: { id: uuidv7(), basedOn: 0, client: accepted, toldBy: "Amara" } });
  const { body } = await door.ask(api.readIntake, { ids: { clientId: accepted.id } });
  expect(body.referral).toEqual({
    askedBy: "parent",
    askerName: "Amara",
    reason: "She sings all day.",
    hopes: "Scarves and bells, and somebody to play with.",
    receivedOn: "2026-03-02",
  });
});

describe("questions as data", () => {
  test("an answer keeps the question as it was put, and a question nobody asks is refused", async () => {
    await answer("musical.loves", "Bells");
    expect((await intake()).answers).toMatchObject([{ asked: "Music they love", edition: "1.0", picks: [] }]);
    expect((await answer("musical.shoes", "Bells")).body).toMatchObject({ type: "no-such-question" });
  });

  test("what is chosen stands on the card in words, and “none known” does not", async () => {
    await answer("medical.allergies", "", { picks: ["none"] });
    expect((await client()).safety).toEqual([]);
    await answer("medical.allergies", "sneezes", { picks: ["wood", "latex"] });
    await answer("medical.allergies", "", { picks: ["wood"] });
    expect((await client()).safety).toMatchObject([{ kind: "allergy", words: "Wood or varnish" }]);
    expect((await answer("medical.allergies", "", { picks: ["cats"] })).body).toMatchObject({ type: "no-such-choice" });
  });

  test("the name to use, the pronouns and the birthday correct who the client is; a day to come is refused", async () => {
    await answer("general.chosen-name", "D’Arcy");
    await answer("general.pronouns", "iel");
    await answer("general.born", "2024-02-29");
    await answer("general.letters", "", { picks: ["fr"] });
    expect(await client()).toMatchObject({ chosenName: "D’Arcy", pronouns: "iel", bornOn: "2024-02-29", language: "fr" });
    expect((await answer("general.born", "2025-02-29")).body).toMatchObject({ type: "no-such-day" });
    expect((await answer("general.born", "2099-01-01")).body).toMatchObject({ type: "day-ahead" });
    expect((await answer("general.born", "2099-01", { settled: false })).status).toBe(200);
  });

  test("an intern neither reads nor writes what only those who treat may know", async () => {
    const intern = await aMember(database, practice, { name: "Noé", duties: ["intern"] });
    const part = {
      practiceId: practice.practiceId,
      id: uuidv7(),
      clientId,
      personId: intern.personId,
      part: "intern",
      fromDay: "2020-01-01",
    };
    await database.db.insertInto("careRelation").values(part).execute();
    await answer("behavioural.risks", "Ran to the road once");
    await answer("musical.loves", "Bells");
    const { body } = await door.ask(api.readIntake, { ids: { clientId }, as: intern });
    expect(body.seesRestricted).toBe(false);
    expect(body.answers.map(({ field }: { field: string }) => field)).toEqual(["musical.loves"]);
    const list = await door.ask(api.listIntakeAnswers, { ids: { clientId }, input: { field: "behavioural.risks" }, as: intern });
    expect(list.body.answers).toEqual([]);
    const input = { id: uuidv7(), field: "behavioural.risks", value: "told", words: "x", settled: true, toldBy: "Noé" };
    expect((await door.ask(api.answerIntake, { ids: { clientId }, input, as: intern })).body).toMatchObject({ type: "no-such-question" });
  });

  test("a practice asks one question more and one less; each change is an edition, and answers stay", async () => {
    await answer("medical.infection", "Coughs", { picks: ["droplet"] });
    const own = { part: "musical", kind: "choice", asks: { en: "Shoes", fr: "Chaussures" }, help: { en: "", fr: "" } };
    const options = [
      { value: "on", en: "On", fr: "Avec" },
      { value: "off", en: "Off", fr: "Sans" },
    ];
    expect((await door.ask(api.addQuestion, { input: { id: uuidv7(), ...own } })).body).toMatchObject({ type: "choices-needed" });
    expect((await door.ask(api.addQuestion, { input: { id: uuidv7(), ...own, options } })).body).toEqual({ edition: "1.1" });
    await answer("musical.own-1", "", { picks: ["off"] });
    const retire = () => door.ask(api.retireQuestion, { input: { id: uuidv7(), key: "medical.infection" } });
    expect((await retire()).body).toEqual({ edition: "1.2" });
    expect((await retire()).body).toMatchObject({ type: "no-such-question" });
    const { answers, changes } = await intake();
    expect(answers).toMatchObject([
      { field: "medical.infection", edition: "1.0" },
      { field: "musical.own-1", edition: "1.1", picks: ["off"] },
    ]);
    expect(changes).toMatchObject([{ adds: { key: "musical.own-1" } }, { retires: "medical.infection" }]);
    const desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
    expect((await door.ask(api.readQuestions, { as: desk })).status).toBe(403);
  });
});

describe("who may", () => {
  test("the front desk reads no intake, and a therapist of somebody else does not learn that there is one", async () => {
    const desk = await aMember(database, practice, { name: "Gil", duties: ["frontdesk"] });
    const other = await aTherapist(database, practice, { name: "Ida" });
    const read = (as: TestMember) => door.ask(api.readIntake, { ids: { clientId }, as });
    const write = (as: TestMember) => door.ask(api.answerIntake, { ids: { clientId }, input: {}, as });
    expect([(await read(desk)).status, (await write(desk)).status]).toEqual([403, 403]);
    expect([(await read(other)).status, (await write(other)).status]).toEqual([404, 404]);
  });
});
