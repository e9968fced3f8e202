import { describe, expect, test } from "vitest";
import { AttendanceEntry, type Outcome } from "#attendance/attendance.ts";
import { Instant } from "#foundation/words.ts";
import { minutesUntil, sessionState } from "./session-state.ts";

const session = { startsAt: Instant.parse("2026-12-01T20:30:00.000Z"), minutes: 45 };
const at = (time: string) => new Date(`2026-12-01T${time}:00.000Z`);
const entry = (outcome: Outcome) =>
  AttendanceEntry.parse({
    id: "01937fd0-0000-7000-8000-000000000001",
    outcome,
    category: null,
    reason: "",
    toldAt: null,
    at: "2026-12-01T15:31:00.000-05:00",
    supersedes: null,
    recordedAt: "2026-12-01T20:31:00.000Z",
    withdrawnAt: null,
  });

describe("how a session stands", () => {
  test("is planned before and while it runs", () => {
    expect(sessionState({ ...session, attendance: null }, at("20:00"))).toBe("planned");
    expect(sessionState({ ...session, attendance: null }, at("21:14"))).toBe("planned");
  });

  test("is not yet recorded once it is over and nobody wrote anything: never attended by itself", () => {
    expect(sessionState({ ...session, attendance: null }, at("21:15"))).toBe("not-yet-recorded");
  });

  test("is what was written, also when that was written early", () => {
    for (const outcome of ["came", "partly", "absent", "did-not-run"] as const)
      expect(sessionState({ ...session, attendance: entry(outcome) }, at("12:00"))).toBe(outcome);
  });

  test("says how long until it begins, nothing when that is far away or over", () => {
    expect(minutesUntil(session, at("19:55"))).toBe(35);
    expect(minutesUntil(session, at("20:40"))).toBe(0);
    expect(minutesUntil(session, at("21:15"))).toBeNull();
    expect(minutesUntil(session, at("08:29"))).toBeNull();
  });
});
