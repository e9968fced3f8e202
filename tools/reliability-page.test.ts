import { expect, it } from "vitest";
import { withSection } from "./reliability-page.mjs";

const kills = {
  name: "kills",
  title: "Kills",
  day: "2026-11-21",
  machine: "2 cores",
  passed: true,
  facts: { seed: 7, kills: 25, lost: 0 },
};

it("begins the page and names seed, rounds and losses", () => {
  const page = withSection("", kills);
  expect(page).toMatch(/^# Reliability\n/);
  expect(page).toContain("Run on 2026-11-21, 2 cores: held.");
  expect(page).toContain("| seed | 7 |\n| kills | 25 |\n| lost | 0 |");
});

it("replaces the section of the proof that was run again and leaves the others alone", () => {
  const cuts = { ...kills, name: "cuts", title: "Power cuts", facts: { seed: 1, cuts: 25 } };
  const before = withSection(withSection(withSection("", kills), cuts), { ...kills, name: "soak", title: "A long day" });
  const after = withSection(before, { ...cuts, passed: false, facts: { seed: 2, cuts: 50 } });
  expect(after).toBe(
    before
      .replace("| seed | 1 |\n| cuts | 25 |", "| seed | 2 |\n| cuts | 50 |")
      .replace(/(## Power cuts\n\n.*): held/, "$1: **did not hold**"),
  );
  expect(withSection(after, cuts)).toBe(before);
});
