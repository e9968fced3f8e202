import { expect, it } from "vitest";
import { codeAt, isCodeNow } from "./one-time-code.ts";

// The reference values of RFC 6238, appendix B, cut to six figures.
it.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("shows at second %i what every authenticator app shows", (second, code) => {
  expect(codeAt("12345678901234567890", second * 1000)).toBe(code);
});

it("accepts the half-minute before and after, no more", () => {
  const secret = "12345678901234567890";
  const now = 1_234_567_890_000;
  const accepted = [-2, -1, 0, 1, 2].filter((steps) => isCodeNow(secret, codeAt(secret, now + steps * 30_000), now));
  expect(accepted).toEqual([-1, 0, 1]);
});
