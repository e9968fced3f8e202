import { expect, test } from "vitest";
import { type CapacityOutcome, CapacityMatter, holding, isDueAgain, MATTER_OF, NewCapacityDecision, outcomeFor } from "./capacity.ts";
import { ConsentKind } from "./consent.ts";

const judged = (matter: CapacityMatter, outcome: CapacityOutcome) => ({ matter, outcome });

test("of each matter what was written last holds, and one matter says nothing of another", () => {
  const newestFirst = [judged("recordings", "not-capable"), judged("treatment", "capable"), judged("recordings", "capable")];
  expect(holding(newestFirst)).toEqual(newestFirst.slice(0, 2));
  expect(outcomeFor(newestFirst, "recordings")).toBe("not-capable");
  expect(outcomeFor(newestFirst, "touch")).toBe("capable");
  expect(outcomeFor(newestFirst, "release")).toBeNull();
});

test("every kind of consent names its matter; a receipt asks for no capacity", () => {
  expect(Object.keys(MATTER_OF).toSorted()).toEqual([...ConsentKind.options].toSorted());
  for (const kind of ["privacy", "fees", "authority"] as const)
    expect(
      outcomeFor(
        CapacityMatter.options.map((matter) => judged(matter, "not-capable")),
        kind,
      ),
    ).toBeNull();
});

test.each([
  ["2026-03-02", true],
  ["2026-03-01", true],
  ["2026-03-03", false],
  [null, false],
])("to be looked at again on %s: %s", (reviewOn, due) => {
  expect(isDueAgain({ reviewOn }, "2026-03-02")).toBe(due);
});

const decision = {
  id: "0198c0de-0000-7000-8000-000000000001",
  matter: "recordings",
  outcome: "capable",
  basis: "Explained it back",
  judgedBy: "Dr Amsel, physician",
  judgedOn: "2026-03-02",
  reviewOn: null,
};
test.each([
  [{ basis: "  " }, "basis"],
  [{ judgedBy: "" }, "judgedBy"],
  [{ reviewOn: "2026-03-02" }, "reviewOn"],
  [{ matter: "everything" }, "matter"],
  [{ age: 14 }, ""],
])("%j is no decision", (more, field) => {
  const checked = NewCapacityDecision.safeParse({ ...decision, ...more });
  expect(checked.error?.issues[0]?.path[0] ?? "").toBe(field);
  expect(checked.success).toBe(false);
});
