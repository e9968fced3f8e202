import { describe, expect, test } from "vitest";
import { NewDischarge, restsOnAbsencesOnly } from "./discharge.ts";

const discharge = (more: object) => ({
  id: "01890000-0000-7000-8000-000000000001",
  lastDay: "2026-12-01",
  reasons: ["moved"],
  words: "They move to Gaspé.",
  afterwards: "",
  ...more,
});

describe("a discharge", () => {
  test("needs a reason and the words for it", () => {
    expect(NewDischarge.safeParse(discharge({})).success).toBe(true);
    expect(NewDischarge.safeParse(discharge({ reasons: [] })).success).toBe(false);
    expect(NewDischarge.safeParse(discharge({ words: "   " })).success).toBe(false);
  });

  test("does not take the same reason twice to look like two", () => {
    expect(NewDischarge.safeParse(discharge({ reasons: ["absences", "absences"] })).success).toBe(false);
  });

  test("rests on absences only when nothing else is said", () => {
    expect(restsOnAbsencesOnly(["absences"])).toBe(true);
    expect(restsOnAbsencesOnly(["absences", "client-wishes"])).toBe(false);
    expect(restsOnAbsencesOnly([])).toBe(false);
  });
});
