/** The plan of one invented client: three goals, eight measured objectives, two interventions. */
import type { CalendarDay } from "#foundation/words.ts";
import type { MethodSettings } from "#assessment/method.ts";
import { ObjectiveId, type Target } from "#plan/objective.ts";
import { daysLater } from "#schedule/series.ts";
import type { BenchTherapist } from "./bench-client.ts";
import { BENCH_GOALS } from "./bench-words.ts";
import type { Chance } from "./chance.ts";
import type { RowBatch } from "./row-batch.ts";

/** What a session measures of one objective, and where its numbers begin and go. */
export interface BenchMeasure {
  readonly id: ObjectiveId;
  readonly measure: Extract<MethodSettings, { method: "pct" }>;
  readonly form: "single";
  readonly chances: number;
  readonly from: number;
  readonly to: number;
}

const BASELINE_WEEKS = 6;

export function benchPlan(
  batch: RowBatch,
  { practiceId, personId }: BenchTherapist,
  { clientId, firstDay }: { readonly clientId: string; readonly firstDay: CalendarDay },
  chance: Chance,
): BenchMeasure[] {
  const at = `${firstDay}T12:00:00Z`;
  const by = { recordedBy: personId, recordedAt: at };
  const measures: BenchMeasure[] = [];
  for (const goal of BENCH_GOALS) {
    const goalId = chance.idAt(at);
    const familyWording = JSON.stringify({ ...goal.family, further: [] });
    batch.add("goal", { practiceId, id: goalId, clientId, bankGoal: null, createdBy: personId, createdAt: at });
    batch.add("goalVersion", {
      practiceId,
      goalId,
      version: 1,
      nature: goal.nature,
      domain: goal.domain,
      clinicalWording: goal.wording,
      familyWording,
      status: "active",
      statusReason: null,
      ...by,
    });
    for (const { title, behaviour, chances, from, to } of goal.objectives) {
      const id = ObjectiveId.parse(chance.idAt(at));
      const measure = { method: "pct", chances } as const;
      batch.add("objective", { practiceId, id, goalId, clientId, createdBy: personId, createdAt: at });
      batch.add("objectiveVersion", {
        practiceId,
        objectiveId: id,
        version: 1,
        position: measures.length,
        title,
        condition: "Given familiar songs and time to answer",
        behaviour,
        criterion: JSON.stringify(targetFor(goal.nature, chances, to)),
        method: measure.method,
        settings: JSON.stringify(measure),
        form: "single",
        direction: goal.nature === "preventive" ? "down" : "up",
        familyWording,
        status: "active",
        ...by,
      });
      for (const [kind, weeks] of [
        ["baseline", 0],
        ["intervention", BASELINE_WEEKS],
      ] as const)
        batch.add("objectivePhase", {
          practiceId,
          id: chance.idAt(at),
          objectiveId: id,
          kind,
          name: null,
          fromDay: daysLater(firstDay, 7 * weeks),
          ...by,
          withdrawnBy: null,
          withdrawnAt: null,
        });
      measures.push({ id, measure, form: "single", chances, from, to });
    }
  }
  addInterventions(batch, { practiceId, clientId, createdBy: personId, at }, measures, chance);
  return measures;
}

function targetFor(nature: (typeof BENCH_GOALS)[number]["nature"], chances: number, to: number): Target {
  if (nature === "maintaining") return { kind: "band", low: Math.max(0, to - 2), high: chances, above: "good" };
  if (nature === "preventive") return { kind: "limit", value: to + 2 };
  return { kind: "criterion", value: to, maxHelp: null, rule: { kind: "in-a-row", sessions: 3 } };
}

function addInterventions(
  batch: RowBatch,
  {
    practiceId,
    clientId,
    createdBy,
    at,
  }: { readonly practiceId: string; readonly clientId: string; readonly createdBy: string; readonly at: string },
  measures: readonly BenchMeasure[],
  chance: Chance,
): void {
  const music = JSON.stringify([{ element: "tempo", value: "88", purpose: "leaves room for the voice" }]);
  const familyReason = JSON.stringify({
    en: "A song that waits for the last word",
    fr: "Une chanson qui attend le dernier mot",
    further: [],
  });
  for (const [position, name] of ["Song with gaps", "Two drums in turn"].entries()) {
    const interventionId = chance.idAt(at);
    batch.add("intervention", { practiceId, id: interventionId, clientId, bankIntervention: null, createdBy, createdAt: at });
    batch.add("interventionVersion", {
      practiceId,
      interventionId,
      version: 1,
      position,
      name,
      method: "re-creative",
      music,
      familyReason,
      chart: null,
      status: "active",
      recordedBy: createdBy,
      recordedAt: at,
    });
    for (const { id } of measures.slice(position * 4, position * 4 + 4))
      batch.add("interventionObjective", { practiceId, interventionId, version: 1, objectiveId: id, clientId });
  }
}
