import { describe, expect, test } from "vitest";
import { AbsenceCategory, DEFAULT_COUNTING, QUICK_REASONS } from "./absence-category.ts";

const counted = (what: "pattern" | "rate" | "commitment" | "feeProposal") =>
  AbsenceCategory.options.filter((category) => DEFAULT_COUNTING[category][what]);

describe("what an absence counts for, until a practice says otherwise", () => {
  test("the pattern looks at what lies with the person and the week, never at what the house or a holy day decided", () => {
    expect(counted("pattern")).toEqual(["no_show", "late_cancel", "client_cancel_notice", "illness", "hospitalisation", "partial"]);
  });

  test("a stay in hospital is seen in the pattern and never lowers the rate", () => {
    expect(counted("rate")).toEqual(["no_show", "late_cancel", "client_cancel_notice", "illness", "partial"]);
  });

  test("only not coming without a word weighs against attended or told us", () => {
    expect(counted("commitment")).toEqual(["no_show"]);
  });

  test("a fee may be proposed to a person for two kinds only, and for choosing not to never", () => {
    expect(counted("feeProposal")).toEqual(["no_show", "late_cancel"]);
  });

  test("what is offered in the room is a short list without doubles", () => {
    expect(new Set(QUICK_REASONS).size).toBe(QUICK_REASONS.length);
    expect(QUICK_REASONS.length).toBeLessThanOrEqual(6);
    expect(QUICK_REASONS).not.toContain("deceased");
  });
});
