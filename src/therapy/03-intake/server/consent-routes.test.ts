import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transaction } from "#foundation/server/database.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { type Consent, NewConsent } from "#people/consent.ts";
import { consentsOf, lockedBy } from "#people/server/consent-store.ts";
import { capacityRoutes } from "#people/server/capacity-routes.ts";
import { judgeCapacity } from "#people/capacity.api.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import {
  aClient,
  aMember,
  aPractice,
  aTherapist,
  type TestClient,
  type TestMember,
  type TestPractice,
} from "#people/server/test-people.ts";
import * as api from "../consents.api.ts";
import { saveConsent } from "./consent-ledger.ts";
import { consentRoutes } from "./consent-routes.ts";

const TODAY = new Date().toLocaleDateString("en-CA", { timeZone: "America/Toronto" });
let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let client: TestClient;
let mother: string;
let aunt: string;

beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  client = await aClient(database, practice, { therapist, agreedTo: [] });
  mother = await aGuardian("Nadia", true);
  aunt = await aGuardian("Ruta", false);
  door = await aDoor(database, { routes: [consentRoutes, capacityRoutes], signedInAs: therapist });
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

async function aGuardian(chosenName: string, consents: boolean, more: { mustCoConsent?: boolean } = {}): Promise<string> {
  const { practiceId } = practice;
  const id = uuid();
  await database.db.insertInto("person").values({ practiceId, id, chosenName, language: "en" }).execute();
  const rights = { seesRecord: true, toldAttendance: true, consents, restricted: false, fromDay: "2020-01-01", createdBy: id };
  await database.db
    .insertInto("guardians")
    .values({ practiceId, id: uuid(), clientId: client.clientId, personId: id, relationship: "mother", ...rights, ...more })
    .execute();
  return id;
}

const signature = (more: object = {}) => ({
  id: uuid(),
  signer: { as: "guardian", personId: mother },
  method: "paper",
  witness: null,
  signedOn: TODAY,
  ...more,
});
const consent = (more: object = {}) => ({
  id: uuid(),
  kind: "treatment",
  answer: "yes",
  words: "",
  media: [],
  recipient: null,
  exchange: null,
  places: [],
  untilDay: null,
  text: { version: "2026-11", language: "en" },
  signature: signature(),
  ...more,
});
const give = async (more: object = {}, as = therapist) => {
  const input = consent(more);
  return { id: input.id, ...(await door.ask(api.giveConsent, { ids: client, input, as })) };
};
const ids = () => ({ clientId: client.clientId });
const withdrawal = (more: object = {}) => ({
  id: uuid(),
  day: TODAY,
  reason: "They changed their mind",
  toldBy: "Nadia, by telephone",
  ...more,
});
const withdraw = (consentId: string, more: object = {}) =>
  door.ask(api.withdrawConsent, { ids: { ...ids(), consentId }, input: withdrawal(more) });
const ledger = async (): Promise<Consent[]> => (await door.ask(api.readConsents, { ids: ids() })).body.consents;
const locked = (kind: Parameters<typeof lockedBy>[3]) => transaction(database.db, (tx) => lockedBy(tx, practice, client.clientId, kind));

test("a consent keeps who agreed, by which right, how, and the very words", async () => {
  const { status, id } = await give({ kind: "songs", signature: signature({ method: "telephone", witness: "Pia Lowe" }) });
  expect(status).toBe(200);
  const row = (await ledger()).find((one) => one.id === id);
  expect(row).toMatchObject({ kind: "songs", answer: "yes", textVersion: "2026-11", language: "en", fromDay: TODAY, end: null });
  expect(row?.signatures).toMatchObject([{ name: "Nadia", relation: "mother", method: "telephone", witness: "Pia Lowe", signedOn: TODAY }]);
  const kept = await database.db.selectFrom("consent").select("textWords").where("id", "=", id).executeTakeFirstOrThrow();
  expect(kept.textWords).toContain("Songs made in sessions belong to the person who made them");
});

