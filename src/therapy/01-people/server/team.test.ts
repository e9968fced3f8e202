import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { readClient } from "../people.api.ts";
import * as api from "../team.api.ts";
import { peopleRoutes } from "./people-routes.ts";
import { teamRoutes } from "./team-routes.ts";
import { saveSupervision } from "./team-store.ts";
import { aDoor, type TestDoor } from "./test-door.ts";
import { aClient, aMember, aPractice, aTherapist, type TestMember, type TestPractice } from "./test-people.ts";

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let owner: TestMember;
let clientId: string;
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  owner = await aMember(database, practice, { name: "Ottilie", duties: ["owner"] });
  door = await aDoor(database, { routes: [peopleRoutes, teamRoutes], signedInAs: therapist });
});
beforeEach(async () => {
  ({ clientId } = await aClient(database, practice, { therapist }));
});
afterAll(async () => {
  await door.close();
  await database.drop();
});

const opens = async (as: TestMember) => (await door.ask(readClient, { ids: { clientId }, as })).status === 200;
const team = async (as: TestMember = therapist) => (await door.ask(api.readTeam, { ids: { clientId }, as })).body;
const member = (personId: string, more = {}) => ({ id: uuid(), personId, part: "substitute", fromDay: null, untilDay: null, ...more });
const NOTHING = {
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
};
const EVERYTHING = { ...NOTHING, consents: true, seesRecord: true, toldAttendance: true, messages: true };
const guardian = (more = {}) => ({
  id: uuid(),
  chosenName: "Samira",
  familyName: "Haddad",
  language: "en",
  email: `${uuid()}@example.org`,
  relationship: "mother",
  ...EVERYTHING,
  words: "",
  document: "",
  documentSeenOn: null,
  fromDay: null,
  untilDay: null,
  ...more,
});
const self = (more = {}) => ({
  id: uuid(),
  kind: "adult",
  decision: "Decides for herself",
  email: `${uuid()}@example.org`,
  fromDay: null,
  untilDay: null,
  ...more,
});
const join = (input: unknown, as?: TestMember) => door.ask(api.joinTeam, { ids: { clientId }, input, ...(as ? { as } : {}) });
const invite = (input: unknown, as?: TestMember) => door.ask(api.inviteGuardian, { ids: { clientId }, input, ...(as ? { as } : {}) });
const relationsOf = async (email: string): Promise<string[]> => {
  const { rows } = await sql<{ relation: string }>`
    select unnest(f.relation || f.rights) as relation from family_today f join person p on p.practice_id = f.practice_id and p.id = f.person_id join auth.account a on a.id = p.account_id
    where a.email = ${email} and f.client_id = ${clientId}`.execute(database.db);
  return rows.map(({ relation }) => relation);
};

