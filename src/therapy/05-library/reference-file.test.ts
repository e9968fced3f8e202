import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entriesOf, formOf } from "./reference-file.ts";

const BIB = `% my list
@string{jmt = {Journal of Music Therapy}}

@article{one,
  title = {One {and} only},
  journal = jmt,
}
@article{two,
  title = {Left open,
  year = 2015
@book{three, title = "Three"}
`;

describe("a file of references is known by its words", () => {
  test.each([
    ["bibtex", BIB],
    ["ris", "TY  - JOUR\nTI  - One\nER  - \n"],
    ["doi-list", "https://doi.org/10.1093/jmt/thw001\n10.1002/14651858.CD004381"],
    [null, "Dear all, here is my list."],
    [null, ""],
  ])("as %s", (form, text) => expect(formOf(text)).toBe(form));
});

test("an open BibTeX entry is named by its line and does not swallow the next one", () => {
  expect(entriesOf(BIB).map(({ line, trouble }) => [line, trouble])).toEqual([
    [4, null],
    [8, "not-closed"],
    [11, null],
  ]);
  expect(entriesOf(BIB)[0]?.words).toContain("@string{jmt");
  expect(entriesOf(BIB)[1]?.words).toContain("Left open");
});

test("braces that are written as letters do not count", () => {
  expect(entriesOf("@article{a, title={An open \\{ brace}}\n@article{b, title={B}}").map(({ trouble }) => trouble)).toEqual([null, null]);
});

test("an entry in round brackets is one too", () => {
  expect(entriesOf('@article(a, title="A (very) short one")').map(({ trouble }) => trouble)).toEqual([null]);
});

test("a RIS entry whose end was forgotten is kept and named", () => {
  const found = entriesOf("TY  - JOUR\nTI  - One\n\nTY  - BOOK\nTI  - Two\nER  - \nTY  - JOUR\nTI  - Three");
  expect(found.map(({ line, trouble }) => [line, trouble])).toEqual([
    [1, "end-missing"],
    [4, null],
    [7, "end-missing"],
  ]);
});

test("a list of DOIs names the lines that hold none", () => {
  expect(entriesOf("10.1093/jmt/thw001\n\nsomething else\n").map(({ line, trouble }) => [line, trouble])).toEqual([
    [1, null],
    [3, "no-doi"],
  ]);
});

test("line ends of every system, and a mark of order in front, change nothing", () => {
  expect(entriesOf(`\uFEFF${BIB.replaceAll("\n", "\r\n")}`).map(({ line }) => line)).toEqual([4, 8, 11]);
});

test("whatever letters come, nothing throws, and every line told is one of the file", () => {
  const letters = fc
    .array(fc.constantFrom("@article{", "}", "{", "\n", "TY  - ", "ER  - ", "10.1093/x", "\\", "(", ")", "title", "=", ","))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(letters, (text) => {
      for (const { line } of entriesOf(text)) expect(line).toBeLessThanOrEqual(text.split("\n").length);
    }),
    { numRuns: 1_000 },
  );
});
