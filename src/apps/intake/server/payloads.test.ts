/** Three hundred things somebody may type who means harm, in every field of the intake form: kept as text, shown as text. */
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { PAYLOADS, skeletonOf } from "#foundation/server/test-payloads.ts";
import * as api from "#intake/intake.api.ts";
import { questionnaireOf } from "#intake/questionnaire.ts";
import { isAskedOf, mostWords } from "#intake/question.ts";
import { intakeRoutes } from "#intake/server/intake-routes.ts";
import { mountIntakeLinks } from "#intake/server/link-routes.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist } from "#people/server/test-people.ts";
import { mountIntakeForm } from "./intake-pages.ts";
import { TestDevice } from "./test-device.ts";

let database: TestDatabase;
let door: TestDoor;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  const practice = await aPractice(database);
  const therapist = await aTherapist(database, practice);
  ({ clientId } = await aClient(database, practice, { therapist }));
  const files = { style: "/intake/style.css?x", script: "/intake/form.js?x" };
  door = await aDoor(database, {
    routes: [
      peopleRoutes,
      intakeRoutes,
      (it) => mountIntakeLinks(it, { publicUrl: "http://localhost:4000" }),
      (it) => mountIntakeForm(it, { limited: false, isHttps: false, files }),
    ],
    signedInAs: therapist,
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const QUESTIONS = questionnaireOf([]).asked.filter((question) => isAskedOf(question, "family") && question.kind !== "date");

/** Each turn gives every field another payload. In as many turns as there are payloads every field has had each; a few turns use all of them once. */
const ALL = process.env["PAYLOADS"] === "all";
const STEP = ALL ? 1 : 25;
const TURNS = ALL ? PAYLOADS.length : PAYLOADS.length / STEP;

test("in every field at once, each is kept letter for letter, comes back as text and leaves the page as it was", {
  timeout: 400_000,
}, async () => {
  const input = { id: uuidv7(), speaks: "family", forWhom: "Her mother", language: "en" };
  const { body } = await door.ask(api.makeIntakeLink, { ids: { clientId }, input });
  const device = new TestDevice(door.app);
  await device.send(new URL(String(body.link)).pathname, { code: String(body.code) });
  const form = `/intake/form/${input.id}`;
  const write = async (wordsOf: (index: number) => string) => {
    const typed = Object.fromEntries(
      QUESTIONS.map((question, index) => [`a.${question.key}`, wordsOf(index).slice(0, mostWords(question))]),
    );
    const sent = await device.send(form, typed);
    expect([sent.status, sent.goesTo]).toEqual([303, form]);
    return (await device.open(form)).text;
  };
  const plain = skeletonOf(await write(() => "plain words"));
  expect(QUESTIONS.length).toBeGreaterThan(25);
  expect(plain.filter((tag) => tag.startsWith("<textarea")).length).toBeGreaterThan(10);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const shown = await write((index) => PAYLOADS[(turn * STEP + index) % PAYLOADS.length] ?? "");
    expect(skeletonOf(shown), `turn ${turn}`).toEqual(plain);
    // As it was typed, after what the device that knew nothing of it had written before.
    const { rows } = await database.pool.query<{ question: string; words: string }>(
      "select distinct on (question) question, words from intake_told where link_id = $1 order by question, position desc, told_at desc",
      [input.id],
    );
    const kept = new Map(rows.map((row) => [row.question, row.words]));
    for (const [index, question] of QUESTIONS.entries()) {
      const typed = (PAYLOADS[(turn * STEP + index) % PAYLOADS.length] ?? "").slice(0, mostWords(question));
      expect(kept.get(question.key), question.key).toContain(typed.replaceAll("\r\n", "\n").trim());
    }
  }
});
