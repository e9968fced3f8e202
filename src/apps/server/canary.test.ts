/** Words that exist nowhere else are planted in each client’s record; then every person asks for everything there is, and what comes back is searched for them, with every letter that goes to a family. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { openFamilyFeed } from "#family/family-feed.api.ts";
import { answerQuestion, inviteToPortal, readFamilySide } from "#family/family.api.ts";
import { readOwnWords } from "#family/own-word.api.ts";
import { readPortal, readPortalClient } from "#family/portal.api.ts";
import { sendNotices } from "#family/server/send-notices.ts";
import { aPhotoWithItsPlace } from "#family/server/test-photo.ts";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { exampleOf, type Wishes } from "#foundation/server/test-examples.ts";
import { isAction, isForFamily } from "#people/access.ts";
import { type MatrixPerson, type PersonName, PERSONS } from "#people/persons.ts";
import { inviteGuardian } from "#people/team.api.ts";
import { outboxOf } from "./application.ts";
import {
  CLIENTS,
  DAY,
  NOT_FOR_FAMILY,
  type Of,
  OF_ONE,
  OF_THE_GROUP,
  type Planted,
  plant,
  RELATIVE,
  THERAPIST,
  word,
  wordsOf,
} from "./test-canary.ts";
import { type MatrixRow, matrixRows } from "./test-matrix-rows.ts";
import { EXAMPLES } from "./test-wishes.ts";
import type { TestRecord } from "./test-record.ts";
import { aWorld, idIn, type World } from "./test-world.ts";

vi.setConfig({ testTimeout: 240_000 });

const persons: readonly (MatrixPerson & { readonly name: PersonName })[] = PERSONS;
/** Everybody who is family of somebody or the client in person, by whatever right, also none. */
const FAMILY = persons.filter(({ family }) => family !== undefined).map(({ name }) => name);
const ofFamily = (name: PersonName): Of => {
  const of = persons.find((person) => person.name === name)?.family?.of;
  if (of === undefined) throw new Error(`${name} is of no family`);
  return of;
};

let world: World;
const planted = new Map<Of, Planted>();
const heard = new Map<PersonName, string>();
/** Every letter that went to a family: to whom, and all of it. */
const letters: { readonly to: string; readonly text: string }[] = [];

beforeAll(async () => {
  const made = await aWorld();
  world = made;
  const records: TestRecord[] = [];
  for (const record of made.records) {
    const found = await plant(made, record);
    planted.set(record.of, found);
    records.push({ ...record, sessions: [...record.sessions, ...found.sessions] });
  }
  world = { ...made, records };
  await writeToFamilies();
  for (const { name } of PERSONS) heard.set(name, await everythingFor(name));
}, 600_000);
afterAll(() => world?.program.remove());

/** Each family is invited, gets an answer and is told of a visit; whatever is posted is kept. */
async function writeToFamilies(): Promise<void> {
  for (const { of, clientId, personId, questionId } of world.records) {
    const as = THERAPIST[of];
    const input = { email: `${RELATIVE[of]}@example.org`, language: "en", send: true };
    const invited = await world.ask(inviteToPortal, { as, ids: { clientId, personId }, input });
    const answered = await world.ask(answerQuestion, { as, ids: { questionId }, input: { id: uuidv7(), words: word(of, "shared") } });
    if (invited.status !== 200 || answered.status !== 200) throw new Error(`${of}: ${invited.text} ${answered.text}`);
  }
  const post = async ({ to, subject, text }: { to: string; subject: string; text: string }) => {
    letters.push({ to, text: `${subject}\n${text}` });
  };
  const noon = `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}T17:00:00.000Z`;
  await sendNotices(
    { database: world.program.door.database, say: sayWith(findInstallation().words), link: () => "https://music.example/family", post },
    noon,
  );
  const outbox = outboxOf(world.program.configuration);
  const waiting = () => (existsSync(outbox) ? readdirSync(outbox).filter((file) => file.endsWith(".eml")) : []);
  await vi.waitFor(() => expect(waiting().length).toBeGreaterThanOrEqual(world.records.length), { timeout: 60_000, interval: 200 });
  for (const file of waiting()) {
    const text = readFileSync(`${outbox}/${file}`, "utf8").replaceAll("=\r\n", "");
    letters.push({ to: /^To: (.*)$/m.exec(text)?.[1]?.trim() ?? "", text });
  }
}

