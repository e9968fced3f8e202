import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { countAttendance, type PlannedSession } from "./attendance-count.ts";

const session = (outcome: PlannedSession["outcome"], category: PlannedSession["category"] = null): PlannedSession => ({
  sessionId: "s",
  day: CalendarDay.parse("2026-10-06"),
  outcome,
  category,
  minutes: 45,
  minutesThere: null,
});

test("what nobody wrote down is not yet recorded, never attended and never missed", () => {
  expect(countAttendance([session(null), session(null)])).toEqual([{ happening: "not-yet-recorded", sessions: 2, reasons: [] }]);
});

test("the counts add up to the sessions planned, and what did not occur is left out", () => {
  const planned = [
    session("came"),
    session("absent", "illness"),
    session("did-not-run", "facility_closure"),
    session(null),
    session("came"),
  ];
  const counts = countAttendance(planned);
  expect(counts.map(({ happening, sessions }) => [happening, sessions])).toEqual([
    ["came", 2],
    ["absent", 1],
    ["did-not-run", 1],
    ["not-yet-recorded", 1],
  ]);
  expect(counts.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(planned.length);
});

test("reasons come most frequent first, and a reason nobody gave is one of them", () => {
  const [missed] = countAttendance([session("absent"), session("absent", "illness"), session("absent", "illness")]);
  expect(missed?.reasons).toEqual([
    { category: "illness", sessions: 2 },
    { category: null, sessions: 1 },
  ]);
});

test("nothing was planned: nothing is counted", () => {
  expect(countAttendance([])).toEqual([]);
});
