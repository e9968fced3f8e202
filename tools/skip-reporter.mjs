/** Writes down every test that did not run and why, because vitest's own results do not hold the reason. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run-program.mjs";

export const SKIPS_FILE = `${ROOT}.build/vitest-skips.json`;

export default class SkipReporter {
  /** @type {{ title: string, reason: string }[]} */
  skips = [];

  /** @param {import("vitest/node").TestCase} test */
  onTestCaseResult(test) {
    const result = test.result();
    if (result.state !== "skipped") return;
    const file = path.relative(ROOT, test.module.moduleId);
    this.skips.push({ title: `${file} > ${test.fullName}`, reason: result.note ?? "" });
  }

  onTestRunEnd() {
    mkdirSync(path.dirname(SKIPS_FILE), { recursive: true });
    writeFileSync(SKIPS_FILE, JSON.stringify(this.skips));
  }
}
