import { useMemo } from "react";
import type { OutputOf } from "#foundation/web/call.ts";
import type { Objective } from "#plan/objective.ts";
import type { readBeside } from "../../beside.api.ts";
import type { ChartData } from "../../chart-data.ts";
import { type PlanQuestion, planQuestions } from "../../plan-questions.ts";
import type { Reading } from "../../reading.ts";
import { responseOfObjective } from "./ResponseTables.tsx";

export type Beside = OutputOf<typeof readBeside>;

/** The questions one objective raises, from what was counted and what stands beside it. */
export function usePlanQuestions(
  objective: Objective,
  { data, reading }: { readonly data: ChartData; readonly reading: Reading },
  { music, challenges, today }: Pick<Beside, "music" | "challenges" | "today">,
): PlanQuestion[] {
  return useMemo(() => {
    const response = responseOfObjective({ objective, data, music });
    return planQuestions({ objectiveId: objective.id, direction: objective.direction, reading, response, challenges, today });
  }, [objective, data, reading, music, challenges, today]);
}
