/** The attack list of SECURITY.md: each stands there with the tests that try it, and the tests bear its number. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { filesBelow } from "./files-below.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(`${ROOT}${file}`, "utf8");
/** Named in SECURITY.md as not yet tried. Empty is how it should be. */
const NOT_YET: readonly string[] = ["A30"];

const TESTS = ["src", "e2e", "tools"].flatMap((folder) => filesBelow(ROOT, folder)).filter((file) => /\.(test|spec)\.tsx?$/.test(file));
/** A title that begins with the number, wherever the formatter has put it. */
const titled = (id: string) => new RegExp(`\\b(?:test|it|describe)\\b[\\s\\S]{0,4000}?["'\`]${id}: `);
const bearingOf = (id: string) => TESTS.filter((file) => titled(id).test(read(file))).toSorted();
const ROWS = [...read("SECURITY.md").matchAll(/^\| (A\d\d) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, id = "", where = ""]) => ({ id, where }));

test("the list is whole: thirty attacks, each once", () => {
  expect(ROWS.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, nth) => `A${String(nth + 1).padStart(2, "0")}`));
});

test.each(ROWS)("$id is tried by the tests that SECURITY.md names", ({ id, where }) => {
  const named = [...where.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
  const bearing = bearingOf(id);
  expect(named.filter((file) => !bearing.includes(file))).toEqual([]);
  expect([id, named.length > 0 || NOT_YET.includes(id)]).toEqual([id, true]);
});
