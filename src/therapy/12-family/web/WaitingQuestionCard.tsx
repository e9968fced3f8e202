import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { CheckField, ChoiceField, LongTextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { answerQuestion } from "../family.api.ts";
import { Faq, keepFaq, readFaq } from "../faq.api.ts";
import type { WaitingQuestion } from "../waiting.api.ts";
import { NewAnswer } from "../question.ts";
import { AnswerBy } from "./AnswerBy.tsx";
import { CATEGORY_WORDS } from "./category-words.ts";
import look from "./inbox.module.css";
import { WhoAsks } from "./WhoAsks.tsx";

/** A question with what was said before, and the answer written under it. */
export function WaitingQuestionCard({ question, answerDays }: { question: WaitingQuestion; answerDays: number }) {
  const { t } = useLingui();
  const { momentDay, day, language } = useLanguage();
  const faq = useRead(readFaq, { chapter: "family-faq", seldom: true });
  const keep = useDeed(keepFaq, { refresh: ["family-faq"] });
  const [forAll, setForAll] = useState(false);
  const [words, setWords] = useState("");
  const [id] = useState(() => uuidv7());
  const [faqId] = useState(() => uuidv7());
  const { send, sending, refusal } = useDeed(answerQuestion, { refresh: ["family"] });
  const answer = async (namedOnPurpose?: NamedOnPurpose) => {
    const input = NewAnswer.safeParse({ id, words, namedOnPurpose });
    if (!input.success) return;
    // Kept for everybody first: a name in it is refused while the words can still be changed.
    if (forAll) {
      const general = Faq.safeParse({
        id: faqId,
        language,
        question: question.messages[0]?.words.slice(0, 300),
        answer: words.slice(0, 2_000),
      });
      if (!general.success || !(await keep.send({ input: general.data })).ok) return;
      setForAll(false);
    }
    await send({ ids: { questionId: question.id }, input: input.data });
  };
  const known = faq.state === "ready" ? faq.value.faq : [];
  const asked = question.messages.at(-1)?.writtenAt;
  return (
    <Card>
      <div className={look.talk}>
        <WhoAsks of={question} when={asked === undefined ? "" : `${momentDay(asked, "long")}.`} />
        <p className={look.about}>
          {t(CATEGORY_WORDS[question.category])}
          {question.sessionDay === null ? null : (
            <>
              {" · "}
              <Trans>about the session of {day(question.sessionDay, "long")}</Trans>
            </>
          )}
          {asked === undefined ? null : (
            <>
              {" · "}
              <AnswerBy since={asked} days={answerDays} />
            </>
          )}
        </p>
        {question.messages.map((message) => (
          <p key={message.id} className={message.fromFamily ? look.said : look.ours}>
            {message.words}
          </p>
        ))}
      </div>
      <div className={look.form}>
        {known.length === 0 ? null : (
          <ChoiceField
            label={<Trans>Begin from an earlier answer</Trans>}
            value=""
            onChange={(event) => setWords(known.find((one) => one.id === event.currentTarget.value)?.answer ?? words)}
            data={[
              { value: "", label: t({ message: "None", context: "earlier answer" }) },
              ...known.map((one) => ({ value: one.id, label: one.question })),
            ]}
          />
        )}
        <LongTextField
          label={<Trans>Your answer</Trans>}
          hint={<Trans>Plain words, no names of other clients. It becomes part of the record.</Trans>}
          autosize
          minRows={2}
          maxLength={4_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <CheckField
          label={<Trans>Also show question and answer to every family</Trans>}
          hint={<Trans>Only general words: a name of any client is refused.</Trans>}
          checked={forAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
        {keep.refusal === null ? null : <RefusalState refusal={keep.refusal} />}
        <div className={look.buttons}>
          <Button loading={sending} disabled={words.trim() === ""} onClick={() => void answer()}>
            <Trans>Send the answer</Trans>
          </Button>
        </div>
        <LeavingRefused refusal={refusal} sending={sending} onPurpose={(said) => void answer(said)} again={() => void answer()} />
      </div>
    </Card>
  );
}
