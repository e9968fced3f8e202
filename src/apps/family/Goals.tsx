import { Trans, useLingui } from "@lingui/react/macro";
import { Check, ChevronRight, Shield } from "lucide-react";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { SharedGoal } from "#family/portal.api.ts";
import { Way } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { wordsOf } from "./words-of.ts";

/** What we work on, in the family’s words. */
export function Goals({ about }: { about: About }) {
  const { t } = useLingui();
  const { page, clientId } = about;
  const goals = page.fields === "portal" ? page.goals : [];
  return (
    <>
      <Heading name={t`Our goals`}>
        <Trans>What we work on</Trans>
      </Heading>
      {goals.length === 0 ? (
        <p className={look.notice}>
          <Trans>No goal is shared with you yet. Your music therapist decides with you what is shown here.</Trans>
        </p>
      ) : (
        <ul className={look.list}>
          {goals.map((goal) => (
            <li key={goal.goalId}>
              <OneGoal goal={goal} clientId={clientId} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OneGoal({ goal, clientId }: { goal: SharedGoal; clientId: string }) {
  const { language } = useLanguage();
  const { words, lang } = wordsOf(goal.words, language);
  return (
    <Way to={{ kind: "goal", clientId, goalId: goal.goalId }} className={look.goal}>
      <NatureLine goal={goal} />
      <span className={look.reading} lang={lang}>
        {words}
      </span>
      <span className={look.onward}>
        <Trans>How it is going, and why we do it</Trans>
        <Icon of={ChevronRight} size={22} />
      </span>
    </Way>
  );
}

/** What the goal wants of time, in plain words; reached goals stay and say so. */
export function NatureLine({ goal: { nature, isReached } }: { goal: Pick<SharedGoal, "nature" | "isReached"> }) {
  const { say } = useLanguage();
  if (isReached)
    return (
      <span className={look.sign}>
        <Icon of={Check} />
        <Trans>Reached</Trans>
      </span>
    );
  return (
    <span className={look.sign}>
      {nature === "preventive" ? <Icon of={Shield} /> : <Glyph name={nature === "progressive" ? "hairpin" : "held"} />}
      {say(`portal.nature-${nature}`)}
    </span>
  );
}
