import { expect, test } from "vitest";
import { daysAfter, daysSince } from "./days-since.ts";
import { Instant } from "#foundation/words.ts";
import { ReferralState } from "./referral.ts";
import { initialsOf, statusFor } from "./status-told.ts";

test("whoever asked is told one of four words, and not whether somebody was taken on", () => {
  const told = (state: ReferralState) =>
    statusFor({ number: "ABCD-2345", aboutName: "Kofi Mensah", receivedAt: "2026-12-01T10:00:00.000Z", state });
  expect(ReferralState.options.map((state) => told(state).status)).toEqual([
    "received",
    "looked-at",
    "looked-at",
    "waiting",
    "closed",
    "closed",
  ]);
  expect(JSON.stringify(told("accepted"))).not.toContain("Kofi");
});

test("a name is initials at most, in whatever writing and however long", () => {
  expect(
    ["Kofi Mensah", "L. G.", "élodie", "Jean-Luc O’Neil", "نور حسن", "李", "<b>Ida</b>", "…", "x".repeat(120)].map(initialsOf),
  ).toEqual(["K. M.", "L. G.", "É.", "J. L.", "ن. ح.", "李.", "B.", "", "X."]);
});

test("days are nights by the practice’s own calendar, and a clock that is behind says none", () => {
  // Eight in the evening in Toronto.
  const since = Instant.parse("2026-12-01T01:00:00.000Z");
  const after = ["2026-11-30T12:00:00Z", "2026-12-01T04:59:00Z", "2026-12-01T12:00:00Z", "2026-12-04T12:00:00Z"];
  expect(after.map((now) => daysSince(since, new Date(now), "America/Toronto"))).toEqual([0, 0, 1, 4]);
  // The night the clocks change is a night like any other.
  expect(daysSince(Instant.parse("2026-10-31T16:00:00.000Z"), new Date("2026-11-02T16:00:00Z"), "America/Toronto")).toBe(2);
  expect(daysAfter(since, 365)).toBe("2027-12-01T01:00:00.000Z");
});
