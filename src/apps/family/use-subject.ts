/** What something written is about, in the words the family knows it by; null when it is about nothing in particular, or no longer shared. */
import { useLanguage } from "#foundation/web/language.tsx";
import type { About } from "./Portal.tsx";
import { wordsOf } from "./words-of.ts";

interface Subject {
  readonly goalId: string | null;
  readonly interventionId: string | null;
}

export function useSubject({ page }: About, { goalId, interventionId }: Subject): string | null {
  const { language } = useLanguage();
  const goals = page.fields === "portal" ? page.goals : [];
  const exercise = goals.flatMap(({ exercises }) => exercises).find((one) => one.interventionId === interventionId);
  if (exercise !== undefined) return exercise.name;
  const goal = goals.find((one) => one.goalId === goalId);
  return goal === undefined ? null : wordsOf(goal.words, language).words;
}