/** Lists are asked for the days the planted sessions lie in, and searches for a name and for a planted word. */
const INPUTS: Readonly<Record<string, readonly Wishes[]>> = {
  "/calendar": [{ from: "2026-02-23", until: "2026-03-08" }],
  "/today": [{ day: DAY }],
  "/overview/clients": [{ find: "", after: "" }],
  "/search": [{ find: "ram" }, { find: "Zinnober" }],
};

/** Every address that can be read, with the ids of every record, and what is read without an id; also refusals, in their own words. */
async function everythingFor(as: PersonName): Promise<string> {
  const texts: string[] = [];
  for (const { it, ids } of matrixRows(world)) {
    if (it.method !== "GET") continue;
    const record = world.records.find(({ of }) => of === "our client");
    if (!record) throw new Error("The world has our client");
    for (const wishes of INPUTS[it.path] ?? [EXAMPLES[`GET ${it.path}`] ?? {}])
      texts.push((await world.ask(it, { as, ids, input: exampleOf(it.input, idIn(record), wishes) })).text);
  }
  return texts.join("\n");
}

const found = (as: PersonName, words: readonly string[]) => words.filter((one) => heard.get(as)?.includes(one));

test("the words are where they were planted: the therapist of each client reads them all", () => {
  for (const of of CLIENTS) expect([of, found(THERAPIST[of], wordsOf(of))]).toEqual([of, wordsOf(of)]);
});

test("the families are heard at their own door: each reads their client’s page", async () => {
  for (const [name, of] of [
    ["full-guardian", "our client"],
    ["other-mother", "our other client"],
    ["adult-self", "our other client"],
    ["capable-minor", "our client"],
  ] as const) {
    const answers = await Promise.all(readAtPortal(of).map(async ({ it, ids }) => (await world.ask(it, { as: name, ids })).status));
    expect([name, answers.includes(200)]).toEqual([name, true]);
  }
});

test("every answer to a family is built from its own schema: at no depth does it let through what is not named there", () => {
  const answers = world.program.door.mounted.filter(({ may }) => may.startsWith("portal.") && may !== "portal.answer");
  expect(answers.length).toBeGreaterThan(20);
  for (const { path, output, sends } of answers)
    if (sends === undefined)
      expect([path, loosePlacesIn(z.toJSONSchema(output, { io: "input", unrepresentable: "any" }))]).toEqual([path, []]);
  // The look itself would notice one.
  const loose = z.strictObject({ list: z.array(z.looseObject({ a: z.string() })) });
  expect(loosePlacesIn(z.toJSONSchema(loose, { io: "input" }))).toEqual(["properties.list.items"]);
});

/** Where a schema lets through what it does not name: a strict object refuses it, a plain one takes it out, and only what says "anything" lets it pass. */
function loosePlacesIn(schema: unknown, at: readonly string[] = []): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const more = "additionalProperties" in schema ? schema.additionalProperties : false;
  const isLoose = more === true || (typeof more === "object" && more !== null && Object.keys(more).length === 0);
  return [...(isLoose ? [at.join(".")] : []), ...Object.entries(schema).flatMap(([name, inner]) => loosePlacesIn(inner, [...at, name]))];
}

