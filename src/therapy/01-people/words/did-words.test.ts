import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { POLICY } from "../policy.ts";

const catalogue = (language: "en" | "fr") => readFileSync(new URL(`${language}.po`, import.meta.url), "utf8");
const DOOR = ["sign-in.password", "sign-in.code", "sign-in.backup-code", "sign-in.enrolment", "sign-in.end"];

describe.each(["en", "fr"] as const)("whoever reads who looked at what (%s)", (language) => {
  const text = catalogue(language);
  test.each([...Object.keys(POLICY), ...DOOR])("reads a sentence for %s", (action) => {
    expect(text).toMatch(new RegExp(`msgid "did\\.${action.replaceAll(".", "\\.")}"\\nmsgstr "[^"]{4,}"`));
  });
});
