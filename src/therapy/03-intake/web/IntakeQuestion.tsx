import { Trans, useLingui } from "@lingui/react/macro";
import { BookHeart, Check, CloudOff, LockKeyhole, PenLine, ShieldAlert, UserRound } from "lucide-react";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { PillGroup } from "#foundation/web/PillGroup.tsx";
import type { ClientId } from "#people/client.ts";
import type { AnswerValue, IntakeAnswer } from "../intake.ts";
import type { Question } from "../question.ts";
import { AnswerField } from "./AnswerField.tsx";
import { EarlierAnswers } from "./EarlierAnswers.tsx";
import { VOICE_WORDS } from "./intake-words.ts";
import look from "./Intake.module.css";
import { type Kept, useAnswer } from "./use-answer.ts";

/** One question: words as they are said, or that it is not known, or that nobody wishes to say. */
export function IntakeQuestion({
  clientId,
  question,
  latest,
  toldBy,
  today,
}: {
  clientId: ClientId;
  question: Question;
  latest: IntakeAnswer | undefined;
  toldBy: string;
  today: string;
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const answer = useAnswer(clientId, { question, today }, latest, toldBy);
  const asks = question.asks[language];
  const isTold = answer.value === "told";
  return (
    <section className={look.question} aria-label={asks}>
      {isTold ? <AnswerField question={question} answer={answer} /> : <p className={look.asked}>{asks}</p>}
      <div className={look.under}>
        {isTold && (answer.words !== "" || answer.picks.length > 0) ? (
          <span />
        ) : (
          <PillGroup<AnswerValue>
            label={t`${asks}: without words`}
            hideLabel
            options={[
              { value: "unknown", label: <Trans>Not known</Trans> },
              { value: "not-said", label: <Trans>Does not want to say</Trans> },
            ]}
            value={isTold ? null : answer.value}
            onChange={answer.choose}
            onClear={() => answer.choose(answer.value)}
          />
        )}
        <KeptLine kept={answer.kept} />
      </div>
      {answer.trouble === null ? null : <RefusalState refusal={answer.trouble} again={answer.leave} />}
      <WhereItGoes question={question} />
      {latest === undefined ? null : <EarlierAnswers clientId={clientId} question={question} latest={latest} />}
    </section>
  );
}

function KeptLine({ kept }: { kept: Kept }) {
  if (kept === "nothing") return null;
  return (
    <output className={look.kept}>
      <Icon of={kept === "kept" ? Check : kept === "not-kept" ? CloudOff : PenLine} size={16} />
      {kept === "kept" ? (
        <Trans>Kept</Trans>
      ) : kept === "draft" ? (
        <Trans>Draft kept, not finished</Trans>
      ) : kept === "on-its-way" ? (
        <Trans>On its way</Trans>
      ) : (
        <Trans>Not kept yet</Trans>
      )}
    </output>
  );
}

/** Nothing is typed twice: where an answer also stands is said before it is given. */
function WhereItGoes({ question: { safety, voice, client, restricted } }: { question: Question }) {
  const { t } = useLingui();
  if (safety !== undefined)
    return (
      <p className={look.goes} data-tone="care">
        <Icon of={ShieldAlert} size={17} />
        <Trans>Also stands on the safety card.</Trans>
      </p>
    );
  if (restricted)
    return (
      <p className={look.goes}>
        <Icon of={LockKeyhole} size={17} />
        <Trans>Read only by those who treat.</Trans>
      </p>
    );
  if (client !== undefined)
    return (
      <p className={look.goes}>
        <Icon of={UserRound} size={17} />
        <Trans>Also corrects who the client is.</Trans>
      </p>
    );
  if (voice === undefined) return null;
  const name = t(VOICE_WORDS[voice]);
  return (
    <p className={look.goes}>
      <Icon of={BookHeart} size={17} />
      <Trans>Also stands in the story: {name}.</Trans>
    </p>
  );
}
