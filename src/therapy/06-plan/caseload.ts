/** The same work with several clients stands together: one goal of the library, or the very same words, of one nature. */
import type { WorkedOn } from "./caseload.api.ts";

export interface GoalsTogether {
  readonly key: string;
  readonly wording: string;
  readonly nature: WorkedOn["nature"];
  readonly goals: readonly WorkedOn[];
}

export function goalsTogether(goals: readonly WorkedOn[]): readonly GoalsTogether[] {
  const together = new Map<string, WorkedOn[]>();
  for (const goal of goals) {
    const key = `${goal.nature} ${goal.bankGoal ?? goal.clinicalWording.trim().toLowerCase()}`;
    together.set(key, [...(together.get(key) ?? []), goal]);
  }
  return [...together].flatMap(([key, [first, ...others]]) =>
    first === undefined ? [] : [{ key, wording: first.clinicalWording, nature: first.nature, goals: [first, ...others] }],
  );
}
