import { expect, test } from "vitest";
import { readProgress } from "./progress.api.ts";
import { unfold } from "./unfold.ts";

const [first, second, third] = [
  "0199947c-5400-75e2-b45d-cb1e5ee7fcd1",
  "0199947c-5400-75e2-b45d-cb1e5ee7fcd2",
  "0199947c-5400-75e2-b45d-cb1e5ee7fcd3",
];
const objectiveId = "0199947c-5400-75e2-b45d-cb1e5ee7fcd9";
const answer = readProgress.output.parse({
  chosenName: "Xerxes",
  goals: [],
  sessions: [
    { id: first, day: "2026-10-06" },
    { id: second, day: "2026-10-13" },
    { id: third, day: "2026-10-20" },
  ],
  lines: [{ objectiveId, from: 1, values: [null, 4], outOf: [null, 5], more: [{ at: [2], support: { G: 1 }, details: { typed: 1 } }] }],
  before: [],
  rests: [],
  home: [],
  celebrations: [],
  challenges: [],
});

test("each value finds its session, a session without a count stays unknown, and what belongs to one session goes to that one", () => {
  expect(unfold(answer).lines).toEqual([
    {
      objectiveId,
      points: [
        { sessionId: second, day: "2026-10-13", value: null, outOf: null, support: {}, details: {} },
        { sessionId: third, day: "2026-10-20", value: 4, outOf: 5, support: { G: 1 }, details: { typed: 1 } },
      ],
    },
  ]);
});

test("what an assessment counted before therapy stands in front, also where nothing has been counted since", () => {
  const point = { sessionId: "0199947c-5400-75e2-b45d-cb1e5ee7fcd8", day: "2026-09-29", value: 2, outOf: 3, support: {}, details: {} };
  const onlyThen = "0199947c-5400-75e2-b45d-cb1e5ee7fcda";
  const { lines } = unfold(
    readProgress.output.parse({
      ...answer,
      before: [
        { objectiveId, points: [point] },
        { objectiveId: onlyThen, points: [point] },
      ],
    }),
  );
  expect(lines.map((line) => [String(line.objectiveId), line.points.map(({ value }) => value)])).toEqual([
    [objectiveId, [2, null, 4]],
    [onlyThen, [2]],
  ]);
});
