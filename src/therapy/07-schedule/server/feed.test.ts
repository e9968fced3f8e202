import ICAL from "ical.js";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDatabase, type TestDatabase } from "#foundation/server/test-database.ts";
import { momentAt } from "#foundation/server/zone.ts";
import { aDoor, type TestDoor } from "#people/server/test-door.ts";
import { aClient, aPractice, aTherapist, type TestMember, type TestPractice } from "#people/server/test-people.ts";
import { endFeed, listFeeds, openFeed } from "../feed.api.ts";
import { beginSeries } from "../schedule.api.ts";
import { calendarText } from "./feed.ts";
import { mountFeeds } from "./feed-routes.ts";
import { scheduleRoutes } from "./schedule-routes.ts";

const NOW = "2026-10-20T12:00:00.000Z";

/** What another program reads in it: every event, and the moment its own zone table gives. */
function readByAnother(text: string): { readonly starts: string; readonly minutes: number; readonly summary: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const starts = event.startDate.toJSDate();
    return {
      starts: starts.toISOString(),
      minutes: (event.endDate.toJSDate().getTime() - starts.getTime()) / 60_000,
      summary: event.summary,
    };
  });
}

describe("a calendar that is read by another program", () => {
  test.each(["America/Toronto", "America/St_Johns", "Europe/Paris", "Australia/Lord_Howe", "America/Santiago", "Pacific/Auckland"])(
    "gives the same moments in %s, also over the changes of the clocks",
    (timeZone) => {
      const sessions = [
        "2026-03-07",
        "2026-03-08",
        "2026-03-29",
        "2026-04-05",
        "2026-07-01",
        "2026-09-27",
        "2026-10-25",
        "2026-11-01",
        "2026-12-24",
      ].map((day, index) => ({
        id: `s${index}`,
        startsAt: momentAt(day, "15:30", timeZone),
        minutes: 45,
        place: "Room; 4",
        initials: ["I. B."],
      }));
      const text = calendarText(sessions, { name: "Riverbend", timeZone, shows: "initials", word: "Session", now: NOW });
      expect(text).toContain("BEGIN:VTIMEZONE");
      expect(readByAnother(text)).toEqual(sessions.map(({ startsAt }) => ({ starts: startsAt, minutes: 45, summary: "I. B." })));
    },
  );
});

describe("a calendar address", () => {
  let database: TestDatabase;
  let door: TestDoor;
  let practice: TestPractice;
  let therapist: TestMember;
  beforeAll(async () => {
    database = await aDatabase();
    practice = await aPractice(database);
    therapist = await aTherapist(database, practice);
    const client = await aClient(database, practice, { name: "Xerxes", therapist });
    const feeds: Parameters<typeof aDoor>[1]["routes"][number] = (it) =>
      mountFeeds(it, { publicUrl: "http://localhost:4000", rateLimits: false });
    door = await aDoor(database, { routes: [scheduleRoutes, feeds], signedInAs: therapist, now: () => NOW });
    const series = { id: uuid(), weekday: 2, fromDay: "2026-10-20", untilDay: "2026-11-10", at: "15:30", minutes: 45, place: "Studio B" };
    await door.ask(beginSeries, { ids: { clientId: client.clientId }, input: series });
  });
  afterAll(async () => {
    await door?.close();
    await database?.drop();
  });
  const fetchAt = (link: string) => door.app.inject({ method: "GET", url: new URL(link).pathname });

  test("is a secret of 256 bits that is kept nowhere, names nobody, and closes at once", async () => {
    const id = uuid();
    const { body } = await door.ask(openFeed, { input: { id, shows: "initials" } });
    const secret = /\/feeds\/([\w-]{43})\.ics$/.exec(body.link)?.[1] ?? "";
    expect(secret).toHaveLength(43);
    const kept = await database.db.selectFrom("calendarFeed").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(secret);
    const feed = await fetchAt(body.link);
    expect(feed.headers["content-type"]).toContain("text/calendar");
    expect(feed.body).not.toContain("Xerxes");
    expect(readByAnother(feed.body).map(({ starts }) => starts)).toEqual([
      "2026-10-20T19:30:00.000Z",
      "2026-10-27T19:30:00.000Z",
      "2026-11-03T20:30:00.000Z",
      "2026-11-10T20:30:00.000Z",
    ]);
    expect((await door.ask(endFeed, { ids: { feedId: id }, input: {} })).status).toBe(200);
    expect((await fetchAt(body.link)).statusCode).toBe(404);
    expect((await door.ask(listFeeds, {})).body.feeds).toEqual([]);
  });

  test("may say only that there is a session; one nobody made is not there, nor is another’s to close", async () => {
    const id = uuid();
    const { body } = await door.ask(openFeed, { input: { id, shows: "session" } });
    expect(readByAnother((await fetchAt(body.link)).body)[0]?.summary).toBe("Session");
    expect((await fetchAt(`http://localhost/feeds/${"a".repeat(43)}.ics`)).statusCode).toBe(404);
    const colleague = await aTherapist(database, practice, { name: "Colleague" });
    expect((await door.ask(endFeed, { ids: { feedId: id }, input: {}, as: colleague })).status).toBe(404);
  });

  test("shows nothing once its owner no longer works here", async () => {
    const { body } = await door.ask(openFeed, { input: { id: uuid(), shows: "session" } });
    await database.pool.query("update membership set until_day = '2026-10-19' where person_id = $1", [therapist.personId]);
    expect((await fetchAt(body.link)).statusCode).toBe(404);
  });
});