describe("the team of a client", () => {
  test("a colleague who is taken in opens the record at once, and no more once their part has ended", async () => {
    const colleague = await aTherapist(database, practice, { name: "Ruth" });
    expect(await opens(colleague)).toBe(false);
    const input = member(colleague.personId);
    expect((await join(input)).status).toBe(200);
    expect(await opens(colleague)).toBe(true);
    expect((await door.ask(api.leaveTeam, { ids: { clientId, careId: input.id }, input: {} })).status).toBe(200);
    expect(await opens(colleague)).toBe(false);
    const was = (await team()).care.find((one: { id: string }) => one.id === input.id);
    expect(was).toMatchObject({ part: "substitute", standing: "over", name: "Ruth Invented" });
  });

  test("who runs the practice settles the team without opening the record", async () => {
    const colleague = await aTherapist(database, practice);
    expect((await join(member(colleague.personId), owner)).status).toBe(200);
    expect(await team(owner)).toMatchObject({ opensRecord: false, mayChange: true });
    expect(await team(therapist)).toMatchObject({ opensRecord: true, mayChange: true });
    expect(await team(colleague)).toMatchObject({ opensRecord: true, mayChange: false });
  });

  test("only a music therapist stands in, and only an intern is there as one", async () => {
    const frontDesk = await aMember(database, practice, { duties: ["frontdesk"] });
    const intern = await aMember(database, practice, { duties: ["intern"] });
    for (const input of [member(frontDesk.personId), member(owner.personId, { part: "therapist" }), member(intern.personId)])
      expect((await join(input)).body.type).toBe("not-their-duty");
    expect((await join(member(intern.personId, { part: "intern" }))).status).toBe(200);
  });

  test("nobody has the same part twice in the same days", async () => {
    const colleague = await aTherapist(database, practice);
    await join(member(colleague.personId));
    expect((await join(member(colleague.personId))).body.type).toBe("already-on-the-team");
    expect((await join(member(colleague.personId, { part: "therapist" }))).status).toBe(200);
  });

  test("a part with days opens in those days only, and cannot end before it begins", async () => {
    const colleague = await aTherapist(database, practice);
    expect((await join(member(colleague.personId, { fromDay: "2199-01-01", untilDay: "2199-02-01" }))).status).toBe(200);
    expect(await opens(colleague)).toBe(false);
    expect((await team()).care.at(-1)).toMatchObject({ standing: "later", untilDay: "2199-02-01" });
    const upsideDown = await join(member(colleague.personId, { fromDay: "2199-02-01", untilDay: "2199-01-01" }));
    expect(upsideDown.body.issues).toEqual([{ path: ["untilDay"], code: "ends-before-it-begins" }]);
  });

  test("the last therapist stays until there is another one, for somebody answers for the record", async () => {
    const [first] = (await team()).care;
    const leave = () => door.ask(api.leaveTeam, { ids: { clientId, careId: first.id }, input: {}, as: owner });
    expect((await leave()).body.type).toBe("last-therapist");
    const colleague = await aTherapist(database, practice);
    await join(member(colleague.personId, { part: "therapist" }));
    expect((await leave()).status).toBe(200);
    expect((await leave()).body.type).toBe("already-ended");
  });

  test("A07: a supervisor sees the intern’s client until the supervision or the intern’s part ends, not a moment longer", async () => {
    const [intern, supervisor, other] = [
      await aMember(database, practice, { duties: ["intern"] }),
      await aTherapist(database, practice),
      await aTherapist(database, practice),
    ];
    const actor = { ...therapist, signInId: uuid(), language: "en", timeZone: practice.timeZone, duties: [], factorAt: null } as const;
    const supervise = async (supervisorId: string) => {
      const id = uuid();
      await database.db
        .transaction()
        .execute((tx) => saveSupervision(tx, actor, { id, internId: intern.personId, supervisorId, fromDay: "2020-01-01" }));
      return id;
    };
    const ended = await supervise(other.personId);
    await supervise(supervisor.personId);
    expect(await opens(supervisor)).toBe(false);
    const placement = member(intern.personId, { part: "intern" });
    await join(placement);
    expect([await opens(intern), await opens(supervisor), await opens(other)]).toEqual([true, true, true]);
    expect((await team()).supervisors).toHaveLength(2);
    await sql`update supervision set ended_at = now() - interval '1 second', ended_by = ${therapist.personId} where id = ${ended}`.execute(
      database.db,
    );
    expect([await opens(supervisor), await opens(other)]).toEqual([true, false]);
    await door.ask(api.leaveTeam, { ids: { clientId, careId: placement.id }, input: {} });
    expect([await opens(intern), await opens(supervisor)]).toEqual([false, false]);
  });
});

