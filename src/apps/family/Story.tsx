import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Glyph } from "#foundation/web/Glyph.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { readPortalStory, type SharedTelling } from "#family/portal.api.ts";
import type { OutputOf } from "#foundation/web/call.ts";
import { Button, Way } from "./Button.tsx";
import { Heading } from "./Heading.tsx";
import { NextVisit } from "./Home.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { Loading, Refused } from "./States.tsx";
import { useAnswer } from "./use-answer.ts";
import { wordsOf } from "./words-of.ts";

type Shared = Extract<OutputOf<typeof readPortalStory>, { fields: "portal" }>;

/** Why we come, what they like, what we like, what we work on: as far as it was shared. */
export function Story({ about: { clientId, isSelf, page } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(readPortalStory, { ids: { clientId } });
  const name = page.chosenName;
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "home" }} className={`${look.back} ${look.screen}`}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t`The story`}>{isSelf ? <Trans>Your story</Trans> : <Trans>The story of {name}</Trans>}</Heading>
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" && read.value.fields === "portal" ? <Told story={read.value} isSelf={isSelf} /> : null}
      {read.state === "ready" && read.value.fields === "attendance" ? <NextVisit next={read.value.next} /> : null}
    </>
  );
}

function Told({ story, isSelf }: { story: Shared; isSelf: boolean }) {
  const { chosenName: name, tellings, goals, moment, openQuestions } = story;
  const told = (voice: SharedTelling["voice"]) => tellings.find((telling) => telling.voice === voice);
  const isEmpty = tellings.length === 0 && goals.length === 0;
  return (
    <>
      {isEmpty ? (
        <p className={look.notice}>
          <Trans>Nothing of the story is shared with you yet. Your music therapist decides with you what is shown here.</Trans>
        </p>
      ) : null}
      <Voice title={<Trans>Why we come</Trans>} telling={told("why-we-come")} />
      <Voice title={isSelf ? <Trans>What I like</Trans> : <Trans>What {name} likes</Trans>} telling={told("what-i-like")} />
      <Voice
        title={isSelf ? <Trans>What my family likes</Trans> : <Trans>What the family likes</Trans>}
        telling={told("what-my-family-likes")}
      />
      <Work telling={told("what-we-work-on")} goals={goals} />
      <NextVisit next={story.next} />
      {moment === null ? null : <LastMoment moment={moment} />}
      {openQuestions.length === 0 ? null : <Asked questions={openQuestions} />}
      <div className={look.screen}>
        <Button icon={Printer} onPress={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
      </div>
    </>
  );
}

function Voice({ title, telling, children }: { title: ReactNode; telling: SharedTelling | undefined; children?: ReactNode }) {
  if (telling === undefined && children === undefined) return null;
  return (
    <section className={look.section}>
      <h2>{title}</h2>
      {telling === undefined ? null : <Telling telling={telling} />}
      {children}
    </section>
  );
}

function Telling({ telling: { words, pictures, toldBy, toldOn } }: { telling: SharedTelling }) {
  const { day, list } = useLanguage();
  return (
    <>
      {words === "" ? <p className={look.reading}>{list(pictures.map(({ word }) => word))}</p> : <p className={look.reading}>{words}</p>}
      <p className={look.muted}>{[toldBy, toldOn === null ? null : day(toldOn)].filter(Boolean).join(", ")}</p>
    </>
  );
}

/** The shared goals, in the family’s words. */
function Work({ telling, goals }: { telling: SharedTelling | undefined; goals: Shared["goals"] }) {
  const { language } = useLanguage();
  if (telling === undefined && goals.length === 0) return null;
  return (
    <Voice title={<Trans>What we work on</Trans>} telling={telling}>
      <ul className={look.points}>
        {goals.map(({ goalId, words, isReached }) => {
          const said = wordsOf(words, language);
          return (
            <li key={goalId}>
              <span lang={said.lang}>{said.words}</span>
              {isReached ? (
                <span className={look.muted}>
                  {" "}
                  <Trans>Reached</Trans>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Voice>
  );
}

function LastMoment({ moment }: { moment: NonNullable<Shared["moment"]> }) {
  const { day } = useLanguage();
  return (
    <section className={look.moment}>
      <Glyph name="fermata" size={44} />
      <h2 className="so-hidden">
        <Trans>Worth holding on to</Trans>
      </h2>
      <p className={look.quote}>
        <Trans>“{moment.words}”</Trans>
      </p>
      <p className={look.muted}>{day(moment.day)}</p>
    </section>
  );
}

function Asked({ questions }: { questions: Shared["openQuestions"] }) {
  return (
    <section className={look.section}>
      <h2>
        <Trans>You asked, and the answer is to come</Trans>
      </h2>
      <ul className={look.points}>
        {questions.map(({ id, messages }) => (
          <li key={id} className={look.quote}>
            {messages.findLast(({ fromFamily }) => fromFamily)?.words}
          </li>
        ))}
      </ul>
    </section>
  );
}
