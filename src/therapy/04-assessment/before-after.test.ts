import { describe, expect, it } from "vitest";
import { EntryField, type EntryValue, VisitId } from "./assessment.ts";
import { beforeAfter, beforeAfterChart } from "./before-after.ts";
import { OBSERVATION_ITEMS } from "./observation-item.ts";

const visit = (last: number) => ({ id: VisitId.parse(`01900000-0000-7000-8000-00000000000${last}`) });
const [first, second] = [visit(1), visit(2)];
const seen = (itemId: string, at: { id: VisitId }, value: EntryValue) => ({
  field: EntryField.parse(`item.${itemId}`),
  visitId: at.id,
  value,
});

describe("two assessments beside each other", () => {
  it("show the last visit in which something was looked for", () => {
    const before = { visits: [first], entries: [seen("asks-for", first, "1")] };
    const after = { visits: [first, second], entries: [seen("asks-for", first, "2"), seen("asks-for", second, "3")] };
    expect(beforeAfter(before, after)).toMatchObject([{ item: { id: "asks-for" }, before: 1, after: 3 }]);
  });

  it("leave out what was looked at only once, or put back to open; not seen is a value of its own", () => {
    const before = {
      visits: [first],
      entries: [seen("asks-for", first, "1"), seen("joins-in", first, "not-seen"), seen("waits-shares", first, "2")],
    };
    const after = { visits: [second], entries: [seen("joins-in", second, "2"), seen("waits-shares", second, "open")] };
    expect(beforeAfter(before, after)).toMatchObject([{ item: { id: "joins-in" }, before: null, after: 2 }]);
  });

  it("escape every name they are given", () => {
    const rows = beforeAfter(
      { visits: [first], entries: [seen("asks-for", first, "1")] },
      { visits: [second], entries: [seen("asks-for", second, "1")] },
    );
    const svg = beforeAfterChart(rows, { title: "<b>", name: () => "<script>", notSeen: "&" });
    expect(svg).not.toMatch(/<script>|<b>/);
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });
});

it("every item to look for has its name and four different steps in both languages, and an id of its own", () => {
  for (const { name, anchors } of OBSERVATION_ITEMS)
    for (const language of ["en", "fr"] as const) expect(new Set([name, ...anchors].map((words) => words[language])).size).toBe(5);
  expect(new Set(OBSERVATION_ITEMS.map(({ id }) => id)).size).toBe(OBSERVATION_ITEMS.length);
});
