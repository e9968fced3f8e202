import { expect, test } from "vitest";
import { EntryField, isOfVisit, valuesOf } from "./assessment.ts";
import { OBSERVATION_ITEMS } from "./observation-item.ts";
import { ItemChange, itemsFor, itemsWith, NewItem, ownItemIn } from "./own-item.ts";

const both = (words: string) => ({ en: words, fr: `${words} (fr)` });
const added = (id: string) =>
  ItemChange.parse({
    adds: { id, domain: "social", name: both("Waits for a turn"), anchors: [both("a"), both("b"), both("c"), both("d")] },
  });
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test("without a change of their own a practice looks for what ships", () => {
  expect(itemsWith([]).lookedFor).toEqual(OBSERVATION_ITEMS);
});

test("an item of their own stands last in its domain; one that is retired is looked for no longer, and stays known", () => {
  const items = itemsWith([added("own-1"), { retires: "shows-feeling" }, added("own-3"), { retires: "own-1" }]);
  expect(idsOf(items.lookedFor.filter(({ domain }) => domain === "social")).at(-1)).toBe("own-3");
  expect(idsOf(items.lookedFor)).not.toContain("shows-feeling");
  expect(idsOf(items.lookedFor)).not.toContain("own-1");
  expect(idsOf(items.known)).toEqual(expect.arrayContaining(["shows-feeling", "own-1", "own-3"]));
});

test("an assessment in which a retired item was seen still shows it", () => {
  const items = itemsWith([{ retires: "shows-feeling" }]);
  expect(idsOf(itemsFor(items, [{ field: "item.shows-feeling" }]))).toContain("shows-feeling");
  expect(idsOf(itemsFor(items, []))).not.toContain("shows-feeling");
});

test("what is seen of an own item is an entry like any other", () => {
  expect([ownItemIn("item.own-2"), ownItemIn("chosen.own-12"), ownItemIn("item.shows-feeling")]).toEqual(["own-2", "own-12", null]);
  expect(valuesOf(EntryField.parse("item.own-2"))).toContain("4");
  expect(isOfVisit(EntryField.parse("item.own-2"))).toBe(true);
  expect(isOfVisit(EntryField.parse("need.own-2"))).toBe(false);
  for (const field of ["item.own-0", "item.own-", "item.anything", "context.own-1"])
    expect(EntryField.safeParse(field).success).toBe(false);
});

test("an item has words in both languages, for itself and for each of its four steps", () => {
  const anchors = [both("a"), both("b"), both("c"), both("d")];
  expect(NewItem.safeParse({ domain: "social", name: both("Waits"), anchors }).success).toBe(true);
  expect(NewItem.safeParse({ domain: "social", name: { en: "Waits", fr: " " }, anchors }).success).toBe(false);
  expect(NewItem.safeParse({ domain: "social", name: both("Waits"), anchors: anchors.slice(1) }).success).toBe(false);
  expect(NewItem.safeParse({ domain: "culinary", name: both("Waits"), anchors }).success).toBe(false);
});
