import { expect, test } from "vitest";
import { type BackupStanding, warningOf } from "./backup-standing.ts";

const NOW = "2026-11-30T10:00:00.000Z";
const well: BackupStanding = {
  keyFrom: "practice",
  isProved: true,
  newestAt: "2026-11-30T09:30:00.000Z",
  lastDrillAt: "2026-01-10T09:00:00.000Z",
  hasFault: false,
};
const warning = (change: Partial<BackupStanding>) => warningOf({ ...well, ...change }, NOW);

test("all is well with a backup of today and a drill of this year", () => expect(warning({})).toBeNull());

test("first the key, then the drill, then the age", () => {
  expect(warning({ keyFrom: "nobody", isProved: false, newestAt: null, lastDrillAt: null })).toBe("no-key");
  expect(warning({ isProved: false, newestAt: null, lastDrillAt: null })).toBe("drill-first");
  expect(warning({ newestAt: null })).toBe("old");
  expect(warning({ newestAt: "2026-11-29T09:59:59.000Z" })).toBe("old");
  expect(warning({ newestAt: "2026-11-29T10:00:01.000Z" })).toBeNull();
  expect(warning({ hasFault: true })).toBe("fault");
  expect(warning({ hasFault: true, newestAt: "2026-11-01T10:00:00.000Z" })).toBe("old");
  expect(warning({ lastDrillAt: "2025-11-29T10:00:00.000Z" })).toBe("drill-old");
});

test("whoever runs the computer keeps the key in a file and drills on the console", () => {
  expect(warning({ keyFrom: "computer", isProved: false, lastDrillAt: null })).toBeNull();
  expect(warning({ keyFrom: "computer", isProved: false, lastDrillAt: null, newestAt: null })).toBe("old");
});
