import { expect, test } from "vitest";
import { SHIPPED_PLACES } from "./place-data.ts";
import { placesWith, suggestedFirst } from "./place.ts";

const wording = { name: { en: "Day centre", fr: "Centre de jour" }, person: null, goals: ["G01"], aside: false };

test("without a change everything is as it ships", () => {
  expect(placesWith(SHIPPED_PLACES, [])).toEqual(SHIPPED_PLACES);
});

test("the last change of a place holds; a population and a setting of one key are two places", () => {
  const places = placesWith(SHIPPED_PLACES, [
    { ...wording, kind: "setting", key: "nicu" },
    { ...wording, kind: "setting", key: "nicu", aside: true },
  ]);
  expect(places).toHaveLength(SHIPPED_PLACES.length);
  expect(places.find(({ kind, key }) => kind === "setting" && key === "nicu")).toMatchObject({ aside: true, changed: true, own: false });
  expect(places.find(({ kind, key }) => kind === "population" && key === "nicu")).toMatchObject({ changed: false });
});

test("the practice’s own stand after those that ship", () => {
  expect(placesWith(SHIPPED_PLACES, [{ ...wording, kind: "population", key: "own-1" }]).at(-1)).toMatchObject({ key: "own-1", own: true });
});

test("the goals of a place come first in its order, all others stay as they were", () => {
  const goals = ["G01", "G02", "G03", "G04"].map((id) => ({ id }));
  expect(suggestedFirst(goals, ["G04", "G02"]).map(({ id }) => id)).toEqual(["G04", "G02", "G01", "G03"]);
  expect(suggestedFirst(goals, [])).toEqual(goals);
});
