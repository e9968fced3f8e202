import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvField, csvOf } from "./attendance-csv.ts";

describe("a file for a spreadsheet", () => {
  test.each(["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "\r=1", "|calc", "%0A"])("never holds a formula: %s", (typed) => {
    expect(csvField(typed).replace(/^"/, "").startsWith("'")).toBe(true);
  });

  test("keeps commas, quotes and lines inside their field", () => {
    expect(csvField('She said "no", twice')).toBe('"She said ""no"", twice"');
    expect(csvField("one\ntwo")).toBe('"one\ntwo"');
  });

  test("keeps names and numbers as they are", () => {
    expect(csvOf([["Zoë", 12, -3]])).toBe("\ufeffZoë,12,-3\r\n");
  });

  test("begins no field with what a spreadsheet would run, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(/^"?[\s]*[=+\-@|%]/.test(csvField(typed))).toBe(false);
      }),
    );
  });
});
