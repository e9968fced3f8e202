import { Trans, useLingui } from "@lingui/react/macro";
import { useLanguage } from "#foundation/web/language.tsx";
import { minutesPlanned } from "../session-plan.ts";
import { MusicOf } from "./ActivityCard.tsx";
import look from "./plan.module.css";
import { type ActivityDraft, type PlanPage } from "./plan-page.ts";
import { LOUDNESS_WORDS, MODE_WORDS } from "./plan-words.ts";

/** The plan on one page of paper, and only there. First names only: it lies on the piano. */
export function PlanPaper({ page, activities, names }: { page: PlanPage; activities: readonly ActivityDraft[]; names: string }) {
  const { day, wallTime } = useLanguage();
  const { session } = page;
  return (
    <article className={look.paper} aria-hidden="true">
      <p className={look.paperHead}>
        <b>{names}</b>
        <span>
          {day(session.day, "long")}, {wallTime(session.at)}
          {session.place === "" ? null : `, ${session.place}`}
        </span>
        <span>
          <Trans>
            {minutesPlanned(activities)} of {session.minutes} min
          </Trans>
        </span>
      </p>
      <ol>
        {activities.map((activity, index) => (
          <li key={activity.id}>
            <p>
              <b>
                {index + 1}. {activity.name}
              </b>{" "}
              <MusicOf page={page} activity={activity} />
              <span>
                {activity.minutes} <Trans context="minutes, short">min</Trans>
              </span>
            </p>
            <Steps activity={activity} />
            <Parts page={page} activity={activity} />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** "108 loud minor (3 min) → 90 medium minor (3 min)". The arrow is drawn by the style sheet. */
function Steps({ activity: { steps } }: { activity: ActivityDraft }) {
  const { t } = useLingui();
  return steps.length === 0 ? null : (
    <ol className={look.paperSteps}>
      {steps.map((step, index) => (
        // A step has no name of its own: its place is what it is.
        <li key={index}>
          {step.minutes} <Trans context="minutes, short">min</Trans>, ♩ = {step.beatsPerMinute}, {t(LOUDNESS_WORDS[step.loudness])},{" "}
          {t(MODE_WORDS[step.mode])}
        </li>
      ))}
    </ol>
  );
}

function Parts({ page: { members }, activity: { parts } }: { page: PlanPage; activity: ActivityDraft }) {
  const said = members.flatMap((member) => {
    const part = parts.find(({ clientId }) => clientId === member.clientId);
    if (part === undefined) return [];
    const titles = member.objectives.filter(({ id }) => part.objectiveIds.includes(id)).map(({ title }) => title);
    const words = [...titles, part.reason].filter((text) => text !== "").join("; ");
    return words === "" ? [] : [{ member, words }];
  });
  return said.length === 0 ? null : (
    <ul>
      {said.map(({ member, words }) => (
        <li key={member.clientId}>
          {members.length === 1 ? null : <b>{member.chosenName} </b>}
          {words}
        </li>
      ))}
    </ul>
  );
}
