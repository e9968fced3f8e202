/** What a new version of the plan changes, in words: each a code with values, said in either language. The order is that of the plan. */
import type { GoalOfPlan, PlanContent, PlanTerms } from "./care-plan.ts";
import { isCountedAnew } from "./counted-anew.ts";
import { criterionSentence, methodSaying, type Saying } from "./objective-sentence.ts";
import type { Objective } from "./objective.ts";

/** How a day is written in the language it is said in. */
type Day = (day: string) => string;

export function planChanges(before: PlanContent | null, now: PlanContent, day: Day): Saying[] {
  if (before === null) return [];
  const goals = now.goals.flatMap((goal) => goalChanges(find(before.goals, goal.id), goal));
  return [...termsChanges(before.terms, now.terms, day), ...goals, ...interventionChanges(before, now)];
}

/** "2 times in a week, 45 minutes" */
export const frequencySaying = ({ times, per }: Pick<PlanTerms, "times" | "per">): Saying => ({
  code: `plan.times-${per}`,
  values: { times },
});

function termsChanges(before: PlanTerms, now: PlanTerms, day: Day): Saying[] {
  const said: Saying[] = [];
  if (before.times !== now.times || before.per !== now.per)
    said.push({ code: "plan.changed-frequency", values: { before: frequencySaying(before), now: frequencySaying(now) } });
  if (before.minutes !== now.minutes) said.push({ code: "plan.changed-minutes", values: { before: before.minutes, now: now.minutes } });
  if (before.place !== now.place) said.push({ code: "plan.changed-place", values: { before: before.place, now: now.place } });
  if (before.reviewOn !== now.reviewOn) said.push({ code: "plan.changed-review", values: { day: day(now.reviewOn) } });
  if (before.words !== now.words && now.words !== "") said.push({ code: "plan.changed-words", values: { words: now.words } });
  return said;
}

function goalChanges(before: GoalOfPlan | undefined, now: GoalOfPlan): Saying[] {
  const goal = now.clinicalWording;
  if (before === undefined) return isOver(now) ? [] : [{ code: "plan.goal-added", values: { goal } }];
  const said: Saying[] = [];
  if (before.status !== now.status) {
    said.push({ code: `plan.goal-${now.status}`, values: { goal, reason: now.statusReason ?? "" } });
    if (isOver(now)) return said;
  }
  if (before.clinicalWording !== goal) said.push({ code: "plan.goal-reworded", values: { before: before.clinicalWording, now: goal } });
  if (before.nature !== now.nature)
    said.push({
      code: "plan.goal-nature",
      values: {
        goal,
        before: { code: `plan.nature-${before.nature}`, values: {} },
        now: { code: `plan.nature-${now.nature}`, values: {} },
      },
    });
  if (before.familyWording.en !== now.familyWording.en || before.familyWording.fr !== now.familyWording.fr)
    said.push({ code: "plan.goal-family-reworded", values: { goal } });
  return [...said, ...now.objectives.flatMap((objective) => objectiveChanges(find(before.objectives, objective.id), objective, goal))];
}

function objectiveChanges(before: Objective | undefined, now: Objective, goal: string): Saying[] {
  const objective = now.title;
  if (before === undefined) return now.status === "active" ? [{ code: "plan.objective-added", values: { goal, objective } }] : [];
  const said: Saying[] = [];
  if (before.status !== now.status) said.push({ code: `plan.objective-${now.status}`, values: { objective } });
  if (isCountedAnew(before, now)) said.push({ code: "plan.objective-counted-anew", values: { objective, now: methodSaying(now.measure) } });
  if (JSON.stringify(before.target) !== JSON.stringify(now.target))
    said.push({
      code: "plan.objective-criterion",
      values: { objective, before: criterionSentence(before), now: criterionSentence(now) },
    });
  if (before.condition !== now.condition || before.behaviour !== now.behaviour)
    said.push({ code: "plan.objective-reworded", values: { objective, condition: now.condition, behaviour: now.behaviour } });
  return said;
}

function interventionChanges(before: PlanContent, now: PlanContent): Saying[] {
  return now.interventions.flatMap((one): Saying[] => {
    const earlier = find(before.interventions, one.id);
    const isActive = one.status === "active";
    if (isActive === (earlier?.status === "active")) return [];
    return [{ code: isActive ? "plan.intervention-added" : "plan.intervention-ended", values: { name: one.name } }];
  });
}

const isOver = ({ status }: Pick<GoalOfPlan, "status">) => status === "met" || status === "discontinued";
const find = <One extends { readonly id: string }>(list: readonly One[], id: string): One | undefined => list.find((one) => one.id === id);
