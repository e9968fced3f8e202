import { expect, it } from "vitest";
import { resultOfChecks, resultOfStories, resultOfVitest, summary } from "./test-results.mjs";

const vitest = { numPassedTests: 3, numFailedTests: 0, testResults: [{ name: "goal.test.ts", status: "passed", assertionResults: [] }] };

it("sums all parts in one plain line and names each skip with its reason", () => {
  const parts = [
    resultOfChecks([
      { name: "lint", state: "passed", seconds: 1 },
      { name: "texts", state: "skipped", note: "there is no text yet", seconds: 0 },
    ]),
    resultOfVitest(vitest, [{ title: "a power cut", reason: "no loop device can be mounted here" }], 0),
    resultOfStories({ suites: [{ title: "today.spec.ts", specs: [{ title: "opens", tests: [{ status: "expected" }] }] }] }, 0),
  ];
  const { lines, good } = summary(parts);
  expect(good).toBe(true);
  expect(lines.at(-1)).toBe("5 passed, 0 failed, 2 skipped");
  expect(lines).toContain("  skipped: a power cut: no loop device can be mounted here");
  expect(lines).toContain("  skipped: check > texts: there is no text yet");
});

it("fails when a part ran no test", () => {
  expect(resultOfVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, [], 0).failed).toBe(1);
  expect(resultOfStories({ suites: [] }, 0).failed).toBe(1);
  expect(resultOfChecks([]).failed).toBe(1);
  expect(summary([]).good).toBe(false);
});

it("fails when the results are missing", () => {
  expect(resultOfVitest(undefined, [], 0).failed).toBe(1);
  expect(resultOfStories(undefined, 0).failed).toBe(1);
});

it("counts a test file that cannot be loaded as failed", () => {
  const broken = { ...vitest, testResults: [{ name: "goal.test.ts", status: "failed", message: "no such module", assertionResults: [] }] };
  expect(resultOfVitest(broken, [], 1)).toMatchObject({ passed: 3, failed: 1, remarks: ["tests: goal.test.ts could not be run"] });
});

it("fails when the runner says so although every test passed", () => {
  expect(resultOfVitest(vitest, [], 1).failed).toBe(1);
  const stories = { suites: [{ title: "a", specs: [{ title: "b", tests: [{ status: "expected" }] }] }] };
  expect(resultOfStories(stories, 1).failed).toBe(1);
});

it("takes a skip without a reason for a failure", () => {
  const result = resultOfVitest(vitest, [{ title: "later", reason: "" }], 0);
  expect(result).toMatchObject({ failed: 1, skips: [], remarks: ["later: skipped without a reason"] });
});

it("finds stories in nested groups: passed, failed, skipped with its reason", () => {
  const tests = (status: string) => [{ status, annotations: [{ type: "skip", description: "needs a foot pedal" }] }];
  const specs = ["expected", "unexpected", "skipped"].map((status) => ({ title: status, tests: tests(status) }));
  expect(resultOfStories({ suites: [{ title: "file", suites: [{ title: "group", specs }] }] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
    skips: [{ title: "file > group > skipped", reason: "needs a foot pedal" }],
  });
});

it("says of a story that passed at the second try what stopped it at the first", () => {
  const results = [
    { status: "failed", error: { message: "\u001b[31mError: the form had not answered\u001b[39m\n  at line 3" } },
    { status: "passed" },
  ];
  const story = { title: "today.spec.ts", specs: [{ title: "opens", tests: [{ status: "flaky", results }] }] };
  const { lines, good } = summary([resultOfStories({ suites: [story] }, 0)]);
  expect(good).toBe(true);
  expect(lines).toContain("  unsteady, passed at the second try only: today.spec.ts > opens: Error: the form had not answered");
});

it("names at the end what failed, with the first line of its error", () => {
  const assertionResults = [
    { status: "failed", fullName: "Signing in leaves a trace", failureMessages: ["AssertionError: two are one\n at x"] },
  ];
  const file = { name: "/somewhere/sign-in.test.ts", status: "failed", assertionResults };
  const tests = resultOfVitest({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }, [], 1);
  const results = [{ status: "failed", error: { message: "Timeout" } }];
  const story = { title: "today.spec.ts", specs: [{ title: "opens", tests: [{ status: "unexpected", results }] }] };
  const { lines } = summary([tests, resultOfStories({ suites: [story] }, 1)]);
  expect(lines).toContain("  failed: tests: sign-in.test.ts: Signing in leaves a trace: AssertionError: two are one");
  expect(lines).toContain("  failed: stories: today.spec.ts > opens: Timeout");
  expect(lines.at(-1)).toBe("1 passed, 2 failed, 0 skipped");
});
