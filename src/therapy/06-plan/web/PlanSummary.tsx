import { Trans } from "@lingui/react/macro";
import { NatureTag } from "#assessment/web/NatureTag.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { isWorkedOn, type PlanContent } from "../care-plan.ts";
import { spellOut } from "../objective-sentence.ts";
import { frequencySaying, planChanges } from "../plan-changes.ts";
import { familyWordsIn } from "../wording.ts";
import "../words/sentences.ts";
import look from "./PlanSummary.module.css";
import { usePlanWords } from "./use-plan-words.ts";

/** How often, how long, where and until when; then each goal as it stands in this version. */
export function PlanSummary({ content }: { content: PlanContent }) {
  const { say, day, language } = useLanguage();
  const { sentence } = usePlanWords();
  const { terms, goals } = content;
  const often = spellOut(frequencySaying(terms), say);
  return (
    <>
      <dl className={look.terms}>
        <div>
          <dt>{say("plan.paper-often")}</dt>
          <dd>{say("plan.paper-sessions", { often, minutes: terms.minutes })}</dd>
        </div>
        <div>
          <dt>{say("plan.paper-place")}</dt>
          <dd>{terms.place}</dd>
        </div>
        <div>
          <dt>{say("plan.paper-from")}</dt>
          <dd>{day(terms.startsOn)}</dd>
        </div>
        <div>
          <dt>{say("plan.paper-review")}</dt>
          <dd>{day(terms.reviewOn)}</dd>
        </div>
      </dl>
      {terms.words === "" ? null : <p className="so-reading">{terms.words}</p>}
      <ul className={look.goals}>
        {goals.filter(isWorkedOn).map((goal) => (
          <li key={goal.id}>
            <p className={look.goal}>
              {goal.clinicalWording} <NatureTag nature={goal.nature} />
            </p>
            <p className="so-muted">{familyWordsIn(goal.familyWording, language)}</p>
            <ul className={look.objectives}>
              {goal.objectives.filter(isWorkedOn).map((objective) => (
                <li key={objective.id}>{sentence(objective)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What changed since the last version, in words. */
export function PlanChanges({ before, now }: { before: PlanContent; now: PlanContent }) {
  const { say, day } = useLanguage();
  const changes = planChanges(before, now, day);
  if (changes.length === 0)
    return (
      <p className="so-muted">
        <Trans>Nothing has changed since the last version.</Trans>
      </p>
    );
  return (
    <ul className={look.changes}>
      {changes.map((change, nth) => (
        // Two changes of one goal may be worded alike: only their place tells them apart.
        <li key={nth}>{spellOut(change, say)}</li>
      ))}
    </ul>
  );
}
