import { expect, test } from "vitest";
import { aSessionId, aTuesday } from "./chart-makers.ts";
import { HomeEvidence, type WithWhom } from "./evidence.ts";
import { aRecord } from "./record-makers.ts";
import { transferRow } from "./transfer.ts";

const ID = "0199947c-5400-75e2-b45d-cb1e5ee7fcd9";
const seen = (week: number, withWhom: WithWhom, objectiveId: string = ID) =>
  HomeEvidence.parse({
    id: aSessionId(week),
    objectiveId,
    day: aTuesday(week),
    place: "",
    words: `week ${week}`,
    withWhom,
    observer: "Ama",
  });

test("each place holds its own, the newest first, and nothing of another objective", () => {
  const row = transferRow(ID, aRecord([1, null, "illness", 4]).line.points, [
    seen(1, "family"),
    seen(3, "family"),
    seen(2, "own"),
    seen(4, "others", aSessionId(999)),
  ]);
  expect(row.withMe).toMatchObject({ counted: 2, last: { value: 4 } });
  expect(row.seen.family.map(({ words }) => words)).toEqual(["week 3", "week 1"]);
  expect([row.seen.own.length, row.seen.others.length]).toEqual([1, 0]);
});

test("nobody told and nothing counted is empty, not a no", () => {
  expect(transferRow(ID, [], [])).toEqual({ withMe: { counted: 0, last: null }, seen: { family: [], others: [], own: [] } });
});