describe("A03: nothing leaks through lists, searches, counts or refusals", () => {
  test.each(FAMILY)("%s hears no word of anybody else’s record", (name) => {
    const others = CLIENTS.filter((of) => of !== ofFamily(name)).flatMap(wordsOf);
    expect(others.length).toBeGreaterThan(20);
    expect(found(name, others)).toEqual([]);
  });

  test.each(FAMILY)("%s hears no note, draft, safety line or telling, and nothing that was not shared", (name) => {
    expect(
      found(
        name,
        NOT_FOR_FAMILY.map((what) => word(ofFamily(name), what)),
      ),
    ).toEqual([]);
  });

  test("what one of a family asked and told is heard by them alone, of all the family", () => {
    for (const of of CLIENTS)
      for (const what of OF_ONE)
        expect([of, what, FAMILY.filter((name) => found(name, [word(of, what)]).length > 0)]).toEqual([of, what, [RELATIVE[of]]]);
  });

  test("what was shared of the story is heard by the client’s own family, as far as they read the pages, and by nobody else", () => {
    const hears = FAMILY.filter((name) => CLIENTS.some((of) => found(name, [word(of, "shared")]).length > 0));
    expect(hears.toSorted()).toEqual(
      ["adult-self", "another-family", "capable-minor", "full-guardian", "other-mother", "reading-guardian"].toSorted(),
    );
    for (const name of hears)
      expect([name, CLIENTS.filter((of) => found(name, [word(of, "shared")]).length > 0)]).toEqual([name, [ofFamily(name)]]);
  });

  test("a restricted, a former and a signed-out person hear no word of any client", () => {
    for (const name of ["restricted-guardian", "former-guardian", "anonymous", "letter-only", "disabled", "former-staff"] as const)
      expect([name, found(name, CLIENTS.flatMap(wordsOf))]).toEqual([name, []]);
  });

  test("the mother of one client never hears the name of another", () => {
    expect(heard.get("therapist")).not.toContain("Bram");
    expect(heard.get("other-therapist")).toContain("Bram");
    // Whoever works at the front desk beside it knows the names there.
    const ours = persons.filter(({ family, duties }) => family?.of === "our client" && duties.length === 0).map(({ name }) => name);
    expect(ours.length).toBeGreaterThan(7);
    for (const name of ours) expect([name, heard.get(name)?.includes("Bram")]).toEqual([name, false]);
  });

  test("A04: of the group their child is in, a family hears neither its name, nor what it is for, nor who else comes, not even by an id", () => {
    for (const name of ["full-guardian", "capable-minor", "reading-guardian", "other-mother", "adult-self"] as const) {
      const others = world.records.filter(({ of }) => of !== ofFamily(name));
      const groups = world.records.map(({ groupId }) => groupId);
      const ids = [...others.map(({ clientId }) => clientId), ...groups];
      expect([name, ids.filter((id) => heard.get(name)?.includes(id))]).toEqual([name, []]);
    }
  });

  test("A29: no letter to a family and no calendar of theirs holds a planted word, the name of a client or an id", async () => {
    const calendars = await Promise.all(
      (["full-guardian", "other-mother", "another-family"] as const).map(async (as) => {
        const clientId = world.records.find(({ of }) => of === ofFamily(as))?.clientId ?? "";
        const { body } = await world.ask(openFamilyFeed, { as, ids: { clientId }, input: { id: uuidv7() } });
        const { statusCode, body: text } = await world.program.door.app.inject({ url: new URL(body.link).pathname });
        expect([as, statusCode, text.includes("BEGIN:VEVENT")]).toEqual([as, 200, true]);
        return { to: as, text: text.replaceAll(/^UID:.*$/gm, "") };
      }),
    );
    for (const of of CLIENTS) expect(letters.filter(({ to }) => to.includes(`${RELATIVE[of]}@`)).length).toBeGreaterThanOrEqual(2);
    const secret = [...CLIENTS.flatMap(wordsOf), "Ilse", "Bram", ...world.records.map(({ clientId }) => clientId)];
    for (const { to, text } of [...letters, ...calendars]) expect([to, secret.filter((one) => text.includes(one))]).toEqual([to, []]);
  });
});

test("A05: a colleague who is on no team of the client hears no word of them", () => {
  // What a group is called and for is the practice’s, and holds no text of a client.
  const ofRecord = wordsOf("our client").filter((one) => !OF_THE_GROUP.some((what) => one.endsWith(what)));
  for (const name of [
    "other-therapist",
    "other-intern",
    "former-team-member",
    "future-substitute",
    "other-supervisor",
    "former-supervisor",
  ] as const)
    expect([name, found(name, ofRecord)]).toEqual([name, []]);
});

