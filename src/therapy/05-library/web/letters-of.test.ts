import { expect, it } from "vitest";
import { lettersOf } from "./letters-of.ts";

it("reads what newer and older programs wrote, accents and all", () => {
  expect(lettersOf(new TextEncoder().encode("[C]été"))).toBe("[C]été");
  expect(lettersOf(Uint8Array.from([0x5b, 0x43, 0x5d, 0xe9, 0x74, 0xe9]))).toBe("[C]été");
});

it("a picture is no text", () => {
  expect(lettersOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBeUndefined();
});
