import { expect, test } from "vitest";
import { besideProgress } from "./beside-progress.ts";

test("absences and measurements stand on one axis of days, and a missed session is a gap, never a zero", () => {
  const beside = besideProgress(
    [
      { day: "2026-03-01", value: 2 },
      { day: "2026-03-08", value: 4 },
      { day: "2026-03-22", value: 3 },
      { day: "2026-03-29", value: 4 },
    ],
    ["2026-03-15"],
  );
  expect(beside?.rests).toEqual([{ x: 50, day: "2026-03-15" }]);
  expect(beside?.points.map(({ x, value }) => [x, value])).toEqual([
    [0, 2],
    [25, 4],
    [75, 3],
    [100, 4],
  ]);
  // Two pieces: nothing is drawn across the absence.
  expect(beside?.pieces).toHaveLength(2);
});

test("a session that was not counted breaks the line too, and nothing measured is no picture", () => {
  const days = ["2026-03-01", "2026-03-08", "2026-03-15", "2026-03-22", "2026-03-29"];
  const measured = days.map((day, nth) => ({ day, value: nth === 2 ? null : nth }));
  expect(besideProgress(measured, [])?.pieces).toHaveLength(2);
  expect(besideProgress([], ["2026-03-01"])).toBeNull();
});
