/** What the practice wrote, in the shape of what ships: screens and plans take the one like the other. */
import type { BankGoal } from "../goal-bank.ts";
import { AnyGoalId } from "../goal-bank.ts";
import { AnyInterventionId, type BankIntervention } from "../intervention-bank.ts";
import { filled, orNull } from "../one-or-both.ts";
import { lackingInGoal, type OwnGoalWording } from "../own-goal.ts";
import { lackingInIntervention, type OwnInterventionWording } from "../own-intervention.ts";
import { Minutes } from "#foundation/words.ts";
import { type Facets, withFacets } from "./goal-facets.ts";

const filledOrNull = (text: { en: string; fr: string }) => {
  const written = orNull(text);
  return written === null ? null : filled(written);
};

export function asBankGoal(id: string, wording: OwnGoalWording, facets: ReadonlyMap<string, Facets>): BankGoal {
  const { name, domains, usDomains, nature, caution, family, objectives, ideas, populations } = wording;
  const goal = {
    id: AnyGoalId.parse(id),
    own: true,
    name: filled(name),
    domains,
    usDomains,
    nature,
    parent: null,
    caution: filledOrNull(caution),
    family,
    objectives: objectives.map(({ when, does, until, ...how }) => ({
      when: filled(when),
      does: filled(does),
      until: filled(until),
      ...how,
    })),
    ideas: filled(ideas),
    sources: [],
    lacking: [...lackingInGoal(wording)],
  };
  return withFacets(goal, facets, populations);
}

export function asBankIntervention(id: string, wording: OwnInterventionWording): BankIntervention {
  const { from: _from, name, description, participation, music, materials, minutes, adaptations, cautions, ...rest } = wording;
  return {
    ...rest,
    id: AnyInterventionId.parse(id),
    own: true,
    name: filled(name),
    description: filled(description),
    participation: filled(participation),
    music: music.map(({ element, value, purpose, form }) => ({
      element,
      value: filled(value),
      purpose: filled(purpose),
      form: filled(form),
    })),
    materials: materials.map(filled),
    minutes: Minutes.parse(minutes),
    adaptations: filled(adaptations),
    cautions: filledOrNull(cautions),
    lacking: lackingInIntervention(wording),
  };
}
