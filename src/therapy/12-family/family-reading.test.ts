import { expect, test } from "vitest";
import { anObjective, aRecord } from "#progress/record-makers.ts";
import { FamilyProgress } from "./family-progress.ts";
import { familyProgressOf } from "./family-reading.ts";

const read = (weeks: Parameters<typeof aRecord>[0], baseline = 1) =>
  familyProgressOf({ objective: anObjective({ baseline }), nature: "progressive", ...aRecord(weeks) });
const upAndDown = (value: number, times: number) => Array.from({ length: times }, (_, index) => value + (index % 2));

test("before anything is counted it says so", () => {
  expect(read([])).toMatchObject({ remark: { code: "none" }, latest: null });
});

test("with few visits it is too early, and says after how many more it can say something", () => {
  const { remark, latest, ribbon } = read([3, 4, "illness", 5]);
  expect(remark.code).toBe("too-early");
  expect(remark.values.visits).toBeGreaterThan(0);
  expect(latest).toMatchObject({ value: 5, outOf: 10 });
  expect(ribbon).toEqual([]);
});

test("growth is said; that it has become harder is left to the therapist", () => {
  expect(read([...upAndDown(1, 6), ...upAndDown(8, 12)], 6).remark).toEqual({ code: "growing", values: {} });
  expect(read([...upAndDown(8, 6), ...upAndDown(1, 12)], 6).remark).toEqual({ code: "talk", values: {} });
});

test("what was hoped for and reached is said with its day", () => {
  expect(read([1, 6, 7, 8]).reachedOn).toBe(read([1, 6, 7, 8]).latest?.day);
  expect(read([1, 6, 7]).reachedOn).toBeNull();
});

test("what leaves is what the schema names: days of rest without a reason, no phase, no criterion", () => {
  const progress = read([3, "illness", 5]);
  expect(FamilyProgress.parse(progress)).toEqual(progress);
  expect(progress.rests).toHaveLength(1);
  expect(JSON.stringify(progress)).not.toMatch(/illness|baseline|criterion/i);
});
