import { Trans, useLingui } from "@lingui/react/macro";
import { CalendarX, Check, ChevronLeft } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, type OutputOf } from "#foundation/web/call.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { announceAbsence, readVisits } from "#family/announce.api.ts";
import { Button, Way } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { OwnCalendar } from "./OwnCalendar.tsx";
import { Heading } from "./Heading.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { Loading, Refused } from "./States.tsx";
import { readAgain, useAnswer } from "./use-answer.ts";

type Visit = OutputOf<typeof readVisits>["visits"][number];

/** The next visits. One press says that somebody cannot come; a reason is never needed. */
export function Visits({ about: { clientId, isSelf } }: { about: About }) {
  const { t } = useLingui();
  const read = useAnswer(readVisits, { ids: { clientId } });
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const say = async ({ sessionId }: Visit) => {
    const answer = await call(announceAbsence, { ids: { clientId, sessionId }, input: { id: uuidv7(), reason } });
    setRefused(answer.ok ? null : answer.refusal.type);
    readAgain();
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
      {refused === null ? null : <Refused type={refused} />}
      {read.state === "ready" ? (
        <>
          <ul className={look.section}>
            {read.value.visits.map((visit) => (
              <li key={visit.sessionId} className={look.card}>
                <OneVisit visit={visit} isSelf={isSelf} onSay={read.value.mayAnnounce ? () => void say(visit) : undefined} />
              </li>
            ))}
          </ul>
          {read.value.mayAnnounce ? (
            <Field label={<Trans>Why? (only if you like)</Trans>} hint={<Trans>It goes along with the next press.</Trans>}>
              {(it) => <input {...it} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
            </Field>
          ) : null}
          <OwnCalendar clientId={clientId} />
          <Policy policy={read.value.policy} />
        </>
      ) : null}
    </>
  );
}

function OneVisit({ visit, isSelf, onSay }: { visit: Visit; isSelf: boolean; onSay: (() => void) | undefined }) {
  const { day, wallTime } = useLanguage();
  const when = `${day(visit.day, "long")}, ${wallTime(visit.at)}`;
  return (
    <>
      <p>
        <b>{when}</b>
      </p>
      {visit.state === "away" ? (
        <p className={look.muted}>
          <Trans>no visit</Trans>
        </p>
      ) : null}
      {visit.state === "said" ? (
        <p className={look.sign} role="status">
          <Icon of={Check} size={22} />
          <Trans>You told us. Your therapist will confirm it.</Trans>
        </p>
      ) : null}
      {visit.state === "planned" && onSay !== undefined ? (
        <Button icon={CalendarX} wide onPress={onSay}>
          {isSelf ? <Trans>I cannot come</Trans> : <Trans>We cannot come</Trans>}
          <span className="so-hidden">, {when}</span>
        </Button>
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
