/** For whom, where and how a goal is worked on: told by the interventions that serve it, and by what a practice offers first in each place. */
import type { BankGoal } from "../goal-bank.ts";
import type { BankIntervention } from "../intervention-bank.ts";
import type { Place } from "../place.ts";

type Facet = Pick<BankIntervention, "goals" | "populations" | "settings" | "method">;

export interface Facets {
  readonly populations: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
  readonly methods: ReadonlySet<BankIntervention["method"]>;
}

export function facetsOf(interventions: readonly Facet[], places: readonly Place[]): ReadonlyMap<string, Facets> {
  const found = new Map<string, { populations: Set<string>; settings: Set<string>; methods: Set<BankIntervention["method"]> }>();
  const of = (goal: string) => {
    const there = found.get(goal) ?? { populations: new Set(), settings: new Set(), methods: new Set() };
    found.set(goal, there);
    return there;
  };
  for (const { goals, populations, settings, method } of interventions)
    for (const goal of goals) {
      const its = of(goal);
      for (const one of populations) its.populations.add(one);
      for (const one of settings) its.settings.add(one);
      its.methods.add(method);
    }
  for (const { kind, key, goals } of places)
    for (const goal of goals) (kind === "population" ? of(goal).populations : of(goal).settings).add(key);
  return found;
}

type Bare = Omit<BankGoal, "populations" | "settings" | "methods">;

export function withFacets(goal: Bare, facets: ReadonlyMap<string, Facets>, own: readonly string[] = []): BankGoal {
  const its = facets.get(goal.id);
  return {
    ...goal,
    populations: [...new Set([...own, ...(its?.populations ?? [])])],
    settings: [...(its?.settings ?? [])],
    methods: [...(its?.methods ?? [])],
  };
}
