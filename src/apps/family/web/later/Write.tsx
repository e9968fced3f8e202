import { Trans, useLingui } from "@lingui/react/macro";
import { Check, ChevronLeft, Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Icon } from "#foundation/web/Icon.tsx";
import { NewObservation } from "#family/observation.ts";
import type { HelpSeen, HowOften } from "#progress/evidence.ts";
import { NewCelebration } from "#progress/evidence.ts";
import { type Category, NewQuestion } from "#family/question.ts";
import type { Writing } from "../../address.ts";
import { Button, Way, WayButton } from "../../Button.tsx";
import { Field } from "../../Field.tsx";
import { Heading } from "../../Heading.tsx";
import look from "../../page.module.css";
import type { About } from "../../Portal.tsx";
import { AboutWhat, HelpAndHowOften } from "./MoreToSay.tsx";
import { Help } from "./Help.tsx";
import { SentAlong } from "./SentAlong.tsx";
import { idsOf, SubjectField } from "./Subject.tsx";
import { UnsentItem } from "../../UnsentItem.tsx";
import { send, useUnsent } from "../../unsent.ts";

/** The longest each may become, in letters. */
const MOST: Readonly<Record<Writing, number>> = { tell: 4000, ask: 4000, celebrate: 400 };

/** Telling what one saw, asking something, or calling something worth holding on to. What is typed survives a closed page; what is sent is kept until it has arrived. */
export function Write({ about, what, subject: first }: { about: About; what: Writing; subject: string }) {
  const { t } = useLingui();
  const { portal, clientId } = about;
  const draftKey = `sostenuto.family.draft ${portal.personId} ${clientId} ${what} ${first}`;
  const [words, setWords] = useState(() => sessionStorage.getItem(draftKey) ?? "");
  const [day, setDay] = useState<string>(portal.today);
  const [place, setPlace] = useState("");
  const [withWhom, setWithWhom] = useState("");
  const [help, setHelp] = useState<HelpSeen | null>(null);
  const [howOften, setHowOften] = useState<HowOften | null>(null);
  const [category, setCategory] = useState<Category>("other");
  const [sessionId, setSessionId] = useState("");
  const [subject, setSubject] = useState(first);
  const [isTried, setTried] = useState(false);
  const [sentId, setSentId] = useState<string | null>(null);
  const keepDraft = (text: string) => {
    setWords(text);
    sessionStorage.setItem(draftKey, text);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === "" || day > portal.today || day === "") return;
    const id = uuidv7();
    const owner = { personId: portal.personId, clientId };
    const subjectIds = idsOf(about, subject);
    if (what === "tell")
      send({
        what: "observation",
        ...owner,
        input: NewObservation.parse({ id, ...subjectIds, day, place, words, withWhom, help, howOften }),
      });
    else if (what === "celebrate")
      send({ what: "celebration", ...owner, input: NewCelebration.parse({ id, objectiveId: subject || null, day, words }) });
    else
      send({ what: "question", ...owner, input: NewQuestion.parse({ id, ...subjectIds, words, category, sessionId: sessionId || null }) });
    sessionStorage.removeItem(draftKey);
    setSentId(id);
  };
  if (sentId !== null) return <Sent about={about} what={what} id={sentId} />;
  return (
    <>
      <Way to={{ kind: "tab", clientId, tab: tabOf(what) }} className={look.back}>
        <Icon of={ChevronLeft} size={22} />
        <Trans>Back</Trans>
      </Way>
      <Heading name={what === "tell" ? t`Tell us what you saw` : what === "ask" ? t`Ask a question` : t`Something to celebrate`}>
        {what === "tell" ? <Trans>Tell us what you saw</Trans> : null}
        {what === "ask" ? <Trans>Ask a question</Trans> : null}
        {what === "celebrate" ? <Trans>Something to celebrate</Trans> : null}
      </Heading>
      <form className={look.form} onSubmit={submit} noValidate>
        <Field
          label={what === "ask" ? <Trans>What would you like to know?</Trans> : <Trans>What happened?</Trans>}
          hint={
            what === "tell" ? (
              <Trans>Big or small, in your own words. Without help, or with a little?</Trans>
            ) : what === "celebrate" ? (
              <Trans>Big or small, in your own words. Your therapist reads it, and it stays among your good moments.</Trans>
            ) : undefined
          }
          error={isTried && words.trim() === "" ? t`A few words are missing here.` : null}
        >
          {(it) => (
            <textarea
              {...it}
              rows={what === "celebrate" ? 3 : 5}
              maxLength={MOST[what]}
              value={words}
              onChange={(event) => keepDraft(event.currentTarget.value)}
            />
          )}
        </Field>
        {what === "ask" ? null : (
          <Field
            label={<Trans>When?</Trans>}
            error={isTried && (day > portal.today || day === "") ? t`Choose today or a day before.` : null}
          >
            {(it) => <input {...it} type="date" max={portal.today} value={day} onChange={(event) => setDay(event.currentTarget.value)} />}
          </Field>
        )}
        {what === "tell" ? (
          <>
            <Field label={<Trans>Where? (if you like)</Trans>} hint={<Trans>For example in the kitchen, in the car, at school</Trans>}>
              {(it) => <input {...it} maxLength={120} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />}
            </Field>
            <Field label={<Trans>With whom? (if you like)</Trans>}>
              {(it) => <input {...it} maxLength={120} value={withWhom} onChange={(event) => setWithWhom(event.currentTarget.value)} />}
            </Field>
            <HelpAndHowOften help={help} howOften={howOften} onHelp={setHelp} onHowOften={setHowOften} />
          </>
        ) : null}
        {what === "ask" ? (
          <AboutWhat about={about} category={category} sessionId={sessionId} onCategory={setCategory} onSession={setSessionId} />
        ) : null}
        <SubjectField about={about} what={what} subject={subject} onChange={setSubject} />
        <Button look="filled" icon={Send} wide submits>
          <Trans>Send</Trans>
        </Button>
        <Help clientId={clientId} />
      </form>
    </>
  );
}

/** Says that it has arrived only once it has. */
function Sent({ about, what, id }: { about: About; what: Writing; id: string }) {
  const { t } = useLingui();
  const { portal, clientId } = about;
  const waiting = useUnsent(portal.personId, clientId).find((one) => one.input.id === id);
  return (
    <>
      <Heading name={t`Thank you`}>
        <Trans>Thank you</Trans>
      </Heading>
      {waiting === undefined ? (
        <p className={look.sign} role="status">
          <Icon of={Check} size={24} />
          {what === "ask" ? (
            <Trans>It has arrived. Your therapist will answer under Questions.</Trans>
          ) : (
            <Trans>It has arrived. Your therapist will read it.</Trans>
          )}
        </p>
      ) : (
        <UnsentItem one={waiting} />
      )}
      {waiting === undefined && what === "tell" ? <SentAlong clientId={clientId} observationId={id} /> : null}
      <WayButton to={{ kind: "tab", clientId, tab: tabOf(what) }} look="filled">
        <Trans>Back</Trans>
      </WayButton>
    </>
  );
}

const tabOf = (what: Writing) => (what === "ask" ? "messages" : "home");
