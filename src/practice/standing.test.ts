import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { ActivityId, CreditLine } from "./activity.ts";
import { CredentialId, CredentialWording } from "./credential.ts";
import { cycleOf, daysBetween, yearsLater } from "./cycle.ts";
import { type CreditRule, ruleOn } from "./rule-set.ts";
import { reminderOf, standingOf } from "./standing.ts";

const day = (words: string) => CalendarDay.parse(words);
const TODAY = day("2026-12-01");
const OURS = CredentialId.parse("01890000-0000-7000-8000-000000000001");
const OTHER = CredentialId.parse("01890000-0000-7000-8000-000000000002");
const CBMT: CreditRule = { kind: "shipped", set: "cbmt" };

const held = (fromDay: string | null, untilDay: string | null, rule: CreditRule | null = CBMT) => ({
  id: OURS,
  fromDay: fromDay === null ? null : day(fromDay),
  untilDay: untilDay === null ? null : day(untilDay),
  rule,
});
let count = 0;
const course = (on: string, credits: number, ethics = 0, credentialId = OURS) => ({
  id: ActivityId.parse(`01890000-0000-7000-8000-${String(++count).padStart(12, "0")}`),
  day: day(on),
  credits: [{ credentialId, credits, category: null, towards: ethics === 0 ? [] : [{ part: "ethics", credits: ethics }] }],
});