test("it unlocks from the moment it is written, and withdrawing locks it again in the next question", async () => {
  expect(await locked({ do: "meet-at-a-distance" })).toBe("telehealth");
  const { id } = await give({ kind: "telehealth" });
  expect(await locked({ do: "meet-at-a-distance" })).toBeUndefined();
  expect((await withdraw(id)).status).toBe(200);
  expect(await locked({ do: "meet-at-a-distance" })).toBe("telehealth");
  expect((await ledger()).find((one) => one.id === id)?.end).toEqual({
    how: "withdrawn",
    day: TODAY,
    reason: "They changed their mind",
    toldBy: "Nadia, by telephone",
  });
  expect(await withdraw(id)).toMatchObject({ status: 409, body: { type: "already-ended" } });
  expect(await withdraw(id, { day: "2199-01-01" })).toMatchObject({ status: 422, body: { type: "day-to-come" } });
});

test("a newer answer supersedes the older, which stays readable; another recipient’s is left alone", async () => {
  const to = (recipient: string, more: object = {}) => give({ kind: "release", recipient, exchange: "to-them", ...more });
  const [amsel, school, later] = [await to("Dr Amsel"), await to("Riverside School"), await to("dr amsel", { exchange: "both-ways" })];
  const rows = await ledger();
  const endOf = (id: string) => rows.find((one) => one.id === id)?.end?.how ?? null;
  expect([endOf(amsel.id), endOf(school.id), endOf(later.id)]).toEqual(["superseded", null, null]);
  expect(await locked({ do: "tell", recipient: "Dr Amsel" })).toBeUndefined();
  expect((await to("Dr Amsel", { answer: "no" })).status).toBe(200);
  expect(await locked({ do: "tell", recipient: "Dr Amsel" })).toBe("release");
  expect(await locked({ do: "tell", recipient: "Riverside School" })).toBeUndefined();
});

test("who does not decide for the client cannot sign, nor can anybody for a day to come or under words that never were", async () => {
  const refused = async (more: object) => (await give({ kind: "touch", ...more })).body.type;
  expect(await refused({ signature: signature({ signer: { as: "guardian", personId: aunt } }) })).toBe("may-not-sign");
  expect(await refused({ signature: signature({ signer: { as: "guardian", personId: therapist.personId } }) })).toBe("may-not-sign");
  expect(await refused({ signature: signature({ signedOn: "2199-01-01" }) })).toBe("signed-in-future");
  expect(await refused({ text: { version: "1999", language: "en" } })).toBe("text-unknown");
  const client = signature({ signer: { as: "client", ground: "Explained it back in her own words" } });
  expect((await give({ kind: "touch", answer: "ask-each-time", signature: client })).status).toBe(200);
});

test.each([
  [{ signature: { method: "telephone" } }, "witness-needed"],
  [{ kind: "privacy", answer: "no" }, "not-a-choice"],
  [{ kind: "release" }, "recipient-needed"],
  [{ recipient: "Dr Amsel" }, "not-of-this-kind"],
  [{ media: [{ medium: "video", use: "public" }] }, "not-of-this-kind"],
  [{ untilDay: "2000-01-01" }, "ends-before-it-begins"],
])("%j is refused beside its field: %s", async (more, code) => {
  const input = "signature" in more ? { signature: signature(more.signature) } : more;
  const { status, body } = await give(input);
  expect([status, body.issues?.[0]?.code]).toEqual([400, code]);
});

test("where somebody must agree as well, it stands once they have", async () => {
  const signed = signature();
  const input = NewConsent.parse(consent({ kind: "outings", places: ["transport"], signature: signed }));
  await transaction(database.db, (tx) =>
    saveConsent(tx, { ...practice, ...therapist, signInId: uuid(), language: "en", duties: [], factorAt: null }, client.clientId, input, {
      signing: { personId: mother, name: "Nadia", relation: "mother", capacity: "" },
      coSigners: [{ personId: client.personId }],
      textWords: "…",
      fromDay: TODAY,
      now: new Date().toISOString(),
    }),
  );
  const listed = async () => (await database.pool.query("select from consent_today where id = $1", [input.id])).rowCount === 1;
  expect([await locked({ do: "go-out", outing: "transport" }), await listed()]).toEqual(["outings", false]);
  const also = signature({ signer: { as: "client", ground: "Wants to go along" } });
  const asked = { ids: { ...ids(), consentId: input.id }, input: also };
  expect((await door.ask(api.agreeAsWell, asked)).status).toBe(200);
  expect([await locked({ do: "go-out", outing: "transport" }), await listed()]).toEqual([undefined, true]);
  expect(await locked({ do: "go-out", outing: "pets" })).toBe("outings");
});

