import { expect, test } from "vitest";
import { filled, lackingIn, oneOrBoth, orNull, OwnFamilyWording, readIn } from "./one-or-both.ts";

const only = { en: "Hush", fr: "" };

test("one language is enough; none is asked for again", () => {
  expect(oneOrBoth().safeParse(only).success).toBe(true);
  expect(oneOrBoth().safeParse({ en: " ", fr: "" }).error?.issues[0]?.message).toBe("write-in-one-language");
});

test("what is missing in one language is read in the other, and said to be missing", () => {
  expect(readIn(only, "fr")).toBe("Hush");
  expect(filled(only)).toEqual({ en: "Hush", fr: "Hush" });
  expect(lackingIn([only, { en: "", fr: "" }])).toEqual(["fr"]);
  expect(lackingIn([only, { en: "", fr: "Chut" }])).toEqual(["en", "fr"]);
});

test("a text nobody wrote is nothing, and lacks nothing", () => {
  expect(orNull({ en: "", fr: "" })).toBeNull();
  expect(lackingIn([{ en: "", fr: "" }])).toEqual([]);
});

test("a family sentence holds the place of the name in each language it is written in", () => {
  expect(OwnFamilyWording.safeParse({ en: "{name} sings.", fr: "" }).success).toBe(true);
  expect(OwnFamilyWording.safeParse({ en: "{name} sings.", fr: "On chante." }).error?.issues[0]?.message).toBe("no-place-for-the-name");
});
