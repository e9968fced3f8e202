import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import * as api from "#intake/intake.api.ts";
import { intakeRoutes } from "#intake/server/intake-routes.ts";
import { mountIntakeLinks } from "#intake/server/link-routes.ts";
import { readClient } from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { mountIntakeForm } from "./intake-pages.ts";
import { TestDevice } from "./test-device.ts";

const files = { style: "/intake/style.css?x", script: "/intake/form.js?x" };
let database: TestDatabase;
let door: TestDoor;
let strictDoor: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  const routes = (limited: boolean) => [
    peopleRoutes,
    intakeRoutes,
    (it: Parameters<typeof mountIntakeLinks>[0]) => mountIntakeLinks(it, { publicUrl: "http://localhost:4000" }),
    (it: Parameters<typeof mountIntakeForm>[0]) => mountIntakeForm(it, { limited, isHttps: false, files }),
  ];
  door = await aDoor(database, { routes: routes(false), signedInAs: therapist });
  strictDoor = await aDoor(database, { routes: routes(true), signedInAs: therapist });
});
beforeEach(async () => {
  ({ clientId } = await aClient(database, practice, { therapist }));
});
afterAll(async () => {
  await door.close();
  await strictDoor.close();
  await database.drop();
});

const newLink = async (speaks = "family") => {
  const input = { id: uuidv7(), speaks, forWhom: "Her mother", language: "en" };
  const { body } = await door.ask(api.makeIntakeLink, { ids: { clientId }, input });
  return { linkId: input.id, at: new URL(String(body.link)).pathname, code: String(body.code), form: `/intake/form/${input.id}` };
};
type Link = Awaited<ReturnType<typeof newLink>>;
const letIn = async (link: Link, to = door) => {
  const device = new TestDevice(to.app);
  expect((await device.send(link.at, { code: link.code })).goesTo).toBe(link.form);
  return device;
};
const keep = (device: TestDevice, link: Link, key: string, words: string, more: Readonly<Record<string, string>> = {}) =>
  device.send(`${link.form}/keep`, { key, id: uuidv7(), value: "told", words, ...more });
const intake = async () => (await door.ask(api.readIntake, { ids: { clientId } })).body;
const client = async () => (await door.ask(readClient, { ids: { clientId } })).body;
const review = (toldId: string, outcome = "accepted", words = "") =>
  door.ask(api.reviewIntake, { ids: { clientId }, input: { reviews: [{ id: uuidv7(), toldId, outcome, words }] } });
const NEEDED = {
  "a.general.legal-name": "Kofi",
  "a.general.chosen-name": "Kofi",
  "a.general.born": "2017-03-04",
  "a.general.emergency": "Amara 613 555 0142",
  "p.medical.allergies": "none",
  "v.medical.seizures": "unknown",
  "p.cognitive.modes": ["speech", "sign"],
  "a.hopes.why": "He sings all day.",
};
const toldTo = async (field: string) => (await intake()).told.find((one: { field: string }) => one.field === field);

