import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isFoundIn } from "#foundation/letters.ts";
import { Card } from "#foundation/web/Card.tsx";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { RefusalState } from "#foundation/web/ErrorState.tsx";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import { oneOf, useListState } from "#foundation/web/list-state.ts";
import { type Filter, KeyList, ListTools } from "#foundation/web/ListTools.tsx";
import { Page } from "#foundation/web/Page.tsx";
import { useDeed, useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readQuestions, retireQuestion } from "../intake.api.ts";
import { IntakePart } from "../question.ts";
import { type Questionnaire, questionnaireOf } from "../questionnaire.ts";
// Brings the sentences of a refused change with it.
import "../words/sentences.ts";
import { PART_WORDS } from "./intake-words.ts";
import look from "./Intake.module.css";
import { NewQuestion } from "./NewQuestion.tsx";

const Choices = z.object({ part: IntakePart.optional().catch(undefined), whose: oneOf(["own"]) });

/** Which questions this practice asks, part by part. What was answered keeps its question and its words. */
export function QuestionsScreen() {
  const { t } = useLingui();
  const read = useRead(readQuestions, { chapter: "questions" });
  const [adding, setAdding] = useState(false);
  const add = (
    <Button variant="filled" leftSection={<Icon of={Plus} />} onClick={() => setAdding(true)}>
      <Trans>Ask one more</Trans>
    </Button>
  );
  return (
    <Page title={t`What is asked before the first session`} action={adding ? undefined : add}>
      {adding ? <NewQuestion onDone={() => setAdding(false)} /> : null}
      <WhenRead read={read}>{({ changes }) => <Parts questionnaire={questionnaireOf(changes)} />}</WhenRead>
    </Page>
  );
}

function Parts({ questionnaire: { asked, edition } }: { questionnaire: Questionnaire }) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { send, sending, refusal } = useDeed(retireQuestion, { refresh: ["questions", "intake"] });
  const state = useListState(Choices);
  const { chosen, find, choose } = state;
  const shown = asked.filter(
    ({ part, asks, key }) =>
      (chosen.part === undefined || part === chosen.part) &&
      (chosen.whose === undefined || key.includes(".own-")) &&
      isFoundIn(find, asks.en, asks.fr),
  );
  const filters: Filter[] = [
    {
      name: "part",
      label: t`Part`,
      options: [{ value: "", label: t`All parts` }, ...IntakePart.options.map((value) => ({ value, label: t(PART_WORDS[value]) }))],
      value: chosen.part,
      onChange: (part) => choose(Choices.parse({ ...chosen, part })),
    },
    {
      name: "whose",
      label: t`Whose questions`,
      options: [
        { value: "", label: t`All` },
        { value: "own", label: t`Our own` },
      ],
      value: chosen.whose,
      onChange: (whose) => choose(Choices.parse({ ...chosen, whose })),
    },
  ];
  return (
    <>
      <p className="so-muted">
        <Trans>Edition {edition}. Each change makes a new one; what was answered keeps the words it was asked in.</Trans>
      </p>
      {refusal === null ? null : <RefusalState refusal={refusal} />}
      <ListTools label={t`Find a question`} typed={state.typed} onType={state.type} filters={filters} onClear={state.clear} />
      {shown.length > 0 ? null : (
        <EmptyState
          action={
            <Button onClick={state.clear}>
              <Trans>Show all</Trans>
            </Button>
          }
        >
          <Trans>No question has these words. Try fewer letters, or ask it yourself.</Trans>
        </EmptyState>
      )}
      {IntakePart.options
        .filter((part) => shown.some((question) => question.part === part))
        .map((part) => (
          <Card key={part} title={t(PART_WORDS[part])} heading={2}>
            <KeyList className={look.asks}>
              {shown
                .filter((question) => question.part === part)
                .map(({ key, asks, restricted }) => (
                  <li key={key}>
                    <span>
                      {asks[language]}{" "}
                      {restricted ? (
                        <small className="so-muted">
                          <Trans>Read only by those who treat.</Trans>
                        </small>
                      ) : null}
                    </span>
                    <Button variant="subtle" disabled={sending} onClick={() => void send({ input: { id: uuidv7(), key } })}>
                      <Trans>Ask no longer</Trans>
                      <span className="so-hidden">, {asks[language]}</span>
                    </Button>
                  </li>
                ))}
            </KeyList>
          </Card>
        ))}
    </>
  );
}
