import { Trans } from "@lingui/react/macro";
import type { OutputOf } from "#foundation/web/call.ts";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import type { readCarePlan } from "../care-plan.api.ts";
import look from "./PlanSummary.module.css";
import { useDecisionWords } from "./use-decision-words.ts";

/** Each time the plan was looked at again, and what was decided then. */
export function PlanReviews({ plans }: { plans: OutputOf<typeof readCarePlan> }) {
  const { dayInFront } = useLanguage();
  const { word } = useDecisionWords();
  if (plans.reviews.length === 0) return null;
  const known = new Map(
    [...plans.versions].reverse().flatMap(({ content }) => content.goals.map((goal) => [goal.id, goal.clinicalWording])),
  );
  return (
    <Section title={<Trans>Reviews of the plan</Trans>}>
      <ul className={look.goals}>
        {plans.reviews.map((review) => (
          <li key={review.id}>
            <p className={look.goal}>
              {dayInFront(review.reviewedOn, "long")}, {review.by}
            </p>
            {review.words === "" ? null : <p className="so-reading">{review.words}</p>}
            <ul className={look.objectives}>
              {review.decisions.map(({ goalId, decision, reason }) => (
                <li key={goalId}>{[known.get(goalId), word(decision), reason].filter(Boolean).join(" · ")}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
