import { expect, test } from "vitest";
import { isFoundIn } from "./letters.ts";

test.each([
  ["", ["Élodie"], true],
  ["elo", ["Élodie O’Neil"], true],
  ["neil elo", ["Élodie", "O’Neil"], true],
  ["lodie", ["Élodie"], false],
  ["محم", ["محمد"], true],
  ["%", ["Ilse"], true],
  ["ils x", ["Ilse", null], false],
])("“%s” among %j", (typed, texts, found) => expect(isFoundIn(typed, ...texts)).toBe(found));