test("A06: the front desk and an auditor hear no clinical word; who runs the practice hears who is around a client and no more", () => {
  for (const name of ["front-desk", "restricted-front-desk", "auditor"] as const)
    expect([name, found(name, CLIENTS.flatMap(wordsOf))]).toEqual([name, []]);
  const around = ["our client", "our other client"] as const;
  expect(found("owner", CLIENTS.flatMap(wordsOf)).sort()).toEqual(
    around.flatMap((of) => [word(of, "agreement"), word(of, "relative")]).sort(),
  );
});

test("A11: who runs another practice hears no word of ours, and ours none of theirs", () => {
  const ours = [...wordsOf("our client"), ...wordsOf("our other client")];
  expect(found("another-practice", ours)).toEqual([]);
  for (const { name, practice } of PERSONS)
    if (practice !== "another") expect([name, found(name, wordsOf("another practice’s client"))]).toEqual([name, []]);
});

const isOfPortal = ({ it }: MatrixRow): boolean => it.may.startsWith("portal.");
/** What can be read about this client, at the family’s own door. */
const readAtPortal = (of: Of): MatrixRow[] =>
  matrixRows(world).filter((row) => isOfPortal(row) && row.it.method === "GET" && row.of === of);

describe("A01: a family cannot tell somebody else’s child from nobody", () => {
  test("at their own door the answers are the same to the letter, with one trace each", async () => {
    const rows = readAtPortal("our other client");
    expect(rows.length).toBeGreaterThan(0);
    for (const { it, ids } of rows) {
      const nobody = Object.fromEntries(Object.keys(ids).map((name) => [name, uuidv7()]));
      const theirs = await world.ask(it, { as: "full-guardian", ids });
      const none = await world.ask(it, { as: "full-guardian", ids: nobody });
      expect([it.path, theirs.status, theirs.text]).toEqual([it.path, 404, none.text]);
      const traces = await world.program.door.database.db
        .selectFrom("auditEntry")
        .select("outcome")
        .where("requestId", "=", theirs.requestId)
        .execute();
      expect([it.path, traces]).toEqual([it.path, [{ outcome: "not-found" }]]);
    }
  });

  test("at the staff’s door they are nobody", async () => {
    for (const { it, ids, may } of matrixRows(world).map((row) => ({ ...row, may: row.it.may })))
      if (it.method === "GET" && !may.startsWith("portal.") && !may.startsWith("public."))
        expect([it.path, (await world.ask(it, { as: "full-guardian", ids })).status]).toEqual([it.path, 401]);
  });

  test("and they take as long", async () => {
    const [row] = readAtPortal("our other client");
    if (!row) throw new Error("A client can be read at the portal");
    const times: Record<"theirs" | "nobody", number[]> = { theirs: [], nobody: [] };
    for (let at = 0; at < 200; at++)
      for (const whose of ["theirs", "nobody"] as const) {
        const ids = whose === "theirs" ? row.ids : Object.fromEntries(Object.keys(row.ids).map((name) => [name, uuidv7()]));
        const from = performance.now();
        await world.ask(row.it, { as: "full-guardian", ids });
        times[whose].push(performance.now() - from);
      }
    const median = (list: number[]) => list.sort((a, b) => a - b)[100] ?? 0;
    const [theirs, nobody] = [median(times.theirs), median(times.nobody)];
    // Five milliseconds on a quiet machine; a busy one stretches both.
    expect(Math.abs(theirs - nobody)).toBeLessThan(Math.max(5, 0.5 * Math.max(theirs, nobody)));
  });
});

