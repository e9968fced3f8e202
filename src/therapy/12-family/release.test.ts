import { expect, test } from "vitest";
import { mayShareGoal, mayShareNote } from "./release.ts";

const words = (en: string, fr = "") => ({ en, fr, further: [] });

test("a goal without words for the family is not shared; in one language is enough, and taking back is always possible", () => {
  expect(mayShareGoal(words(""), true)).toMatchObject({ ok: false, refusal: { type: "no-family-words" } });
  expect(mayShareGoal(words("", "Chanter ensemble"), true)).toMatchObject({ ok: true, value: true });
  expect(mayShareGoal(words(""), false)).toMatchObject({ ok: true, value: false });
});

test("a note is shared only when it is signed", () => {
  expect(mayShareNote(false, true)).toMatchObject({ ok: false, refusal: { type: "not-signed" } });
  expect(mayShareNote(true, true)).toMatchObject({ ok: true });
  expect(mayShareNote(false, false)).toMatchObject({ ok: true });
});
