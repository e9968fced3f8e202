/** Adds up what the parts of `npm test` found. A part that ran nothing has failed, and so has a skip that gives no reason. */

/** @typedef {{ title: string, reason: string }} Skip */
/** @typedef {{ part: string, passed: number, failed: number, skips: readonly Skip[], remarks: readonly string[], unsteady?: readonly string[] }} PartResult */

/** @param {readonly import("./check.mjs").Checked[]} checked @returns {PartResult} */
export function resultOfChecks(checked) {
  const count = (/** @type {string} */ state) => checked.filter((it) => it.state === state).length;
  const skips = checked.filter((it) => it.state === "skipped").map((it) => ({ title: `check > ${it.name}`, reason: it.note ?? "" }));
  return judged({ part: "check", passed: count("passed"), failed: count("failed"), skips, remarks: [] });
}

/** @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} Assertion */
/** @typedef {{ success?: boolean, numPassedTests: number, numFailedTests: number, testResults: { name: string, status: string, message?: string, assertionResults: Assertion[] }[] }} VitestJson */

/** @param {VitestJson | undefined} json @param {readonly Skip[]} skips @param {number} code how vitest ended @returns {PartResult} */
export function resultOfVitest(json, skips, code) {
  if (json === undefined) return judged({ part: "tests", passed: 0, failed: 1, skips, remarks: ["tests: vitest wrote no results"] });
  // A file that cannot even be loaded holds no test, so it is counted as one that failed.
  const broken = json.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((it) => it.status === "failed"));
  const failed = json.numFailedTests + broken.length;
  const remarks = [...broken.map((file) => `tests: ${file.name} could not be run`), ...json.testResults.flatMap(failuresOf)];
  if (failed === 0 && code !== 0)
    return judged({ part: "tests", passed: json.numPassedTests, failed: 1, skips, remarks: ["tests: an error outside any test"] });
  return judged({ part: "tests", passed: json.numPassedTests, failed, skips, remarks });
}

/** @param {{ name: string, assertionResults: Assertion[] }} file @returns {string[]} */
function failuresOf(file) {
  const failed = file.assertionResults.filter((it) => it.status === "failed");
  return failed.map((it) => `tests: ${fileName(file.name)}: ${it.fullName ?? ""}: ${firstLine(it.failureMessages?.[0])}`);
}

/** @param {string} path */
const fileName = (path) => path.split("/").at(-1) ?? path;

/** The first line that says something, without the colours a terminal would show. @param {string | undefined} text */
function firstLine(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
  const plain = (text ?? "").replace(/\u001b\[[0-9;]*m/g, "");
  return (
    plain
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

/** @typedef {{ status: string, annotations?: { type: string, description?: string }[], results?: { status: string, error?: { message?: string } }[] }} StoryTest */
/** @typedef {{ title: string, specs?: { title: string, tests: StoryTest[] }[], suites?: Suite[] }} Suite */
/** @typedef {{ suites: Suite[], errors?: unknown[] }} StoriesJson */

/** @param {StoriesJson | undefined} json @param {number} code how Playwright ended @returns {PartResult} */
export function resultOfStories(json, code) {
  if (json === undefined)
    return judged({ part: "stories", passed: 0, failed: 1, skips: [], remarks: ["stories: Playwright wrote no results"] });
  const tests = json.suites.flatMap((suite) => testsOf(suite, []));
  const unsteady = tests.filter((it) => it.test.status === "flaky");
  const passed = tests.filter((it) => it.test.status === "expected").length + unsteady.length;
  const unexpected = tests.filter((it) => it.test.status === "unexpected");
  const skips = tests
    .filter((it) => it.test.status === "skipped")
    .map(({ title, test }) => ({
      title,
      reason: test.annotations?.find((it) => it.type === "skip" || it.type === "fixme")?.description ?? "",
    }));
  const failed = tests.length - passed - skips.length + (json.errors?.length ?? 0);
  const outside = failed === 0 && code !== 0 ? ["stories: an error outside any story"] : [];
  const remarks = [...unexpected.map((it) => `stories: ${toldOf(it)}`), ...outside];
  return judged({ part: "stories", passed, failed: failed + outside.length, skips, remarks, unsteady: unsteady.map(toldOf) });
}

/** @param {{ title: string, test: StoryTest }} it */
function toldOf({ title, test }) {
  const failed = test.results?.find((result) => result.error !== undefined);
  return `${title}: ${firstLine(failed?.error?.message)}`;
}

/** @param {Suite} suite @param {readonly string[]} above @returns {{ title: string, test: StoryTest }[]} */
function testsOf(suite, above) {
  const here = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ title: [...here, spec.title].join(" > "), test })));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, here))];
}

/** @param {PartResult} result @returns {PartResult} */
function judged(result) {
  const silent = result.skips.filter((skip) => skip.reason.trim() === "");
  const remarks = [...result.remarks, ...silent.map((skip) => `${skip.title}: skipped without a reason`)];
  const ranNothing = result.passed + result.failed === 0;
  if (ranNothing) remarks.push(`${result.part}: ran no test`);
  const skips = result.skips.filter((skip) => skip.reason.trim() !== "");
  return { ...result, failed: result.failed + silent.length + (ranNothing ? 1 : 0), skips, remarks };
}

/** The end of the run: every skip with its reason, every remark, and one plain line. @param {readonly PartResult[]} parts @returns {{ lines: string[], good: boolean }} */
export function summary(parts) {
  const sum = (/** @type {(part: PartResult) => number} */ of) => parts.reduce((total, part) => total + of(part), 0);
  const skips = parts.flatMap((part) => part.skips);
  const failed = sum((part) => part.failed);
  const lines = [
    ...parts
      .map((part) => `${part.part}: ${part.passed} passed, ${part.failed} failed, ${part.skips.length} skipped`)
      .map((line) => `  ${line}`),
    ...skips.map((skip) => `  skipped: ${skip.title}: ${skip.reason}`),
    ...parts.flatMap((part) => part.unsteady ?? []).map((story) => `  unsteady, passed at the second try only: ${story}`),
    ...parts.flatMap((part) => part.remarks).map((remark) => `  failed: ${remark}`),
    `${sum((part) => part.passed)} passed, ${failed} failed, ${skips.length} skipped`,
  ];
  return { lines, good: failed === 0 && parts.length > 0 };
}
