import { Trans } from "@lingui/react/macro";
import { Card } from "#foundation/web/Card.tsx";
import { Go } from "#foundation/web/Go.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { Question } from "#family/question.ts";
import look from "./OpenQuestions.module.css";

/** What the family asked and nobody has answered yet. */
export function OpenQuestions({ questions }: { questions: readonly Question[] }) {
  const { momentDay } = useLanguage();
  return (
    <Card title={<Trans>Open questions</Trans>}>
      {questions.length === 0 ? (
        <p className="so-muted">
          <Trans>Every question has an answer.</Trans>
        </p>
      ) : (
        <>
          <ul className={look.list}>
            {questions.map(({ id, messages }) => {
              const asked = messages.findLast(({ fromFamily }) => fromFamily);
              return asked === undefined ? null : (
                <li key={id}>
                  <p className="so-quote">{asked.words}</p>
                  <p className="so-muted so-small">
                    {asked.writerName}, {momentDay(asked.writtenAt, "medium")}
                  </p>
                </li>
              );
            })}
          </ul>
          <Go to="/reviews" className={look.answer ?? ""}>
            <Trans>Answer in Reviews</Trans>
          </Go>
        </>
      )}
    </Card>
  );
}
