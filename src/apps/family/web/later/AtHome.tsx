import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft, Frown, type LucideIcon, Meh, Smile, Volume2 } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { type Face, hearAtHome, readAtHome, tellDone } from "#family/at-home.api.ts";
import { fillPath } from "#foundation/endpoint.ts";
import { call, type OutputOf } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { Button, Way } from "../../Button.tsx";
import { Heading } from "../../Heading.tsx";
import page from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { Loading, Refused } from "../../States.tsx";
import { readAgain, useAnswer } from "../../use-answer.ts";
import look from "./later.module.css";
import { PICTURES } from "./pictures.ts";
import { NotDone } from "./NotDone.tsx";

type Activity = OutputOf<typeof readAtHome>["activities"][number];

/** One to three small things to do at home. "Done today" is a face, and nothing is counted from it. */
export function AtHome({ about: { clientId } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(readAtHome, { ids: { clientId } });
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "home" }} className={page.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t({ message: "At home", context: "things for home" })}>
        <Trans context="things for home">At home</Trans>
      </Heading>
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {read.state === "ready" && read.value.activities.length === 0 ? (
        <p className={page.notice}>
          <Trans>Nothing is given for home right now. Enjoy your own music.</Trans>
        </p>
      ) : null}
      {read.state === "ready" && read.value.activities.length > 0 ? (
        <>
          <p>
            <Trans>Only when it feels right. Nobody counts, and a day without is a good day too.</Trans>
          </p>
          <ul className={page.list}>
            {read.value.activities.map((activity) => (
              <li key={activity.id} className={page.card}>
                <One activity={activity} clientId={clientId} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function One({ activity, clientId }: { activity: Activity; clientId: string }) {
  const { language } = useLanguage();
  const { name, wordsEn, wordsFr, steps, hasSound } = activity;
  const isFrench = language === "fr" ? wordsFr !== "" : wordsEn === "";
  return (
    <>
      <h2>{name}</h2>
      <p className={page.reading} lang={isFrench ? "fr" : "en"}>
        {isFrench ? wordsFr : wordsEn}
      </p>
      {steps.length === 0 ? null : (
        <ol className={look.steps}>
          {steps.map(({ picture, word }) => (
            <li key={`${picture} ${word}`} className={look.step}>
              <Icon of={PICTURES[picture].icon} size={34} />
              {word}
            </li>
          ))}
        </ol>
      )}
      {hasSound ? <Sound clientId={clientId} activityId={activity.id} /> : null}
      <Faces activity={activity} clientId={clientId} />
    </>
  );
}

/** Fetched only when somebody wants to hear it: a telephone pays for what it loads. */
function Sound({ clientId, activityId }: { clientId: string; activityId: string }) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState(false);
  if (!wanted)
    return (
      <Button icon={Volume2} onPress={() => setWanted(true)}>
        <Trans>Listen</Trans>
      </Button>
    );
  const place = `/api/v1${fillPath(hearAtHome.path, { clientId })}?activityId=${activityId}`;
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- music without words
  return <audio className={look.sound} controls autoPlay src={place} aria-label={t`The sound for this`} />;
}

const FACES: readonly (readonly [Face, LucideIcon])[] = [
  ["liked", Smile],
  ["so-so", Meh],
  ["not-today", Frown],
];

function Faces({ activity: { id, name, today }, clientId }: { activity: Activity; clientId: string }) {
  const [refused, setRefused] = useState<string | null>(null);
  const say = async (face: Face) => {
    const answer = await call(tellDone, { ids: { clientId }, input: { id: uuidv7(), activityId: id, face } });
    setRefused(answer.ok ? null : answer.refusal.type);
    readAgain();
  };
  return (
    <div role="group" aria-label={name}>
      <p className={page.muted}>
        {today === null ? <Trans>Done today? How was it?</Trans> : <Trans>Thank you. Your therapist can see it.</Trans>}
      </p>
      <div className={look.faces}>
        {FACES.map(([face, icon]) => (
          <button
            key={face}
            type="button"
            className={look.face}
            aria-pressed={today === face}
            disabled={today !== null && today !== face}
            onClick={() => (today === null ? void say(face) : undefined)}
          >
            <Icon of={icon} size={34} />
            {face === "liked" ? <Trans>Liked it</Trans> : face === "so-so" ? <Trans>So-so</Trans> : <Trans>Not our day</Trans>}
          </button>
        ))}
      </div>
      {refused === null ? null : <NotDone type={refused} />}
    </div>
  );
}
