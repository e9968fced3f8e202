import { Trans, useLingui } from "@lingui/react/macro";
import { isFoundIn } from "#foundation/letters.ts";
import { EmptyState } from "#foundation/web/EmptyState.tsx";
import { Section } from "#foundation/web/Section.tsx";
import { useRead } from "#foundation/web/use-endpoint.ts";
import { WhenRead } from "#foundation/web/WhenRead.tsx";
import { readFamilyWaiting } from "../waiting.api.ts";
// Brings the sentences of refusals that are said by code.
import "../words/sentences.ts";
import look from "./inbox.module.css";
import { ReturnedMailCard } from "./ReturnedMailCard.tsx";
import { WaitingObservationCard } from "./WaitingObservationCard.tsx";
import { WaitingQuestionCard } from "./WaitingQuestionCard.tsx";
import { WaitingWordCard } from "./WaitingWordCard.tsx";

/** What families have asked and told, the oldest first, answered in place. */
export function FamilyInbox({ find = "" }: { find?: string }) {
  const { t } = useLingui();
  const read = useRead(readFamilyWaiting, { chapter: "family" });
  return (
    <Section title={<Trans>From families</Trans>}>
      <WhenRead read={read}>
        {({ questions, observations, words, returned, answerDays }) =>
          questions.length + observations.length + words.length + returned.length === 0 ? (
            <EmptyState>
              <Trans>Nothing waits. Families can ask from any goal you share.</Trans>
            </EmptyState>
          ) : (
            <ul className={look.list} aria-label={t`From families`}>
              {returned
                .filter(({ clientName }) => isFoundIn(find, clientName))
                .map((one) => (
                  <li key={`${one.clientId} ${one.personId}`}>
                    <ReturnedMailCard returned={one} />
                  </li>
                ))}
              {words
                .filter(({ clientName }) => isFoundIn(find, clientName))
                .map((word) => (
                  <li key={word.id}>
                    <WaitingWordCard word={word} />
                  </li>
                ))}
              {questions
                .filter(({ clientName }) => isFoundIn(find, clientName))
                .map((question) => (
                  <li key={question.id}>
                    <WaitingQuestionCard question={question} answerDays={answerDays} />
                  </li>
                ))}
              {observations
                .filter(({ clientName }) => isFoundIn(find, clientName))
                .map((observation) => (
                  <li key={observation.id}>
                    <WaitingObservationCard observation={observation} />
                  </li>
                ))}
            </ul>
          )
        }
      </WhenRead>
    </Section>
  );
}
