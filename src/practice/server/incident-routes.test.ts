import { randomUUID } from "node:crypto";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sayWith } from "#foundation/server/catalogues.ts";
import { findInstallation } from "#foundation/server/installation.ts";
import { wallAt } from "#foundation/server/zone.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import * as people from "#people/people.api.ts";
import { peopleRoutes } from "#people/server/people-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember } from "#people/server/test-people.ts";
import * as api from "../incidents.api.ts";
import { NOTICE_RULES } from "../notice-rules.ts";
import { mountIncidents } from "./incident-routes.ts";

let database: TestDatabase;
let door: TestDoor;
let owner: TestMember;
let therapist: TestMember;
let stranger: TestMember;
let elsewhere: TestMember;
let [tobias, ada] = ["", ""];
let factorAt: string | null = new Date().toISOString();
let now: string | undefined;

beforeAll(async () => {
  database = await aDatabase();
  const practice = await aPractice(database);
  owner = await aMember(database, practice, { name: "Orla", duties: ["owner"] });
  therapist = await aTherapist(database, practice, { name: "Maude" });
  stranger = await aTherapist(database, practice, { name: "Nils" });
  elsewhere = await aMember(database, await aPractice(database), { name: "Far", duties: ["owner"] });
  tobias = (await aClient(database, practice, { therapist, name: "Tobias" })).clientId;
  ada = (await aClient(database, practice, { therapist, name: "Ada" })).clientId;
  const say = sayWith(findInstallation().words);
  door = await aDoor(database, {
    routes: [peopleRoutes, (one) => mountIncidents(one, { say })],
    signedInAs: owner,
    factorAt: () => factorAt,
    now: () => now ?? new Date().toISOString(),
  });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});
beforeEach(() => {
  factorAt = new Date().toISOString();
  now = undefined;
});

const ZONE = "America/Toronto";
const TELLING = {
  kind: "stolen-device",
  beganOn: null,
  endedOn: null,
  happened: "A tablet was taken out of a car.",
  contained: "It was signed out.",
  harm: "unknown",
  harmReason: "",
};
const hour = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
/** On the wall of the practice. */
const wall = (hours: number) => wallAt(hour(hours), ZONE);
const foundBefore = (hours: number) => ({ foundDay: wall(-hours).day, foundTime: wall(-hours).at });
const between = (from: number, until: number) => ({
  fromDay: wall(from).day,
  fromTime: wall(from).at,
  untilDay: wall(until).day,
  untilTime: wall(until).at,
});
const ask: TestDoor["ask"] = (it, asking) => door.ask(it, asking);

async function anIncident(more: object = {}): Promise<string> {
  const id = uuid();
  expect((await ask(api.openIncident, { input: { id, ...foundBefore(1), ...TELLING, ...more } })).body).toEqual({ id });
  return id;
}
const search = (incidentId: string, more: object = {}) => {
  const all = { ...between(-1, 1), personId: null, signInId: null, clientId: null, action: null };
  return ask(api.searchTrail, { ids: { incidentId }, input: { id: uuid(), ...all, ...more } });
};
const exposed = async (incidentId: string) => (await ask(api.readExposed, { ids: { incidentId } })).body;
const names = async (incidentId: string) => (await exposed(incidentId)).clients.map(({ name }: { name: string }) => name.split(" ")[0]);

