import { Trans } from "@lingui/react/macro";
import type { CalendarDay } from "#foundation/words.ts";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import { Go, GoButton } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { listPlansDue } from "../care-plan.api.ts";
import look from "./PlanSummary.module.css";

/** Plans of this person's clients that are to be looked at again, by the day it was agreed. */
export function PlansDue({ find }: { find: string }) {
  const { day } = useLanguage();
  const read = useRead(listPlansDue, { chapter: "plan", input: {} });
  if (read.state !== "ready") return null;
  const due = read.value.due.filter(({ chosenName }) => isFoundIn(find, chosenName));
  if (due.length === 0) return null;
  return (
    <Section title={<Trans>Plans to look at again</Trans>}>
      <ul className={look.goals}>
        {due.map(({ clientId, chosenName, reviewOn }) => (
          <li key={clientId}>
            <Card
              title={<Go to={`/clients/${clientId}/plan`}>{chosenName}</Go>}
              aside={
                <GoButton to={`/clients/${clientId}/plan-review`} variant="default">
                  <Trans>Review the plan</Trans>
                  <span className="so-hidden">, {chosenName}</span>
                </GoButton>
              }
            >
              <When isDue={reviewOn <= read.value.today} said={day(reviewOn, "long")} />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** From the goals to what was agreed on about them. */
export const PlanLink = ({ clientId }: { clientId: ClientId }) => (
  <p>
    <Go to={`/clients/${clientId}/plan`}>
      <Trans>The plan that was agreed on</Trans>
    </Go>
  </p>
);

/** On a client’s story: the same, about them alone. */
export function PlanDue({ clientId, review }: { clientId: ClientId; review: { on: CalendarDay; isDue: boolean } | null }) {
  const { day } = useLanguage();
  if (review === null) return null;
  return (
    <Card
      title={
        <Go to={`/clients/${clientId}/plan`}>
          <Trans>Plan</Trans>
        </Go>
      }
    >
      <When isDue={review.isDue} said={day(review.on, "long")} />
    </Card>
  );
}

const When = ({ isDue, said }: { isDue: boolean; said: string }) => (
  <p>{isDue ? <Trans>The review was due on {said}.</Trans> : <Trans>The review is on {said}.</Trans>}</p>
);
