import { describe, expect, it } from "vitest";
import { outlookOf } from "./objective-outlook.ts";

const criterion = (value: number, chances: number | null = 10, sessions = 3) =>
  ({
    measure: { method: "pct", chances },
    form: "single",
    direction: "up",
    target: { kind: "criterion", value, maxHelp: null, rule: { kind: "in-a-row", sessions } },
  }) as const;
const band = (low: number, high: number) => ({ ...criterion(0), target: { kind: "band", low, high, above: "outside" } }) as const;
const asked = (more: Partial<Parameters<typeof outlookOf>[0]>) =>
  outlookOf({ nature: "progressive", wording: criterion(8), baseline: 3, values: [], ...more });
const codes = (more: Parameters<typeof asked>[0]) => asked(more).map(({ code }) => code);

describe("what a plan can show, told before the first session", () => {
  it("with 3 baseline sessions a verdict needs 12, with 6 it can come after 6", () => {
    expect(asked({})).toMatchObject([
      { code: "plan.outlook-verdict", values: { baseline: 3, sessions: 12 } },
      { code: "plan.outlook-sooner", values: { baseline: 6, sessions: 6 } },
      {},
    ]);
  });

  it("with two, a level can never be told", () => {
    expect(codes({ baseline: 2 })).toContain("plan.outlook-trend-only");
  });

  it("with 5 chances, who succeeds 6 times in 10 meets it by luck in 40 of 100 cases; with 10 in 7", () => {
    expect(asked({ wording: criterion(4, 5), baseline: null })).toEqual([
      { code: "plan.outlook-luck", values: { chances: 5, tenths: 6, percent: 40, more: 10, percentThen: 7, sessions: 20 } },
    ]);
    expect(asked({ wording: criterion(8), baseline: null })).toMatchObject([{ code: "plan.outlook-luck-small", values: { percent: 7 } }]);
  });

  it("fewer than 5 chances are a leap each", () => {
    expect(asked({ wording: criterion(3, 4), baseline: null })).toMatchObject([
      { code: "plan.outlook-few-chances", values: { points: 25 } },
      {},
    ]);
  });

  it("nothing of luck where the session decides how many chances there are", () => {
    expect(codes({ wording: criterion(80, null), baseline: null })).toEqual([]);
  });

  it("a band narrower than the usual variation is told, and one that is wide enough too", () => {
    const values = [4, 6, 5, 7, 5, 6, 4, 6];
    expect(codes({ nature: "maintaining", wording: band(5, 6), values })).toEqual(["plan.outlook-band-too-narrow"]);
    expect(codes({ nature: "maintaining", wording: band(2, 9), values })).toEqual(["plan.outlook-band"]);
    expect(codes({ nature: "maintaining", wording: band(5, 7) })).toEqual(["plan.outlook-band-unknown"]);
  });

  it("for a limit, what none in 12 sessions would still leave open", () => {
    const wording = { ...criterion(0), target: { kind: "limit", value: 2 } } as const;
    expect(asked({ nature: "preventive", wording })).toEqual([{ code: "plan.outlook-limit", values: { percent: 22 } }]);
  });
});
