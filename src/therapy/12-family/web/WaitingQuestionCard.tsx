import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { Card } from "#foundation/web/Card.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { NamedOnPurpose } from "#people/named-on-purpose.ts";
import { LeavingRefused } from "#people/web/NamesOthers.tsx";
import { answerQuestion } from "../family.api.ts";
import type { WaitingQuestion } from "../waiting.api.ts";
import { NewAnswer } from "../question.ts";
import look from "./inbox.module.css";
import { WhoAsks } from "./WhoAsks.tsx";

/** A question with what was said before, and the answer written under it. */
export function WaitingQuestionCard({ question }: { question: WaitingQuestion }) {
  const { momentDay } = useLanguage();
  const [words, setWords] = useState("");
  const [id] = useState(() => uuidv7());
  const { send, sending, refusal } = useDeed(answerQuestion, { refresh: ["family"] });
  const answer = async (namedOnPurpose?: NamedOnPurpose) => {
    const input = NewAnswer.safeParse({ id, words, namedOnPurpose });
    if (input.success) await send({ ids: { questionId: question.id }, input: input.data });
  };
  const asked = question.messages.at(-1)?.writtenAt;
  return (
    <Card>
      <div className={look.talk}>
        <WhoAsks of={question} when={asked === undefined ? "" : `${momentDay(asked, "long")}.`} />
        {question.messages.map((message) => (
          <p key={message.id} className={message.fromFamily ? look.said : look.ours}>
            {message.words}
          </p>
        ))}
      </div>
      <div className={look.form}>
        <LongTextField
          label={<Trans>Your answer</Trans>}
          hint={<Trans>Plain words, no names of other clients. It becomes part of the record.</Trans>}
          autosize
          minRows={2}
          maxLength={4_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
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
