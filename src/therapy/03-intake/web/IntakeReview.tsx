import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { LongTextField } from "#foundation/web/Field.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { useDeed } from "#foundation/web/use-endpoint.ts";
import type { ClientId } from "#people/client.ts";
import { reviewIntake } from "../intake.api.ts";
import type { FamilyAnswer } from "../intake-link.ts";
import type { Question } from "../question.ts";
// Brings the sentences of a refused review with it.
import "../words/sentences.ts";
import { AnswerWords } from "./EarlierAnswers.tsx";
import look from "./Intake.module.css";

interface Waiting {
  readonly question: Question;
  readonly told: FamilyAnswer;
}

/** What came by a link for this part. It is no part of the record until it is accepted; a question may go back instead. */
export function IntakeReview({ clientId, waiting }: { clientId: ClientId; waiting: readonly Waiting[] }) {
  const { t } = useLingui();
  const { send, sending, refusal } = useDeed(reviewIntake, { refresh: ["intake", "overview", "people"] });
  const toRead = waiting.filter(({ told }) => told.outcome === null);
  const accept = (these: readonly Waiting[]) =>
    send({
      ids: { clientId },
      input: { reviews: these.map(({ told }) => ({ id: uuidv7(), toldId: told.id, outcome: "accepted", words: "" })) },
    });
  const askBack = (told: FamilyAnswer, words: string) =>
    send({ ids: { clientId }, input: { reviews: [{ id: uuidv7(), toldId: told.id, outcome: "asked-back", words }] } });
  const count = toRead.length;
  if (waiting.length === 0) return null;
  return (
    <section className={look.review} aria-label={t`Came by link`}>
      <div className={look.reviewHead}>
        <h3>
          <Trans>Came by link</Trans>
        </h3>
        {count > 1 ? (
          <Button variant="filled" loading={sending} onClick={() => void accept(toRead)}>
            <Trans>Accept all {count}</Trans>
          </Button>
        ) : null}
      </div>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <ul>
        {waiting.map((it) => (
          <OneAnswer
            key={it.told.id}
            waiting={it}
            busy={sending}
            onAccept={() => void accept([it])}
            onAskBack={(words) => askBack(it.told, words)}
          />
        ))}
      </ul>
    </section>
  );
}

function OneAnswer({
  waiting: { question, told },
  busy,
  onAccept,
  onAskBack,
}: {
  waiting: Waiting;
  busy: boolean;
  onAccept: () => void;
  onAskBack: (words: string) => Promise<{ readonly ok: boolean }>;
}) {
  const { t } = useLingui();
  const { language, momentDay } = useLanguage();
  const [back, setBack] = useState<string | null>(null);
  const asks = question.asks[language];
  const asked = told.back;
  const ask = async () => {
    if (back !== null && back.trim() !== "" && (await onAskBack(back)).ok) setBack(null);
  };
  return (
    <li aria-label={asks}>
      <p className={look.asked}>{asks}</p>
      <AnswerWords question={question} answer={told} />
      <p className="so-muted so-small">
        {told.toldBy}, {momentDay(told.toldAt, "medium")}
      </p>
      {told.outcome === "asked-back" ? (
        <p className="so-small">
          <Trans>Asked back: {asked}</Trans>
        </p>
      ) : back === null ? (
        <div className={look.buttons}>
          <Button disabled={busy} onClick={onAccept}>
            <Trans context="an answer">Accept</Trans>
            <span className="so-hidden">, {asks}</span>
          </Button>
          <Button variant="subtle" disabled={busy} onClick={() => setBack("")}>
            <Trans>Ask back</Trans>
            <span className="so-hidden">, {asks}</span>
          </Button>
        </div>
      ) : (
        <div className={look.back}>
          <LongTextField
            label={t`What you wish to know`}
            hint={t`It is read by who answered, on the same link.`}
            rows={2}
            maxLength={1000}
            value={back}
            onChange={(event) => setBack(event.currentTarget.value)}
          />
          <div className={look.buttons}>
            <Button disabled={busy} onClick={() => void ask()}>
              <Trans>Send it back</Trans>
            </Button>
            <Button variant="subtle" onClick={() => setBack(null)}>
              <Trans>Leave it</Trans>
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
