/** How much somebody took part in a session and seemed to enjoy it: two series of their own, never mixed into what was counted. */
import { z } from "zod";
import { CalendarDay, idOf } from "#foundation/words.ts";
import { SessionId } from "#schedule/series.ts";
import type { ChartData } from "./chart-data.ts";
import type { MissedSession } from "./progress.api.ts";

export const TAKING_PART_SERIES = ["engagement", "enjoyment"] as const;
export type TakingPartSeries = (typeof TAKING_PART_SERIES)[number];
export const TAKING_PART_STEPS = [1, 2, 3, 4, 5] as const;

const Step = z.int().min(1).max(5).nullable();

export const NewTakingPart = z.strictObject({ id: idOf("TakingPart"), engagement: Step, enjoyment: Step });
export type NewTakingPart = z.infer<typeof NewTakingPart>;

/** What stands of one session; null = not said. */
export const TakingPart = z.strictObject({ sessionId: SessionId, day: CalendarDay, engagement: Step, enjoyment: Step });
export type TakingPart = z.infer<typeof TakingPart>;

/** A chart of one of the two. A session about which it was not said is a gap, an absence a rest; there is no aim and no verdict. */
export function takingPartChart(
  series: TakingPartSeries,
  sessions: readonly TakingPart[],
  rests: readonly MissedSession[],
  missed: (rest: MissedSession) => string,
): ChartData {
  const first = sessions.find((one) => one[series] !== null);
  const from = first?.day ?? "9999-12-31";
  const begun = sessions.filter(({ day }) => day >= from);
  return {
    measure: { kind: "rating", lowest: 1, highest: 5 },
    supportLevels: [],
    partNames: [],
    phases: [],
    points: begun.map((one) => ({ sessionId: one.sessionId, day: one.day, value: one[series], outOf: null, support: null, parts: [] })),
    rests: rests.filter(({ day }) => day >= from).map((rest) => ({ day: rest.day, category: rest.category ?? "", reason: missed(rest) })),
    aim: null,
    metBy: [],
    home: [],
    celebrations: [],
    events: [],
    notes: [],
  };
}
