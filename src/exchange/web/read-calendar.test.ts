/** A calendar file read as sessions, rows of them and whole days: by its lines, in any zone, over the change of the clocks. */
import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { TimeZone } from "#foundation/words.ts";
import type { ReadCalendar } from "../calendar-event.ts";
import { readCalendar } from "./read-calendar.ts";

const TORONTO = TimeZone.parse("America/Toronto");
const READING = { home: TORONTO, today: "2026-10-20", now: "2026-10-20T12:00:00Z" };

const file = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]), "END:VCALENDAR"].join("\r\n");
function read(text: string, reading = READING): ReadCalendar {
  const answer = readCalendar(text, "mine.ics", reading);
  if ("refused" in answer) throw new Error(`refused: ${answer.refused}`);
  return answer.calendar;
}
const only = (...lines: string[]) => {
  const { events } = read(file(["UID:one", "SUMMARY:Noor", ...lines]));
  const [event] = events;
  if (event === undefined) throw new Error("no event was read");
  return event;
};

describe("when an event is", () => {
  test.each([
    ["in a zone of the world", ["DTSTART;TZID=America/Vancouver:20261027T123000", "DTEND;TZID=America/Vancouver:20261027T131500"], "15:30"],
    ["at the world’s time", ["DTSTART:20261027T193000Z", "DTEND:20261027T201500Z"], "15:30"],
    ["on whatever wall", ["DTSTART:20261027T153000", "DURATION:PT45M"], "15:30"],
    ["after the clocks changed", ["DTSTART:20261103T203000Z", "DTEND:20261103T211500Z"], "15:30"],
  ])("%s, is on the practice’s wall", (_, lines, at) => {
    expect(only(...lines).parts).toMatchObject([{ kind: "session", at, minutes: 45 }]);
  });

  test("of the hour that comes twice, the world’s time says which", () => {
    const starts = (line: string) => only(line, "DURATION:PT45M").parts.map((part) => part.kind === "session" && part.startsAt);
    expect(starts("DTSTART:20261101T053000Z")).toEqual(["2026-11-01T05:30:00.000Z"]);
    expect(starts("DTSTART:20261101T063000Z")).toEqual(["2026-11-01T06:30:00.000Z"]);
    expect(starts("DTSTART;TZID=America/Toronto:20261101T013000")).toEqual(["2026-11-01T05:30:00.000Z"]);
  });

  test("a zone under a name of the program’s own is the one whose clock goes the same", () => {
    const zone = [
      ["BEGIN:VTIMEZONE", "TZID:Eastern Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T020000", "TZOFFSETFROM:-0400"],
      ["TZOFFSETTO:-0500", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11", "END:STANDARD", "BEGIN:DAYLIGHT"],
      ["DTSTART:16010101T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3"],
      ["END:DAYLIGHT", "END:VTIMEZONE"],
    ].flat();
    const event = ["UID:one", "DTSTART;TZID=Eastern Standard Time:20261027T153000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY"];
    const text = file(event).replace("BEGIN:VEVENT", [...zone, "BEGIN:VEVENT"].join("\r\n"));
    expect(read(text).events[0]?.parts).toMatchObject([{ kind: "series", timeZone: null, seriesAt: "15:30", day: "2026-10-27" }]);
    // Where the practice is elsewhere, it keeps the wall time of that zone.
    const paris = read(text, { ...READING, home: TimeZone.parse("Europe/Paris") }).events[0]?.parts[0];
    if (paris?.kind !== "series") throw new Error("no series was read");
    expect(paris).toMatchObject({ seriesAt: "15:30", at: "20:30" });
    expect(["America/Toronto", "America/New_York", "America/Detroit", "America/Grand_Turk"]).toContain(paris.timeZone);
  });

  test("a zone nobody knows is said with its name and line", () => {
    const { events, faults } = read(file(["UID:one", "SUMMARY:Noor", "DTSTART;TZID=Home:20261027T153000", "DURATION:PT45M"]));
    expect(events).toEqual([]);
    expect(faults).toEqual([{ line: 6, code: "import.event.unknown-zone", values: { zone: "Home" } }]);
  });

  test("whole days are days one may be away, to the day before their end", () => {
    expect(only("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")).toMatchObject({
      parts: [],
      days: { fromDay: "2026-12-24", untilDay: "2026-12-26" },
      faults: [],
    });
    expect(only("DTSTART;VALUE=DATE:20261224").days).toEqual({ fromDay: "2026-12-24", untilDay: "2026-12-24" });
  });

  test("what is over or called off is left out", () => {
    expect(only("DTSTART:20261001T153000", "DURATION:PT45M").over).toBe("past");
    expect(only("DTSTART:20251001T153000", "DURATION:PT45M", "RRULE:FREQ=WEEKLY;COUNT=4").over).toBe("past");
    expect(only("DTSTART:20261101T153000", "DURATION:PT45M", "STATUS:CANCELLED").over).toBe("cancelled");
  });
});

describe("a row of events", () => {
  const row = (start: string, rule: string, ...more: string[]) => {
    const event = only(`DTSTART;TZID=America/Toronto:${start}T153000`, "DURATION:PT45M", `RRULE:${rule}`, ...more);
    return { event, series: event.parts.find((part) => part.kind === "series") };
  };

  test("goes on from its first day to come, in its own step, so many times as are left", () => {
    const { series } = row("20260901", "FREQ=WEEKLY;INTERVAL=2;COUNT=6");
    expect(series).toMatchObject({ fromDay: "2026-10-27", recurrence: { every: "week", interval: 2, count: 2 }, untilDay: null });
    expect(series?.shown).toEqual(["2026-10-27", "2026-11-10"]);
  });

  test("leaves out the days it leaves out; one that was moved is a session of its own", () => {
    const moved = ["UID:one", "RECURRENCE-ID;TZID=America/Toronto:20261110T153000", "DTSTART;TZID=America/Toronto:20261111T100000"];
    const base = ["UID:one", "SUMMARY:Noor", "DTSTART;TZID=America/Toronto:20261027T153000", "DURATION:PT45M"];
    const rule = ["RRULE:FREQ=WEEKLY;UNTIL=20261124T203000Z", "EXDATE;TZID=America/Toronto:20261103T153000"];
    const { events } = read(file([...base, ...rule], [...moved, "DURATION:PT30M"]));
    expect(events).toHaveLength(1);
    const [series, one] = events[0]?.parts ?? [];
    expect(series).toMatchObject({ skips: ["2026-11-03", "2026-11-10"], untilDay: "2026-11-24" });
    expect(series?.kind === "series" && series.shown).toEqual(["2026-10-27", "2026-11-17", "2026-11-24"]);
    expect(one).toMatchObject({ kind: "session", day: "2026-11-11", at: "10:00", minutes: 30, occurrence: "2026-11-10T20:30:00Z" });
  });

  test.each([
    ["FREQ=WEEKLY;BYDAY=TU,TH", { every: "week", weekdays: [2, 4] }],
    ["FREQ=DAILY", { every: "week", weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ["FREQ=MONTHLY;BYDAY=4TU", { every: "month-weekday" }],
    ["FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1", { every: "month-last" }],
    ["FREQ=MONTHLY", { every: "month-day" }],
    ["FREQ=YEARLY", { every: "year" }],
  ])("%s has words here", (rule, recurrence) => {
    expect(row("20261027", rule).series?.recurrence).toMatchObject(recurrence);
  });

  test.each(["FREQ=HOURLY", "FREQ=MONTHLY;BYDAY=1TU,3TU", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU"])(
    "%s has none: it is refused with its line, never bent",
    (rule) => {
      expect(row("20261027", rule).event).toMatchObject({ parts: [], faults: [{ line: 8, code: "import.event.unknown-rule" }] });
    },
  );

  test("of any rule with words here, the days shown are those another library finds", () => {
    const rules = fc.record({
      start: fc.integer({ min: 0, max: 400 }),
      freq: fc.constantFrom("DAILY", "WEEKLY", "WEEKLY;BYDAY=MO,WE,FR", "WEEKLY;WKST=SU;BYDAY=TU,SA", "MONTHLY", "YEARLY"),
      interval: fc.integer({ min: 1, max: 5 }),
      ends: fc.constantFrom("", ";COUNT=40", ";UNTIL=20261214T000000Z"),
    });
    fc.assert(
      fc.property(rules, ({ start, freq, interval, ends }) => {
        const first = new Date(Date.UTC(2025, 9, 1 + start)).toISOString().slice(0, 10).replaceAll("-", "");
        const rule = `FREQ=${freq.replace(";", `;INTERVAL=${interval};`)}${freq.includes(";") ? "" : `;INTERVAL=${interval}`}${ends}`;
        const { event, series } = row(first, rule);
        if (event.faults.length > 0) return;
        const again = ICAL.Recur.fromString(rule.replace(/UNTIL=.*/, "UNTIL=20261213"));
        const walk = again.iterator(ICAL.Time.fromDateString(`${first.slice(0, 4)}-${first.slice(4, 6)}-${first.slice(6)}`));
        const expected: string[] = [];
        for (let next = walk.next(); next && next.toString() <= "2027-01-12"; next = walk.next())
          if (next.toString() >= "2026-10-20") expected.push(next.toString());
        expect(series?.shown ?? []).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a broken file", () => {
  test("names each broken part by its line, and keeps what is whole", () => {
    const text = file(
      ["UID:good", "SUMMARY:Noor", "DTSTART:20261027T153000", "DURATION:PT45M"],
      ["UID:no-such-day", "SUMMARY:Noor", "DTSTART:20260231T153000", "DURATION:PT45M"],
      ["UID:no-line", "this was never a line", "DTSTART:20261027T153000"],
      ["UID:backwards", "SUMMARY:Noor", "DTSTART:20261027T153000", "DTEND:20261027T143000"],
      ["UID:no-start", "SUMMARY:Noor"],
      ["UID:endless", "DTSTART:20261027T153000"],
    ).replace("\r\nEND:VEVENT\r\nEND:VCALENDAR", "\r\nEND:VCALENDAR");
    const { events, faults } = read(text);
    expect(events.map(({ uid, parts, faults: own }) => [uid, parts.length, ...own.map(({ line, code }) => `${line} ${code}`)])).toEqual([
      ["good", 1],
      ["backwards", 0, "24 import.event.ends-before-it-begins"],
    ]);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "12 import.event.no-such-moment",
      "17 import.event.not-a-line",
      "26 import.event.no-start",
      "30 import.event.cut-off",
    ]);
  });

  test("what is no calendar, holds nothing or holds 20,000 events is refused as a whole", () => {
    const refused = (text: string) => readCalendar(text, "x", READING);
    expect(refused("Name;Day\r\nNoor;2026-10-27")).toEqual({ refused: "not-a-calendar" });
    expect(refused("")).toEqual({ refused: "not-a-calendar" });
    expect(refused(file())).toEqual({ refused: "no-events" });
    const many = Array.from({ length: 20_000 }, (_, nth) => [`UID:${nth}`, "DTSTART:20261027T153000", "DURATION:PT45M"]);
    expect(refused(file(...many))).toEqual({ refused: "too-many-events" });
  });

  test("a length that is none, also where a text should stand, costs its event and nothing else", () => {
    const length = ["BEGIN:VEVENT", "UID:a", "DTSTART:20261027T153000", "DURATION:P", "END:VEVENT"];
    const title = ["BEGIN:VEVENT", "UID:b", "DTSTART:20261027T153000", "DTEND:20261027T160000", "SUMMARY;VALUE=DURATION:P", "END:VEVENT"];
    const read = readCalendar(["BEGIN:VCALENDAR", ...length, ...title, "END:VCALENDAR"].join("\n"), "x", READING);
    expect(read).toMatchObject({
      calendar: { faults: [{ line: 5, code: "import.event.not-readable" }], events: [{ uid: "b", title: "" }] },
    });
  });

  test("no text at all breaks the reader", () => {
    const pieces = fc.constantFrom(
      "BEGIN:VCALENDAR",
      "END:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "BEGIN:VTIMEZONE",
      "END:VTIMEZONE",
      "BEGIN:VALARM",
      " folded",
      "DTSTART:20261027T153000",
      "DTSTART;TZID=X:1",
      "DTEND:2",
      "RRULE:FREQ=WEEKLY",
      "RRULE:FREQ=;",
      "RRULE:",
      "EXDATE:x",
      "DURATION:P",
      "UID:é",
      "RECURRENCE-ID:20261027T153000",
      "SUMMARY;LANGUAGE=fr:a\\,b",
      "TZID:X",
      "RDATE;VALUE=PERIOD:20261027T153000Z/PT1H",
      ":",
      ";=",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (lines) => {
        readCalendar(["BEGIN:VCALENDAR", ...lines].join("\n"), "x", READING);
      }),
      { numRuns: 1_500 },
    );
  });
});
