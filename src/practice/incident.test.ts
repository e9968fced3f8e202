import { describe, expect, test } from "vitest";
import { exposureOf, type TrailCount } from "./exposure.ts";
import { clocksOf, type Duty, rulesOf } from "./incident.ts";
import { NOTICE_RULES } from "./notice-rules.ts";

const duty = (ruleKey: string, standing: Duty["standing"], toldOn: string | null = null): Duty => ({
  ruleKey,
  standing,
  reason: "r",
  toldOn,
  decidedBy: "Dana",
  decidedAt: "2026-03-02T10:00:00.000Z",
});
const clock = (key: string, foundOn: string, today: string, duties: readonly Duty[] = [], own: Parameters<typeof rulesOf>[0] = []) => {
  const found = clocksOf(rulesOf(own), duties, { foundOn, today }).find(({ rule }) => rule.key === key);
  if (!found) throw new Error(`No clock ${key}`);
  return found;
};

describe("The clocks of an incident", () => {
  test.each([
    ["us-persons", "2026-01-01", "2026-03-02"],
    ["us-persons", "2028-01-01", "2028-03-01"],
    ["us-persons", "2026-12-31", "2027-03-01"],
    ["us-authority-small", "2026-01-01", "2027-02-28"],
    ["on-yearly", "2026-12-31", "2027-03-01"],
  ])("%s, found on %s, is due on %s", (key, foundOn, dueOn) => {
    expect(clock(key, foundOn, foundOn).dueOn).toBe(dueOn);
  });

  test("a law without a number gets no day made up for it", () => {
    for (const { key, term } of NOTICE_RULES.filter(({ term }) => term.kind === "soon"))
      expect(clock(key, "2026-03-02", "2027-03-02"), `${key} ${term.kind}`).toMatchObject({
        dueOn: null,
        daysLeft: null,
        standing: "undecided",
      });
  });

  test("days are counted down, and past the day below zero, until somebody was told or the rule does not apply", () => {
    expect(clock("us-persons", "2026-01-01", "2026-02-28").daysLeft).toBe(2);
    expect(clock("us-persons", "2026-01-01", "2026-03-05").daysLeft).toBe(-3);
    expect(clock("us-persons", "2026-01-01", "2026-03-05", [duty("us-persons", "applies")]).daysLeft).toBe(-3);
    expect(clock("us-persons", "2026-01-01", "2026-03-05", [duty("us-persons", "told", "2026-03-01")]).daysLeft).toBeNull();
    expect(clock("us-persons", "2026-01-01", "2026-03-05", [duty("us-persons", "does-not")]).daysLeft).toBeNull();
  });

  test("of several decisions about a rule the newest holds", () => {
    const both = [duty("us-persons", "does-not"), duty("us-persons", "applies")];
    expect(clock("us-persons", "2026-01-01", "2026-01-02", both).standing).toBe("applies");
  });

  test("a rule of the practice takes the place of the one that comes with the program, and a new one stands beside", () => {
    const own = { place: "Here", audience: "persons", title: "Tell them", days: 30, source: "Our college", isAway: false } as const;
    expect(clock("us-persons", "2026-01-01", "2026-01-01", [], [{ ...own, key: "us-persons" }])).toMatchObject({ dueOn: "2026-01-31" });
    expect(clock("college", "2026-01-01", "2026-01-01", [], [{ ...own, key: "college", days: null }])).toMatchObject({ dueOn: null });
    expect(rulesOf([{ ...own, key: "college" }])).toHaveLength(NOTICE_RULES.length + 1);
  });

  test("a rule that was put away has no clock, unless something was decided by it", () => {
    const away = { key: "ab-persons", place: "Alberta", audience: "persons", title: "t", days: null, source: "s", isAway: true } as const;
    const shown = (duties: readonly Duty[]) =>
      clocksOf(rulesOf([away]), duties, { foundOn: "2026-01-01", today: "2026-01-01" }).some(({ rule }) => rule.key === "ab-persons");
    expect(shown([])).toBe(false);
    expect(shown([duty("ab-persons", "applies")])).toBe(true);
  });

  test("each rule names where it is written", () => {
    for (const { source } of NOTICE_RULES) expect(source).toMatch(/\d/);
    expect(new Set(NOTICE_RULES.map(({ key }) => key)).size).toBe(NOTICE_RULES.length);
  });
});

describe("What the trail says was touched", () => {
  const count = (clientId: string | null, action: string, done: number, refused = 0, at = "2026-03-02T10:00:00.000Z"): TrailCount => ({
    clientId,
    action,
    done,
    refused,
    firstAt: at,
    lastAt: at,
  });

  test("deeds are gathered by client, and what was refused is not counted as seen", () => {
    const { clients } = exposureOf([
      count("a", "note.read", 2, 0, "2026-03-02T10:00:00.000Z"),
      count("a", "client.read", 1, 1, "2026-03-01T10:00:00.000Z"),
      count("b", "client.read", 0, 3),
    ]);
    expect(clients).toMatchObject([
      { clientId: "a", done: 3, refused: 1, firstAt: "2026-03-01T10:00:00.000Z", lastAt: "2026-03-02T10:00:00.000Z" },
      { clientId: "b", done: 0, refused: 3 },
    ]);
  });

  test("a list whose clients the trail does not name stays unknown; the library and one’s own account show nobody", () => {
    const { clients, unknown } = exposureOf([
      count(null, "clients.list", 4),
      count(null, "today.read", 1),
      count(null, "library.read", 9),
      count(null, "sign-in.password", 2),
      count(null, "clients.search", 0, 2),
      count(null, "something.new", 1),
    ]);
    expect(clients).toEqual([]);
    expect(unknown).toEqual([
      { action: "clients.list", done: 4 },
      { action: "something.new", done: 1 },
      { action: "today.read", done: 1 },
    ]);
  });
});