describe("the family", () => {
  test("each right is given by itself", async () => {
    const [all, told] = [guardian(), guardian({ seesRecord: false, consents: false, messages: false })];
    await invite(all);
    await invite(told);
    expect(await relationsOf(all.email)).toEqual(["guardian:full", "guardian:messages"]);
    expect(await relationsOf(told.email)).toEqual(["guardian:info"]);
    expect((await team()).family).toMatchObject([
      { name: "Samira Haddad", email: all.email, consents: true },
      { seesRecord: false, consents: false },
    ]);
  });

  test("A02: an order takes everything away at once, whatever was given before", async () => {
    const given = guardian();
    await invite(given);
    const order = guardian({ ...NOTHING, email: given.email, restricted: true, words: "Order of yesterday" });
    expect((await invite(order)).status).toBe(200);
    expect(await relationsOf(given.email)).toEqual(["guardian:restricted"]);
    expect((await team()).family).toMatchObject([
      { id: given.id, standing: "over" },
      { id: order.id, standing: "now" },
    ]);
  });

  test("an order can be written down about somebody who has no e-mail here, and who only collects needs none; who has pages does", async () => {
    const nothing = { ...NOTHING, email: null };
    expect((await invite(guardian({ ...nothing, restricted: true }))).status).toBe(200);
    expect((await invite(guardian({ ...nothing, collects: true }))).status).toBe(200);
    expect((await invite(guardian({ email: null }))).body.type).toBe("email-needed");
    expect((await invite(guardian({ ...nothing, email: "a@example.org" }))).body.issues).toEqual([
      { path: ["restricted"], code: "some-right-or-none-by-order" },
    ]);
  });

  test("a mother of two is one person with one sign-in", async () => {
    const first = guardian();
    await invite(first);
    const before = (await team()).family[0].personId;
    ({ clientId } = await aClient(database, practice, { therapist, name: "Her other child" }));
    await invite(guardian({ email: first.email, chosenName: "Sam" }));
    expect((await team()).family).toMatchObject([{ personId: before, name: "Samira Haddad" }]);
  });

  test("nobody stands in the family twice; rights end at once, and other rights are a new line", async () => {
    const first = guardian();
    await invite(first);
    expect((await invite(guardian({ email: first.email }))).body.type).toBe("already-in-the-family");
    const end = () => door.ask(api.endGuardian, { ids: { clientId, guardianId: first.id }, input: {} });
    expect((await end()).status).toBe(200);
    expect(await relationsOf(first.email)).toEqual([]);
    expect((await end()).body.type).toBe("already-ended");
    expect((await invite(guardian({ email: first.email, seesRecord: false }))).status).toBe(200);
    expect(await relationsOf(first.email)).toEqual(["guardian:info", "guardian:messages"]);
  });

  test("who only decides, collects or pays has no pages; whom nobody contacts loses them, whatever another line gives", async () => {
    const [decides, sees] = [guardian({ ...NOTHING, consents: true, collects: true, receivesInvoices: true }), guardian()];
    await invite(decides);
    expect(await relationsOf(decides.email)).toEqual([]);
    await invite(sees);
    const personId = (await team()).family.find((one: { id: string }) => one.id === sees.id).personId;
    await sql`insert into guardians (practice_id, id, client_id, person_id, relationship, sees_record, told_attendance, consents, restricted, no_contact, from_day, created_by)
      values (${practice.practiceId}, ${uuid()}, ${clientId}, ${personId}, 'other', false, false, false, false, true, '2020-01-01', ${therapist.personId})`.execute(
      database.db,
    );
    expect(await relationsOf(sees.email)).toEqual([]);
  });

  test("nothing that would reach them is given to whom nobody contacts, and a day of seeing needs a paper", async () => {
    const codes = async (more: object) => (await invite(guardian(more))).body.issues;
    expect(await codes({ ...NOTHING, noContact: true, receivesInvoices: true })).toEqual([
      { path: ["noContact"], code: "reaches-whom-nobody-contacts" },
    ]);
    expect(await codes({ documentSeenOn: "2026-03-02" })).toEqual([{ path: ["document"], code: "which-document" }]);
    expect((await invite(guardian({ ...NOTHING, email: null, noContact: true }))).status).toBe(200);
  });

  describe("other rights", () => {
    const change = (guardianId: string, more = {}, as?: TestMember) => {
      const { chosenName: _c, familyName: _f, language: _l, email: _e, fromDay: _d, ...rights } = guardian(more);
      return door.ask(api.changeGuardian, { ids: { clientId, guardianId }, input: rights, ...(as ? { as } : {}) });
    };

    test("are a new line: the earlier one ends in the same moment, with who wrote and who ended it", async () => {
      const given = guardian();
      await invite(given);
      const answer = await change(given.id, { seesRecord: false, mustCoConsent: true, document: "Order of custody, 3 May 2025" }, owner);
      expect(answer.status).toBe(200);
      expect(await relationsOf(given.email)).toEqual(["guardian:info", "guardian:messages"]);
      expect((await team()).family).toMatchObject([
        { id: given.id, standing: "over", seesRecord: true, written: { by: "Maude Invented" }, ended: { by: "Ottilie Invented" } },
        { id: answer.body.id, standing: "now", replaces: given.id, mustCoConsent: true, written: { by: "Ottilie Invented" }, ended: null },
      ]);
      expect((await change(given.id)).body.type).toBe("already-ended");
    });

    test("an order among them takes everything from the next question on, also where the rights were still to come", async () => {
      const given = guardian({ fromDay: "2199-01-01" });
      await invite(given);
      expect((await change(given.id, { ...NOTHING, restricted: true })).status).toBe(200);
      expect(await relationsOf(given.email)).toEqual(["guardian:restricted"]);
    });

    test("do not end before they begin, and a colleague without this client changes none", async () => {
      const given = guardian();
      await invite(given);
      expect((await change(given.id, { untilDay: "2020-01-01" })).body.type).toBe("ends-before-it-begins");
      const stranger = await aTherapist(database, practice, { name: "Una" });
      expect((await change(given.id, {}, stranger)).status).toBe(404);
      expect(await relationsOf(given.email)).toEqual(["guardian:full", "guardian:messages"]);
    });

    test("two who change the same line in one moment leave one line standing", async () => {
      const given = guardian();
      await invite(given);
      const answers = await Promise.all([change(given.id, { seesRecord: false }), change(given.id, { messages: false })]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect((await team()).family.filter((one: { standing: string }) => one.standing === "now")).toHaveLength(1);
    });
  });
});

test("what begins today cannot have ended last year: colleague, relative, the client themselves, and a professional", async () => {
  const untilDay = "2020-01-01";
  const professional = {
    id: uuid(),
    chosenName: "Noor",
    familyName: null,
    email: null,
    phone: null,
    role: "nurse",
    place: "",
    referred: false,
    words: "",
    fromDay: null,
  };
  const ids = { clientId };
  const answers = [
    await door.ask(api.joinTeam, { ids, input: member(therapist.personId, { untilDay }) }),
    await door.ask(api.inviteGuardian, { ids, input: guardian({ untilDay }) }),
    await door.ask(api.openOwnDoor, { ids, input: self({ untilDay }) }),
    await door.ask(api.addProfessional, { ids, input: { ...professional, untilDay } }),
  ];
  expect(answers.map(({ status, body }) => [status, body.type])).toEqual(Array(4).fill([422, "ends-before-it-begins"]));
});

describe("professionals outside the practice", () => {
  const physician = (more = {}) => ({
    id: uuid(),
    chosenName: "Noor",
    familyName: "Amsel",
    email: `${uuid()}@ward.example`,
    phone: "613 555 0142",
    role: "physician",
    place: "Ward 3",
    referred: true,
    words: "Mornings",
    fromDay: null,
    untilDay: null,
    ...more,
  });
  const add = (input: unknown, as?: TestMember) => door.ask(api.addProfessional, { ids: { clientId }, input, ...(as ? { as } : {}) });

  test("stand on the page of the client, open nothing, and stay readable when they have gone", async () => {
    const input = physician();
    expect((await add(input)).status).toBe(200);
    expect((await team()).professionals).toMatchObject([
      { name: "Noor Amsel", role: "physician", referred: true, phone: "613 555 0142", email: input.email, standing: "now" },
    ]);
    const { rows } = await sql`select from auth.account where email = ${input.email}`.execute(database.db);
    expect(rows).toEqual([]);
    const end = () => door.ask(api.endProfessional, { ids: { clientId, professionalId: input.id }, input: {} });
    expect((await end()).status).toBe(200);
    expect((await end()).body.type).toBe("already-ended");
    expect((await team()).professionals).toMatchObject([{ name: "Noor Amsel", standing: "over" }]);
  });

  test("one who works with several clients is one person, and is never joined to somebody who signs in", async () => {
    const first = physician();
    await add(first);
    const before = (await team()).professionals[0].personId;
    const mother = guardian();
    await invite(mother);
    await add(physician({ email: mother.email }));
    const joined = (await team()).family.find((one: { id: string }) => one.id === mother.id).personId;
    expect((await team()).professionals.map((one: { personId: string }) => one.personId)).not.toContain(joined);
    ({ clientId } = await aClient(database, practice, { therapist, name: "Another" }));
    await add(physician({ email: first.email }));
    expect((await team()).professionals[0].personId).toBe(before);
  });

  test("are written down by the therapist or who runs the practice, and by no colleague without this client", async () => {
    const stranger = await aTherapist(database, practice, { name: "Una" });
    const frontDesk = await aMember(database, practice, { duties: ["frontdesk"] });
    expect([
      (await add(physician(), owner)).status,
      (await add(physician(), stranger)).status,
      (await add(physician(), frontDesk)).status,
    ]).toEqual([200, 404, 403]);
  });
});

describe("a client’s own door", () => {
  test("opens with what was decided, and is closed at once", async () => {
    const door1 = self({ kind: "capable", decision: "Understood on two days what the page shows" });
    expect((await door.ask(api.openOwnDoor, { ids: { clientId }, input: door1 })).status).toBe(200);
    expect(await relationsOf(door1.email)).toEqual(["self:capable"]);
    expect((await door.ask(api.openOwnDoor, { ids: { clientId }, input: self() })).body.type).toBe("already-has-a-door");
    expect((await door.ask(api.closeOwnDoor, { ids: { clientId, selfId: door1.id }, input: {} })).status).toBe(200);
    expect(await relationsOf(door1.email)).toEqual([]);
  });

  test("is never the door of somebody else", async () => {
    const mother = guardian();
    await invite(mother);
    const answer = await door.ask(api.openOwnDoor, { ids: { clientId }, input: self({ email: mother.email }) });
    expect(answer.body.type).toBe("email-of-somebody-else");
  });
});