test("a second guardian who must agree as well is asked by their right: it stands once both have signed", async () => {
  const father = await aGuardian("Karim", false, { mustCoConsent: true });
  const { id } = await give({ kind: "telehealth" });
  expect((await ledger()).find((one) => one.id === id)?.coSigners).toEqual([{ personId: father, name: "Karim" }]);
  expect(await locked({ do: "meet-at-a-distance" })).toBe("telehealth");
  const asked = { ids: { ...ids(), consentId: id }, input: signature({ signer: { as: "guardian", personId: father } }) };
  expect((await door.ask(api.agreeAsWell, asked)).status).toBe(200);
  expect(await locked({ do: "meet-at-a-distance" })).toBeUndefined();
  await database.pool.query("update guardians set ended_at = now(), ended_by = person_id where person_id = $1", [father]);
});

test("who was found able to decide says so themselves; who was not is not asked, and one matter says nothing of another", async () => {
  const judge = (matter: string, outcome: string) =>
    door.ask(judgeCapacity, {
      ids: ids(),
      input: { id: uuid(), matter, outcome, basis: "Asked on two days", judgedBy: "Dr Amsel", judgedOn: TODAY, reviewOn: null },
    });
  const asClient = signature({ signer: { as: "client", ground: "Explained it back" } });
  const by = async (kind: string, who: object) => (await give({ kind, signature: { ...who, id: uuid() } })).body.type;
  await judge("songs", "capable");
  expect(await by("songs", signature())).toBe("decides-themselves");
  expect(await by("songs", asClient)).toBeUndefined();
  await judge("songs", "not-capable");
  expect(await by("songs", asClient)).toBe("found-not-capable");
  expect(await by("songs", signature())).toBeUndefined();
  expect(await by("touch", asClient)).toBeUndefined();
  const { capacity } = (await door.ask(api.readConsents, { ids: ids() })).body;
  expect(capacity).toEqual([{ matter: "songs", outcome: "not-capable", basis: "Asked on two days", judgedOn: TODAY }]);
});

test("the ledger refuses changes, also by direct SQL", async () => {
  const { id } = await give();
  for (const table of ["consent", "consent_signature", "consent_end", "consent_text", "assent_plan"])
    await expect(database.pool.query(`truncate ${table} cascade`)).rejects.toThrow();
  await expect(database.pool.query("update consent set answer = 'no' where id = $1", [id])).rejects.toThrow();
  await expect(database.pool.query("delete from consent where id = $1", [id])).rejects.toThrow();
});

test("two who withdraw in one moment end it once", async () => {
  const { id } = await give({ kind: "assessment" });
  const [one, other] = await Promise.all([withdraw(id), withdraw(id)]);
  expect([one.status, other.status].sort()).toEqual([200, 409]);
});

test("how this person says yes and no stands beside the ledger, the newest first and the older kept", async () => {
  const plan = { showsYes: "Looks and reaches", showsNotNow: "", showsNo: "", showsStop: "Covers ears", whoDecides: "", whatWeDo: "" };
  for (const whatWeDo of ["Wait", "Stop the music and wait"])
    expect((await door.ask(api.writeAssentPlan, { ids: ids(), input: { id: uuid(), ...plan, whatWeDo } })).status).toBe(200);
  const { assent } = (await door.ask(api.readConsents, { ids: ids() })).body;
  expect(assent).toMatchObject({ showsStop: "Covers ears", whatWeDo: "Stop the music and wait", recordedBy: "Maude Invented" });
  expect(await database.db.selectFrom("assentPlan").select("id").execute()).toHaveLength(2);
});

