/** Makers of plans and lines for tests; a test states only what matters to it. The people in them are invented. */
import { NewPhase } from "#plan/objective.ts";
import { aSessionId, aTuesday } from "./chart-makers.ts";
import { type Charted, chartDataOf, type RecordWords } from "./chart-from-record.ts";
import { Line, type LinePoint, MissedSession } from "./progress.api.ts";
import { readingOf } from "./reading.ts";

export const plainWords: RecordWords = {
  phase: (kind) => (kind === "baseline" ? "Baseline" : "With the music"),
  level: (level) => level,
  part: (code) => code,
  seenHow: ({ withWords, help }) => [withWords, help ?? ""].filter(Boolean).join(", "),
  missed: ({ category, reason }) => category ?? (reason || "missed"),
};

/** 6 of 10 or more, three times in a row; the first week is baseline. */
export function anObjective(changes: Partial<Charted> & { baseline?: number } = {}): Charted {
  const { baseline = 1, ...rest } = changes;
  return {
    measure: { method: "pct", chances: 10 },
    form: "single",
    direction: "up",
    target: { kind: "criterion", value: 6, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } },
    status: "active",
    phases: phasesFrom(baseline),
    ...rest,
  };
}

function phasesFrom(baseline: number): Charted["phases"] {
  const phase = (kind: "baseline" | "intervention", week: number) =>
    NewPhase.parse({ id: aSessionId(900 + week), kind, name: null, fromDay: aTuesday(week) });
  return [...(baseline > 0 ? [phase("baseline", 0)] : []), phase("intervention", baseline)];
}

type Week = number | null | string | Partial<LinePoint>;

/** Weekly sessions: a number was counted of 10, null was held and not counted, a text is a rest with that category. */
export function aRecord(weeks: readonly Week[], { outOf = 10 }: { outOf?: number | null } = {}) {
  const line = Line.parse({
    objectiveId: aSessionId(999),
    points: weeks.flatMap((week, index) => {
      if (typeof week === "string") return [];
      const given = typeof week === "object" && week !== null ? week : { value: week };
      return [
        {
          sessionId: aSessionId(index),
          day: aTuesday(index),
          outOf: given.value === null ? null : outOf,
          support: {},
          details: {},
          ...given,
        },
      ];
    }),
  });
  const rests = weeks.flatMap((week, index) =>
    typeof week === "string"
      ? [MissedSession.parse({ sessionId: aSessionId(index), day: aTuesday(index), category: week, reason: "" })]
      : [],
  );
  return { line, rests };
}

export const aChartOf = (weeks: readonly Week[], objective = anObjective(), options?: { outOf?: number | null }) =>
  chartDataOf({ objective, ...aRecord(weeks, options) }, plainWords);

export function aReadingOf(
  weeks: readonly Week[],
  objective = anObjective(),
  nature: Parameters<typeof readingOf>[0]["nature"] = "progressive",
) {
  const record = aRecord(weeks);
  return readingOf({ objective, nature, ...record, data: chartDataOf({ objective, ...record }, plainWords) });
}
