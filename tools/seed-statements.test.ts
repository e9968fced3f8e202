import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STATEMENTS, type Statement } from "./seed-statements.ts";

const fileOf = ({ story }: Pick<Statement, "story">) => new URL(`../e2e/${story}`, import.meta.url);

/** The story of this title, from its first line to the next story. A story that is left out or only planned proves nothing. */
function storyIn(text: string, title: string): string | undefined {
  const stories = text.split(/^ *(?=test(?:\.\w+)*\((?:"|'|`))/m);
  return stories.find((one) => one.startsWith(`test(${JSON.stringify(title)},`));
}

test("every line of the texts that says something about a person, their plan and the sessions they miss is in the list", () => {
  const lines = new Set(STATEMENTS.map(({ at }) => at));
  expect([...lines]).toEqual([
    "000:9",
    "000:13",
    "004:36",
    "004:40",
    "004:42",
    "004:44",
    "004:46",
    "004:48",
    "003:7",
    "003:9",
    "003:11",
    "003:13",
    "003:15",
    "003:17",
    "003:19",
    "003:21",
    "000:17",
    "000:21",
  ]);
  // What each line holds, counted once by hand: nothing may fall out of the list unseen.
  const held = [...lines].map((line) => STATEMENTS.filter(({ at }) => at === line).length);
  expect(held).toEqual([18, 10, 1, 6, 5, 3, 4, 2, 2, 2, 5, 2, 2, 3, 3, 3, 9, 4]);
});

test("no statement is made twice", () => {
  const said = STATEMENTS.map(({ at, says }) => `${at} ${says}`);
  expect(new Set(said).size).toBe(said.length);
});

test.each(STATEMENTS)("$at $says: is proved by a story that exists and looks for it", (statement) => {
  const { story, title, seen } = statement;
  expect(existsSync(fileOf(statement)), `e2e/${story} is gone`).toBe(true);
  const text = readFileSync(fileOf(statement), "utf8");
  const found = storyIn(text, title);
  expect(found, `e2e/${story} has no story “${title}” any more`).toBeDefined();
  // What it looks for stands in the story itself, or in a list above that the story goes through.
  const listed = text.slice(0, text.search(/^test(?:\.\w+)*\("/m));
  expect(`${listed}\n${found}`).toContain(seen);
});

test("a story that was renamed, skipped or moved is noticed", () => {
  expect(storyIn('test("one", async () => {\n  a;\n});\ntest("two", async () => {});', "one")).toContain("a;");
  expect(storyIn('test.skip("one", async () => {});', "one")).toBeUndefined();
  expect(storyIn('test("one or more", async () => {});', "one")).toBeUndefined();
});
