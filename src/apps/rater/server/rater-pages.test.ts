import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { PAYLOADS } from "#foundation/server/test-payloads.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist } from "#people/server/test-people.ts";
import { addObjective, setGoal } from "#plan/plan.api.ts";
import { planRoutes } from "#plan/server/plan-routes.ts";
import * as api from "#progress/beside.api.ts";
import { readProgress } from "#progress/progress.api.ts";
import { besideRoutes, mountRaters } from "#progress/server/beside-routes.ts";
import { progressRoutes } from "#progress/server/progress-routes.ts";
import { mountRaterForm } from "./rater-pages.ts";

const files = { style: "/seen/style.css?x", script: "" };
let database: TestDatabase;
let door: TestDoor;
let clientId: string;
const [goalId, objectiveId] = [uuid(), uuid()];

beforeAll(async () => {
  database = await aDatabase();
  const practice = await aPractice(database);
  const therapist = await aTherapist(database, practice);
  ({ clientId } = await aClient(database, practice, { therapist }));
  await aClient(database, practice, { name: "Zéphyrine", therapist });
  door = await aDoor(database, {
    routes: [
      planRoutes,
      progressRoutes,
      besideRoutes,
      (it) => mountRaters(it, { publicUrl: "http://localhost:4000" }),
      (it) => mountRaterForm(it, { limited: false, files }),
    ],
    signedInAs: therapist,
  });
  const familyWording = { en: "Asks", fr: "Demande", further: [] };
  const goal = { id: goalId, nature: "progressive", domain: "social", clinicalWording: "A secret goal", familyWording, bankGoal: null };
  await done(setGoal, { clientId }, goal);
  const objective = {
    id: objectiveId,
    title: "A secret title",
    condition: "Given a choice",
    behaviour: "asks",
    target: { kind: "criterion", value: 2, maxHelp: null, rule: { kind: "in-a-row", sessions: 2 } },
    measure: { method: "pct", chances: 3 },
    form: "single",
    direction: "up",
    familyWording,
    position: 0,
  };
  await done(addObjective, { goalId }, objective);
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function done(deed: Parameters<TestDoor["ask"]>[0], ids: Record<string, string>, input: unknown) {
  const { status, body } = await door.ask(deed, { ids, input });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

async function asked(lookFor = "Asks for what she wants") {
  const id = uuid();
  const body = await done(api.askRater, { clientId }, { id, objectiveId, forWhom: "Ms Roy, class 3", lookFor, language: "en" });
  return { id, at: new URL(String(body.link)).pathname };
}
const open = async (url: string) => {
  const reply = await door.app.inject({ method: "GET", url });
  return { status: reply.statusCode, text: reply.body };
};
const send = async (url: string, form: Readonly<Record<string, string>>) => {
  const payload = new URLSearchParams(form).toString();
  const heads = { "content-type": "application/x-www-form-urlencoded" };
  const reply = await door.app.inject({ method: "POST", url, headers: heads, payload });
  return { status: reply.statusCode, text: reply.body };
};
const rater = async (id: string) => {
  const { body } = await door.ask(api.readBeside, { ids: { clientId } });
  return api.readBeside.output.parse(body).raters.find((one) => one.id === id);
};
const review = (raterId: string, outcome: "accepted" | "kept") =>
  door.ask(api.reviewRater, { ids: { clientId, raterId }, input: { id: uuid(), outcome } });

describe("the form behind the link", () => {
  test("asks five things, and shows of the record only what to look for and a first letter", async () => {
    const { text, status } = await open((await asked()).at);
    expect(status).toBe(200);
    expect(text.match(/<fieldset class="scale">/g)).toHaveLength(5);
    expect(text).toContain("Asks for what she wants");
    for (const hidden of ["A secret goal", "A secret title", "Given a choice"]) expect(text).not.toContain(hidden);
    expect(text).not.toContain("checked");
  });

  test("is in French as well", async () => {
    expect((await open(`${(await asked()).at}?lang=fr`)).text).toContain("Que voyez-vous");
  });

  test("takes one answer, which waits: nothing stands on the chart until a person accepts it", async () => {
    const { id, at } = await asked();
    expect((await review(id, "accepted")).body.type).toBe("no-answer-yet");
    expect((await send(at, { seen: "3", joined: "4", enjoyed: "", words: "At circle time" })).text).toContain("Thank you");
    expect((await send(at, { seen: "0" })).status).toBe(410);
    expect((await open(at)).status).toBe(410);
    const home = async () => readProgress.output.parse((await door.ask(readProgress, { ids: { clientId } })).body).home;
    expect(await home()).toEqual([]);
    const { body } = await door.ask(api.readProgressDue, { ids: {}, input: {} });
    expect(api.readProgressDue.output.parse(body).raters.map((one) => one.id)).toContain(id);
    expect((await rater(id))?.answer?.scales).toEqual({ seen: 3, own: null, joined: 4, settled: null, enjoyed: null });
    expect((await review(id, "accepted")).status).toBe(200);
    expect(await home()).toMatchObject([{ withWhom: "others", observer: "Ms Roy, class 3", words: "At circle time" }]);
    expect((await review(id, "kept")).body.type).toBe("already-reviewed");
  });

  test("an empty form says nothing, and is asked once more", async () => {
    const { id, at } = await asked();
    const { status, text } = await send(at, { seen: "", words: " " });
    expect([status, text.includes("Nothing is filled in yet")]).toEqual([422, true]);
    expect((await send(at, { words: "x".repeat(1_001) })).status).toBe(422);
    expect((await rater(id))?.state).toBe("open");
  });

  test("opens nothing once it is ended, is over, or was never there", async () => {
    const ended = await asked();
    await done(api.endRater, { clientId, raterId: ended.id }, {});
    expect(await open(ended.at)).toMatchObject({ status: 410, text: expect.stringContaining("This link was ended") });
    expect((await send(ended.at, { seen: "1" })).status).toBe(410);
    const over = await asked();
    await database.pool.query(`update rater_link set expires_at = now() - interval '1 minute' where id = '${over.id}'`);
    expect(await open(over.at)).toMatchObject({ status: 410, text: expect.stringContaining("This link is over") });
    expect((await open(`/seen/${"a".repeat(43)}`)).status).toBe(404);
  });

  test("the secret is in the database as a hash only", async () => {
    const { at } = await asked();
    const { rows } = await database.pool.query("select * from rater_link");
    expect(JSON.stringify(rows)).not.toContain(at.split("/").at(-1));
  });
});

test("what somebody types who means harm is kept as text and shown as text", async () => {
  for (const payload of PAYLOADS.filter((_, place) => place % 30 === 0)) {
    const words = payload.replaceAll("\0", "").trim().slice(0, 900);
    if (words === "") continue;
    const { id, at } = await asked(words.slice(0, 200).trim() || "x");
    expect((await open(at)).text).not.toContain("<script>");
    expect((await send(at, { seen: "2", words })).status).toBe(200);
    expect((await rater(id))?.answer?.words).toBe(words.replaceAll("\r\n", "\n").trim());
  }
});

test("what is asked names no other client, unless somebody says that it is meant", async () => {
  const ask = (lookFor: string) =>
    door.ask(api.askRater, { ids: { clientId }, input: { id: uuid(), objectiveId, forWhom: "Ms Roy", lookFor, language: "en" } });
  expect(await ask("Plays beside Zéphyrine")).toMatchObject({ status: 409, body: { type: "names-others" } });
  expect((await ask("Plays beside others")).status).toBe(200);
});

describe("what somebody saw, told in words", () => {
  async function askedInWords() {
    const id = uuid();
    const input = { id, objectiveId, forWhom: "Ms Roy, class 3", lookFor: "Asks for what she wants", language: "en", form: "observation" };
    const { link, code } = await done(api.askRater, { clientId }, input);
    return { id, at: new URL(String(link)).pathname, code: String(code) };
  }
  const wrongOf = (code: string) => (code === "000000" ? "111111" : "000000");

  test("the link alone shows nothing of the record; with the code that came another way it opens one form", async () => {
    const { at, code } = await askedInWords();
    expect(code).toMatch(/^\d{6}$/);
    const first = await open(at);
    expect(first.status).toBe(200);
    expect(first.text).toContain("You were given a code");
    expect(first.text).not.toContain("Asks for what she wants");
    const opened = await send(at, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(opened.text).toContain("Asks for what she wants");
    expect(opened.text).not.toContain("checked");
    for (const hidden of ["A secret goal", "A secret title", "Given a choice"]) expect(opened.text).not.toContain(hidden);
    expect((await open(`${at}?lang=fr`)).text).toContain("un code");
  });

  test("it waits beside the other answers, and accepted it stands on the chart with where, with whom and how much help", async () => {
    const { id, at, code } = await askedInWords();
    const told = { code, send: "1", words: "Asked for the ball", place: "playground", with: "a small group", help: "hint", often: "few" };
    expect((await send(at, { ...told, words: " " })).status).toBe(422);
    expect((await send(at, told)).text).toContain("Thank you");
    expect((await send(at, told)).status).toBe(410);
    const due = (await door.ask(api.readProgressDue, { ids: {}, input: {} })).body;
    expect(api.readProgressDue.output.parse(due).raters.map((one) => one.id)).toContain(id);
    expect((await rater(id))?.answer).toMatchObject({ place: "playground", withWords: "a small group", help: "hint", howOften: "few" });
    expect((await review(id, "accepted")).status).toBe(200);
    const { home } = readProgress.output.parse((await door.ask(readProgress, { ids: { clientId } })).body);
    expect(home).toContainEqual(
      expect.objectContaining({
        words: "Asked for the ball",
        place: "playground",
        withWhom: "others",
        withWords: "a small group",
        help: "hint",
        observer: "Ms Roy, class 3",
      }),
    );
  });

  test("whatever is not said stays unknown", async () => {
    const { id, at, code } = await askedInWords();
    expect((await send(at, { code, send: "1", words: "Sang", help: "", often: "" })).status).toBe(200);
    expect((await rater(id))?.answer).toMatchObject({ place: "", withWords: "", help: null, howOften: null });
  });

  test("a wrong code opens nothing and sends nothing; after five the link is over, also for the right one", async () => {
    const { id, at, code } = await askedInWords();
    for (let time = 0; time < 4; time += 1) {
      const { status, text } = await send(at, { code: wrongOf(code), send: "1", words: "Sang" });
      expect([status, text.includes("Asks for what she wants")]).toEqual([403, false]);
    }
    expect((await rater(id))?.state).toBe("open");
    expect((await send(at, { code: wrongOf(code) })).status).toBe(410);
    expect((await send(at, { code, send: "1", words: "Sang" })).status).toBe(410);
    expect((await rater(id))?.state).toBe("ended");
  });

  test("the code is in the database as a hash only", async () => {
    const { code } = await askedInWords();
    const { rows } = await database.pool.query("select * from rater_link");
    expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  });
});
