import { describe, expect, it } from "vitest";
import { analyse } from "./analyse.ts";

const aCase = (changed: object = {}, data: object = {}) => ({
  id: "one",
  improvement: "increase",
  scale: "count",
  data: { sessions_A: [1, 2, 3], A: [4, 4, 4], sessions_B: [4, 5, 6], B: [5, null, 6], ...data },
  ...changed,
});
const aFile = (...cases: object[]) => ({ ab_cases: cases, other_cases: [] });

describe("a file of cases", () => {
  it("is answered by the id of each case, baseline and intervention apart", () => {
    const { answers } = analyse(aFile(aCase({ id: "first" }), aCase({ id: "second" })));
    expect(Object.keys(answers.ab_cases)).toEqual(["first", "second"]);
    expect(answers.ab_cases["first"]).toMatchObject({ A: { n: 3, median: 4 }, B: { n: 2, median: 5.5 }, median_diff: 1.5 });
  });

  it("is answered without looking at what it expects", () => {
    expect(analyse(aFile(aCase({ expected: { nap: "nonsense" } })))).toEqual(analyse(aFile(aCase())));
  });

  it("gets null, not zero, where two measured sessions are too few", () => {
    expect(analyse(aFile(aCase())).answers.ab_cases["one"]).toMatchObject({ nap: null, nap_ci95_lower: null });
  });

  it("keeps an id that looks like a part of the language", () => {
    expect(Object.keys(analyse(aFile(aCase({ id: "__proto__" }))).answers.ab_cases)).toEqual(["__proto__"]);
  });

  it("has the kinds of question that are not known listed, and the rest answered", () => {
    const known = { id: "k", kind: "mastery", input: { y: [8, 8], threshold: 8, consecutive: 2, improvement: "increase" } };
    const { answers, unanswered } = analyse({ ab_cases: [], other_cases: [{ id: "u", kind: "horoscope", input: {} }, known] });
    expect(answers.other_cases).toEqual({ k: { met: true, first_met_at: 2, current_run: 2 } });
    expect(unanswered).toEqual(["horoscope"]);
  });
});

describe("a file that is not of the form is refused with the place named", () => {
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ["no object at all", [1, 2], "the file: expected an object, found [1,2]"],
    ["no cases", {}, 'the file: expected "ab_cases" or "other_cases", found neither'],
    ["cases that are no list", { ab_cases: 5 }, "ab_cases: expected a list, found 5"],
    ["a case without id", aFile(aCase({ id: undefined })), "ab_cases[0].id: expected a text, found nothing"],
    ["two cases of one id", aFile(aCase(), aCase()), 'ab_cases[1].id: expected an id of its own, found "one"'],
    [
      "a direction that is none",
      aFile(aCase({ improvement: "up" })),
      'ab_cases[0].improvement: expected "increase" or "decrease", found "up"',
    ],
    ["no data", aFile(aCase({ data: null })), "ab_cases[0].data: expected an object, found null"],
    ["a word among the values", aFile(aCase({}, { B: [1, "x", 3] })), 'ab_cases[0].data.B[1]: expected a number or null, found "x"'],
    [
      "too few session numbers",
      aFile(aCase({}, { sessions_A: [1] })),
      "ab_cases[0].data.sessions_A: expected 3 session numbers, one for each value of A, found 1",
    ],
    [
      "intervention before baseline",
      aFile(aCase({}, { sessions_B: [3, 5, 6] })),
      "ab_cases[0].data.sessions_B[0]: expected a session number after 3, found 3",
    ],
    [
      "half a session",
      { other_cases: [{ id: "m", kind: "mastery", input: { y: [1], threshold: 1, consecutive: 0.5 } }] },
      "other_cases[0].input.consecutive: expected a whole number of at least 1, found 0.5",
    ],
  ];
  it.each(refusals)("%s", (_, json, message) => expect(() => analyse(json)).toThrow(message));
});
