import { expect, test } from "vitest";
import { CalendarDay } from "#foundation/words.ts";
import { Challenge } from "./challenge.ts";
import { aTuesday } from "./chart-makers.ts";
import { planQuestions } from "./plan-questions.ts";
import type { Reading } from "./reading.ts";
import { aReadingOf, anObjective } from "./record-makers.ts";

const ID = "0199947c-5400-75e2-b45d-cb1e5ee7fcd9";
const TODAY = CalendarDay.parse(aTuesday(30));
const asked = (reading: Reading, more: Partial<Parameters<typeof planQuestions>[0]> = {}) =>
  planQuestions({ objectiveId: ID, direction: "up", reading, response: [], challenges: [], today: TODAY, ...more });
const codes = (reading: Reading) => asked(reading).map(({ code }) => code);
const challenge = (changes: object) =>
  Challenge.parse({
    id: ID,
    objectiveId: ID,
    day: aTuesday(0),
    hard: "Leaving the room",
    tries: "A song at the door",
    lookAgainOn: aTuesday(8),
    state: "open",
    looks: [],
    ...changes,
  });

test("a young line raises no question", () => {
  expect(asked(aReadingOf([1, 2, 3]))).toEqual([]);
});

test("a criterion that was met asks what comes next; a limit passed, what the day was like", () => {
  expect(codes(aReadingOf([1, 6, 7, 7]))).toEqual(["met"]);
  const limit = anObjective({ direction: "down", target: { kind: "limit", value: 4 } });
  expect(asked(aReadingOf([1, 2, 9], limit, "preventive"))).toEqual([{ code: "passed", times: 1, of: 2 }]);
});

test("twelve sessions without a change that can be told ask whether it is still the right thing", () => {
  const flat = [5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4];
  const never = anObjective({
    baseline: 6,
    target: { kind: "criterion", value: 10, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
  });
  expect(asked(aReadingOf(flat, never))).toEqual([{ code: "no-change", sessions: 12 }]);
});

test("a challenge asks when its day has come, and not once it eased", () => {
  const reading = aReadingOf([1, 2, 3]);
  expect(asked(reading, { challenges: [challenge({})] })).toEqual([{ code: "challenge", hard: "Leaving the room" }]);
  for (const other of [{ state: "eased", lookAgainOn: null }, { lookAgainOn: aTuesday(40) }, { objectiveId: null }] as const)
    expect(asked(reading, { challenges: [challenge(other)] })).toEqual([]);
});