test("a practice’s own words hold from their day on; every kind has words in both languages before that", async () => {
  const owner = await aMember(database, practice, { name: "Ada", duties: ["owner"] });
  const texts = async () => (await door.ask(api.listConsentTexts, { as: owner })).body.texts;
  expect(await texts()).toHaveLength(30);
  const text = { kind: "fees", language: "en", version: "Hillside 3", words: "Our own words", fromDay: TODAY };
  const put = (more: object) => door.ask(api.writeConsentText, { input: { id: uuid(), ...text, ...more }, as: owner });
  expect((await put({})).status).toBe(200);
  expect((await put({ version: "Hillside 4", fromDay: "2199-01-01" })).status).toBe(200);
  expect(await put({ words: "Other words under the same name" })).toMatchObject({ status: 409, body: { type: "version-exists" } });
  const of = (kind: string, language: string) => (one: { kind: string; language: string }) =>
    one.kind === kind && one.language === language;
  expect((await texts()).find(of("fees", "en"))).toEqual({ ...text, isOwn: true });
  expect((await texts()).find(of("fees", "fr"))).toMatchObject({ version: "2026-11", isOwn: false });
  // Another practice has its own.
  const elsewhere = await aMember(database, await aPractice(database, { name: "Elsewhere" }), { duties: ["owner"] });
  expect((await door.ask(api.listConsentTexts, { as: elsewhere })).body.texts.find(of("fees", "en"))).toMatchObject({ isOwn: false });
  expect((await door.ask(api.writeConsentText, { input: { id: uuid(), ...text } })).status).toBe(403);
});

test("every wording stays readable with who put it there, and a consent keeps the words it was given to", async () => {
  const owner = await aMember(database, practice, { name: "Ada", duties: ["owner"] });
  const put = (more: object) =>
    door.ask(api.writeConsentText, {
      input: { id: uuid(), kind: "touch", language: "en", version: "A", words: "Our first words", fromDay: TODAY, ...more },
      as: owner,
    });
  expect((await put({})).status).toBe(200);
  const given = await give({ kind: "touch", text: { version: "A", language: "en" } });
  expect((await put({ version: "B", words: "Our second words" })).status).toBe(200);
  expect((await put({ version: "C", words: "Our words of next year", fromDay: "2199-01-01" })).status).toBe(200);
  const versions = async (as: TestMember) => (await door.ask(api.listConsentTextVersions, { input: { kind: "touch" }, as })).body;
  const { versions: seen, mayWrite } = await versions(owner);
  expect(mayWrite).toBe(true);
  expect(seen.filter((one: { language: string }) => one.language === "en")).toMatchObject([
    { version: "C", standing: "later", isOwn: true },
    { version: "B", standing: "now", written: { by: "Ada Invented" } },
    { version: "A", standing: "over", words: "Our first words" },
    { version: "2026-11", standing: "over", isOwn: false, written: null },
  ]);
  expect(seen.filter((one: { language: string }) => one.language === "fr")).toMatchObject([{ version: "2026-11", standing: "now" }]);
  expect((await versions(therapist)).mayWrite).toBe(false);
  const { rows } = await database.pool.query("select text_version, text_words from consent where id = $1", [given.id]);
  expect(rows).toEqual([{ text_version: "A", text_words: "Our first words" }]);
  // Another practice reads none of ours, and nobody without work in a practice reads any.
  const elsewhere = await aMember(database, await aPractice(database, { name: "Elsewhere" }), { duties: ["owner"] });
  expect((await versions(elsewhere)).versions).toHaveLength(2);
  const auditor = await aMember(database, practice, { duties: ["auditor"] });
  expect((await door.ask(api.listConsentTextVersions, { input: { kind: "touch" }, as: auditor })).status).toBe(403);
  expect((await put({ words: "  " })).status).toBe(400);
});

test("of a client who is nobody’s, there is no ledger; the front desk has none either", async () => {
  const stranger = await aTherapist(database, practice, { name: "Ina" });
  const frontDesk = await aMember(database, practice, { duties: ["frontdesk"] });
  expect((await door.ask(api.readConsents, { ids: ids(), as: stranger })).status).toBe(404);
  expect((await door.ask(api.readConsents, { ids: ids(), as: frontDesk })).status).toBe(403);
  const rows = await transaction(database.db, (tx) => consentsOf(tx, { practiceId: uuid() }, client.clientId));
  expect(rows).toEqual([]);
});