describe("the cycle", () => {
  test.each([
    ["2024-01-01", null, "2024-01-01", "2028-12-31"],
    ["2024-06-15", null, "2024-06-15", "2029-06-14"],
    [null, "2028-12-31", "2024-01-01", "2028-12-31"],
    // What was written down wins over what follows from the years.
    ["2024-01-01", "2029-03-31", "2024-01-01", "2029-03-31"],
    // Begun on a 29 February, ended where that day does not exist, and the other way round.
    ["2024-02-29", null, "2024-02-29", "2029-02-28"],
    ["2023-03-01", null, "2023-03-01", "2028-02-29"],
    [null, "2028-02-29", "2023-03-01", "2028-02-29"],
    [null, "2029-02-28", "2024-03-01", "2029-02-28"],
  ])("from %s until %s is %s to %s", (from, until, fromDay, untilDay) => expect(cycleOf(held(from, until))).toEqual({ fromDay, untilDay }));

  test.each([
    ["nothing is known", held(null, null)],
    ["the body’s years are not known", held("2024-01-01", null, { kind: "own", years: null, total: 45, parts: [] })],
    ["no rule was written down", held("2024-01-01", null, null)],
  ])("cannot be known when %s", (_, credential) => expect(cycleOf(credential)).toBeNull());

  test("is as long as its years say, whatever day it begins on", () => {
    const days = fc
      .date({ min: new Date("2011-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
      .map((date) => day(date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(days, (from) => {
        const cycle = cycleOf(held(from, null));
        const length = cycle === null ? 0 : daysBetween(cycle.fromDay, cycle.untilDay) + 1;
        expect([1826, 1827]).toContain(length);
        expect(yearsLater(from, 5) > (cycle?.untilDay ?? "")).toBe(true);
      }),
    );
  });
});

describe("what counts", () => {
  const credential = held("2024-01-01", "2028-12-31");
  const standing = (activities: ReturnType<typeof course>[], today = TODAY) => standingOf(credential, activities, today);

  test("is what lies in the cycle, its first and its last day with it", () => {
    expect(standing([course("2024-01-01", 10), course("2026-05-02", 20.5)])).toMatchObject({ counted: 30.5, missing: 69.5, outside: [] });
    expect(standing([course("2028-12-31", 4)], day("2029-01-10"))).toMatchObject({ counted: 4 });
  });

  test("nothing is carried over: a day too early or too late counts nothing and is named", () => {
    const [early, late] = [course("2023-12-31", 50), course("2029-01-01", 50)];
    expect(standing([early, late], day("2029-06-01"))).toMatchObject({ counted: 0, missing: 100, outside: [early.id, late.id] });
  });

  test("a day to come is named and not counted yet", () => {
    const ahead = course("2027-03-01", 5);
    expect(standing([ahead])).toMatchObject({ counted: 0, ahead: [ahead.id] });
    expect(standing([course("2026-12-01", 5)])).toMatchObject({ counted: 5, ahead: [] });
  });

  test("ethics are part of the whole and counted beside it", () => {
    expect(standing([course("2025-01-01", 3, 2), course("2025-02-01", 1, 1)])).toMatchObject({
      counted: 4,
      missing: 96,
      parts: [{ key: "ethics", counted: 3, missing: 0 }],
    });
    expect(standing([course("2025-01-01", 200)])).toMatchObject({ missing: 0, parts: [{ counted: 0, missing: 3 }] });
  });

  test("what counts for another credential does not count for this one", () => {
    expect(standing([course("2025-01-01", 12, 0, OTHER)])).toMatchObject({ counted: 0, outside: [] });
  });

  test("tenths add up as people add them", () => {
    expect(standing(Array.from({ length: 10 }, () => course("2025-01-01", 0.1))).counted).toBe(1);
  });

  test("the order of the courses changes nothing", () => {
    const many = fc.array(
      fc.tuple(fc.constantFrom("2023-05-05", "2024-01-01", "2026-11-30", "2028-12-31", "2029-01-01"), fc.integer({ min: 0, max: 400 })),
    );
    fc.assert(
      fc.property(many, (drawn) => {
        const all = drawn.map(([on, quarters]) => course(on, quarters / 4));
        const [one, other] = [standing(all), standing(all.toReversed())];
        expect(one.counted).toBe(other.counted);
        expect((one.missing ?? 0) + Math.min(one.counted, 100)).toBe(100);
      }),
    );
  });
});

describe("what is not known is said as not known", () => {
  test("a body whose total nobody wrote down: credits are added up, nothing is missing or enough", () => {
    const own: CreditRule = { kind: "own", years: 5, total: null, parts: [{ name: "Ethics", credits: null }] };
    expect(standingOf(held("2024-01-01", null, own), [course("2025-01-01", 7)], TODAY)).toMatchObject({
      counted: 7,
      missing: null,
      phase: "running",
      parts: [{ key: "Ethics", counted: 0, missing: null }],
    });
  });

  test("without a rule and without days everything named counts, and no end is told", () => {
    expect(standingOf(held(null, null, null), [course("1999-01-01", 7)], TODAY)).toMatchObject({
      cycle: null,
      counted: 7,
      missing: null,
      phase: "unknown",
      daysLeft: null,
      parts: [],
    });
  });

  test("an end alone is enough to say when it ends", () => {
    expect(standingOf(held(null, "2027-01-15", null), [], TODAY)).toMatchObject({ phase: "running", daysLeft: 45 });
  });

  test("cycles from before the first rule we know have none", () => expect(ruleOn(CBMT, day("2005-01-01"))).toBeNull());
});

describe("when it ends", () => {
  const on = (untilDay: string) => {
    const { phase, daysLeft } = standingOf(held("2022-01-01", untilDay), [], TODAY);
    return [phase, daysLeft, reminderOf({ phase, daysLeft })];
  };
  test.each([
    ["2026-11-30", "over", -1, "over"],
    ["2026-12-01", "running", 0, 7],
    ["2026-12-08", "running", 7, 7],
    ["2026-12-09", "running", 8, 30],
    ["2026-12-31", "running", 30, 30],
    ["2027-01-01", "running", 31, 90],
    ["2027-03-01", "running", 90, 90],
    ["2027-03-02", "running", 91, null],
  ])("on %s", (untilDay, phase, left, reminder) => expect(on(untilDay)).toEqual([phase, left, reminder]));

  test("what has not begun is still to come", () => {
    const { phase, daysLeft } = standingOf(held("2027-01-01", "2027-01-05"), [], TODAY);
    expect([phase, reminderOf({ phase, daysLeft })]).toEqual(["to-come", null]);
  });
});

describe("what may be written down", () => {
  const wording = { title: "MT-BC", issuer: "CBMT", number: null, fromDay: "2024-01-01", untilDay: "2023-12-31", rule: null };
  test("no credential that ends before it begins", () => {
    expect(CredentialWording.safeParse(wording).error?.issues[0]?.message).toBe("ends-before-it-begins");
    expect(CredentialWording.safeParse({ ...wording, untilDay: "2024-01-01" }).success).toBe(true);
  });
  test("no part larger than the whole", () => {
    const line = { credentialId: OURS, credits: 2, category: null, towards: [{ part: "ethics", credits: 3 }] };
    expect(CreditLine.safeParse(line).error?.issues[0]?.message).toBe("part-above-whole");
  });
});
