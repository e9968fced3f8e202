import { Trans, useLingui } from "@lingui/react/macro";
import { Info, TriangleAlert } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { ConflictWords } from "#plan/web/ConflictNote.tsx";
import { type StepTrouble, stepTroubles } from "../iso-steps.ts";
import look from "./plan.module.css";
import { type ActivityDraft, conflictsIn, namesWhereNone, type PlanPage } from "./plan-page.ts";

/** What is worth a second look before the session: the safety cards, names where none belong, a way of the music that leaps. A person decides. */
export function ActivityNotes({ page, activity }: { page: PlanPage; activity: ActivityDraft }) {
  const { t } = useLingui();
  const { list } = useLanguage();
  const conflicts = conflictsIn(page, activity);
  const names = namesWhereNone(page, activity);
  const troubles = stepTroubles(activity.steps, activity.minutes);
  return (
    <div className={look.notes} role="status" aria-label={t`Worth a second look`}>
      {conflicts.length === 0 ? null : (
        <ul className={look.conflicts}>
          {conflicts.map(({ member, conflict }) => (
            <li key={`${member.clientId} ${conflict.line.id}`}>
              <Icon of={TriangleAlert} size={18} />
              <span>
                {page.members.length === 1 ? null : <b>{member.chosenName}. </b>}
                <ConflictWords conflict={conflict} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {names.length + troubles.length === 0 ? null : (
        <ul className={look.thoughts}>
          {names.length === 0 ? null : (
            <li>
              <Icon of={Info} size={18} />
              <span>
                <Trans>It names {list(names)}: a record never names another client. Say “a peer” instead.</Trans>
              </span>
            </li>
          )}
          {troubles.map((trouble) => (
            <li key={JSON.stringify(trouble)}>
              <Icon of={Info} size={18} />
              <span>
                <TroubleWords trouble={trouble} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TroubleWords({ trouble }: { trouble: StepTrouble }) {
  switch (trouble.code) {
    case "one-step-leads-nowhere":
      return <Trans>One step leads nowhere: a way has a beginning and an end.</Trans>;
    case "steps-are-longer":
      return (
        <Trans>
          The steps last {trouble.steps} min, the activity {trouble.minutes} min.
        </Trans>
      );
    case "tempo-leaps":
      return (
        <Trans>
          Step {trouble.step} goes from {trouble.from} to {trouble.to} beats at once. Smaller steps are easier to follow.
        </Trans>
      );
    case "loudness-leaps":
      return <Trans>Step {trouble.step} changes the loudness by more than one degree at once.</Trans>;
    case "tempo-turns-back":
      return <Trans>Step {trouble.step} turns the tempo back.</Trans>;
  }
}