describe("the link", () => {
  test("opens nothing without the code that came apart, and every device gives it once", async () => {
    const link = await newLink();
    const device = new TestDevice(door.app);
    expect((await device.open(link.at)).text).toContain("Your code");
    expect((await device.open(link.form)).status).toBe(403);
    const wrong = await device.send(link.at, { code: "AAAA-AAAA" });
    expect([wrong.status, wrong.text.includes("This is not the code")]).toEqual([422, true]);
    const known = await device.send(link.at, { code: ` ${link.code.toLowerCase().replace("-", " ")}` });
    expect(known.goesTo).toBe(link.form);
    expect((await device.open(link.form)).status).toBe(200);
    expect((await device.open(link.at)).goesTo).toBe(link.form);
    expect((await new TestDevice(door.app).open(link.form)).status).toBe(403);
  });

  test("a stolen database opens nothing: secret, code and device are there as hashes only", async () => {
    const link = await newLink();
    const device = await letIn(link);
    const rows = await database.pool.query(
      "select row_to_json(l)::text || coalesce((select string_agg(row_to_json(d)::text, '') from intake_device d where d.link_id = l.id), '') as text from intake_link l where l.id = $1",
      [link.linkId],
    );
    const secrets = [link.at.split("/").at(-1), link.code.replace("-", ""), device.cookies[0]?.split("=")[1]];
    for (const secret of secrets) {
      expect(secret?.length).toBeGreaterThan(7);
      expect(rows.rows[0].text).not.toContain(secret);
    }
  });

  test("codes cannot be tried for long", async () => {
    const link = await newLink();
    const device = new TestDevice(strictDoor.app);
    const statuses = [];
    for (let at = 0; at < 11; at++) statuses.push((await device.send(link.at, { code: "AAAA-AAAA" })).status);
    expect(statuses.slice(-2)).toEqual([422, 429]);
    expect((await device.send(link.at, { code: link.code })).status).toBe(429);
  });

  test("A02: an order ends at once what was given to the family, on devices that are inside too; a professional’s stays", async () => {
    const [family, school] = [await newLink(), await newLink("professional")];
    const [phone, desk] = [await letIn(family), await letIn(school)];
    expect((await keep(phone, family, "hopes.family", "That she sings")).status).toBe(200);
    const [id, personId] = [uuidv7(), uuidv7()];
    const { practiceId } = practice;
    await database.db.insertInto("person").values({ practiceId, id: personId, chosenName: "Otto", language: "en" }).execute();
    const nothing = { seesRecord: false, toldAttendance: false, consents: false, restricted: true };
    await database.db
      .insertInto("guardians")
      .values({
        practiceId,
        id,
        clientId,
        personId,
        relationship: "father",
        ...nothing,
        fromDay: "2020-01-01",
        createdBy: therapist.personId,
      })
      .execute();
    const seen = await phone.open(family.form);
    expect([seen.status === 200, seen.text.includes("That she sings")]).toEqual([false, false]);
    expect((await keep(phone, family, "hopes.family", "More")).status).not.toBe(200);
    expect((await desk.open(school.form)).status).toBe(200);
    const states = Object.fromEntries((await intake()).links.map((one: { id: string; state: string }) => [one.id, one.state]));
    expect([states[family.linkId], states[school.linkId]]).toEqual(["ended", "open"]);
    expect(JSON.stringify((await intake()).told)).toContain("That she sings");
  });

  test("ended, over or mistyped, it says why, and a new one can be asked for", async () => {
    const [ended, over] = [await newLink(), await newLink()];
    const device = await letIn(ended);
    await door.ask(api.endIntakeLink, { ids: { clientId, linkId: ended.linkId }, input: {} });
    await database.pool.query("update intake_link set expires_at = now() where id = $1", [over.linkId]);
    expect(await device.open(ended.form)).toMatchObject({ status: 410 });
    expect((await device.open(ended.at)).text).toContain("This link was ended");
    expect((await device.open(over.at)).text).toContain("This link is over");
    expect((await device.open(`/intake/${"a".repeat(43)}`)).status).toBe(404);
    expect((await device.send(`${over.at}/ask`)).text).toContain("We have told them");
    const links = (await intake()).links.map((one: { state: string; askedAgainAt: string | null }) => [
      one.state,
      one.askedAgainAt !== null,
    ]);
    expect(links.sort()).toEqual([
      ["ended", false],
      ["expired", true],
    ]);
  });

  test("asks of each voice what that voice can say", async () => {
    const link = await newLink("professional");
    const { text } = await (await letIn(link)).open(link.form);
    expect(text).toContain("What professionals are looking for");
    expect(text).not.toContain("What the family is looking for");
    expect(text).not.toContain("Date of birth");
  });
});

describe("what is typed", () => {
  test("is kept as it is typed, and stands on another device; the same sent twice is one", async () => {
    const link = await newLink();
    const [phone, laptop] = [await letIn(link), await letIn(link)];
    const id = uuidv7();
    const words = "She sings.\n « Encore ! » <b>=1+1</b>";
    for (const _ of [1, 2])
      expect((await phone.send(`${link.form}/keep`, { key: "musical.loves", id, value: "told", words })).told?.id).toBe(id);
    expect((await laptop.open(link.form)).text).toContain("&#60;b&#62;=1+1");
    const rows = await database.db.selectFrom("intakeTold").select("words").where("linkId", "=", link.linkId).execute();
    expect(rows).toEqual([{ words }]);
  });

  test("on two devices at once is kept of both", async () => {
    const link = await newLink();
    const [phone, laptop] = [await letIn(link), await letIn(link)];
    const first = await keep(phone, link, "musical.loves", "Bells");
    const second = await keep(laptop, link, "musical.loves", "Drums");
    expect(second.told?.met).toMatchObject({ words: "Bells" });
    const third = await keep(phone, link, "musical.loves", "Bells, many", { basedOn: String(first.told?.id) });
    expect(third.told?.met).toMatchObject({ words: "Bells\n\nDrums" });
    expect((await phone.open(link.form)).text).toContain("Drums");
    const at = await database.db.selectFrom("intakeTold").select("words").where("linkId", "=", link.linkId).orderBy("position").execute();
    expect(at.at(-1)?.words).toContain("Bells, many");
  });

  test("without a script is kept by a button, also when the language changes in the middle", async () => {
    const link = await newLink();
    const device = await letIn(link);
    const sent = await device.send(link.form, { "a.musical.loves": "Cloches", "p.physical.hands": ["grasps:left"], switch: "fr" });
    expect(sent.goesTo).toBe(link.form);
    const { text } = await device.open(link.form);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain("Cloches");
    expect(text).toMatch(/value="grasps:left" checked/);
  });

  test("is nobody’s but the family’s until it is handed in", async () => {
    const link = await newLink();
    const device = await letIn(link);
    await keep(device, link, "musical.leave-out", "Crash cymbal");
    const { told, links } = await intake();
    expect(told).toEqual([]);
    expect(links).toMatchObject([{ state: "open", answered: 1 }]);
    expect((await client()).safety).toEqual([]);
  });
});

