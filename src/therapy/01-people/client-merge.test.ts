import { expect, test } from "vitest";
import { mayUndo, undoUntil } from "./client-merge.ts";

const joined = "2026-12-01T15:00:00.000Z";

test("joining two records can be taken back for thirty days, to the moment", () => {
  expect(undoUntil(joined)).toBe("2026-12-31T15:00:00.000Z");
  expect(mayUndo(joined, joined)).toBe(true);
  expect(mayUndo(joined, "2026-12-31T15:00:00.000Z")).toBe(true);
  expect(mayUndo(joined, "2026-12-31T15:00:00.001Z")).toBe(false);
});
