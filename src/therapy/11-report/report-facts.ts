/** What a report is made from: the record as the server reads it, before anything is said. */
import type { CalendarDay, Instant, Language } from "#foundation/words.ts";
import type { Domains } from "#assessment/practice-domain.ts";
import type { Goal } from "#plan/goal.ts";
import type { Objective } from "#plan/objective.ts";
import type { Celebration, HomeEvidence } from "#progress/evidence.ts";
import type { Line, MissedSession } from "#progress/progress.api.ts";
import type { PlannedSession } from "./attendance-count.ts";
import type { Register, ReportKind } from "./report-kind.ts";
import type { ReportStyle } from "./report-style.ts";
import type { ReportWords } from "./report.ts";

export interface ReportFacts {
  readonly kind: ReportKind;
  readonly register: Register;
  readonly addressee: string;
  readonly style: ReportStyle;
  /** The goals the family reads already. */
  readonly sharedGoals: readonly string[];
  readonly language: Language;
  readonly fromDay: CalendarDay;
  readonly untilDay: CalendarDay;
  readonly words: ReportWords;
  readonly practice: { readonly name: string; readonly country: string; readonly timeZone: string };
  readonly author: string;
  /** The domains in the practice’s own words. */
  readonly domains: Domains;
  readonly client: { readonly chosenName: string; readonly familyName: string | null; readonly bornOn: CalendarDay | null };
  readonly goals: readonly (Goal & { readonly objectives: readonly Objective[] })[];
  readonly lines: readonly Line[];
  readonly rests: readonly MissedSession[];
  /** What a therapist accepted as seen at home, and what was celebrated. */
  readonly home: readonly HomeEvidence[];
  readonly celebrations: readonly Celebration[];
  /** The sessions planned in the period, up to today. */
  readonly planned: readonly PlannedSession[];
  /** When the report in whose place this one stands was signed. */
  readonly replaces: Instant | null;
  /** Null: a draft. */
  readonly signed: { readonly name: string; readonly at: Instant } | null;
}

export type FactsGoal = ReportFacts["goals"][number];

type Recorded = Pick<ReportFacts, "lines" | "rests" | "goals" | "home" | "celebrations" | "untilDay">;

/** The record as it stood at the end of the period: what came later belongs to the next report. The reason a family gave in its own words stays in the record. */
export function recordUntil({ lines, rests, goals, home, celebrations, untilDay }: Recorded) {
  return {
    lines: lines.map((line) => ({ ...line, points: line.points.filter(({ day }) => day <= untilDay) })),
    rests: rests.filter(({ day }) => day <= untilDay).map((rest) => ({ ...rest, reason: "" })),
    home: home.filter(({ day }) => day <= untilDay),
    celebrations: celebrations.filter(({ day }) => day <= untilDay),
    goals: goals.map((goal) => ({
      ...goal,
      objectives: goal.objectives.map((objective) => ({
        ...objective,
        phases: objective.phases.filter(({ fromDay }) => fromDay <= untilDay),
      })),
    })),
  };
}

/** What was worked on in the period: goals and objectives that go on, and those that ended after a session of it was counted. */
export function workedOn({ goals, lines, fromDay }: Pick<ReportFacts, "goals" | "lines" | "fromDay">): FactsGoal[] {
  const wasCounted = ({ id }: Objective) =>
    lines.some((line) => line.objectiveId === id && line.points.some(({ day, value }) => day >= fromDay && value !== null));
  const goesOn = (status: Goal["status"]) => status === "active" || status === "paused";
  return goals.flatMap((goal) => {
    const objectives = goal.objectives.filter((objective) => (goesOn(goal.status) && goesOn(objective.status)) || wasCounted(objective));
    return objectives.length > 0 || goesOn(goal.status) ? [{ ...goal, objectives }] : [];
  });
}
