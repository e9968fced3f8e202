import { expect, it } from "vitest";
import { projectsFor, untypedFiles } from "./typed-files.mjs";

it.each([
  ["src/therapy/06-plan/goal.ts", ["meaning"]],
  ["src/therapy/06-plan/server/plan-store.ts", ["server"]],
  ["src/therapy/06-plan/web/GoalForm.tsx", ["web"]],
  ["src/apps/desk/service-worker.ts", ["worker"]],
  ["src/apps/family/main.ts", ["web"]],
  ["src/apps/cli/main.ts", ["server"]],
  ["e2e/today.spec.ts", ["server"]],
  ["src/apps/server/proofs/schedules/tablet.ts", ["proofs"]],
])("%s belongs to the types of %s", (file, projects) => {
  expect(projectsFor(file)).toEqual(projects);
});

it("names a file that no project reads, and one that only the wrong project reads", () => {
  const seen = new Map([["server" as const, new Set(["src/practice/server/bill-store.ts", "src/practice/bill.ts"])]]);
  expect(untypedFiles(["src/practice/server/bill-store.ts", "src/practice/bill.ts", "src/practice/web/Bill.tsx"], seen)).toEqual([
    "src/practice/bill.ts",
    "src/practice/web/Bill.tsx",
  ]);
});