describe("The register of incidents", () => {
  test("is opened by whoever runs the practice, with a factor proved just now, and by nobody else", async () => {
    const input = { id: uuid(), ...foundBefore(1), ...TELLING };
    expect((await ask(api.openIncident, { as: therapist, input })).status).toBe(403);
    factorAt = null;
    expect((await ask(api.openIncident, { input })).body.type).toBe("factor-needed");
    factorAt = hour(-1);
    expect((await ask(api.openIncident, { input })).body.type).toBe("factor-needed");
    factorAt = new Date().toISOString();
    expect((await ask(api.openIncident, { input: { ...input, ...foundBefore(-1) } })).body.type).toBe("found-in-the-future");
    expect((await ask(api.openIncident, { input })).status).toBe(200);
    expect((await ask(api.listIncidents, { as: therapist })).status).toBe(403);
  });

  test("of another practice does not exist", async () => {
    const incidentId = await anIncident();
    expect((await ask(api.readIncident, { as: elsewhere, ids: { incidentId } })).status).toBe(404);
    expect((await ask(api.listIncidents, { as: elsewhere })).body.incidents).toEqual([]);
  });

  test("is told anew when more is known, and the first telling stays", async () => {
    const incidentId = await anIncident();
    const anew = { ...TELLING, basedOn: 1, harm: "unlikely", harmReason: "It was locked.", beganOn: "2026-03-01" };
    expect((await ask(api.tellIncident, { ids: { incidentId }, input: anew })).body).toEqual({ version: 2 });
    expect((await ask(api.tellIncident, { ids: { incidentId }, input: anew })).body.type).toBe("changed-meanwhile");
    const { tellings } = (await ask(api.readIncident, { ids: { incidentId } })).body;
    expect(tellings.map(({ version, harm }: { version: number; harm: string }) => [version, harm])).toEqual([
      [2, "unlikely"],
      [1, "unknown"],
    ]);
  });

  test("an end before its beginning is refused", async () => {
    const input = { id: uuid(), ...foundBefore(1), ...TELLING, beganOn: "2026-03-02", endedOn: "2026-03-01" };
    expect((await ask(api.openIncident, { input })).status).toBe(400);
  });
});

describe("Whose records were touched", () => {
  beforeAll(async () => {
    await ask(people.readClient, { as: therapist, ids: { clientId: tobias } });
    await ask(people.readClient, { as: therapist, ids: { clientId: ada } });
    await ask(people.readClient, { as: stranger, ids: { clientId: tobias } });
  });

  test("is what the trail says of an account in a stretch of time, and nobody more", async () => {
    const incidentId = await anIncident();
    expect(await names(incidentId), "nothing was searched for").toEqual([]);
    await search(incidentId, { personId: therapist.personId });
    expect(await names(incidentId)).toEqual(["Ada", "Tobias"]);
    expect((await exposed(incidentId)).clients[0].deeds).toEqual([{ action: "client.read", done: 1, refused: 0 }]);
  });

  test("what was tried and refused is not said to have been seen", async () => {
    const incidentId = await anIncident();
    await search(incidentId, { personId: stranger.personId });
    expect((await exposed(incidentId)).clients).toMatchObject([{ clientId: tobias, done: 0, refused: 1 }]);
  });

  test("a search may be for one client, one sign-in, one kind of deed; and one that was wrong is left out again", async () => {
    const incidentId = await anIncident();
    await search(incidentId, { clientId: ada });
    expect(await names(incidentId)).toEqual(["Ada"]);
    await search(incidentId, { signInId: therapist.accountId });
    expect(await names(incidentId)).toEqual(["Ada", "Tobias"]);
    const { searches } = await exposed(incidentId);
    const last = { ids: { incidentId }, input: { searchId: searches[1].id } };
    expect((await ask(api.endSearch, last)).status).toBe(200);
    expect((await ask(api.endSearch, last)).body.type).toBe("already-ended");
    expect(await names(incidentId)).toEqual(["Ada"]);
    const other = await anIncident();
    await search(other, { action: "goal.read" });
    expect(await names(other)).toEqual([]);
  });

  test("two searches that meet the same rows count them once", async () => {
    const incidentId = await anIncident();
    await search(incidentId, { clientId: ada });
    await search(incidentId, { personId: therapist.personId, clientId: ada });
    expect((await exposed(incidentId)).clients).toMatchObject([{ clientId: ada, done: 1 }]);
  });

  test("a stretch of time without a row names nobody", async () => {
    const incidentId = await anIncident();
    await search(incidentId, between(-30, -20));
    expect(await exposed(incidentId)).toMatchObject({ clients: [], unknown: [], signIns: [] });
  });

  test("lists are told as unknown: the trail does not say who stood in them", async () => {
    const { practiceId, accountId } = therapist;
    await database.pool.query(
      `insert into audit_entry (practice_id, account_id, action, rule, outcome, kind, request_id)
       values ($1, $2, 'clients.list', 'clients.list#1', 'done', 'clients', 'r')`,
      [practiceId, accountId],
    );
    const incidentId = await anIncident();
    await search(incidentId, { personId: therapist.personId });
    const { unknown } = await exposed(incidentId);
    expect(unknown.map(({ action }: { action: string }) => action)).toContain("clients.list");
  });

  test("a client or a person of another practice cannot be searched for", async () => {
    const incidentId = await anIncident();
    expect((await search(incidentId, { personId: elsewhere.personId })).status).toBe(404);
    expect((await search(incidentId, { clientId: randomUUID() })).status).toBe(404);
  });

  test("nothing of it is read without a factor proved just now", async () => {
    const incidentId = await anIncident();
    factorAt = null;
    expect((await ask(api.readExposed, { ids: { incidentId } })).body.type).toBe("factor-needed");
    const draft = { ids: { incidentId }, input: { audience: "persons", language: "en" } };
    expect((await ask(api.draftNotice, draft)).body.type).toBe("factor-needed");
  });
});