describe("A02: an order closes every way to a child, at the next request, with the sign-in that was open all the time", () => {
  test("a parent of two loses the one the order is about, with one trace each, and keeps the other", async () => {
    const [ours, theirs] = CLIENTS.map((of) => world.records.find((record) => record.of === of));
    if (!ours || !theirs) throw new Error("The world has both our clients");
    const as = "full-guardian";
    const made = planted.get("our client");
    if (!made) throw new Error("Something was planted for our client");
    const give = async (clientId: string, by: PersonName, rights: Wishes) =>
      world.ask(inviteGuardian, {
        as: by,
        ids: { clientId },
        input: exampleOf(inviteGuardian.input, idIn(ours), { ...NO_RIGHT, ...rights, email: "full-guardian@example.org", fromDay: null }),
      });
    // Of another child of the same parent.
    expect((await give(theirs.clientId, "other-therapist", { seesRecord: true, messages: true })).status).toBe(200);
    const rows = matrixRows(world).filter(({ it, of }) => isAction(it.may) && isForFamily(it.may) && of === "our client");
    const everyWay = () =>
      Promise.all(
        rows.map(async ({ it, ids: known }) => {
          const way = `${it.method} ${it.path}`;
          const ids = "reportId" in known ? { ...known, reportId: made.handedOver } : known;
          const input = exampleOf(it.input, idIn(ours), { ...EXAMPLES[way], ...waysOf(made)[way] });
          const { status, text, requestId } = await world.ask(it, { as, ids, input });
          const traces = await world.program.door.database.db
            .selectFrom("auditEntry")
            .select("outcome")
            .where("requestId", "=", requestId)
            .execute();
          return { way, status, text, traces: traces.map(({ outcome }) => outcome) };
        }),
      );
    const listed = async () => (await world.ask(readPortal, { as })).body.clients.map((one: { clientId: string }) => one.clientId);
    // Each way is there before, and answers: one that was closed by mistake would prove nothing afterwards.
    const open = (await everyWay()).map(({ way, status }) => `${status} ${way}`);
    expect(open.length).toBeGreaterThan(18);
    expect([...new Set(open.filter((one) => !one.startsWith("200 ")))].toSorted()).toEqual(NO_WAY_OF_THEIRS);
    expect((await world.ask(readOwnWords, { as: "capable-minor", ids: { clientId: ours.clientId } })).status).toBe(200);
    expect((await listed()).toSorted()).toEqual([ours.clientId, theirs.clientId].toSorted());

    expect((await give(ours.clientId, "therapist", { restricted: true })).status).toBe(200);
    const nobody = await world.ask(readPortalClient, { as, ids: { clientId: uuidv7() } });
    for (const { way, status, text, traces } of await everyWay())
      expect([way, status, text, traces]).toEqual([way, 404, nobody.text, ["not-found"]]);
    expect(await listed()).toEqual([theirs.clientId]);
    expect((await world.ask(readPortalClient, { as, ids: { clientId: theirs.clientId } })).status).toBe(200);
  });

  test("no invitation is made for them any more, and who may be invited no longer names them", async () => {
    const record = world.records.find(({ of }) => of === "our client");
    const personId = world.people.get("full-guardian")?.personId ?? "";
    const ids = { clientId: record?.clientId ?? "", personId };
    const input = { email: "full-guardian@example.org", language: "en", send: false };
    expect((await world.ask(inviteToPortal, { as: "therapist", ids, input })).status).toBe(404);
    const { people } = (await world.ask(readFamilySide, { as: "therapist", ids: { clientId: ids.clientId } })).body;
    expect(people.map((one: { personId: string }) => one.personId)).not.toContain(personId);
  });
});

/** The client’s alone; and what has begun already cannot be announced. */
const NO_WAY_OF_THEIRS = [
  "404 GET /portal/clients/{clientId}/own-words",
  "404 POST /portal/clients/{clientId}/own-words",
  "409 POST /portal/clients/{clientId}/visits/{sessionId}/absence",
];

/** What makes these ways lead somewhere: the thing given for home, with its sound; what was told, with a picture to it. */
const waysOf = ({ activityId, toldId }: Planted): Readonly<Record<string, Wishes>> => ({
  "GET /portal/clients/{clientId}/at-home/sound": { activityId },
  "POST /portal/clients/{clientId}/at-home/done": { activityId, face: "liked" },
  "POST /portal/clients/{clientId}/observation-files": {
    observationId: toldId,
    medium: "photo",
    content: aPhotoWithItsPlace().toString("base64"),
  },
});

const NO_RIGHT = {
  consents: false,
  mustCoConsent: false,
  seesRecord: false,
  toldAttendance: false,
  messages: false,
  reportsAbsence: false,
  receivesInvoices: false,
  collects: false,
  noContact: false,
  restricted: false,
  untilDay: null,
};