describe("handing in and reading", () => {
  test("what is needed is asked for, and nothing that was typed is lost by it", async () => {
    const link = await newLink();
    const device = await letIn(link);
    const early = await device.send(link.form, { ...NEEDED, "a.general.born": "2099-01-01", "a.general.chosen-name": "", do: "hand-in" });
    expect(early.status).toBe(422);
    expect(early.text).toContain("2 answers need another look");
    expect(early.text).toContain("This day is still to come");
    expect((await device.open(link.form)).text).toContain("He sings all day.");
    const seen = (await device.open(link.form)).text.matchAll(/name="(b\.[\w.-]+)" value="([\w-]+)"/g);
    const based = Object.fromEntries([...seen].map(([, name, id]) => [name, id ?? ""]));
    expect((await device.send(link.form, { ...based, ...NEEDED, do: "hand-in" })).goesTo).toBe(link.form);
    expect((await device.open(link.form)).text).toContain("Thank you. It has arrived.");
    expect((await new TestDevice(door.app).open(link.at)).text).toContain("This form was handed in");
    expect(await keep(device, link, "musical.loves", "Late")).toMatchObject({ status: 409 });
  });

  test("accepted, an answer stands in the record with who said it; asked back, it comes again on the same link", async () => {
    const link = await newLink();
    const device = await letIn(link);
    await device.send(link.form, { ...NEEDED, "a.musical.leave-out": "Crash", "a.hopes.family": "Calm", do: "hand-in" });
    expect((await client()).safety).toEqual([]);
    for (const field of ["general.chosen-name", "hopes.why", "hopes.family"])
      expect((await review((await toldTo(field)).id)).status).toBe(200);
    const { chosenName, tellings } = await client();
    expect(chosenName).toBe("Kofi");
    expect(tellings.map(({ voice, words, toldBy }: Record<string, string>) => [voice, words, toldBy]).sort()).toEqual([
      ["what-my-family-likes", "Calm", "Her mother"],
      ["why-we-come", "He sings all day.", "Her mother"],
    ]);

    const crash = await toldTo("musical.leave-out");
    expect((await review(crash.id, "asked-back")).status).toBe(400);
    expect((await review(crash.id, "asked-back", "Which cymbal?")).status).toBe(200);
    expect((await review(crash.id)).body).toMatchObject({ type: "already-reviewed" });
    const { text } = await device.open(link.form);
    expect(text).toContain("Which cymbal?");
    expect(text).not.toContain("Date of birth");
    expect(await keep(device, link, "hopes.why", "Something else")).toMatchObject({ status: 409 });
    const typed = await keep(device, link, "musical.leave-out", "Crash cymbal, the big one", { basedOn: crash.id });
    expect((await review(String(typed.told?.id))).body).toMatchObject({ type: "not-handed-in" });
    await device.send(link.form, {
      "a.musical.leave-out": "Crash cymbal, the big one",
      "b.musical.leave-out": String(typed.told?.id),
      do: "hand-in",
    });
    expect((await review((await toldTo("musical.leave-out")).id)).status).toBe(200);
    expect((await client()).safety).toMatchObject([{ kind: "leave-out", words: "Crash cymbal, the big one" }]);
    const answers = (await intake()).answers.filter((one: { field: string }) => one.field === "musical.leave-out");
    expect(answers).toMatchObject([
      { toldBy: "Her mother", recordedBy: "Maude Invented", asked: "Music to leave out, and why", edition: "1.0" },
    ]);
  });

  test("each visit leaves a trace that names no word and no secret", async () => {
    const link = await newLink();
    const device = await letIn(link);
    await device.send(link.form, { ...NEEDED, do: "hand-in" });
    const traces = await database.db.selectFrom("auditEntry").selectAll().where("recordId", "=", link.linkId).orderBy("at").execute();
    expect(traces.map(({ action, outcome }) => [action, outcome])).toEqual([
      ["public.intake", "done"],
      ["public.intake", "handed-in"],
    ]);
    expect(JSON.stringify(traces)).not.toContain("Kofi");
  });
});
