import { expect, test } from "vitest";
import type { AskedBy } from "./referral.ts";
import { referrerOf } from "./referrer.ts";

const asker = (askedBy: AskedBy) => ({ askedBy, askerName: "Dr Amsel", askerPlace: "Ward 3", phone: " ", email: "Amsel@Ward.example" });

test.each([
  ["physician", "physician"],
  ["teacher", "teacher"],
  ["agency", "agency"],
  ["professional", "other"],
] as const)("a %s who asked stays around the client as who referred them", (askedBy, role) => {
  expect(referrerOf(asker(askedBy))).toMatchObject({
    role,
    chosenName: "Dr Amsel",
    place: "Ward 3",
    phone: null,
    email: "amsel@ward.example",
  });
});

test("nobody of a family becomes anything by asking", () => {
  for (const askedBy of ["parent", "guardian", "self", "relative", "other"] as const) expect(referrerOf(asker(askedBy))).toBeNull();
});
