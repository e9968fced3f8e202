import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { MessageCircleQuestion } from "lucide-react";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { PlanQuestion } from "../../plan-questions.ts";
import look from "./beside.module.css";
import { useResponseWords } from "./use-response-words.ts";

/** Where the plan may need a tweak, as questions: whoever reads them decides, and no answer is proposed. */
export function PlanQuestions({ questions }: { questions: readonly PlanQuestion[] }) {
  const { t } = useLingui();
  if (questions.length === 0) return null;
  return (
    <ul className={look.list} aria-label={t`Worth asking`}>
      {questions.map((question) => (
        <li key={question.code === "music" ? `music ${question.response.factor}` : JSON.stringify(question)}>
          <Icon of={MessageCircleQuestion} />
          <span>
            <OneQuestion question={question} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function OneQuestion({ question }: { question: PlanQuestion }) {
  const { day } = useLanguage();
  const { valueWords } = useResponseWords();
  switch (question.code) {
    case "met":
      return <Trans>The criterion was met on {day(question.day, "long")}. What comes next: further, elsewhere, or enough?</Trans>;
    case "declining":
      return (
        <Trans>
          The latest sessions lie worse than the baseline. Has something changed around it: setting, health, medication, the definition?
        </Trans>
      );
    case "mixed":
      return <Trans>The level and the line point different ways. What happened in between?</Trans>;
    case "no-change":
      return (
        <Plural
          value={question.sessions}
          one="# session since the baseline, and no change that can be told from the usual ups and downs. Is it still the right thing to count, at the right size?"
          other="# sessions since the baseline, and no change that can be told from the usual ups and downs. Is it still the right thing to count, at the right size?"
        />
      );
    case "outside":
      return <Trans>It lies outside the agreed range. Is the range still right, and what would help to keep it?</Trans>;
    case "passed":
      return (
        <Plural
          value={question.times}
          one="The limit was passed once. What was that day like?"
          other="The limit was passed # times. What do those days have in common?"
        />
      );
    case "not-counted":
      return <Trans>Many of the latest sessions were held and not counted. Is it still worked on, and is it easy enough to count?</Trans>;
    case "music": {
      const { factor } = question.response;
      const [better, other] = [valueWords(factor, question.better), valueWords(factor, question.other)];
      return (
        <Trans>
          It went differently with “{better}” than with “{other}”. Is it the music, or the days on which it was chosen?
        </Trans>
      );
    }
    case "challenge":
      return <Trans>“{question.hard}” was to be looked at again by now. How does it stand?</Trans>;
  }
}
