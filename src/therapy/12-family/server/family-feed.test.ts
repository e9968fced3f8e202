import ICAL from "ical.js";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Door } from "#foundation/server/door.ts";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { giveConsent, withdrawConsent } from "#intake/consents.api.ts";
import { consentRoutes } from "#intake/server/consent-routes.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestClient, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { beginSeries } from "#schedule/schedule.api.ts";
import { mountFeeds } from "#schedule/server/feed-routes.ts";
import { scheduleRoutes } from "#schedule/server/schedule-routes.ts";
import { endFamilyFeed, giveFamilyFeed, listFamilyFeeds, openFamilyFeed } from "../family-feed.api.ts";
import { mountFamilyFeeds } from "./family-feed-routes.ts";
import { aRelative, type TestRelative } from "./test-family.ts";

const NOW = "2026-10-20T12:00:00.000Z";
const WITH = { publicUrl: "http://localhost:4000", rateLimits: false };

let database: TestDatabase;
let door: TestDoor;
let practice: TestPractice;
let therapist: TestMember;
let [ilse, bram]: TestClient[] = [];
let [mother, kept]: TestRelative[] = [];
beforeAll(async () => {
  database = await aDatabase();
  practice = await aPractice(database);
  therapist = await aTherapist(database, practice);
  ilse = await aClient(database, practice, { name: "Ilse", therapist });
  bram = await aClient(database, practice, { name: "Bram", therapist });
  mother = await aRelative(database, practice, { of: ilse.clientId });
  kept = await aRelative(database, practice, { of: ilse.clientId, name: "Emil", rights: "restricted", relationship: "father" });
  const routes = [scheduleRoutes, consentRoutes, (it: Door) => mountFeeds(it, WITH), (it: Door) => mountFamilyFeeds(it, WITH)];
  door = await aDoor(database, { routes, signedInAs: therapist, now: () => NOW });
  for (const [client, at] of [
    [ilse, "15:30"],
    [bram, "10:00"],
  ] as const) {
    const series = { id: uuid(), weekday: 2, fromDay: "2026-10-20", untilDay: "2026-11-10", at, minutes: 45, place: "Ward 3" };
    const { status } = await door.ask(beginSeries, { ids: { clientId: client.clientId }, input: series });
    if (status !== 200) throw new Error(`The series was refused: ${status}`);
  }
});
afterAll(async () => {
  await door?.close();
  await database?.drop();
});

const of = () => ({ clientId: ilse?.clientId ?? "" });
const fetchAt = (link: string) => door.app.inject({ method: "GET", url: new URL(link).pathname });
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event).summary);

test("A29: the family’s calendar holds the sessions of their own, each called “Session”, with no name and no place", async () => {
  const { status, body } = await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: mother ?? null });
  expect(status).toBe(200);
  const feed = await fetchAt(body.link);
  expect(eventsIn(feed.body)).toEqual(["Session", "Session", "Session", "Session"]);
  expect(feed.body).not.toMatch(/Ilse|Bram|Ward 3|I\.|T100000/);
  expect(/\/feeds\/([\w-]{43})\.ics$/.test(body.link)).toBe(true);
});

test("is closed by themselves, and by the end of their rights", async () => {
  const id = uuid();
  const { body } = await door.ask(openFamilyFeed, { ids: of(), input: { id }, as: mother ?? null });
  expect((await door.ask(listFamilyFeeds, { ids: of(), as: mother ?? null })).body.feeds.map((one: { id: string }) => one.id)).toContain(
    id,
  );
  const end = { ids: { ...of(), feedId: id }, input: {}, as: mother ?? null };
  expect((await door.ask(endFamilyFeed, end)).status).toBe(200);
  expect((await fetchAt(body.link)).statusCode).toBe(404);
  expect((await door.ask(endFamilyFeed, end)).body.type).toBe("already-ended");

  const again = await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: mother ?? null });
  await database.pool.query("update guardians set ended_at = now(), ended_by = person_id where person_id = $1", [mother?.personId]);
  expect((await fetchAt(again.body.link)).statusCode).toBe(404);
});

test("is given by the therapist too, one at a time, and never to whom an order keeps away", async () => {
  const aunt = await aRelative(database, practice, { of: ilse?.clientId ?? "", name: "Ruta", rights: "info", relationship: "other" });
  const give = (personId: string) => door.ask(giveFamilyFeed, { ids: { ...of(), personId }, input: { id: uuid() } });
  const first = await give(aunt.personId);
  const second = await give(aunt.personId);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect((await fetchAt(first.body.link)).statusCode).toBe(404);
  expect((await fetchAt(second.body.link)).statusCode).toBe(200);
  expect((await give(kept?.personId ?? "")).status).toBe(404);
});

test("closes at the next look when an order keeps its owner away", async () => {
  const uncle = await aRelative(database, practice, { of: ilse?.clientId ?? "", name: "Otto", rights: "info", relationship: "other" });
  const { body } = await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: uncle });
  expect((await fetchAt(body.link)).statusCode).toBe(200);
  await database.pool.query(
    `insert into guardians (practice_id, id, client_id, person_id, relationship, sees_record, told_attendance, consents, messages, restricted, from_day, created_by)
     values ($1, $2, $3, $4, 'other', false, false, false, false, true, '2020-01-01', $5)`,
    [practice.practiceId, uuid(), of().clientId, uncle.personId, therapist.personId],
  );
  expect((await fetchAt(body.link)).statusCode).toBe(404);
  expect((await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: uncle })).status).toBe(404);
});

test("closes with the consent that opens the family’s pages", async () => {
  const aunt = await aRelative(database, practice, { of: of().clientId, name: "Vida", relationship: "other" });
  const { body } = await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: aunt });
  const [consentId, day] = [uuid(), NOW.slice(0, 10)];
  const signature = { id: uuid(), signer: { as: "guardian", personId: aunt.personId }, method: "paper", witness: null, signedOn: day };
  const agreed = { id: consentId, kind: "portal", answer: "yes", words: "", media: [], recipient: null, exchange: null, places: [] };
  const text = { version: "2026-11", language: "en" };
  const given = await door.ask(giveConsent, { ids: of(), input: { ...agreed, untilDay: null, text, signature } });
  expect(given.status).toBe(200);
  expect((await fetchAt(body.link)).statusCode).toBe(200);
  const input = { id: uuid(), day, reason: "They changed their mind", toldBy: "Vida, by telephone" };
  expect((await door.ask(withdrawConsent, { ids: { ...of(), consentId }, input })).status).toBe(200);
  expect((await fetchAt(body.link)).statusCode).toBe(404);
});

test("of another’s child is nobody’s to open", async () => {
  const stranger = await aRelative(database, practice, { of: bram?.clientId ?? "", name: "Nora" });
  expect((await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: stranger })).status).toBe(404);
  expect((await door.ask(openFamilyFeed, { ids: of(), input: { id: uuid() }, as: kept ?? null })).status).toBe(404);
});
