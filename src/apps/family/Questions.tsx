import { Trans, useLingui } from "@lingui/react/macro";
import { Send } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Question } from "#family/question.ts";
import { NewMessage } from "#family/question.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import look from "./page.module.css";
import type { About } from "./Portal.tsx";
import { UnsentItem } from "./UnsentItem.tsx";
import { send, useUnsent } from "./unsent.ts";
import { useSubject } from "./use-subject.ts";

/** What this reader asked, each with its talk; what has not arrived yet stands first. */
export function Questions({
  about,
  which,
  title,
}: {
  about: About;
  which: (one: Pick<Question, "goalId" | "interventionId">) => boolean;
  title?: ReactNode;
}) {
  const unsent = useUnsent(about.portal.personId, about.clientId).filter((one) => one.what === "question" && which(one.input));
  const asked = about.page.questions.filter(which);
  if (unsent.length + asked.length === 0) return null;
  return (
    <section className={look.section}>
      {title === undefined ? null : <h2>{title}</h2>}
      <ul className={look.list}>
        {unsent.map((one) => (
          <li key={one.key}>
            <UnsentItem one={one} />
          </li>
        ))}
        {asked.map((question) => (
          <li key={question.id} className={look.card}>
            <Talk about={about} question={question} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Talk({ about, question }: { about: About; question: Question }) {
  const { t } = useLingui();
  const { momentDay } = useLanguage();
  const subject = useSubject(about, question);
  const unsent = useUnsent(about.portal.personId, about.clientId).filter((one) => one.what === "message" && one.questionId === question.id);
  const isAnswered = question.messages.some(({ fromFamily }) => !fromFamily);
  return (
    <>
      {subject === null ? null : <h3>{subject}</h3>}
      <ul className={look.list}>
        {question.messages.map((message) => (
          <li key={message.id} className={message.fromFamily ? look.mine : look.theirs}>
            <p className={look.plain}>{message.words}</p>
            <p className={look.muted}>
              {message.fromFamily ? t`You` : message.writerName}, {momentDay(message.writtenAt, "short")}
            </p>
          </li>
        ))}
        {unsent.map((one) => (
          <li key={one.key}>
            <UnsentItem one={one} />
          </li>
        ))}
      </ul>
      {!about.mayWrite ? null : isAnswered ? (
        <WriteOn about={about} question={question} />
      ) : (
        <p className={look.muted}>
          <Trans>Your therapist will answer here.</Trans>
        </p>
      )}
    </>
  );
}

function WriteOn({ about, question }: { about: About; question: Question }) {
  const [words, setWords] = useState<string | null>(null);
  const write = (event: FormEvent) => {
    event.preventDefault();
    if (words === null || words.trim() === "") return;
    const { clientId, portal } = about;
    send({
      what: "message",
      personId: portal.personId,
      clientId,
      questionId: question.id,
      input: NewMessage.parse({ id: uuidv7(), words }),
    });
    setWords(null);
  };
  if (words === null)
    return (
      <Button look="quiet" onPress={() => setWords("")}>
        <Trans>Write on</Trans>
      </Button>
    );
  return (
    <form className={look.form} onSubmit={write}>
      <Field label={<Trans>Your words</Trans>}>
        {(it) => <textarea {...it} rows={3} maxLength={4000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
      </Field>
      <Button look="filled" icon={Send} submits disabled={words.trim() === ""}>
        <Trans>Send</Trans>
      </Button>
    </form>
  );
}
