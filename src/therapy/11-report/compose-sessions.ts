/** Every session of the period with every result, so that nobody has to read a number off a picture. */
import { spokenDay } from "#foundation/spoken.ts";
import type { Objective } from "#plan/objective.ts";
import { chartDataOf } from "#progress/chart-from-record.ts";
import { recordWordsOf, resultWords, type Say } from "#progress/chart-words-of.ts";
import type { PlannedSession } from "./attendance-count.ts";
import type { ReportTable } from "./report-content.ts";
import type { FactsGoal, ReportFacts } from "./report-facts.ts";

/** More columns than this cannot be read on a page; the sessions then begin anew with the next objectives. */
const COLUMNS = 4;

export function sessionTables(facts: ReportFacts, goals: readonly FactsGoal[], say: Say): ReportTable[] {
  const counted = goals
    .flatMap(({ objectives }) => objectives)
    .filter(({ id }) => facts.lines.some((line) => line.objectiveId === id && line.points.some(({ day }) => day >= facts.fromDay)));
  if (facts.planned.length === 0 || counted.length === 0) return [];
  const groups = Array.from({ length: Math.ceil(counted.length / COLUMNS) }, (_, group) =>
    counted.slice(group * COLUMNS, (group + 1) * COLUMNS),
  );
  return groups.map((objectives) => ({
    caption: say("report.sessions-caption"),
    wide: false,
    head: [say("progress.session"), ...objectives.map(({ title }) => title)],
    rows: facts.planned.map((session) => rowOf(session, objectives, facts, say)),
  }));
}

function rowOf(session: PlannedSession, objectives: readonly Objective[], facts: ReportFacts, say: Say): ReportTable["rows"][number] {
  const day = spokenDay(session.day, facts.language, "medium");
  const span = insteadOf(session, say);
  return span === null ? { cells: [day, ...objectives.map((one) => resultOf(one, session, facts, say))], span } : { cells: [day], span };
}

function insteadOf({ outcome, category }: PlannedSession, say: Say): string | null {
  if (outcome === null) return say("report.happening-not-yet-recorded");
  if (outcome === "came" || outcome === "partly") return null;
  const happened = say(`report.happening-${outcome}`);
  return category === null ? happened : say("report.with-reason", { happened, reason: say(`absence.${category}`) });
}

function resultOf(objective: Objective, { sessionId }: PlannedSession, facts: ReportFacts, say: Say): string {
  const line = facts.lines.find(({ objectiveId }) => objectiveId === objective.id);
  // Before an objective began there was nothing to count: the cell says nothing, not even that.
  if (!line?.points.some((point) => point.sessionId === sessionId)) return "–";
  const { points } = chartDataOf({ objective, line, rests: [] }, recordWordsOf(say));
  const point = points.find((one) => one.sessionId === sessionId);
  if (point === undefined || point.value === null) return say("report.cell-not-counted");
  return resultWords(say, facts.language, objective, { value: point.value, outOf: point.outOf });
}
