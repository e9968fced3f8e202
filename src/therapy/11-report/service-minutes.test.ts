import fc from "fast-check";
import { expect, test } from "vitest";
import { AbsenceCategory } from "#attendance/absence-category.ts";
import { CalendarDay } from "#foundation/words.ts";
import type { PlannedSession } from "./attendance-count.ts";
import { serviceMinutes } from "./service-minutes.ts";

const day = CalendarDay.parse("2026-11-03");
const one = (more: Partial<PlannedSession>): PlannedSession => ({
  sessionId: "s",
  day,
  outcome: null,
  category: null,
  minutes: 30,
  minutesThere: null,
  ...more,
});

test("minutes are planned, given, missed for a cause, or not known", () => {
  const told = serviceMinutes([
    one({ outcome: "came" }),
    one({ outcome: "partly", category: "partial", minutesThere: 20 }),
    one({ outcome: "partly" }),
    one({ outcome: "absent", category: "school_event" }),
    one({ outcome: "absent", category: "illness" }),
    one({ outcome: "did-not-run", category: "therapist_cancel" }),
    one({ outcome: "absent" }),
    one({}),
  ]);
  expect(told).toEqual({
    planned: 240,
    given: 50,
    partlyUnknown: 30,
    notRecorded: 30,
    missed: [
      { cause: "place", sessions: 1, minutes: 30 },
      { cause: "client", sessions: 1, minutes: 40 },
      { cause: "practice", sessions: 1, minutes: 30 },
      { cause: "not-known", sessions: 1, minutes: 30 },
    ],
  });
});

test("whatever happened, the parts add up to what was planned", () => {
  const session = fc.record({
    sessionId: fc.constant("s"),
    day: fc.constant(day),
    outcome: fc.constantFrom("came" as const, "partly" as const, "absent" as const, "did-not-run" as const, null),
    category: fc.constantFrom(...AbsenceCategory.options, null),
    minutes: fc.integer({ min: 1, max: 480 }),
    minutesThere: fc.option(fc.integer({ min: 1, max: 480 })),
  });
  fc.assert(
    fc.property(fc.array(session, { maxLength: 40 }), (planned) => {
      const told = serviceMinutes(planned);
      const missed = told.missed.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(told.given + missed + told.partlyUnknown + told.notRecorded).toBe(told.planned);
      expect(Math.min(told.given, told.partlyUnknown, told.notRecorded)).toBeGreaterThanOrEqual(0);
    }),
  );
});
