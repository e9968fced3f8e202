import { describe, expect, test } from "vitest";
import type { Wishes } from "#referral/wishes.ts";
import { fitOf, whoFits } from "./slot-fit.ts";

const slot = { weekday: 2, isGroup: false, places: ["Studio B", "Riverbend School"] };
const wishes = (more: Partial<Wishes> = {}): Wishes => ({ days: [], times: "", places: "", setting: "either", ...more });

describe("a time that became free", () => {
  test("fits whoever wished its day, and whoever named no day or was not asked", () => {
    expect(fitOf(wishes({ days: [2, 4] }), slot)).toBe("fits");
    expect(fitOf(wishes({ days: [1] }), slot)).toBe("no");
    expect(fitOf(wishes(), slot)).toBe("fits");
    expect(fitOf(null, slot)).toBe("fits");
  });

  test("is alone or with others, as they wished", () => {
    expect(fitOf(wishes({ setting: "group" }), slot)).toBe("no");
    expect(fitOf(wishes({ setting: "group" }), { ...slot, isGroup: true })).toBe("fits");
    expect(fitOf(wishes({ setting: "individual" }), { ...slot, isGroup: true })).toBe("no");
  });

  test("at another place than somebody wished is proposed last, because a place is a word of a person", () => {
    const far = { number: "1", wishes: wishes({ places: "Near the harbour" }) };
    const near = { number: "2", wishes: wishes({ places: "riverbend school, or at home" }) };
    const open = { number: "3", wishes: null };
    expect(whoFits([far, near, open], slot).map(({ one, fit }) => `${one.number} ${fit}`)).toEqual(["2 fits", "3 fits", "1 other-place"]);
  });

  test("leaves nobody out for how an accent is written", () => {
    expect(fitOf(wishes({ places: "École Montcalm" }), { ...slot, places: ["ecole montcalm"] })).toBe("fits");
  });
});
