import { Trans, useLingui } from "@lingui/react/macro";
import {
  BookOpen,
  Brain,
  CalendarDays,
  FileText,
  Feather,
  Footprints,
  Frown,
  Handshake,
  Heart,
  House,
  type LucideIcon,
  Meh,
  MessageCircleHeart,
  MessageCircleQuestion,
  Music,
  PartyPopper,
  Route,
  Smile,
  Sparkles,
  Speech,
  Users,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { NewOwnWord, sayOwnWord } from "#family/own-word.api.ts";
import type { GoalPicture, SharedGoal } from "#family/portal.api.ts";
import { call } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Place } from "../../address.ts";
import { Way } from "../../Button.tsx";
import { NatureLine } from "../../Goals.tsx";
import { Heading } from "../../Heading.tsx";
import { NextVisit } from "../../Home.tsx";
import { Moments } from "../../Moments.tsx";
import { Observations } from "../../Observations.tsx";
import page from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { Refused } from "../../States.tsx";
import { wordsOf } from "../../words-of.ts";
import look from "./symbols.module.css";

/** The first page for those who read with symbols: every place has its picture and at most three words. */
export function SymbolHome({ about }: { about: About }) {
  const { t } = useLingui();
  const { page: shown, clientId, isSelf, mayWrite } = about;
  const readsAll = shown.fields === "portal";
  const name = shown.chosenName;
  return (
    <>
      <Heading name={t`Home`}>{isSelf ? <Trans>You and music</Trans> : <Trans>{name} and music</Trans>}</Heading>
      <NextVisit next={shown.next} />
      {isSelf ? <Feeling clientId={clientId} /> : null}
      <ul className={look.tiles}>
        <Tile to={{ kind: "visits", clientId }} icon={CalendarDays} words={<Trans context="symbol">Visits</Trans>} />
        {readsAll ? (
          <>
            <Tile to={{ kind: "tab", clientId, tab: "goals" }} icon={Route} words={<Trans context="symbol">Goals</Trans>} />
            <Tile to={{ kind: "at-home", clientId }} icon={House} words={<Trans context="things for home">At home</Trans>} />
          </>
        ) : null}
        {mayWrite ? (
          <>
            <Tile
              to={{ kind: "write", clientId, what: "tell", about: "" }}
              icon={MessageCircleHeart}
              words={<Trans>I saw something</Trans>}
            />
            <Tile
              to={{ kind: "write", clientId, what: "ask", about: "" }}
              icon={MessageCircleQuestion}
              words={<Trans context="symbol">Ask</Trans>}
            />
          </>
        ) : null}
        {readsAll ? (
          <>
            <Tile
              to={{ kind: "write", clientId, what: "celebrate", about: "" }}
              icon={PartyPopper}
              words={<Trans context="symbol">Hooray</Trans>}
            />
            <Tile to={{ kind: "story", clientId }} icon={BookOpen} words={<Trans context="symbol">Story</Trans>} />
            <Tile to={{ kind: "reports", clientId }} icon={FileText} words={<Trans>Reports</Trans>} />
          </>
        ) : null}
        {isSelf ? <Tile to={{ kind: "mine", clientId }} icon={Feather} words={<Trans>My own words</Trans>} /> : null}
        <Tile to={{ kind: "circle", clientId }} icon={Users} words={<Trans context="symbol">About me</Trans>} />
      </ul>
      <Moments about={about} most={1} />
      <Observations about={about} which={() => true} title={<Trans>What you told us</Trans>} />
    </>
  );
}

function Tile({ to, icon, words }: { to: Place; icon: LucideIcon; words: ReactNode }) {
  return (
    <li>
      <Way to={to} className={look.tile}>
        <Icon of={icon} size={52} />
        {words}
      </Way>
    </li>
  );
}

/** One press says how it is today. It is a word to the therapist, and nothing is counted from it. */
function Feeling({ clientId }: { clientId: About["clientId"] }) {
  const { t } = useLingui();
  const [said, setSaid] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const faces: readonly (readonly [LucideIcon, string, string])[] = [
    [Smile, t`Good`, t`Today I feel good.`],
    [Meh, t`So-so`, t`Today I feel so-so.`],
    [Frown, t`Not good`, t`Today I do not feel good.`],
  ];
  const say = async (words: string) => {
    const input = NewOwnWord.parse({ id: uuidv7(), kind: "words", words, pictures: [], sharing: null });
    const answer = await call(sayOwnWord, { ids: { clientId }, input });
    setRefused(answer.ok ? null : answer.refusal.type);
    if (answer.ok) setSaid(words);
  };
  return (
    <section className={page.section}>
      <h2>
        <Trans>How do I feel?</Trans>
      </h2>
      <div className={look.faces}>
        {faces.map(([icon, word, words]) => (
          <button
            key={word}
            type="button"
            className={look.tile}
            aria-pressed={said === words}
            disabled={said !== null && said !== words}
            onClick={() => (said === null ? void say(words) : undefined)}
          >
            <Icon of={icon} size={52} />
            {word}
          </button>
        ))}
      </div>
      {said === null ? null : (
        <p className={page.muted} role="status">
          <Trans>Your therapist can see it.</Trans>
        </p>
      )}
      {refused === null ? null : <Refused type={refused} />}
    </section>
  );
}

const GOALS: Readonly<Record<GoalPicture, LucideIcon>> = {
  thinking: Brain,
  talking: Speech,
  feeling: Heart,
  music: Music,
  moving: Footprints,
  together: Handshake,
  meaning: Sparkles,
};

/** What a goal is about, as a picture with a word or two. */
export function GoalSign({ picture }: { picture: GoalPicture | null }) {
  if (picture === null) return <Icon of={Route} size={52} />;
  return (
    <span className={look.sign}>
      <Icon of={GOALS[picture]} size={52} />
      <GoalWord picture={picture} />
    </span>
  );
}

function GoalWord({ picture }: { picture: GoalPicture }) {
  switch (picture) {
    case "thinking":
      return <Trans>Thinking</Trans>;
    case "talking":
      return <Trans>Telling things</Trans>;
    case "feeling":
      return <Trans>Feelings</Trans>;
    case "music":
      return <Trans>Making music</Trans>;
    case "moving":
      return <Trans>Moving</Trans>;
    case "together":
      return <Trans>Together</Trans>;
    case "meaning":
      return <Trans>What matters</Trans>;
  }
}

/** What we work on: a picture each, and the words of the family under it. */
export function SymbolGoals({ about: { page: shown, clientId } }: { about: About }) {
  const { t } = useLingui();
  const goals = shown.fields === "portal" ? shown.goals : [];
  return (
    <>
      <Heading name={t`Our goals`}>
        <Trans>What we work on</Trans>
      </Heading>
      {goals.length === 0 ? (
        <p className={page.notice}>
          <Trans>No goal is shared with you yet. Your music therapist decides with you what is shown here.</Trans>
        </p>
      ) : (
        <ul className={page.list}>
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
      <GoalSign picture={goal.picture} />
      <span className={look.words}>
        <span className={page.reading} lang={lang}>
          {words}
        </span>
        <NatureLine goal={goal} />
      </span>
    </Way>
  );
}
