import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AbsenceCategory } from "./absence-category.ts";
import { Outcome } from "./attendance.ts";
import { sideOf, type SummedSession, summaryOf } from "./attendance-summary.ts";

const session = (outcome: SummedSession["outcome"], more: Partial<SummedSession> = {}): SummedSession => ({
  outcome,
  category: null,
  minutes: 45,
  minutesThere: null,
  toldAt: null,
  ...more,
});

describe("a summary of attendance", () => {
  test("counts a session nobody recorded as not recorded, never as attended and never as missed", () => {
    const { planned, notRecorded, came, absent, rate } = summaryOf([session(null), session("came")]);
    expect({ planned, notRecorded, came, absent, rate }).toEqual({
      planned: 2,
      notRecorded: 1,
      came: 1,
      absent: 0,
      rate: { of: 1, attended: 1 },
    });
  });

  test("keeps attendance and commitment apart: told us is kept, no word is not", () => {
    const told = session("absent", { category: "client_cancel_notice" });
    const silent = session("absent", { category: "no_show" });
    const { rate, commitment } = summaryOf([session("came"), told, silent]);
    expect(rate).toEqual({ of: 3, attended: 1 });
    expect(commitment).toEqual({ of: 3, kept: 2, unknown: 0 });
  });

  test("leaves open whether somebody told us when nobody knows", () => {
    expect(summaryOf([session("absent"), session("absent", { toldAt: "2026-03-02T12:00:00.000Z" })]).commitment).toEqual({
      of: 1,
      kept: 1,
      unknown: 1,
    });
  });

  test("does not count against a client that they chose not to: it is its own class", () => {
    const { rate, chose, minutes } = summaryOf([session("came"), session("absent", { category: "assent_withheld" })]);
    expect({ rate, chose, missed: minutes.missed.chose }).toEqual({ rate: { of: 1, attended: 1 }, chose: 1, missed: 45 });
  });

  test("tells each reason with its sessions and the minutes they took, and what has no known reason apart", () => {
    const ill = session("absent", { category: "illness" });
    const { categories } = summaryOf([session("came"), ill, { ...ill, minutes: 30 }, session("absent"), session(null)]);
    expect(categories).toEqual([
      { category: "illness", count: 2, minutes: 75 },
      { category: null, count: 1, minutes: 45 },
    ]);
  });

  test("gives minutes as they were: whole, counted in part, and none invented where nobody counted", () => {
    const { minutes, inPart } = summaryOf([session("came"), session("partly", { minutesThere: 20 }), session("partly")]);
    expect({ inPart, planned: minutes.planned, given: minutes.given, uncounted: minutes.uncounted }).toEqual({
      inPart: 2,
      planned: 135,
      given: 65,
      uncounted: 1,
    });
    expect(minutes.missed.client).toBe(25);
  });

  test("owes what was lost on our side or the school’s, and nothing else", () => {
    const { minutes } = summaryOf([
      session("did-not-run", { category: "therapist_cancel" }),
      session("absent", { category: "school_event" }),
      session("absent", { category: "illness" }),
      session("absent", { category: "weather_emergency" }),
    ]);
    expect(minutes.owed).toBe(90);
    expect(minutes.missed).toMatchObject({ ours: 45, house: 45, health: 45, nobody: 45 });
  });

  test("says on whose side each kind of absence lies, and says when nobody knows", () => {
    for (const category of AbsenceCategory.options) expect(sideOf({ outcome: "absent", category })).not.toBe("unknown");
    expect(sideOf({ outcome: "absent", category: null })).toBe("unknown");
  });

  test("loses no session and no minute between its numbers", () => {
    const any = fc.record({
      outcome: fc.option(fc.constantFrom(...Outcome.options)),
      category: fc.option(fc.constantFrom(...AbsenceCategory.options)),
      minutes: fc.integer({ min: 10, max: 90 }),
      minutesThere: fc.constant(null),
      toldAt: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (sessions) => {
        const { planned, notRecorded, came, absent, didNotRun, minutes, commitment, rate } = summaryOf(sessions);
        expect(notRecorded + came + absent + didNotRun).toBe(planned);
        const missed = Object.values(minutes.missed).reduce((all, one) => all + one, 0);
        const open = sessions.filter(({ outcome }) => outcome === null || outcome === "partly").reduce((all, one) => all + one.minutes, 0);
        expect(minutes.given + missed + open).toBe(minutes.planned);
        expect(commitment.of + commitment.unknown).toBe(rate.of);
        expect(commitment.kept).toBeGreaterThanOrEqual(rate.attended);
      }),
    );
  });
});
