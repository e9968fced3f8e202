import { Trans } from "@lingui/react/macro";
import { ChevronLeft, MessageCircleHeart, MessageCircleQuestion } from "lucide-react";
import { lazy } from "react";
import { withWords } from "#foundation/web/words-loader.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { SharedGoal } from "#family/portal.api.ts";
import { Way, WayButton } from "./Button.tsx";
import { NatureLine } from "./Goals.tsx";
import { Heading } from "./Heading.tsx";
import { Observations } from "./Observations.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { Questions } from "./Questions.tsx";
import { Refused } from "./States.tsx";
import { StepProgress } from "./StepProgress.tsx";
import { wordsOf } from "./words-of.ts";

const GoalSign = lazy(() => withWords(import("./web/later/Symbols.tsx")).then((it) => ({ default: it.GoalSign })));

/** One goal: how it is going, what we do and why, what was seen and asked about it. */
export function GoalPage({ about, goalId }: { about: About; goalId: string }) {
  const { language } = useLanguage();
  const { page, clientId, mayWrite } = about;
  const goal = page.fields === "portal" ? page.goals.find((one) => one.goalId === goalId) : undefined;
  if (goal === undefined) return <Refused type="not-found" />;
  const { words, lang } = wordsOf(goal.words, language);
  const isAboutIt = (one: { goalId: string | null; interventionId: string | null }) =>
    one.goalId === goalId || goal.exercises.some(({ interventionId }) => interventionId === one.interventionId);
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "goals" }} className={look.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>All goals</Trans>
      </Way>
      {about.portal.reading.symbols ? <GoalSign picture={goal.picture} /> : null}
      <Heading name={words}>
        <span lang={lang}>{words}</span>
      </Heading>
      <NatureLine goal={goal} />
      <InOtherLanguages goal={goal} />
      {goal.steps.map((step) => (
        <StepProgress key={step.objectiveId} step={step} />
      ))}
      {mayWrite ? (
        <div className={look.buttons}>
          <WayButton to={{ kind: "write", clientId, what: "tell", about: goalId }} look="filled" icon={MessageCircleHeart} wide>
            <Trans>Tell us what you saw</Trans>
          </WayButton>
          <WayButton to={{ kind: "write", clientId, what: "ask", about: goalId }} icon={MessageCircleQuestion} wide>
            <Trans>Ask about this goal</Trans>
          </WayButton>
        </div>
      ) : null}
      <Exercises goal={goal} clientId={clientId} mayWrite={mayWrite} />
      <Observations about={about} which={isAboutIt} title={<Trans>What you saw</Trans>} />
      <Questions about={about} which={isAboutIt} title={<Trans>What you asked</Trans>} />
    </>
  );
}

function InOtherLanguages({ goal }: { goal: SharedGoal }) {
  return goal.words.further.map(({ lang, dir, words }) => (
    <p key={lang} className={look.reading} lang={lang} dir={dir}>
      {words}
    </p>
  ));
}

function Exercises({ goal, clientId, mayWrite }: { goal: SharedGoal; clientId: string; mayWrite: boolean }) {
  const { language } = useLanguage();
  if (goal.exercises.length === 0) return null;
  return (
    <section className={look.section}>
      <h2>
        <Trans>What we do, and why</Trans>
      </h2>
      <ul className={look.list}>
        {goal.exercises.map(({ interventionId, name, reason }) => {
          const { words, lang } = wordsOf(reason, language);
          return (
            <li key={interventionId} className={look.card}>
              <h3>{name}</h3>
              {words === "" ? null : (
                <p className={look.plain} lang={lang}>
                  {words}
                </p>
              )}
              {mayWrite ? (
                <WayButton to={{ kind: "write", clientId, what: "ask", about: interventionId }} look="quiet" icon={MessageCircleQuestion}>
                  <Trans>Ask about this</Trans>
                  <span className="so-hidden">: {name}</span>
                </WayButton>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