describe("Telling people", () => {
  const decide = (incidentId: string, ruleKey: string, standing: string, toldOn: string | null = null) =>
    ask(api.decideDuty, { ids: { incidentId }, input: { id: uuid(), ruleKey, standing, reason: "Judged with counsel", toldOn } });

  test("an incident is closed only when every rule was decided and everybody told", async () => {
    const incidentId = await anIncident();
    const end = (isClosed = true) =>
      ask(api.endIncident, { ids: { incidentId }, input: { id: uuid(), isClosed, words: "Tablets no longer stay in cars." } });
    expect((await end()).body.type).toBe("rules-undecided");
    for (const { key } of NOTICE_RULES) await decide(incidentId, key, key === "on-persons" ? "applies" : "does-not");
    expect((await end()).body.type).toBe("still-to-tell");
    expect((await decide(incidentId, "on-persons", "told")).status, "told, but no day").toBe(400);
    await decide(incidentId, "on-persons", "told", "2026-03-02");
    expect((await end()).status).toBe(200);
    expect((await end()).body.type).toBe("already-so");
    expect((await end(false)).status).toBe(200);
    expect((await ask(api.readIncident, { ids: { incidentId } })).body.isClosed).toBe(false);
  });

  test("nothing is decided by a rule that is none", async () => {
    expect((await decide(await anIncident(), "no-such-law", "applies")).body.type).toBe("no-such-rule");
  });

  test("a rule of the practice has its clock in every incident, and can be put away", async () => {
    const rule = { key: "our-college", place: "Here", audience: "authority", title: "Tell the college", days: 10, source: "Bylaw 7" };
    await ask(api.writeRule, { input: { id: uuid(), ...rule, isAway: false } });
    const incidentId = await anIncident();
    const clocks = async () => (await ask(api.readIncident, { ids: { incidentId } })).body.clocks;
    expect((await clocks()).find((one: { rule: { key: string } }) => one.rule.key === "our-college")).toMatchObject({ daysLeft: 10 });
    await ask(api.writeRule, { input: { id: uuid(), ...rule, isAway: true } });
    expect((await clocks()).some((one: { rule: { key: string } }) => one.rule.key === "our-college")).toBe(false);
  });

  test.each(["en", "fr"])("the draft in %s says what is known, and that lists are not, and names no client", async (language) => {
    const incidentId = await anIncident();
    await search(incidentId, { personId: therapist.personId });
    for (const audience of ["persons", "authority"]) {
      const { words } = (await ask(api.draftNotice, { ids: { incidentId }, input: { audience, language } })).body;
      expect(words).toContain(TELLING.happened);
      expect(words).not.toMatch(/Tobias|Ada\b|notice\./);
      expect(words).toMatch(language === "en" ? /does not say who stood in them/ : /ne dit pas qui y figurait/);
      if (audience === "authority") expect(words).toMatch(language === "en" ? /At least 2 people/ : /Au moins 2 personnes/);
    }
  });

  test("a letter is kept as a person wrote it, and the program sends none", async () => {
    const incidentId = await anIncident();
    const input = { id: uuid(), audience: "persons", language: "fr", words: "Madame, Monsieur, …" };
    expect((await ask(api.writeNotice, { ids: { incidentId }, input })).status).toBe(200);
    expect((await ask(api.readIncident, { ids: { incidentId } })).body.notices).toMatchObject([
      { words: input.words, writtenBy: "Orla Invented" },
    ]);
    const { rows } = await database.pool.query("select count(*)::int as n from jobs.job where name = 'mail'");
    expect(rows[0].n).toBe(0);
  });
});
