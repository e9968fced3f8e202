import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useLanguage } from "#foundation/web/language.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import type { ClientId } from "#people/client.ts";
import { listIntakeAnswers } from "../intake.api.ts";
import type { IntakeAnswer, Said } from "../intake.ts";
import { type Question, textOf } from "../question.ts";
import { askedThen } from "../questionnaire.ts";
import look from "./Intake.module.css";

/** Who said it and when; opened, what was said before. Drafts in between are left out: they were never an answer. */
export function EarlierAnswers({ clientId, question, latest }: { clientId: ClientId; question: Question; latest: IntakeAnswer }) {
  const [opened, setOpened] = useState(false);
  const { momentDay, language } = useLanguage();
  const keeper = latest.recordedBy;
  const then = askedThen(question, latest, language);
  const read = useRead(listIntakeAnswers, { ids: { clientId }, input: { field: latest.field }, chapter: "intake", enabled: opened });
  return (
    <details className={look.earlier} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {latest.toldBy}, {momentDay(latest.recordedAt, "medium")}
      </summary>
      <p>
        <Trans>Kept by {keeper}.</Trans> {then === undefined ? null : <Trans>It was asked then: {then}</Trans>}
      </p>
      {opened ? (
        <WhenRead read={read}>
          {({ answers }) => {
            const before = answers.filter(({ settled, id }) => settled && id !== latest.id);
            return before.length === 0 ? (
              <p className="so-muted">
                <Trans>Nothing was answered before.</Trans>
              </p>
            ) : (
              <ul>
                {before.map((answer) => (
                  <li key={answer.id}>
                    <AnswerWords question={question} answer={answer} />
                    <small>
                      {answer.toldBy}, {momentDay(answer.recordedAt, "medium")}
                    </small>
                  </li>
                ))}
              </ul>
            );
          }}
        </WhenRead>
      ) : null}
    </details>
  );
}

/** What was said, chosen and in words, or why there are none. */
export function AnswerWords({ question, answer }: { question: Question; answer: Said }) {
  const { language } = useLanguage();
  if (answer.value === "unknown") return <Trans>Not known</Trans>;
  if (answer.value === "not-said") return <Trans>Does not want to say</Trans>;
  return <p className={`${look.said} so-quote`}>{textOf(question, answer, language)}</p>;
}
