import { describe, expect, test } from "vitest";
import {
  AttendanceEntry,
  type AttendanceEntryId,
  attendanceOf,
  AttendanceReport,
  completedBy,
  type Outcome,
  wasThere,
} from "./attendance.ts";

let nth = 0;
/** Ids are made one after the other, as on a device. */
const entry = (
  outcome: Outcome,
  { supersedes = null, withdrawn = false }: { supersedes?: AttendanceEntryId | null; withdrawn?: boolean } = {},
) =>
  AttendanceEntry.parse({
    id: `01937fd0-0000-7000-8000-${String(++nth).padStart(12, "0")}`,
    outcome,
    category: null,
    reason: "",
    toldAt: null,
    at: "2026-12-01T15:31:00.000-05:00",
    supersedes,
    recordedAt: "2026-12-01T20:31:00.000Z",
    withdrawnAt: withdrawn ? "2026-12-01T20:31:05.000Z" : null,
  });

describe("what a session is, from everything written about it", () => {
  test("it is not yet recorded while nobody wrote anything", () => {
    expect(attendanceOf([])).toBe("not-yet-recorded");
  });

  test("it is not yet recorded again when the only entry was taken back", () => {
    expect(attendanceOf([entry("absent", { withdrawn: true })])).toBe("not-yet-recorded");
  });

  test("a reason given later stands in place of the first entry", () => {
    const first = entry("absent");
    const reason = entry("absent", { supersedes: first.id });
    expect(attendanceOf([reason, first])).toBe(reason);
  });

  test("when a correction is taken back, what it corrected stands again", () => {
    const first = entry("came");
    const wrong = entry("absent", { supersedes: first.id, withdrawn: true });
    expect(attendanceOf([first, wrong])).toBe(first);
  });

  test("of two entries that do not know of each other the newer one stands, in whatever order they arrive", () => {
    const older = entry("absent");
    const newer = entry("came");
    expect(attendanceOf([older, newer])).toBe(newer);
    expect(attendanceOf([newer, older])).toBe(newer);
  });

  test("looking does not change the list that was looked at", () => {
    const entries = Object.freeze([entry("came"), entry("absent")].reverse());
    expect(() => attendanceOf(entries)).not.toThrow();
  });
});

describe("taking an absence back", () => {
  test("takes the reason and the absence it completed", () => {
    const first = entry("absent");
    const reason = entry("absent", { supersedes: first.id });
    const other = entry("absent", { supersedes: reason.id });
    expect(completedBy(other, [first, reason, other])).toEqual([other, reason, first]);
  });

  test("stops at an entry that said something else: a correction is undone, not the history before it", () => {
    const came = entry("came");
    const absent = entry("absent", { supersedes: came.id });
    expect(completedBy(absent, [came, absent])).toEqual([absent]);
  });
});

describe("an entry", () => {
  test("of somebody who came carries no reason for being away", () => {
    const { recordedAt: _, withdrawnAt: __, ...report } = entry("came");
    expect(AttendanceReport.safeParse(report).success).toBe(true);
    expect(AttendanceReport.safeParse({ ...report, category: "illness" }).success).toBe(false);
  });

  test("belongs in a chart only when the person was there, at least in part", () => {
    expect((["came", "partly", "absent", "did-not-run"] as const).filter(wasThere)).toEqual(["came", "partly"]);
  });
});
