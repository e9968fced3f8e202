import { Trans, useLingui } from "@lingui/react/macro";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, type OutputOf } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { announceAbsence, readVisits } from "#family/announce.api.ts";
import { NewFamilyWord, sayFamilyWord } from "#family/family-word.api.ts";
import { Way } from "../../Button.tsx";
import { OneVisit, Pause } from "./OneVisit.tsx";
import { OwnCalendar } from "./OwnCalendar.tsx";
import { Heading } from "../../Heading.tsx";
import look from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { Loading, Refused } from "../../States.tsx";
import { readAgain, useAnswer } from "../../use-answer.ts";
import { NotDone } from "./NotDone.tsx";

export type Visit = OutputOf<typeof readVisits>["visits"][number];

/** The next visits. One press says that somebody cannot come, and one that they will; a reason is never needed. */
export function Visits({ about: { clientId, isSelf } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(readVisits, { ids: { clientId } });
  const [refused, setRefused] = useState<string | null>(null);
  const done = (answer: { ok: true } | { ok: false; refusal: { type: string } }) => {
    setRefused(answer.ok ? null : answer.refusal.type);
    readAgain();
  };
  const cannot = async ({ sessionId }: Visit, reason: string) =>
    done(await call(announceAbsence, { ids: { clientId, sessionId }, input: { id: uuidv7(), reason } }));
  const say = async (word: Omit<NewFamilyWord, "id">): Promise<boolean> => {
    const answer = await call(sayFamilyWord, { ids: { clientId }, input: NewFamilyWord.parse({ id: uuidv7(), ...word }) });
    done(answer);
    return answer.ok;
  };
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: "home" }} className={look.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={t`Next visits`}>
        <Trans>Next visits</Trans>
      </Heading>
      {read.state === "waiting" ? <Loading /> : null}
      {read.state === "refused" ? <Refused type={read.refusal.type} /> : null}
      {refused === null ? null : <NotDone type={refused} />}
      {read.state === "ready" ? (
        <>
          <ul className={look.section}>
            {read.value.visits.map((visit, at) => (
              <li key={visit.sessionId} className={look.card}>
                <OneVisit
                  visit={visit}
                  isSelf={isSelf}
                  isNext={at === 0}
                  onCannot={read.value.mayAnnounce ? (reason) => void cannot(visit, reason) : undefined}
                  onSay={(word) => void say({ sessionId: visit.sessionId, untilDay: null, words: "", ...word })}
                />
              </li>
            ))}
          </ul>
          {read.value.mayAnnounce ? <Pause onSay={say} /> : null}
          <OwnCalendar clientId={clientId} />
          <Policy policy={read.value.policy} />
        </>
      ) : null}
    </>
  );
}

function Policy({ policy }: { policy: OutputOf<typeof readVisits>["policy"] }) {
  const { language } = useLanguage();
  if (policy === null) return null;
  const { noticeHours, wordsEn, wordsFr } = policy;
  const words = language === "fr" ? wordsFr || wordsEn : wordsEn || wordsFr;
  return (
    <section className={look.section}>
      <h2>
        <Trans>When you cannot come</Trans>
      </h2>
      <p>
        <Trans>Please tell us {noticeHours} hours ahead if you can. Later is better than not at all.</Trans>
      </p>
      {words === "" ? null : <p>{words}</p>}
    </section>
  );
}
