/** Progress as a family sees it: visits and rests over the usual ups and downs, and one careful sentence. No criterion, no verdict word, no reason of an absence. */
import { z } from "zod";
import { CalendarDay } from "#foundation/words.ts";
import { type ChartData, ChartMeasure, Result, RibbonPoint } from "#progress/chart-data.ts";
import { SessionId } from "#schedule/series.ts";

/** What can be said, as a code of the catalogue with its values. `talk`: it has become harder, or something was passed; no program tells a family that. */
export const FamilyRemark = z.strictObject({
  code: z.enum(["none", "too-early", "growing", "up-and-down", "holding", "unclear", "kept", "talk"]),
  values: z.record(z.string(), z.int()),
});
export type FamilyRemark = z.infer<typeof FamilyRemark>;

export const FamilyProgress = z.strictObject({
  measure: ChartMeasure,
  visits: z.array(z.strictObject({ sessionId: SessionId, day: CalendarDay, value: z.number().nullable(), outOf: z.number().nullable() })),
  rests: z.array(CalendarDay),
  ribbon: z.array(RibbonPoint),
  remark: FamilyRemark,
  /** The day on which what was hoped for was reached. */
  reachedOn: CalendarDay.nullable(),
  latest: Result.extend({ day: CalendarDay, outOf: z.number().nullable() }).nullable(),
});
export type FamilyProgress = z.infer<typeof FamilyProgress>;

/** The same facts as the chart that draws them expects. */
export const chartOf = ({ measure, visits, rests }: FamilyProgress): ChartData => ({
  measure,
  supportLevels: [],
  partNames: [],
  phases: [],
  points: visits.map((visit) => ({ ...visit, support: null, parts: [] })),
  rests: rests.map((day) => ({ day, category: "", reason: "" })),
  aim: null,
  metBy: [],
  home: [],
  celebrations: [],
  events: [],
  notes: [],
});
