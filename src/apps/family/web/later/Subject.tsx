import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Writing } from "../../address.ts";
import { Field } from "../../Field.tsx";
import type { About } from "../../Portal.tsx";
import { wordsOf } from "../../words-of.ts";

interface Chosen {
  readonly about: About;
  readonly what: Writing;
  readonly subject: string;
}

/** What one writes about: a goal or an exercise that is shared; a celebration stands with a step of a goal, whose chart carries it. */
export function SubjectField({ about, what, subject, onChange }: Chosen & { onChange: (subject: string) => void }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const goals = goalsOf(about);
  const exercises = new Map(goals.flatMap((goal) => goal.exercises).map((one) => [one.interventionId, one.name]));
  if (goals.length === 0) return null;
  return (
    <Field label={<Trans>What is it about?</Trans>}>
      {(it) => (
        <select {...it} value={subject} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{t`Something else, or I do not know`}</option>
          <optgroup label={t`A goal`}>
            {goals.flatMap((goal) => {
              const name = wordsOf(goal.words, language).words;
              const steps = goal.steps.map((step) => ({ id: step.objectiveId, name: wordsOf(step.words, language).words || name }));
              return (what === "celebrate" ? steps : [{ id: goal.goalId, name }]).map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ));
            })}
          </optgroup>
          {exercises.size === 0 || what === "celebrate" ? null : (
            <optgroup label={t`Something we do together`}>
              {[...exercises].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  );
}

export function idsOf(about: About, subject: string) {
  const isGoal = goalsOf(about).some(({ goalId }) => goalId === subject);
  return { goalId: isGoal ? subject : null, interventionId: !isGoal && subject !== "" ? subject : null };
}

const goalsOf = ({ page }: About) => (page.fields === "portal" ? page.goals : []);
