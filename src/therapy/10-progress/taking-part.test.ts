import { expect, test } from "vitest";
import { aSessionId, aTuesday } from "./chart-makers.ts";
import { MissedSession } from "./progress.api.ts";
import { TakingPart, takingPartChart } from "./taking-part.ts";

const session = (week: number, engagement: number | null, enjoyment: number | null) =>
  TakingPart.parse({ sessionId: aSessionId(week), day: aTuesday(week), engagement, enjoyment });
const rest = MissedSession.parse({ sessionId: aSessionId(3), day: aTuesday(3), category: "illness", reason: "" });

test("each is a series of its own: what was not said is a gap, an absence a rest, and nothing is aimed at", () => {
  const sessions = [session(0, null, 2), session(1, 3, null), session(2, null, 4), session(4, 5, null)];
  const engagement = takingPartChart("engagement", sessions, [rest], () => "a cold");
  expect(engagement.points.map(({ value }) => value)).toEqual([3, null, 5]);
  expect(engagement.rests.map(({ reason }) => reason)).toEqual(["a cold"]);
  expect(engagement.aim).toBeNull();
  expect(takingPartChart("enjoyment", sessions, [rest], () => "").points.map(({ value }) => value)).toEqual([2, null, 4, null]);
});

test("nothing said is an empty chart, also where sessions were missed", () => {
  const empty = takingPartChart("enjoyment", [session(0, 4, null)], [rest], () => "");
  expect([empty.points, empty.rests]).toEqual([[], []]);
});
