import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Target } from "lucide-react";
import { asking } from "#foundation/web/address.ts";
import { Icon } from "#foundation/web/Icon.tsx";
import { useLanguage } from "#foundation/web/language.tsx";
import type { ClientId } from "#people/client.ts";
import { hopesOf } from "../hopes.ts";
import { type IntakeAnswer, isAnswer } from "../intake.ts";
import type { Question } from "../question.ts";
import look from "./Intake.module.css";

/** Each hope begins a goal in one tap: the plan's form opens with the words and the family's view of it. A person decides what becomes of it. */
export function HopesToGoals({
  clientId,
  questions,
  answers,
}: {
  clientId: ClientId;
  questions: readonly Question[];
  answers: readonly IntakeAnswer[];
}) {
  const { t } = useLingui();
  const { language } = useLanguage();
  const { hopes } = hopesOf(answers.filter(isAnswer));
  if (hopes.length === 0) return null;
  return (
    <section className={look.review} aria-label={t`Hopes that may become goals`}>
      <h3>
        <Trans>Hopes that may become goals</Trans>
      </h3>
      <ul>
        {hopes.map(({ place, field, words }) => (
          <li key={place}>
            <p className="so-muted so-small">{questions.find(({ key }) => key === field)?.asks[language]}</p>
            <p className={`${look.said} so-quote`}>{words}</p>
            <div>
              <Button
                component={Link}
                to={`/clients/${clientId}/goals`}
                search={asking({ hope: place })}
                leftSection={<Icon of={Target} />}
              >
                <Trans>Begin a goal</Trans>
                <span className="so-hidden">: {words}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
